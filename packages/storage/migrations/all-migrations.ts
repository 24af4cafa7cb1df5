import type { Migration } from './migration.ts'
import { firstSchema } from './001-first-schema.ts'
import { roadmaps } from './002-roadmaps.ts'
import { workAndApplications } from './003-work-and-applications.ts'
import { ratingInvitations } from './004-rating-invitations.ts'
import { settings } from './005-settings.ts'

/** Every step from an empty database to the present schema, in order. */
export const allMigrations: readonly Migration[] = [
  firstSchema,
  roadmaps,
  workAndApplications,
  ratingInvitations,
  settings,
]
