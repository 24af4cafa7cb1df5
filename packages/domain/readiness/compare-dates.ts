import type { Evidence } from '../evidence/evidence.ts'
import { strengthOf } from '../evidence/strength.ts'
import { listed } from '../frameworks/scales.ts'
import type { CompetencyReadiness, Readiness } from './assessment.ts'
import type { Comparison, ComparisonReason, ComparisonRow } from './compare.ts'
import { differenceOf, sideOf, supportMark } from './compare.ts'

/** A framework assessed at one day, with the items as they stood then. */
export interface Moment {
  readonly readiness: Readiness
  readonly evidence: readonly Evidence[]
}

type Items = ReadonlyMap<string, Evidence>

/**
 * One framework at two dates: what moved and which items, claims or passing of time made the difference.
 * Both are assessed by the framework as it is loaded now, so a move is never an effect of its version.
 */
export function compareDates(before: Moment, after: Moment): Comparison {
  const then = itemsOf(before)
  const now = itemsOf(after)
  const earlier = new Map(before.readiness.competencies.map((competency) => [competency.id, competency]))
  const rows = after.readiness.competencies.map((right): ComparisonRow => {
    const left = earlier.get(right.id)
    const marks = { left: left === undefined ? null : supportMark(left), right: supportMark(right) }
    const difference = differenceOf(marks.left, marks.right)
    const reasons = left === undefined ? [] : reasonsOf(left, right, then, now)
    return { ...marks, difference, reasons: explained(difference, reasons) }
  })
  const named = new Set(rows.flatMap(({ reasons }) => reasons.flatMap(({ evidence }) => evidence)))
  return {
    kind: 'dates',
    left: sideOf(before.readiness, before.readiness.asOf),
    right: sideOf(after.readiness, after.readiness.asOf),
    warnings: [],
    summary: summaryOf(before.readiness, after.readiness, rows),
    rows,
    titles: Object.fromEntries([...named].map((id) => [id, (now.get(id) ?? then.get(id))?.title ?? id])),
  }
}

function itemsOf({ evidence }: Moment): Items {
  return new Map(evidence.map((item) => [item.id, item]))
}

/** Every support that moved has a reason; when no item or claim changed, the calendar did it. */
function explained(difference: number | null, reasons: ComparisonReason[]): ComparisonReason[] {
  if (difference === null || difference === 0 || reasons.some(({ kind }) => kind !== 'claim-moved'))
    return reasons
  const text = 'No item changed: what counts as recent is measured from each day.'
  return [...reasons, { kind: 'time', text, evidence: [], words: [] }]
}

function reasonsOf(
  left: CompetencyReadiness,
  right: CompetencyReadiness,
  then: Items,
  now: Items,
): ComparisonReason[] {
  const counted = new Set(left.evidence)
  const counts = new Set(right.evidence)
  const gained = right.evidence.filter((id) => !counted.has(id)).map((id) => gainOf(id, left.id, then, now))
  const lost = left.evidence
    .filter((id) => !counts.has(id))
    .map((id) => lossOf(id, right, then.get(id), now.get(id)))
  const changed = right.evidence
    .filter((id) => counted.has(id))
    .flatMap((id) => changeOf(then.get(id), now.get(id)))
  return [...appliesNow(left, right), ...gained, ...lost, ...changed, ...claimMoved(left, right)]
}

function gainOf(id: string, competency: string, then: Items, now: Items): ComparisonReason {
  const before = then.get(id)
  const after = now.get(id)
  const title = `“${after?.title ?? id}”`
  const how =
    before === undefined
      ? 'was added'
      : !isLinked(before, competency, after)
        ? 'was linked to it'
        : before.revision !== after?.revision
          ? 'was changed and counts now'
          : 'counts now: its date has come'
  return { kind: 'now-counts', text: `${title} ${how}.`, evidence: [id], words: [] }
}

/** Whether an item was tied to the competency in a framework that it is tied to now. */
function isLinked(before: Evidence, competency: string, after: Evidence | undefined): boolean {
  const frameworks = new Set(
    after?.competencies.filter((link) => link.competency === competency).map((link) => link.framework),
  )
  return before.competencies.some((link) => link.competency === competency && frameworks.has(link.framework))
}

function lossOf(
  id: string,
  right: CompetencyReadiness,
  before: Evidence | undefined,
  after: Evidence | undefined,
): ComparisonReason {
  const title = `“${(after ?? before)?.title ?? id}”`
  const aside = right.setAside.find((entry) => entry.evidence === id)
  const how =
    after === undefined
      ? 'was removed.'
      : aside !== undefined
        ? `no longer counts. ${aside.reason}`
        : right.claim === 'not-applicable'
          ? 'no longer counts: the competency was marked as not applicable.'
          : 'is no longer linked to it.'
  return { kind: 'no-longer-counts', text: `${title} ${how}`, evidence: [id], words: [] }
}

/** An item that counted on both days and can carry more, or less, than before. */
function changeOf(before: Evidence | undefined, after: Evidence | undefined): ComparisonReason[] {
  if (before === undefined || after === undefined || before.revision === after.revision) return []
  const had = strengthOf(before)
  const has = strengthOf(after)
  const more = has.filter((word) => !had.includes(word))
  const less = had.filter((word) => !has.includes(word))
  const reason = (kind: 'says-more' | 'says-less', words: string[], says: string): ComparisonReason[] =>
    words.length === 0
      ? []
      : [{ kind, text: `“${after.title}” ${says} ${listed(words)}.`, evidence: [after.id], words }]
  return [...reason('says-more', more, 'is now'), ...reason('says-less', less, 'is no longer')]
}

function appliesNow(left: CompetencyReadiness, right: CompetencyReadiness): ComparisonReason[] {
  const did = left.claim !== 'not-applicable'
  const does = right.claim !== 'not-applicable'
  if (did === does) return []
  const text = does ? 'It applies again.' : (right.reasons[0] ?? 'It was marked as not applicable.')
  return [{ kind: 'applies', text, evidence: [], words: [] }]
}

function claimMoved(left: CompetencyReadiness, right: CompetencyReadiness): ComparisonReason[] {
  if (left.claimed === right.claimed || left.claim === 'not-applicable' || right.claim === 'not-applicable')
    return []
  const said = (claimed: number | null): string => (claimed === null ? 'no claim' : String(claimed))
  const text = `Your claim went from ${said(left.claimed)} to ${said(right.claimed)}.`
  return [{ kind: 'claim-moved', text, evidence: [], words: [] }]
}

function summaryOf(before: Readiness, after: Readiness, rows: readonly ComparisonRow[]): string[] {
  const up = rows.filter(({ difference }) => difference !== null && difference > 0)
  const down = rows.filter(({ difference }) => difference !== null && difference < 0)
  const names = (moved: readonly ComparisonRow[]): string =>
    listed(moved.map(({ right }) => right?.name ?? ''))
  const from = before.supported
  const to = after.supported
  return [
    `What evidence supports went from ${from.total} of ${from.of} to ${to.total} of ${to.of}.`,
    ...(from.band !== to.band ? [`The band went from ${bandIn(from.band)} to ${bandIn(to.band)}.`] : []),
    ...(up.length > 0 ? [`Up: ${names(up)}.`] : []),
    ...(down.length > 0 ? [`Down: ${names(down)}.`] : []),
    ...(up.length + down.length === 0 ? ['No competency moved.'] : []),
  ]
}

function bandIn(band: string | null): string {
  return band === null ? 'none' : `“${band}”`
}
