import type { Migration } from './migration.ts'

/** Version 2: a table for roadmaps, plans beyond 90 days that are one document each. */
export const roadmaps: Migration = {
  version: 2,
  sqlite: [
    'create table roadmap (id text primary key, revision integer not null, written_by integer not null, body text not null) strict',
  ],
  postgresql: [
    'create table roadmap (id text collate "C" primary key, revision integer not null, written_by integer not null, body text not null)',
  ],
}
