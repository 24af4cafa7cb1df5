import type * as z from 'zod'
import type { OperationName } from '@waymark/contracts/operation/all-operations.ts'
import type { AnswerKind, Operation } from '@waymark/contracts/operation/operation.ts'
import { parseInput, parseOutput } from '@waymark/contracts/operation/parse.ts'
import type { Channel } from '@waymark/domain/history/entities.ts'
import type {
  AttestationForms,
  CalendarWriter,
  CalibrationCases,
  Calendar,
  Files,
  FrameworkCatalog,
  Ids,
  Ladders,
  LocalFiles,
  RatingForms,
  ReportRenderer,
  Seals,
  SourcePlaces,
  SourceReader,
  Vault,
} from './ports/services.ts'
import type { CvDocuments } from './ports/cv-documents.ts'
import type { CvReader } from './ports/cv-reader.ts'
import type { LintFiles, SarifWriter } from './ports/lint.ts'
import type { ApplicationRecords, Tables } from './ports/applications.ts'
import type { StoryCardRenderer } from './ports/story-cards.ts'
import type { PostingLibrary } from './ports/postings.ts'
import type { RoleLibrary } from './ports/roles.ts'
import type { Store } from './ports/store.ts'

/** Which workspace a server shows: the user's own or the sample. Entering and leaving answer with the services then shown. */
export interface Showing {
  current(): 'mine' | 'sample'
  enterSample(): Promise<Services>
  /** Deletes the sample for good. */
  leaveSample(): Promise<Services>
}

/** What use cases work with. Made once per program by the composition root. */
export interface Services {
  readonly store: Store
  readonly clock: Calendar
  readonly ids: Ids
  readonly files: Files
  readonly local: LocalFiles
  readonly frameworks: FrameworkCatalog
  readonly ladders: Ladders
  readonly roles: RoleLibrary
  readonly sources: SourceReader
  readonly sourcePlaces: SourcePlaces
  readonly cvReader: CvReader
  readonly cvDocuments: CvDocuments
  readonly postings: PostingLibrary
  readonly lintFiles: LintFiles
  readonly sarif: SarifWriter
  readonly reports: ReportRenderer
  readonly calendars: CalendarWriter
  readonly tables: Tables
  readonly applicationRecords: ApplicationRecords
  readonly storyCards: StoryCardRenderer
  readonly seals: Seals
  readonly ratingForms: RatingForms
  readonly attestationForms: AttestationForms
  readonly calibration: CalibrationCases
  readonly vault: Vault
  readonly showing: Showing
  /** The workspace's folder. */
  readonly home: string
  /** True when this program start created the workspace. */
  readonly created: boolean
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
export type Answer<O extends z.ZodType, A extends AnswerKind> = A extends 'file'
  ? { readonly output: z.output<O>; readonly bytes: Uint8Array }
  : { readonly output: z.output<O> }

/** What a run of any operation yields. */
export interface Result {
  readonly output: unknown
  readonly bytes?: Uint8Array
}

/** An operation with its handler; input and output are parsed on the way in and out. */
export interface Bound<N extends string> {
  readonly name: N
  run(services: Services, rawInput: unknown, call: Call): Promise<Result>
}

/** Binds a use case to its operation: it takes input that passed its schema and answers what its schema names. */
export function handle<N extends string, I extends z.ZodType, O extends z.ZodType, A extends AnswerKind>(
  operation: Operation<N, I, O, A>,
  handler: (services: Services, input: z.output<I>, call: Call) => Promise<Answer<O, A>>,
): Bound<N> {
  return {
    name: operation.name,
    async run(services, rawInput, call) {
      const answer = await handler(services, parseInput(operation, rawInput), call)
      const output = parseOutput(operation, answer.output)
      return 'bytes' in answer ? { output, bytes: answer.bytes } : { output }
    },
  }
}

/** Loads the use cases of a module; among them is that of operation `N`. */
export type HandlerLoader<N extends string> = () => Promise<{ readonly [K in N]: Bound<K> }>

/** One handler for every operation; a missing one does not compile. */
export type Handlers = { readonly [N in OperationName]: HandlerLoader<N> }
