import { allMigrations } from '../migrations/all-migrations.ts'
import { newestVersion } from '../migrations/migration.ts'
import type { Migration } from '../migrations/migration.ts'

/** A step that a coming version might take: it rebuilds a table, which is where a migration can lose rows. */
export const nextMigration: Migration = {
  version: newestVersion(allMigrations) + 1,
  sqlite: [
    'create table source_next (id text primary key, revision integer not null, written_by integer not null, body text not null, note text) strict',
    'insert into source_next (id, revision, written_by, body) select id, revision, written_by, body from source',
    'drop table source',
    'alter table source_next rename to source',
  ],
  postgresql: ['alter table source add column note text'],
}

/** All migrations and the coming one. */
export const withNext: readonly Migration[] = [...allMigrations, nextMigration]

/** The coming one as a careless author might write it. */
export const withLoss: readonly Migration[] = [
  ...allMigrations,
  { ...nextMigration, sqlite: nextMigration.sqlite.filter((statement) => !statement.startsWith('insert')) },
]
