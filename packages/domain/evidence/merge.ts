import type { Attestation, Confidentiality, EvidenceFacts, FactName, Provenance } from './evidence.ts'
import { Confidentiality as Levels, EvidenceFacts as Facts, factNames } from './evidence.ts'
import { isStated } from './edit.ts'
import {
  alsoStated,
  mergedDecision,
  mergedHandover,
  mergedLinks,
  mergedMeasures,
  mergedPeriod,
  mergedScope,
  mergedStakeholders,
} from './merged-facts.ts'
import { sameValue, saysText, union } from './same-value.ts'

/** Thrown when the whole of several items is more than one item can hold; nothing is dropped to make it fit. */
export class MergeTooLargeError extends RangeError {
  /** The fact that grew too large. */
  readonly fact: string

  constructor(fact: string) {
    super(`Merged, the ${fact} of these items would be more than one item can hold.`)
    this.name = 'MergeTooLargeError'
    this.fact = fact
  }
}

/**
 * One item that tells what several tell. The kept item's facts win where both state one; what would be lost that way is
 * kept as a paragraph of its own, so nothing that either states disappears. Lists are united, the period is the widest,
 * provenance is united, and the stricter confidentiality holds. Merging the same items again changes nothing.
 * @throws MergeTooLargeError when the result is more than one item can hold.
 */
export function mergeFacts(into: EvidenceFacts, others: readonly EvidenceFacts[]): EvidenceFacts {
  const merged = others.reduce(mergeTwo, factsOnly(into))
  const fault = Facts.safeParse(merged).error?.issues[0]
  if (fault !== undefined) throw new MergeTooLargeError(String(fault.path[0] ?? 'content'))
  return merged
}

function mergeTwo(kept: EvidenceFacts, other: EvidenceFacts): EvidenceFacts {
  const situation = [other.situation, ...alsoStated(kept, other)].reduce<string | null>(
    joined,
    kept.situation,
  )
  const merged: EvidenceFacts = {
    title: kept.title,
    situation,
    task: joined(kept.task, other.task),
    action: joined(kept.action, other.action),
    result: joined(kept.result, other.result),
    outcome: kept.outcome ?? other.outcome,
    measures: mergedMeasures(kept.measures, other.measures),
    scope: mergedScope(kept.scope, other.scope),
    decision: mergedDecision(kept.decision, other.decision),
    stakeholders: mergedStakeholders(kept.stakeholders, other.stakeholders),
    happened: mergedPeriod(kept.happened, other.happened),
    handover: mergedHandover(kept.handover, other.handover),
    competencies: mergedLinks(kept.competencies, other.competencies),
    attestations: union(kept.attestations, other.attestations, sameAttestation),
    confidentiality: stricter(kept.confidentiality, other.confidentiality),
    attachments: union(kept.attachments, other.attachments, (a, b) => a.sha256 === b.sha256),
    provenance: [],
  }
  return { ...merged, provenance: mergedProvenance(merged, kept, other) }
}

/** The facts of something that may be a whole item, without its identity and bookkeeping. */
function factsOnly(facts: EvidenceFacts): EvidenceFacts {
  return {
    title: facts.title,
    situation: facts.situation,
    task: facts.task,
    action: facts.action,
    result: facts.result,
    outcome: facts.outcome,
    measures: facts.measures,
    scope: facts.scope,
    decision: facts.decision,
    stakeholders: facts.stakeholders,
    happened: facts.happened,
    handover: facts.handover,
    competencies: facts.competencies,
    attestations: facts.attestations,
    confidentiality: facts.confidentiality,
    attachments: facts.attachments,
    provenance: facts.provenance,
  }
}

/**
 * Two prose facts as paragraphs, the second left out when the first says it already, paragraph for paragraph: a wording
 * that somebody confirmed stays one, also where the other account says more in the same sentence.
 */
function joined(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second
  return saysText(first, second) ? first : `${first}\n\n${second}`
}

function sameAttestation(a: Attestation, b: Attestation): boolean {
  return sameValue({ ...a, on: null }, { ...b, on: null }) && (a.on === b.on || b.on === null)
}

function stricter(a: Confidentiality, b: Confidentiality): Confidentiality {
  const levels = Levels.options
  return levels.indexOf(a) <= levels.indexOf(b) ? a : b
}

/** All that vouches for either item; "cannot confirm" ends for facts that one of them states, and is told once. */
function mergedProvenance(merged: EvidenceFacts, kept: EvidenceFacts, other: EvidenceFacts): Provenance[] {
  const all = union(kept.provenance, other.provenance, sameValue)
  const doubtful = new Set(
    all.filter((entry) => entry.origin === 'cannot-confirm').flatMap((entry) => entry.facts),
  )
  const open = factNames.filter(
    (fact) => doubtful.has(fact) && !(isStated(merged, fact) && vouched(all, fact)),
  )
  const vouching = all.filter((entry) => entry.origin !== 'cannot-confirm')
  if (open.length === 0) return vouching
  return [...vouching, { facts: open, origin: 'cannot-confirm', source: null, place: null }]
}

function vouched(provenance: readonly Provenance[], fact: FactName): boolean {
  return provenance.some((entry) => entry.origin !== 'cannot-confirm' && entry.facts.includes(fact))
}
