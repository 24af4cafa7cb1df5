import * as z from 'zod'
import type { EntityKind, EntityOf } from '@waymark/domain/history/entities.ts'
import { decodeDocument } from './document-codec.ts'

/** A document's row as far as a reader needs it. `written_by` is the event that wrote it: it names one exact version. */
export const DocumentRow = z.object({ id: z.string(), written_by: z.number(), body: z.string() })
export type DocumentRow = z.infer<typeof DocumentRow>

interface Kept<K extends EntityKind> {
  readonly writtenBy: number
  readonly document: EntityOf<K>
}

/** Parsed documents of one kind, each version parsed once. */
export interface DocumentCache<K extends EntityKind> {
  /** The version of a document that an event wrote, if it was parsed before. */
  find(id: string, writtenBy: number): EntityOf<K> | null
  /** Parses a row, or returns what it was parsed to before. */
  read(row: DocumentRow): EntityOf<K>
  /** Keeps a document that was parsed on its way in. */
  keep(id: string, writtenBy: number, document: EntityOf<K>): void
  /** Forgets everything, when the workspace itself was exchanged. */
  clear(): void
}

export function createDocumentCache<K extends EntityKind>(kind: K): DocumentCache<K> {
  const kept = new Map<string, Kept<K>>()
  const find = (id: string, writtenBy: number): EntityOf<K> | null => {
    const found = kept.get(id)
    return found?.writtenBy === writtenBy ? found.document : null
  }
  return {
    find,
    read(row) {
      const found = find(row.id, row.written_by)
      if (found !== null) return found
      const document = decodeDocument(kind, row.id, row.body)
      kept.set(row.id, { writtenBy: row.written_by, document })
      return document
    },
    keep(id, writtenBy, document) {
      kept.set(id, { writtenBy, document })
    },
    clear() {
      kept.clear()
    },
  }
}

/** One cache for each kind. */
export function createDocumentCaches() {
  return {
    evidence: createDocumentCache('evidence'),
    rating: createDocumentCache('rating'),
    plan: createDocumentCache('plan'),
    'plan-action': createDocumentCache('plan-action'),
    source: createDocumentCache('source'),
    roadmap: createDocumentCache('roadmap'),
    proposal: createDocumentCache('proposal'),
    'record-batch': createDocumentCache('record-batch'),
    'attestation-request': createDocumentCache('attestation-request'),
    cv: createDocumentCache('cv'),
    letter: createDocumentCache('letter'),
    posting: createDocumentCache('posting'),
    application: createDocumentCache('application'),
    story: createDocumentCache('story'),
    suppression: createDocumentCache('suppression'),
    'rating-invitation': createDocumentCache('rating-invitation'),
    setting: createDocumentCache('setting'),
  } as const satisfies { [K in EntityKind]: DocumentCache<K> }
}
export type DocumentCaches = { readonly [K in EntityKind]: DocumentCache<K> }
