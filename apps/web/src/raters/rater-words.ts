import type { CalibrationRow, CalibrationView, RaterMark } from '@waymark/domain/readiness/compare-raters.ts'
import { text } from '../text/text.ts'

const words = text.raters

/** A rater's mark as it reads: its point, that they left it open, or that it does not apply. */
export function markWords({ value, state }: RaterMark): string {
  if (value !== null) return String(value)
  return state === 'not-applicable' ? words.notApplicable : words.notRated
}

/** What a rater is called. */
export function raterName({ raters }: CalibrationView, key: string): string {
  return raters.find((rater) => rater.key === key)?.label ?? key
}

/** The letter that stands for each rater on the chart; two of one letter get a number. */
export function letters({ raters }: CalibrationView): ReadonlyMap<string, string> {
  const used = new Map<string, number>()
  return new Map(
    raters.map(({ key, label }) => {
      const letter = label.trim().charAt(0).toUpperCase()
      const before = used.get(letter) ?? 0
      used.set(letter, before + 1)
      return [key, before === 0 ? letter : `${letter}${before + 1}`]
    }),
  )
}

/** Everybody's points in one line: "Evidence 1, You 2, Ada Berg 1, 1 step apart". */
export function rowWords(view: CalibrationView, row: CalibrationRow): string {
  const evidence = row.supported === null ? words.notApplicable : String(row.supported)
  return [
    words.says(words.evidence, evidence),
    ...row.marks.map((mark) => words.says(raterName(view, mark.rater), markWords(mark))),
  ].join(', ')
}
