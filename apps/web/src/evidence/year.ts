import type { EvidenceSummary } from '@waymark/contracts/evidence/views.ts'

/** One month of the timeline strip. `marks` are the items in it, by what they can carry at best. */
export interface StripMonth {
  /** `YYYY-MM`. */
  readonly month: string
  readonly marks: readonly { readonly id: string; readonly title: string; readonly best: string }[]
}

/** Words of strength from the least to the most telling. */
const rank = ['stated', 'documented', 'decision', 'measured', 'attested', 'handed over']

/** The most telling word of an item's strength. */
export function bestOf(strength: readonly string[]): string {
  return strength.toSorted((a, b) => rank.indexOf(b) - rank.indexOf(a))[0] ?? 'stated'
}

/** The twelve months that end with the month of `today`, oldest first, as `YYYY-MM`. */
export function lastTwelveMonths(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: 12 }, (_, index) => {
    const position = year * 12 + (month - 1) - 11 + index
    return `${Math.floor(position / 12)}-${String((position % 12) + 1).padStart(2, '0')}`
  })
}

/** Places items in the months of the strip. Items known only to the year stand in no month, because none is known. */
export function stripOf(
  items: readonly Pick<EvidenceSummary, 'id' | 'title' | 'happened' | 'strength'>[],
  months: readonly string[],
): readonly StripMonth[] {
  return months.map((month) => ({
    month,
    marks: items
      .filter(({ happened }) => (happened.from ?? happened.to ?? '').slice(0, 7) === month)
      .map(({ id, title, strength }) => ({ id, title, best: bestOf(strength) }))
      .toSorted((a, b) => rank.indexOf(a.best) - rank.indexOf(b.best)),
  }))
}
