import { sameValue } from '@waymark/domain/evidence/same-value.ts'
import { signatureOf } from '@waymark/domain/evidence/likeness.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Proposal } from '@waymark/domain/proposals/proposal.ts'
import type { RecordBatch } from '@waymark/domain/records/record-batch.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import type { Services } from '../handlers.ts'
import type { Known } from './candidates.ts'

/**
 * A workspace as an import sees it: what is stored, with everything that it would write already in place, so that
 * later sources see what earlier ones brought. Nothing is written; `changes` is the one commit that would.
 */
export interface World {
  readonly known: Known
  readonly batches: ReadonlyMap<string, RecordBatch>
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly sources: ReadonlyMap<string, Source>
  readonly apply: (changes: readonly Change[]) => void
  readonly changes: () => readonly Change[]
  /** The source whose content this is the fingerprint of, unless a newer one took its place. */
  readonly sourceWith: (fingerprint: string) => Source | null
  /** The batches of one source. */
  readonly batchesOf: (source: string) => readonly RecordBatch[]
}

const byId = <T extends { readonly id: string }>(documents: readonly T[]) =>
  new Map(documents.map((document) => [document.id, document]))

/** Reads once what an import compares with. */
export async function openWorld({ store }: Pick<Services, 'store'>): Promise<World> {
  const [all, storedBatches, storedProposals, storedSources] = await Promise.all([
    store.evidence(),
    store.list('record-batch'),
    store.list('proposal'),
    store.list('source'),
  ])
  const evidence = byId<Evidence>(all)
  const signatures = new Set(all.map(signatureOf))
  const batches = byId<RecordBatch>(storedBatches)
  const proposals = byId<Proposal>(storedProposals)
  const sources = byId<Source>(storedSources)
  const gathered = new Map<string, Change>()

  const place = (change: Change) => {
    if (change.kind === 'evidence') {
      put(evidence, change.id, change.after)
      if (change.after !== null) signatures.add(signatureOf(change.after))
    } else if (change.kind === 'record-batch') put(batches, change.id, change.after)
    else if (change.kind === 'proposal') put(proposals, change.id, change.after)
    else if (change.kind === 'source') put(sources, change.id, change.after)
  }
  return {
    known: { byId: evidence, signatures },
    batches,
    proposals,
    sources,
    apply(changes) {
      for (const change of changes) {
        place(change)
        gather(gathered, change)
      }
    },
    changes: () => [...gathered.values()],
    sourceWith: (fingerprint) =>
      [...sources.values()].find(
        (source) => source.fingerprint === fingerprint && source.replacedBy === undefined,
      ) ?? null,
    batchesOf: (source) => [...batches.values()].filter((batch) => batch.source === source),
  }
}

function put<T>(documents: Map<string, T>, id: string, document: T | null): void {
  if (document === null) documents.delete(id)
  else documents.set(id, document)
}

/** Of several changes to one document, the first `before` and the last `after` stay; what comes to nothing goes. */
function gather(gathered: Map<string, Change>, change: Change): void {
  const id = `${change.kind}\n${change.id}`
  const earlier = gathered.get(id)
  const joined = earlier === undefined ? change : joinedWith(earlier, change)
  if (saysTheSame(joined.before, joined.after)) gathered.delete(id)
  else gathered.set(id, joined)
}

function joinedWith(earlier: Change, later: Change): Change {
  if (earlier.kind === 'evidence' && later.kind === 'evidence') return { ...later, before: earlier.before }
  if (earlier.kind === 'source' && later.kind === 'source') return { ...later, before: earlier.before }
  if (earlier.kind === 'proposal' && later.kind === 'proposal') return { ...later, before: earlier.before }
  if (earlier.kind === 'record-batch' && later.kind === 'record-batch')
    return { ...later, before: earlier.before }
  return later
}

function saysTheSame(before: Change['before'], after: Change['after']): boolean {
  if (before === null || after === null) return before === after
  return sameValue(contentOf(before), contentOf(after))
}

const contentOf = ({ revision: _revision, ...content }: NonNullable<Change['after']>) => ({
  ...content,
  updatedAt: null,
})
