import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { entityKinds } from '@waymark/domain/history/entities.ts'
import type { EntityKind, EntityOf } from '@waymark/domain/history/entities.ts'
import type { SearchHit, Store } from '@waymark/application/ports/store.ts'
import { createDocumentCaches } from './documents/document-cache.ts'
import type { DocumentCaches } from './documents/document-cache.ts'
import { readAll, readDocument } from './documents/document-reader.ts'
import { createMemo } from './documents/memo.ts'
import type { Engine } from './engine/engine.ts'
import { readEvidencePage, searchEvidence } from './evidence/evidence-reader.ts'
import type { EvidencePage } from './evidence/evidence-reader.ts'
import { createCommitQueue } from './history/commit-queue.ts'
import { createHistoryReader } from './history/history-reader.ts'
import { readChangeToken } from './documents/change-token.ts'

/** A store that can be told to forget what it remembers, when the workspace under it was exchanged. */
export interface ForgetfulStore extends Store {
  readonly forget: () => void
}

/** The store over an engine. */
export function createStore(engine: Engine): ForgetfulStore {
  const caches: DocumentCaches = createDocumentCaches()
  const allEvidence = createMemo<readonly Evidence[]>()
  const pages = createMemo<EvidencePage>()
  const searches = createMemo<readonly SearchHit[]>()
  const history = createHistoryReader(engine)
  const changeToken = (): Promise<string> => readChangeToken(engine)
  const queue = createCommitQueue(engine, ({ outcome, written }) => {
    for (const item of written) caches.evidence.keep(item.id, outcome.event.seq, item)
  })
  const all = <K extends EntityKind>(kind: K): Promise<readonly EntityOf<K>[]> =>
    engine.snapshot((reader) => readAll(reader, kind, caches[kind]))

  return {
    ...history,
    engine: engine.name,
    commit: (commit) => queue.commit(commit),
    get: (kind, id) => readDocument(engine, kind, id, caches[kind]),
    list: (kind) => all(kind),
    async evidence() {
      return allEvidence.answer('all', await changeToken(), () => all('evidence'))
    },
    async evidencePage(filter) {
      return pages.answer(JSON.stringify(filter), await changeToken(), () =>
        readEvidencePage(engine, filter, caches.evidence),
      )
    },
    async searchEvidence(query, limit) {
      return searches.answer(JSON.stringify([query, limit]), await changeToken(), () =>
        searchEvidence(engine, query, limit, caches.evidence),
      )
    },
    changeToken,
    forget() {
      for (const kind of entityKinds) caches[kind].clear()
      allEvidence.clear()
      pages.clear()
      searches.clear()
    },
    async close() {
      await queue.drained()
      await engine.close()
    },
  }
}
