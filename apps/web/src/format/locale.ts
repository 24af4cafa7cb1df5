/** The user's locale, as the browser tells it. */
const locale = typeof navigator === 'undefined' ? 'en' : navigator.language

const wholeDay = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const monthOfYear = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
const several = new Intl.ListFormat(locale, { type: 'conjunction' })

function parts(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

/** A date at the precision it is known to: 2025, Mar 2025, 14 Mar 2025. */
export function formatDate(date: string): string {
  if (date.length === 4) return date
  return date.length === 7 ? monthOfYear.format(parts(date)) : wholeDay.format(parts(date))
}

/** A day without its year, for dates near today. */
export function formatShortDay(day: string): string {
  return dayAndMonth.format(parts(day))
}

/** The name of a `YYYY-MM` month. */
export function formatMonth(month: string): string {
  return monthName.format(parts(month))
}

/** An instant in the user's own time zone. */
export function formatInstant(instant: string): string {
  return clock.format(new Date(instant))
}

export function formatNumber(value: number): string {
  return decimal.format(value)
}

export function formatList(words: readonly string[]): string {
  return several.format(words)
}

/** Bytes in the unit that reads best. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power)
}

/** Today's calendar day where the user is. */
export function localToday(now: Date = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
