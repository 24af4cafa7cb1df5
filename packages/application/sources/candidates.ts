import type { Candidate } from '@waymark/contracts/sources/operations.ts'
import { refreshFacts } from '@waymark/domain/evidence/edit.ts'
import type { Evidence, EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import { signatureOf } from '@waymark/domain/evidence/likeness.ts'
import type { Services } from '../handlers.ts'
import type { ReadItem, ReadResult } from '../ports/services.ts'

/** A candidate with what is stored under its id and what it would become. */
export interface WeighedCandidate extends Candidate {
  readonly stored: Evidence | null
}

/** What of a workspace decides whether a candidate is new. */
export interface Known {
  readonly byId: ReadonlyMap<string, Evidence>
  readonly signatures: ReadonlySet<string>
}

/** Facts without the source id they were stamped with, so that the same content read under another name is the same. */
export const comparable = (facts: EvidenceFacts) =>
  JSON.stringify({
    ...facts,
    provenance: facts.provenance.map(({ facts: names, origin }) => ({ names, origin })),
  })

/** Operations that read sources. */
const readingOperations: ReadonlySet<string> = new Set(['sources.import', 'sources.refresh'])

/** The facts that the last import of an item brought, found in its history. */
async function lastImported(services: Services, id: string): Promise<EvidenceFacts | null> {
  for (const event of await services.store.events({ entity: id, limit: 200 })) {
    if (!readingOperations.has(event.operation)) continue
    const change = (await services.store.changesOf(event.seq)).find((entry) => entry.id === id)
    if (change?.kind === 'evidence' && change.after !== null) return factsOf(change.after)
  }
  return null
}

/** An item's facts without its identity and bookkeeping. */
export function factsOf({
  id: _id,
  createdAt: _c,
  updatedAt: _u,
  revision: _r,
  ...facts
}: Evidence): EvidenceFacts {
  return facts
}

async function wasRemoved(services: Services, id: string): Promise<boolean> {
  const [newest] = await services.store.events({ entity: id, limit: 1 })
  return newest !== undefined && newest.undoneBy === null && newest.operation !== 'history.undo'
}

async function weigh(
  services: Services,
  known: Known,
  read: ReadItem,
  id: string,
  facts: EvidenceFacts,
): Promise<WeighedCandidate> {
  const stored = known.byId.get(id) ?? null
  if (stored !== null) {
    const previous = await lastImported(services, id)
    if (previous !== null && comparable(previous) === comparable(facts))
      return { id, facts, where: read.where, state: 'known', stored }
    const refreshed = refreshFacts(factsOf(stored), previous, facts)
    const state = comparable(refreshed) === comparable(factsOf(stored)) ? 'known' : 'changed'
    return { id, facts: refreshed, where: read.where, state, stored }
  }
  if (known.signatures.has(signatureOf(facts)))
    return { id, facts, where: read.where, state: 'known', stored }
  const state = (await wasRemoved(services, id)) ? 'removed' : 'new'
  return { id, facts, where: read.where, state, stored }
}

/** What each thing read would do to the workspace. Within one source, the same content counts once. */
export async function weighCandidates(
  services: Services,
  known: Known,
  result: ReadResult,
  sourceId: string,
): Promise<readonly WeighedCandidate[]> {
  const seen = new Set<string>()
  const weighed: WeighedCandidate[] = []
  for (const read of result.items) {
    const id = services.ids.derive('ev', `${result.kind}\n${read.key}`)
    const provenance = read.facts.provenance.map((entry) => ({ ...entry, source: sourceId }))
    const facts: EvidenceFacts = { ...read.facts, provenance }
    const signature = signatureOf(facts)
    const twice = seen.has(id) || (seen.has(signature) && !known.byId.has(id))
    seen.add(id).add(signature)
    if (twice) weighed.push({ id, facts, where: read.where, state: 'known', stored: null })
    else weighed.push(await weigh(services, known, read, id, facts))
  }
  return weighed
}
