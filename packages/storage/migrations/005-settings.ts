import type { Migration } from './migration.ts'

/** Version 5: what the user chose once, one document a choice. */
export const settings: Migration = {
  version: 5,
  sqlite: [
    'create table setting (id text primary key, revision integer not null, written_by integer not null, body text not null) strict',
  ],
  postgresql: [
    'create table setting (id text collate "C" primary key, revision integer not null, written_by integer not null, body text not null)',
  ],
}
