import type { Channel } from '@waymark/domain/history/entities.ts'
import type { Operations } from '@waymark/contracts/operation/all-operations.ts'
import type { InputOf, Operation, OutputOf } from '@waymark/contracts/operation/operation.ts'
import type {
  Clock,
  Files,
  FrameworkCatalog,
  Ids,
  ReportRenderer,
  Showing,
  SourceReader,
  Vault,
} from './ports/services.ts'
import type { Store } from './ports/store.ts'

/** What use cases work with. Made once per program by the composition root. */
export interface Services {
  readonly store: Store
  readonly clock: Clock
  readonly ids: Ids
  readonly files: Files
  readonly frameworks: FrameworkCatalog
  readonly sources: SourceReader
  readonly reports: ReportRenderer
  readonly vault: Vault
  readonly showing: Showing
  readonly home: string
  readonly version: string
}

/** How one call reached us. */
export interface Call {
  readonly channel: Channel
  readonly idempotencyKey?: string
  readonly signal: AbortSignal
  readonly progress: (message: string) => void
}

/** What a handler returns: the output, and for file operations the bytes beside it. */
export type Answer<O extends Operation> = O['answers'] extends 'file'
  ? { readonly output: OutputOf<O>; readonly bytes: Uint8Array }
  : OutputOf<O>

/** A use case: input that passed its schema in, an answer that passes its schema out. */
export type Handler<O extends Operation> = (
  services: Services,
  input: InputOf<O>,
  call: Call,
) => Promise<Answer<O>>

/** One handler for every operation; a missing one does not compile. */
export type Handlers = { readonly [N in keyof Operations]: Handler<Operations[N]> }

/** The handlers of one feature. */
export type HandlersFor<N extends keyof Operations> = Pick<Handlers, N>
