import type { Instant } from '@waymark/domain/evidence/dates.ts'

/** An instant as Typst's `datetime` takes it, in UTC. */
export function dateParts(instant: Instant) {
  const date = new Date(instant)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}
