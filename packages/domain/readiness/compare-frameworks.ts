import type { Evidence } from '../evidence/evidence.ts'
import { isTelling, stem, wordsOf } from '../evidence/words.ts'
import type { Competency, Framework } from '../frameworks/framework.ts'
import { listed, scaleOf } from '../frameworks/scales.ts'
import type { CompetencyReadiness, Readiness } from './assessment.ts'
import type { Comparison, ComparisonReason, ComparisonRow } from './compare.ts'
import { differenceOf, sideOf, supportMark } from './compare.ts'

/** A framework with its assessment. */
export interface Assessed {
  readonly framework: Framework
  readonly readiness: Readiness
}

/** Single words are shared by chance; this many together, or one phrase, are not. */
const enoughSharedWords = 2

/**
 * Two frameworks side by side. Competencies stand beside each other only where something says that they speak of the
 * same: an item that counts for both, the same name, or cues in common; that is told with each pair. Everything else
 * stands alone. Shares are of each framework's own maximum.
 * @param evidence the items that both were assessed on.
 */
export function compareFrameworks(
  left: Assessed,
  right: Assessed,
  evidence: readonly Evidence[],
): Comparison {
  const titles = new Map(evidence.map((item) => [item.id, item.title]))
  const paired = new Set<string>()
  const rows = left.readiness.competencies.flatMap((own): ComparisonRow[] => {
    const pairs = right.readiness.competencies.flatMap((other) => {
      const reasons = pairReasons(left, right, own, other, titles)
      return reasons.length === 0 ? [] : [{ other, reasons }]
    })
    for (const { other } of pairs) paired.add(other.id)
    if (pairs.length === 0) return [{ left: supportMark(own), right: null, difference: null, reasons: [] }]
    return pairs
      .sort((a, b) => weightOf(b.reasons) - weightOf(a.reasons))
      .map(({ other, reasons }) => pairRow(own, other, reasons))
  })
  const alone = right.readiness.competencies
    .filter(({ id }) => !paired.has(id))
    .map((other): ComparisonRow => ({ left: null, right: supportMark(other), difference: null, reasons: [] }))
  const shared = sharedItems(left.readiness, right.readiness)
  return {
    kind: 'frameworks',
    left: sideOf(left.readiness, left.framework.name),
    right: sideOf(right.readiness, right.framework.name),
    warnings: scaleWarnings(left, right),
    summary: summaryOf(left.readiness, right.readiness, shared.length, alone.length, rows),
    rows: [...rows, ...alone],
    titles: Object.fromEntries(shared.map((id) => [id, titles.get(id) ?? id])),
  }
}

function pairRow(
  own: CompetencyReadiness,
  other: CompetencyReadiness,
  reasons: ComparisonReason[],
): ComparisonRow {
  const marks = { left: supportMark(own), right: supportMark(other) }
  return { ...marks, difference: differenceOf(marks.left, marks.right), reasons }
}

function weightOf(reasons: readonly ComparisonReason[]): number {
  return reasons.reduce((sum, { evidence, words }) => sum + 10 * evidence.length + words.length, 0)
}

function pairReasons(
  left: Assessed,
  right: Assessed,
  own: CompetencyReadiness,
  other: CompetencyReadiness,
  titles: ReadonlyMap<string, string>,
): ComparisonReason[] {
  const reasons: ComparisonReason[] = []
  const items = own.evidence.filter((id) => other.evidence.includes(id))
  if (items.length > 0) {
    const named = listed(items.slice(0, 3).map((id) => `“${titles.get(id) ?? id}”`))
    const more = items.length > 3 ? ` and ${items.length - 3} more` : ''
    reasons.push({
      kind: 'shared-evidence',
      text: `The same evidence counts for both: ${named}${more}.`,
      evidence: items,
      words: [],
    })
  }
  if (keyOf(own.name) === keyOf(other.name))
    reasons.push({ kind: 'same-name', text: 'Both carry the same name.', evidence: [], words: [own.name] })
  const words = sharedCues(competencyIn(left.framework, own.id), competencyIn(right.framework, other.id))
  if (words.length > 0) {
    const said = listed(words.map((word) => `“${word}”`))
    reasons.push({ kind: 'shared-words', text: `Both listen for ${said}.`, evidence: [], words })
  }
  return reasons
}

function competencyIn(framework: Framework, id: string): Competency | undefined {
  return framework.competencies.find((competency) => competency.id === id)
}

function keyOf(text: string): string {
  return wordsOf(text).map(stem).join(' ')
}

/** Cues that both competencies listen for, as the first one spells them; none when a single word could be chance. */
function sharedCues(own: Competency | undefined, other: Competency | undefined): string[] {
  if (own === undefined || other === undefined) return []
  const heard = new Set(other.cues.map(keyOf))
  const shared = [...new Map(own.cues.map((cue) => [keyOf(cue), cue]))].filter(([key]) => heard.has(key))
  const phrase = shared.some(([, cue]) => wordsOf(cue).filter((word) => isTelling(stem(word))).length > 1)
  return phrase || shared.length >= enoughSharedWords ? shared.map(([, cue]) => cue) : []
}

function sharedItems(left: Readiness, right: Readiness): string[] {
  const counted = new Set(left.competencies.flatMap(({ evidence }) => evidence))
  const both = right.competencies.flatMap(({ evidence }) => evidence).filter((id) => counted.has(id))
  return [...new Set(both)].toSorted()
}

function scaleWarnings(left: Assessed, right: Assessed): string[] {
  const [own, other] = [scalesIn(left.framework), scalesIn(right.framework)]
  const counts =
    `${left.framework.name} counts to ${left.readiness.supported.of} (points ${own}), ` +
    `${right.framework.name} to ${right.readiness.supported.of} (points ${other}).`
  return own === other
    ? [
        `${counts} The points have the same numbers, but each framework asks for its own evidence: equal shares do not mean equal readiness.`,
      ]
    : [
        `${counts} The scales differ: read each share against its own maximum only, and no point of one as a point of the other.`,
      ]
}

function scalesIn(framework: Framework): string {
  const ranges = framework.competencies.map((competency) => {
    const values = scaleOf(framework, competency).points.map(({ value }) => value)
    return `${Math.min(...values)} to ${Math.max(...values)}`
  })
  return listed([...new Set(ranges)])
}

function summaryOf(
  left: Readiness,
  right: Readiness,
  shared: number,
  alone: number,
  rows: readonly ComparisonRow[],
): string[] {
  const matched = new Set(rows.flatMap((row) => (row.right === null ? [] : [row.left?.competency])))
  return [
    shared === 0
      ? 'No evidence item counts for both.'
      : `${shared} evidence ${shared === 1 ? 'item counts' : 'items count'} for both.`,
    `${matched.size} of ${left.competencies.length} competencies of ${left.frameworkName} have a counterpart; ${alone} of ${right.competencies.length} of ${right.frameworkName} stand alone.`,
  ]
}
