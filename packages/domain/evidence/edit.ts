import type { Day, PartialDate } from './dates.ts'
import type {
  Confidentiality,
  EvidenceFacts,
  FactName,
  OutcomeKind,
  Provenance,
  ScopeLevel,
} from './evidence.ts'
import { blankFacts, factNames } from './evidence.ts'
import { sameValue, union } from './same-value.ts'

/** Facts that an edit may set. */
export type EditableFact = Exclude<FactName, 'attestations'>

/** An edit of an item: the facts to set (null or an empty list clears one) and those that the user cannot confirm. */
export type EvidenceEdit = {
  readonly [K in EditableFact | 'confidentiality']?: EvidenceFacts[K] | undefined
} & { readonly cannotConfirm?: readonly FactName[] | undefined }

/**
 * The facts after an edit. What is set becomes the user's own statement, whatever vouched for it before; what is
 * cleared has no origin left. A fact named in `cannotConfirm` keeps its value, if any, and counts for nothing
 * until something else vouches for it. Setting a fact that could not be confirmed lifts that state.
 */
export function applyEdit(facts: EvidenceFacts, edit: EvidenceEdit): EvidenceFacts {
  const { cannotConfirm = [], ...given } = edit
  const values = definedOf(given)
  const edited: EvidenceFacts = { ...facts, ...values }
  const set = factNames.filter((fact) => fact in values)
  const doubtful = factNames.filter(
    (fact) =>
      fact !== 'title' && cannotConfirm.includes(fact) && !(set.includes(fact) && isStated(edited, fact)),
  )
  const stated = set.filter((fact) => isStated(edited, fact))
  const untouched = withoutFacts(facts.provenance, [...set, ...doubtful])
  return {
    ...edited,
    provenance: [...untouched, ...originOf('statement', stated), ...originOf('cannot-confirm', doubtful)],
  }
}

function definedOf(given: Omit<EvidenceEdit, 'cannotConfirm'>): Partial<EvidenceFacts> {
  const values: Partial<EvidenceFacts> = {}
  if (given.title !== undefined) values.title = given.title
  if (given.situation !== undefined) values.situation = given.situation
  if (given.task !== undefined) values.task = given.task
  if (given.action !== undefined) values.action = given.action
  if (given.result !== undefined) values.result = given.result
  if (given.outcome !== undefined) values.outcome = given.outcome
  if (given.measures !== undefined) values.measures = given.measures
  if (given.scope !== undefined) values.scope = given.scope
  if (given.decision !== undefined) values.decision = given.decision
  if (given.stakeholders !== undefined) values.stakeholders = given.stakeholders
  if (given.happened !== undefined) values.happened = given.happened
  if (given.handover !== undefined) values.handover = given.handover
  if (given.confidentiality !== undefined) values.confidentiality = given.confidentiality
  return values
}

/** True when an item states a fact. An empty list, a missing date and null do not. */
export function isStated(facts: EvidenceFacts, fact: FactName): boolean {
  if (fact === 'happened') return (facts.happened.from ?? facts.happened.to) !== null
  const value = facts[fact]
  return Array.isArray(value) ? value.length > 0 : value !== null
}

/** Provenance without what it says of some facts; entries that are left with no fact disappear. */
export function withoutFacts(provenance: readonly Provenance[], facts: readonly FactName[]): Provenance[] {
  return provenance.flatMap((entry) => {
    const kept = entry.facts.filter((fact) => !facts.includes(fact))
    return kept.length === 0 ? [] : [{ ...entry, facts: kept }]
  })
}

function originOf(origin: Provenance['origin'], facts: FactName[]): Provenance[] {
  return facts.length === 0 ? [] : [{ facts, origin, source: null, place: null }]
}

/** A logged win as it comes from the form, the command line or an agent: the parsed input of `evidence.log`. */
export interface LoggedWin {
  readonly text: string
  readonly kind: OutcomeKind | null
  readonly metric: string | null
  readonly before: number | null
  readonly after: number | null
  readonly unit: string | null
  readonly on: PartialDate | null
  readonly until: PartialDate | null
  readonly stakeholder: readonly string[]
  readonly decision: string | null
  readonly insteadOf: string | null
  readonly situation: string | null
  readonly task: string | null
  readonly action: string | null
  readonly result: string | null
  readonly scope: ScopeLevel | null
  readonly people: number | null
  readonly runsBy: string | null
  readonly runsSince: PartialDate | null
  readonly confidentiality: Confidentiality
}

/**
 * The facts of a logged win. Without a date it happened today; that is what logging means. A before or after figure
 * without a name is kept under the unit or as "figure". Links to competencies are made by the caller.
 */
