import type { Comparison, ComparisonMark, ComparisonRow } from '@waymark/domain/readiness/compare.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'

const words = text.compare

/** A mark as it reads: its point, or why it has none. */
export function markInWords(mark: ComparisonMark | null): string {
  if (mark === null) return words.notThere
  if (mark.state === 'no-evidence') return words.states['no-evidence']
  if (mark.value === null)
    return mark.state === 'not-applicable' ? words.states['not-applicable'] : words.states.unknown
  return words.total(mark.value, mark.of)
}

/** A difference as it reads: "+1", "−2", that there is none, or that it cannot be told. */
export function differenceInWords({ difference }: ComparisonRow): string {
  if (difference === null) return words.cannotTell
  if (difference === 0) return words.same
  return difference > 0 ? `+${difference}` : `−${-difference}`
}

/** What a competency is called in a row. */
export function rowName({ left, right }: ComparisonRow): string {
  return right?.name ?? left?.name ?? ''
}

/** What heads each side: days in the reader's way, everything else by its label. */
export function sideLabels({ kind, left, right }: Comparison): readonly [string, string] {
  return kind === 'dates' ? [formatDate(left.asOf), formatDate(right.asOf)] : [left.label, right.label]
}
