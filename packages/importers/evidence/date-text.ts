import { PartialDate } from '@waymark/domain/evidence/dates.ts'

const monthNames: ReadonlyMap<string, number> = new Map(
  'jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|oct october|nov november|dec december'
    .split('|')
    .flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Source of an expression for an English month name, for those who look for dates inside longer text. */
export const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** The month that an English name or abbreviation means, 1 to 12; null for anything else. */
export function monthNumber(name: string): number | null {
  return monthNames.get(name.toLowerCase().replace(/\.$/, '')) ?? null
}

/** A partial date from its parts, or null when no such day exists. */
export function partialDate(year: number, month: number | null, day: number | null): PartialDate | null {
  const parts = [String(year).padStart(4, '0')]
  if (month !== null) parts.push(String(month).padStart(2, '0'))
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'))
  const parsed = PartialDate.safeParse(parts.join('-'))
  return parsed.success ? parsed.data : null
}

/** True for the words that documents use for an end that has not come. */
export function isPresent(text: string): boolean {
  return /^(present|current(ly)?|now|today|ongoing|to date)\.?$/i.test(text.trim())
}

type Form = readonly [RegExp, (match: readonly string[]) => PartialDate | null]

const time = String.raw`(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:utc|gmt|z))?)?`

/** Two-digit years are of this century: none of the formats is older than it. */
const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text))
const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text))

const forms: readonly Form[] = [
  [/^(\d{4})$/, ([, year = '']) => partialDate(Number(year), null, null)],
  [
    new RegExp(
      String.raw`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:t[\d:.]+(?:z|[+-]\d\d:?\d\d)?|${time})?$`,
      'i',
    ),
    ([, year = '', month, day]) => partialDate(Number(year), number(month), number(day)),
  ],
  [/^(\d{1,2})[/.-](\d{4})$/, ([, month, year = '']) => partialDate(Number(year), number(month), null)],
  [/^([a-z]+)\.?[\s,'’-]+(\d{4})$/i, ([, name = '', year = '']) => inMonth(Number(year), name, null)],
  [
    new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]+)\.?,?[\s-]+(\d{4})${time}$`, 'i'),
    ([, day, name = '', year = '']) => inMonth(Number(year), name, number(day)),
  ],
  [
    new RegExp(String.raw`^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${time}$`, 'i'),
    ([, name = '', day, year = '']) => inMonth(Number(year), name, number(day)),
  ],
  [new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})${time}$`, 'i'), slashed],
  [
    new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${time}$`, 'i'),
    ([, day, month, year = '']) => partialDate(Number(year), number(month), number(day)),
  ],
]

function inMonth(year: number, name: string, day: number | null): PartialDate | null {
  const month = monthNumber(name)
  return month === null ? null : partialDate(year, month, day)
}

/** LinkedIn writes month first; a first number above twelve can only be a day. */
function slashed([, first = '', second = '', year = '']: readonly string[]): PartialDate | null {
  const [a, b] = [Number(first), Number(second)]
  return a > 12 ? partialDate(fullYear(year), b, a) : partialDate(fullYear(year), a, b)
}

/**
 * A whole text read as a date at the precision it states: `Mar 2019`, `2019`, `05 Mar 2024`, `07/21/09, 12:11 PM`,
 * `2021-06-01`. English month names only; anything else is null, never a guess.
 */
export function readDate(text: string): PartialDate | null {
  const trimmed = text.trim()
  if (trimmed.length > 40) return null
  for (const [form, read] of forms) {
    const match = form.exec(trimmed)
    if (match !== null) return read(match)
  }
  return null
}
