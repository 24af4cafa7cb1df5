import { listed } from '../frameworks/scales.ts'
import type { CompetencyReadiness, Readiness } from './assessment.ts'
import type { CalibrationRow, CalibrationView } from './compare-raters.ts'
import type {
  Comparison,
  ComparisonMark,
  ComparisonReason,
  ComparisonRow,
  ComparisonSide,
} from './compare.ts'
import { differenceOf, shareOf, supportMark } from './compare.ts'

/**
 * Two of: the person (`self`), what evidence supports (`evidence`), the agreed score (`agreed`) and other raters by
 * key. Rows come by the size of the difference, the largest first, then in the order of the framework.
 */
export function compareTwoRaters(
  view: CalibrationView,
  readiness: Readiness,
  left: string,
  right: string,
): Comparison {
  const byId = new Map(view.rows.map((row) => [row.competency, row]))
  const rows = readiness.competencies.map((competency): ComparisonRow => {
    const row = byId.get(competency.id)
    const marks = { left: markOf(competency, row, left), right: markOf(competency, row, right) }
    return {
      ...marks,
      difference: differenceOf(marks.left, marks.right),
      reasons: [...noteOf(row, left, view), ...noteOf(row, right, view)],
    }
  })
  const sides = {
    left: sideFor(
      view,
      readiness,
      left,
      rows.map((row) => row.left),
    ),
    right: sideFor(
      view,
      readiness,
      right,
      rows.map((row) => row.right),
    ),
  }
  return {
    kind: 'raters',
    ...sides,
    warnings: warningsFor(left, right),
    summary: summaryOf(sides.left.label, sides.right.label, rows),
    rows: rows.toSorted((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0)),
    titles: {},
  }
}

function markOf(
  competency: CompetencyReadiness,
  row: CalibrationRow | undefined,
  rater: string,
): ComparisonMark {
  if (rater === 'evidence') return { ...supportMark(competency), claimed: null }
  const { id, name, of } = competency
  const mark = { competency: id, name, of, claimed: null }
  if (rater === 'agreed') {
    const value = row?.agreed?.value ?? null
    return { ...mark, value, state: value === null ? 'unknown' : 'rated' }
  }
  const given = row?.marks.find((entry) => entry.rater === rater)
  return { ...mark, value: given?.value ?? null, state: given?.state ?? 'unknown' }
}

function labelOf(view: CalibrationView, rater: string): string {
  if (rater === 'evidence') return 'Evidence'
  if (rater === 'agreed') return 'Agreed'
  if (rater === 'self') return 'You'
  return view.raters.find(({ key }) => key === rater)?.label ?? rater
}

function noteOf(row: CalibrationRow | undefined, rater: string, view: CalibrationView): ComparisonReason[] {
  const note =
    rater === 'agreed' ? row?.agreed?.note : row?.marks.find((entry) => entry.rater === rater)?.note
  if (note === undefined || note === null) return []
  return [{ kind: 'note', text: `${labelOf(view, rater)}: ${note}`, evidence: [], words: [] }]
}

function sideFor(
  view: CalibrationView,
  readiness: Readiness,
  rater: string,
  marks: readonly (ComparisonMark | null)[],
): ComparisonSide {
  const given = marks.flatMap((mark) =>
    mark === null || mark.value === null || mark.state === 'no-evidence'
      ? []
      : [{ value: mark.value, of: mark.of }],
  )
  const total = given.reduce((sum, { value }) => sum + value, 0)
  const of = given.reduce((sum, mark) => sum + mark.of, 0)
  return {
    label: labelOf(view, rater),
    framework: readiness.framework,
    frameworkName: readiness.frameworkName,
    version: readiness.version,
    asOf: readiness.asOf,
    total,
    of,
    share: shareOf(total, of),
    band: null,
    covered: given.length,
    applicable: readiness.supported.applicable,
  }
}

function warningsFor(left: string, right: string): string[] {
  const evidence = left === 'evidence' || right === 'evidence'
  return [
    'Each total is of the points that this rater gave only; with different competencies rated they are not comparable.',
    ...(evidence ? ['Evidence is what the rule finds in the linked items. It is not one more person.'] : []),
  ]
}

function summaryOf(left: string, right: string, rows: readonly ComparisonRow[]): string[] {
  const both = rows.flatMap(({ difference, left: mark }) =>
    difference === null ? [] : [{ difference, mark }],
  )
  const apart = both.filter(({ difference }) => difference !== 0)
  if (both.length === 0) return ['There is no competency on which both say something.']
  const higher = (sign: number): string =>
    listed(
      apart.filter(({ difference }) => Math.sign(difference) === sign).map(({ mark }) => mark?.name ?? ''),
    )
  const [first, second] = [higher(-1), higher(1)]
  return [
    `Both say something on ${both.length} ${both.length === 1 ? 'competency' : 'competencies'}; on ${both.length - apart.length} they stand on the same point.`,
    ...(first === '' ? [] : [`${left} higher: ${first}.`]),
    ...(second === '' ? [] : [`${right} higher: ${second}.`]),
  ]
}
