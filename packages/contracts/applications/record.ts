import type { Application } from '@waymark/domain/applications/application.ts'
import type { Day, Instant } from '@waymark/domain/evidence/dates.ts'

/** What a printed record of applications is drawn from. */
export interface ApplicationRecord {
  readonly applications: readonly Application[]
  /** Only what happened between these days is told; null: no bound. */
  readonly from: Day | null
  readonly to: Day | null
  readonly createdAt: Instant
}
