import type { Backup } from '@waymark/contracts/workspace/operations.ts'
import { addDays, dayOf } from '@waymark/domain/evidence/dates.ts'
import type { Day, Instant } from '@waymark/domain/evidence/dates.ts'

// As Anki keeps them (research on trusted systems): the newest of each of so many days, weeks and months.
const daysKept = 12
const weeksKept = 10
const monthsKept = 9

/**
 * Names of the automatic copies that may go. Everything of today and yesterday stays, then the newest copy of each of
 * 12 days, 10 weeks and 9 months that have one. Copies that somebody asked for stay until their owner removes them,
 * and so does the newest copy of all.
 */
export function copiesToRemove(backups: readonly Backup[], now: Instant): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const [newest] = newestFirst
  const automatic = newestFirst.filter((backup) => backup.reason !== 'asked')
  const yesterday = addDays(dayOf(now), -1)
  const older = automatic.filter((backup) => dayOf(backup.at) < yesterday)
  const kept = new Set([
    ...newestOfEach(older, (day) => day, daysKept),
    ...newestOfEach(older, weekOf, weeksKept),
    ...newestOfEach(older, (day) => day.slice(0, 7), monthsKept),
  ])
  return older.filter((backup) => !kept.has(backup.name) && backup !== newest).map((backup) => backup.name)
}

function newestOfEach(
  newestFirst: readonly Backup[],
  periodOf: (day: Day) => string,
  most: number,
): string[] {
  const kept = new Map<string, string>()
  for (const { name, at } of newestFirst) {
    const period = periodOf(dayOf(at))
    if (kept.size < most && !kept.has(period)) kept.set(period, name)
  }
  return [...kept.values()]
}

/** The Monday of a day's week. */
function weekOf(day: Day): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
