import type { Answer } from '../data/operations.ts'

export type LintedFile = Answer<'lint.cv'>['files'][number]
export type Finding = LintedFile['findings'][number]

/** A line of the text with the findings that speak of it, by their ids. */
export interface MarkedLine {
  readonly start: number
  readonly text: string
  readonly findings: readonly string[]
}

/** What tells findings of one CV apart: the rule, the line, and where it stands, for a line that stands there twice. */
export function idOf({ rule, fingerprint, place }: Finding): string {
  return `${rule}.${fingerprint}.${place.start}`
}

/** The lines of a CV's text. A finding marks the line it stands in and the lines it also speaks of. */
export function markedLines(text: string, findings: readonly Finding[]): readonly MarkedLine[] {
  const places = findings.flatMap((finding) =>
    finding.words === ''
      ? []
      : [finding.place, ...finding.related].map(({ start, end }) => ({ id: idOf(finding), start, end })),
  )
  let start = 0
  return text.split('\n').map((line) => {
    const from = start
    const to = from + line.length
    start = to + 1
    const found = places.filter((place) => place.start <= to && place.end > from).map(({ id }) => id)
    return { start: from, text: line, findings: [...new Set(found)] }
  })
}

/** The finding to show next when a line is clicked: the first, or the one after the one that is shown. */
export function nextOf(findings: readonly string[], shown: string | null): string | null {
  const at = shown === null ? -1 : findings.indexOf(shown)
  return findings[(at + 1) % Math.max(1, findings.length)] ?? null
}
