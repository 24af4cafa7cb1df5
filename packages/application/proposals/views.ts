import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type {
  ProposalDetail,
  ProposalSummary,
  RecordView,
  SourceName,
} from '@waymark/contracts/proposals/views.ts'
import { lookalikesOf } from '@waymark/domain/evidence/likeness.ts'
import { strengthOf } from '@waymark/domain/evidence/strength.ts'
import type { Proposal } from '@waymark/domain/proposals/proposal.ts'
import { suggestFor } from '@waymark/domain/readiness/suggest.ts'
import { inOrder, type PooledRecord, type RecordPool } from '@waymark/domain/records/pooled-record.ts'
import { momentOf, type WorkRecord } from '@waymark/domain/records/record.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import { sourcesById } from '../evidence/views.ts'
import type { Services } from '../handlers.ts'
import { recordPool } from '../records/read-records.ts'

/** @throws OperationError PROPOSAL_UNKNOWN */
export async function proposalNamed(services: Services, id: string): Promise<Proposal> {
  const proposal = await services.store.get('proposal', id)
  if (proposal === null) {
    throw new OperationError('PROPOSAL_UNKNOWN', `There is no proposal ${id}.`, {
      field: 'id',
      mend: '"proposals list" shows the ids. An open one goes when its records no longer bear it out.',
    })
  }
  return proposal
}

/** Each id once, in the order given. @throws OperationError PROPOSAL_UNKNOWN */
export async function allProposalsNamed(
  services: Services,
  ids: readonly string[],
): Promise<readonly Proposal[]> {
  return Promise.all([...new Set(ids)].map((id) => proposalNamed(services, id)))
}

/** One proposal as the inbox lists it. */
export function summaryOf(proposal: Proposal, sources: ReadonlyMap<string, Source>): ProposalSummary {
  const { id, why, state, recordCount, evidence, reason, updatedAt, revision, facts } = proposal
  return {
    id,
    why,
    state,
    recordCount,
    evidence,
    reason,
    updatedAt,
    revision,
    title: facts.title,
    happened: facts.happened,
    outcome: facts.outcome,
    measures: facts.measures,
    questions: proposal.questions.length,
    sources: namesOf(proposal, sources),
  }
}

function namesOf(proposal: Proposal, sources: ReadonlyMap<string, Source>): SourceName[] {
  return proposal.sources.flatMap((id) => {
    const source = sources.get(id)
    return source === undefined ? [] : [{ id, name: source.name, kind: source.kind }]
  })
}

/** One proposal whole, with what helps to decide on it. */
export async function detailOf(services: Services, proposal: Proposal): Promise<ProposalDetail> {
  const [evidence, sources, frameworks, pool] = await Promise.all([
    services.store.evidence(),
    sourcesById(services),
    services.frameworks.list(),
    recordPool(services),
  ])
  const item = { ...proposal.facts, id: proposal.evidence ?? proposal.id }
  const behind = recordsBehind(pool, proposal)
  const found = new Set(behind.flatMap(({ keys }) => keys))
  return {
    proposal,
    sources: namesOf(proposal, sources),
    strength: strengthOf(proposal.facts),
    records: behind.map((entry) => recordView(entry, sources)).toSorted(byTime),
    named: proposal.records.filter((key) => !found.has(key)),
    suggestions: frameworks.flatMap((framework) =>
      suggestFor(item, framework).map(({ competency, words, reason }) => ({
        framework: framework.id,
        frameworkName: framework.name,
        competency,
        competencyName: framework.competencies.find(({ id }) => id === competency)?.name ?? competency,
        words: [...words],
        reason,
      })),
    ),
    lookalikes: lookalikesOf(item, evidence),
  }
}

const indexes = new WeakMap<RecordPool, ReadonlyMap<string, readonly PooledRecord[]>>()

function indexOf(pool: RecordPool): ReadonlyMap<string, readonly PooledRecord[]> {
  const known = indexes.get(pool)
  if (known !== undefined) return known
  const index = new Map<string, PooledRecord[]>()
  const all: readonly PooledRecord[] = Object.values(pool).flat()
  for (const entry of all) for (const key of entry.keys) index.set(key, [...(index.get(key) ?? []), entry])
  indexes.set(pool, index)
  return index
}

function recordsBehind(pool: RecordPool, proposal: Proposal): readonly PooledRecord[] {
  const index = indexOf(pool)
  const ofItsSources = (entry: PooledRecord) =>
    entry.sources.some((source) => proposal.sources.includes(source))
  return [...new Set(proposal.records.flatMap((key) => (index.get(key) ?? []).filter(ofItsSources)))]
}

function byTime(a: RecordView, b: RecordView): number {
  return inOrder(a.at ?? '', b.at ?? '') || inOrder(a.key, b.key)
}

/** A record as far as a person needs it to go and look. */
export function recordView(entry: PooledRecord, sources: ReadonlyMap<string, Source>): RecordView {
  const { record } = entry
  return {
    kind: record.kind,
    key: record.key,
    title: record.title,
    service: record.service,
    at: momentOf(record),
    detail: detailIn(record),
    places: entry.places.map(({ source, where }) => ({ source: sources.get(source)?.name ?? source, where })),
    doubts: [...record.doubts],
  }
}

function detailIn(record: WorkRecord): string | null {
  const parts = partsOf(record).filter((part) => part !== null && part !== '')
  return parts.length === 0 ? null : parts.join(', ')
}

function partsOf(record: WorkRecord): readonly (string | null)[] {
  switch (record.kind) {
    case 'incident':
      return [record.severity.stated, ...record.ownParts, record.cause]
    case 'work-item':
      return [record.type, record.status, ...record.ownParts]
    case 'deployment':
      return [record.basis, record.environment, record.status === 'unknown' ? null : record.status]
    case 'change':
      return [record.isRevert ? 'revert' : null, record.isEmergency ? 'unplanned' : null]
    case 'meeting':
      return [`${record.minutes} min`]
    case 'slo':
      return [`${record.target * 100} % over ${record.windowDays} days`]
  }
}
