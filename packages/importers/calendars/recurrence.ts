import { daysInMonth } from '@waymark/domain/evidence/dates.ts'

/** A rule of repetition (RFC 5545, RRULE) as far as meetings use it. Days and weeks have no time of day here. */
export interface RecurrenceRule {
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'yearly'
  readonly interval: number
  /** Most occurrences, counted from the first. */
  readonly count: number | null
  /** Weekdays 0 (Sunday) to 6, with the how-manieth of the month or year they are; 0: each of them. */
  readonly byDay: readonly { readonly weekday: number; readonly ordinal: number }[]
  readonly byMonthDay: readonly number[]
  readonly byMonth: readonly number[]
  /** Which of the days of one period: 1 the first, -1 the last. */
  readonly bySetPosition: readonly number[]
  /** First day of the week, 0 (Sunday) to 6. */
  readonly weekStart: number
}

const dayLength = 86_400_000
/** Days since 1970 of a day `YYYY-MM-DD`. */
const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00.000Z`) / dayLength)
const dayText = (number: number) => new Date(number * dayLength).toISOString().slice(0, 10)

/**
 * The days on which a rule has something happen, from its first on, up to and with `last`. Each period is looked at
 * once and time only goes forward, so that no rule, however it is written, runs on.
 * @param first day of the first occurrence, which counts even where the rule would not have it
 */
export function* daysOf(rule: RecurrenceRule, first: string, last: string): Generator<string> {
  const [from, until] = [dayNumber(first), dayNumber(last)]
  let given = 0
  const isDone = () => rule.count !== null && given >= rule.count
  if (from > until || isDone()) return
  given += 1
  yield first
  for (let period = 0; !isDone(); period += 1) {
    const days = periodOf(rule, from, period * rule.interval)
    if (days.start > until) return
    const found = chosen(candidates(rule, days, from), rule.bySetPosition)
    for (const day of found) {
      if (day <= from) continue
      if (day > until || isDone()) return
      given += 1
      yield dayText(day)
    }
  }
}

interface Stretch {
  /** First day, as a day number. */
  readonly start: number
  readonly length: number
}

/** The `ahead`-th day, week, month or year after the one that holds the first occurrence. */
function periodOf({ frequency, weekStart }: RecurrenceRule, from: number, ahead: number): Stretch {
  if (frequency === 'daily') return { start: from + ahead, length: 1 }
  if (frequency === 'weekly') {
    const back = (weekdayOf(from) - weekStart + 7) % 7
    return { start: from - back + ahead * 7, length: 7 }
  }
  const [year, month] = partsOf(from)
  if (frequency === 'yearly') {
    const start = startOf(year + ahead, 1)
    return { start, length: startOf(year + ahead + 1, 1) - start }
  }
  const months = month - 1 + ahead
  const [ofYear, ofMonth] = [year + Math.floor(months / 12), (months % 12) + 1]
  return { start: startOf(ofYear, ofMonth), length: daysInMonth(ofYear, ofMonth) }
}

const startOf = (year: number, month: number) => Math.round(Date.UTC(year, month - 1, 1) / dayLength)
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7

function partsOf(day: number): readonly [year: number, month: number, day: number] {
  const date = new Date(day * dayLength)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

function candidates(rule: RecurrenceRule, { start, length }: Stretch, from: number): number[] {
  const days: number[] = []
  for (let day = start; day < start + length; day += 1) if (fits(rule, day, from)) days.push(day)
  return days
}

function fits(rule: RecurrenceRule, day: number, from: number): boolean {
  const { frequency, byDay, byMonth, byMonthDay } = rule
  const [year, month, date] = partsOf(day)
  const [, firstMonth, firstDate] = partsOf(from)
  if (byMonth.length > 0 && !byMonth.includes(month)) return false
  const length = daysInMonth(year, month)
  if (
    byMonthDay.length > 0 &&
    !byMonthDay.some((wanted) => (wanted < 0 ? length + wanted + 1 : wanted) === date)
  )
    return false
  if (byDay.length > 0) return byDay.some((wanted) => isWeekday(wanted, day, rule))
  if (frequency === 'daily') return true
  if (frequency === 'weekly') return weekdayOf(day) === weekdayOf(from)
  if (byMonthDay.length > 0) return frequency === 'monthly' || byMonth.length > 0 || month === firstMonth
  return date === firstDate && (frequency === 'monthly' || byMonth.length > 0 || month === firstMonth)
}

function isWeekday(
  { weekday, ordinal }: RecurrenceRule['byDay'][number],
  day: number,
  { frequency, byMonth }: RecurrenceRule,
): boolean {
  if (weekdayOf(day) !== weekday) return false
  if (ordinal === 0 || frequency === 'daily' || frequency === 'weekly') return true
  const [year, month] = partsOf(day)
  const inYear = frequency === 'yearly' && byMonth.length === 0
  const start = inYear ? startOf(year, 1) : startOf(year, month)
  const end = inYear ? startOf(year + 1, 1) : start + daysInMonth(year, month)
  return ordinal > 0
    ? Math.floor((day - start) / 7) + 1 === ordinal
    : Math.floor((end - 1 - day) / 7) + 1 === -ordinal
}

function chosen(days: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return days
  return days.filter((_day, at) => positions.some((one) => (one > 0 ? one - 1 : days.length + one) === at))
}
