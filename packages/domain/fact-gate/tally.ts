import { claimKinds, type ClaimKind } from './claims.ts'
import type { GateFinding, GateReport } from './report.ts'
import type { Traced } from './trace.ts'

/** A claim with its text and place in the document; `stated`: it is its owner's own statement, and nothing is asked of it. */
export interface Judged extends Traced {
  readonly where: string
  readonly whole: string
  readonly stated?: boolean
}

/** Counts what was judged. */
export function tally(judged: readonly Judged[]): GateReport {
  const stated = judged.filter((claim) => claim.stated === true)
  const asked = judged.filter((claim) => claim.stated !== true)
  const rests = (kinds: readonly string[]) =>
    asked.filter(
      ({ verdict, source }) => verdict === 'traced' && source !== null && kinds.includes(source.kind),
    ).length
  const findings = asked.flatMap(findingOf)
  const count = (kind: ClaimKind) => judged.filter((claim) => claim.kind === kind).length
  return {
    checked: judged.length,
    onEvidence: rests(['evidence']),
    onDocuments: rests(['cv', 'posting']),
    statedOnly: stated.length,
    byKind: tallied(claimKinds, count),
    findings,
    passed: judged.length > 0 && findings.length === 0,
  }
}

function tallied(kinds: typeof claimKinds, count: (kind: ClaimKind) => number): GateReport['byKind'] {
  const [figure, name, ownership, title, employer, date, skill, detail, blank] = kinds
  return {
    [figure]: count(figure),
    [name]: count(name),
    [ownership]: count(ownership),
    [title]: count(title),
    [employer]: count(employer),
    [date]: count(date),
    [skill]: count(skill),
    [detail]: count(detail),
    [blank]: count(blank),
  }
}

function findingOf({
  verdict,
  where,
  whole,
  kind,
  text,
  start,
  end,
  reason,
  source,
}: Judged): readonly GateFinding[] {
  if (verdict === 'traced') return []
  return [{ where, text: whole, kind, claim: text, start, end, verdict, reason: reason ?? '', source }]
}
