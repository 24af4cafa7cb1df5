import type { Day, Instant } from '../evidence/dates.ts'

/** A stretch of the calendar that records are gathered in. */
export interface CalendarWindow {
  /** `2026 Q3`, `2026 H1`, `2026`. */
  readonly name: string
  readonly from: Day
  /** Last day of it. */
  readonly to: Day
}

/** Months of a window: a quarter, half a year, a year. */
export type WindowLength = 3 | 6 | 12

const letters: Readonly<Record<WindowLength, string>> = { 3: ' Q', 6: ' H', 12: '' }

/** The window of a length in which an instant (or a day) lies, by its date in UTC. */
export function windowOf(at: Instant, length: WindowLength): CalendarWindow {
  const year = Number(at.slice(0, 4))
  return numbered(year * (12 / length) + Math.floor((Number(at.slice(5, 7)) - 1) / length), length)
}

/** The window before another of the same length. */
export function windowBefore(window: CalendarWindow, length: WindowLength): CalendarWindow {
  const year = Number(window.from.slice(0, 4))
  const part = Math.floor((Number(window.from.slice(5, 7)) - 1) / length)
  return numbered(year * (12 / length) + part - 1, length)
}

function numbered(index: number, length: WindowLength): CalendarWindow {
  const parts = 12 / length
  const year = Math.floor(index / parts)
  const part = index - year * parts
  const day = (months: number, date: number) =>
    new Date(Date.UTC(year, part * length + months, date)).toISOString().slice(0, 10)
  return {
    name: `${year}${letters[length]}${length === 12 ? '' : part + 1}`,
    from: day(0, 1),
    to: day(length, 0),
  }
}
