import type { Migration } from './migration.ts'

/** Kinds of document that came with records of work, and with CVs, postings and interviews. */
const tables = [
  'proposal',
  'record_batch',
  'attestation_request',
  'cv',
  'letter',
  'posting',
  'application',
  'story',
  'suppression',
]

/** Version 3: a table for each of those kinds. */
export const workAndApplications: Migration = {
  version: 3,
  sqlite: tables.map(
    (table) =>
      `create table ${table} (id text primary key, revision integer not null, written_by integer not null, body text not null) strict`,
  ),
  postgresql: tables.map(
    (table) =>
      `create table ${table} (id text collate "C" primary key, revision integer not null, written_by integer not null, body text not null)`,
  ),
}