export function factsFromLog(input: LoggedWin, today: Day): EvidenceFacts {
  const facts: EvidenceFacts = {
    ...blankFacts(input.text),
    situation: input.situation,
    task: input.task,
    action: input.action,
    result: input.result,
    outcome: input.kind,
    measures: loggedMeasures(input),
    scope: loggedScope(input),
    decision: loggedDecision(input),
    stakeholders: input.stakeholder.map((name) => ({ name, role: null })),
    happened: {
      from: input.on ?? input.until ?? today,
      to: input.on === null ? null : input.until,
      ongoing: false,
    },
    handover: input.runsBy === null ? null : { owner: input.runsBy, since: input.runsSince, how: null },
    confidentiality: input.confidentiality,
  }
  const assumed: FactName[] = (input.on ?? input.until) === null ? ['happened'] : []
  const stated = factNames.filter((fact) => isStated(facts, fact) && !assumed.includes(fact))
  return { ...facts, provenance: [...originOf('statement', stated), ...originOf('derived', assumed)] }
}

function loggedMeasures(input: LoggedWin): EvidenceFacts['measures'] {
  const { metric, before, after, unit } = input
  if (metric === null && before === null && after === null) return []
  return [{ name: metric ?? unit ?? 'figure', before, after, unit }]
}

function loggedScope(input: LoggedWin): EvidenceFacts['scope'] {
  if (input.scope === null && input.people === null) return null
  return { level: input.scope ?? 'self', people: input.people, note: null }
}

function loggedDecision(input: LoggedWin): EvidenceFacts['decision'] {
  if (input.decision === null) {
    if (input.insteadOf === null) return null
    return { chosen: input.text, insteadOf: input.insteadOf, because: null }
  }
  return { chosen: input.decision, insteadOf: input.insteadOf, because: null }
}

/**
 * The facts of an item when its source is read again and has changed: a three-way merge of what is stored, what was
 * imported before and what is read now. What the user changed, cleared or could not confirm stays; every other fact
 * follows the source. Links, attestations, files and confidentiality stay, and the source may only add to them.
 * @param previousImport null when nobody knows; then only facts without the user's mark follow the source.
 */
export function refreshFacts(
  stored: EvidenceFacts,
  previousImport: EvidenceFacts | null,
  incoming: EvidenceFacts,
): EvidenceFacts {
  const touched = factNames.filter((fact) => isTouched(stored, previousImport, fact))
  const takes = <K extends EditableFact>(fact: K): EvidenceFacts[K] =>
    touched.includes(fact) ? stored[fact] : incoming[fact]
  const added = <T>(have: readonly T[], before: readonly T[] | undefined, now: readonly T[]): T[] =>
    union(have, newIn(now, before ?? []), sameValue)
  return {
    title: takes('title'),
    situation: takes('situation'),
    task: takes('task'),
    action: takes('action'),
    result: takes('result'),
    outcome: takes('outcome'),
    measures: takes('measures'),
    scope: takes('scope'),
    decision: takes('decision'),
    stakeholders: touched.includes('stakeholders')
      ? added(stored.stakeholders, previousImport?.stakeholders, incoming.stakeholders)
      : incoming.stakeholders,
    happened: takes('happened'),
    handover: takes('handover'),
    competencies: added(stored.competencies, previousImport?.competencies, incoming.competencies),
    attestations: added(stored.attestations, previousImport?.attestations, incoming.attestations),
    confidentiality: stored.confidentiality,
    attachments: added(stored.attachments, previousImport?.attachments, incoming.attachments),
    provenance: refreshedProvenance(stored, incoming, touched),
  }
}

function newIn<T>(now: readonly T[], before: readonly T[]): T[] {
  return now.filter((member) => !before.some((known) => sameValue(known, member)))
}

/** True when the user changed a fact since it was imported, or marked it; importers' entries name their source. */
function isTouched(stored: EvidenceFacts, previous: EvidenceFacts | null, fact: FactName): boolean {
  const entries = stored.provenance.filter((entry) => entry.facts.includes(fact))
  if (entries.some((entry) => entry.source === null)) return true
  if (previous !== null) return !sameValue(stored[fact], previous[fact])
  return entries.length === 0 && isStated(stored, fact)
}

function refreshedProvenance(
  stored: EvidenceFacts,
  incoming: EvidenceFacts,
  touched: readonly FactName[],
): Provenance[] {
  const untouched = factNames.filter((fact) => !touched.includes(fact) && fact !== 'attestations')
  return union(
    withoutFacts(incoming.provenance, touched),
    withoutFacts(stored.provenance, untouched),
    sameValue,
  )
}
