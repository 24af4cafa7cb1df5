import type { EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Refusal, SourceKind } from '@waymark/domain/sources/source.ts'

/** Something to read: bytes that were sent, or a place on this machine. */
export type SourceInput =
  | { readonly from: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly from: 'path'; readonly path: string }

/** One thing understood in a source. */
export interface ReadItem {
  /** Content identity within the source kind: the same thing read again has the same key, whatever else changed. */
  readonly key: string
  readonly where: string
  readonly facts: EvidenceFacts
}

/** What a reader made of a source. Bad rows are refusals, never exceptions. */
export interface ReadResult {
  readonly kind: Exclude<SourceKind, 'waymark-archive'>
  readonly name: string
  /** Identity of the source across refreshes (its content for files, its first commit for repositories). */
  readonly identity: string
  readonly fingerprint: string
  readonly items: readonly ReadItem[]
  readonly refused: readonly Refusal[]
  readonly parts: readonly { readonly name: string; readonly read: number; readonly kept: number }[]
  readonly notRead: readonly string[]
}

export interface ReadOptions {
  readonly kind: SourceKind | null
  /** The user's own addresses in a repository; empty: the repository's configured user. */
  readonly authors: readonly string[]
  readonly signal: AbortSignal
  readonly progress: (message: string) => void
}
