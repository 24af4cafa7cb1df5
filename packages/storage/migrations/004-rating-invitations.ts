import type { Migration } from './migration.ts'

/** Version 4: invitations to rate, so that those still out can be listed and withdrawn. */
export const ratingInvitations: Migration = {
  version: 4,
  sqlite: [
    'create table rating_invitation (id text primary key, revision integer not null, written_by integer not null, body text not null) strict',
  ],
  postgresql: [
    'create table rating_invitation (id text collate "C" primary key, revision integer not null, written_by integer not null, body text not null)',
  ],
}
