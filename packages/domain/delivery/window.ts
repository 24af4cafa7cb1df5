import { addDays, type Day, type Instant } from '../evidence/dates.ts'

/** The instant at which a calendar day begins where the user lives. */
export type StartOfDay = (day: Day) => Instant

/** A stretch of whole days with its instants: `start` belongs to it, `end` no longer does. */
export interface Window {
  readonly from: Day
  readonly to: Day
  readonly start: Instant
  readonly end: Instant
}

/** The window of all days from one to another, both included. */
export function windowOf(from: Day, to: Day, startOf: StartOfDay): Window {
  return { from, to, start: startOf(from), end: startOf(addDays(to, 1)) }
}

/** Lengths of the steps of a trend. */
export const windowSteps = ['week', 'month', 'quarter'] as const
export type WindowStep = (typeof windowSteps)[number]

/**
 * The whole calendar steps that a window contains, oldest first. A step that the window cuts is left out: half a
 * month would look like a fall.
 */
export function stepsOf(window: Window, step: WindowStep, startOf: StartOfDay): readonly Window[] {
  const steps: Window[] = []
  let from = firstStart(window.from, step)
  while (true) {
    const next = nextStart(from, step)
    const to = addDays(next, -1)
    if (to > window.to) return steps
    if (from >= window.from) steps.push(windowOf(from, to, startOf))
    from = next
  }
}

/** True when an instant lies in a window. */
export function isIn(window: Window, instant: Instant | null): instant is Instant {
  return instant !== null && instant >= window.start && instant < window.end
}

/** Milliseconds between two instants, negative when they run backwards. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from)
}

/** Weeks that a window lasts between two instants at most: what lies before the first record is not known to be empty. */
export function weeksKnown(window: Window, since: Instant | null, until: Instant): number {
  if (since === null) return 0
  const start = since > window.start ? since : window.start
  const end = until < window.end ? until : window.end
  return Math.max(0, millisecondsBetween(start, end)) / (7 * 86_400_000)
}

/** The beginning of the step that holds a day. Weeks begin on Monday. */
function firstStart(day: Day, step: WindowStep): Day {
  if (step === 'month') return `${day.slice(0, 7)}-01`
  if (step === 'quarter') {
    const month = Number(day.slice(5, 7))
    return `${day.slice(0, 4)}-${pad(month - ((month - 1) % 3))}-01`
  }
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

function nextStart(day: Day, step: WindowStep): Day {
  if (step === 'week') return addDays(day, 7)
  const month = Number(day.slice(5, 7)) + (step === 'month' ? 1 : 3)
  const year = Number(day.slice(0, 4)) + (month > 12 ? 1 : 0)
  return `${year}-${pad(month > 12 ? month - 12 : month)}-01`
}

const pad = (value: number) => String(value).padStart(2, '0')
