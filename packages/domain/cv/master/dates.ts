import { PartialDate } from '../../evidence/dates.ts'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const openEnds = new Set(['present', 'now', 'today', 'current', 'ongoing'])

/** When something was, as a résumé states it. */
export interface ResumePeriod {
  readonly from: string
  readonly to: string
  /** Begun, and no end is stated. */
  readonly ongoing: boolean
}

/** The period of stated start and end: an open or absent end after a start means that it goes on, where that is usual. */
export function periodOf(from: string, to: string, openMeansOngoing: boolean): ResumePeriod {
  const isOpen = openEnds.has(to.toLowerCase())
  return { from, to: isOpen ? '' : to, ongoing: isOpen || (openMeansOngoing && to === '' && from !== '') }
}

/** A date as a CV prints it: `2021-03-01` → `Mar 2021`. What is no date stays as it was written. */
export function dateForCv(date: string): string {
  const parsed = PartialDate.safeParse(date)
  if (!parsed.success) return date
  const [year = '', month] = parsed.data.split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return name === undefined ? year : `${name} ${year}`
}

/** `Mar 2021 – present`; empty when no date is stated. */
export function periodForCv({ from, to, ongoing }: ResumePeriod): string {
  const [first, last] = [dateForCv(from), ongoing ? 'present' : dateForCv(to)]
  if (first === '' || last === '' || first === last) return first === '' ? last : first
  return `${first} – ${last}`
}
