import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { StoryView } from './operations.ts'

/** What story cards are drawn from. */
export interface StoryCards {
  readonly stories: readonly StoryView[]
  /** Words of the prompts by id, as far as their frameworks are loaded. */
  readonly prompts: ReadonlyMap<string, string>
  readonly createdAt: Instant
}
