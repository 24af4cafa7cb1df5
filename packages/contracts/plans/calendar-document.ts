import type { Day, Instant } from '@waymark/domain/evidence/dates.ts'
import type { Rhythm, TimeOfDay, Weekday } from '@waymark/domain/plans/cadence.ts'

/** An entry of a calendar file. */
export interface CalendarEvent {
  /** The same for the same thing in every file, so that a calendar updates instead of doubling. */
  readonly uid: string
  readonly title: string
  readonly description: string | null
  readonly on: Day
  /** When it begins on the clock of wherever the person is, and how many minutes it takes; null fills the whole day. */
  readonly at: { readonly time: TimeOfDay; readonly minutes: number } | null
  readonly repeats: { readonly every: Rhythm; readonly weekday: Weekday } | null
  /** Asks calendars that others may look into to hide what it says. */
  readonly private: boolean
}

/** What a calendar file holds. */
export interface CalendarDocument {
  readonly name: string
  /** When the file was made. */
  readonly madeAt: Instant
  readonly events: readonly CalendarEvent[]
}
