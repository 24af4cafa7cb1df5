import type * as z from 'zod'
import type { ErrorCode } from './errors.ts'

/** Where an operation is offered. Some need the workspace to themselves and stay on the command line. */
export type Surface = 'http' | 'cli'

/** Whether the answer is a JSON value or a file. */
export type AnswerKind = 'json' | 'file'

/**
 * How the command line spells an operation's input when it differs from `--field value`. The command's own words stand
 * beside the operation's name in `all-operations.ts`.
 */
export interface CliShape {
  /** Input fields taken by position, in order. A trailing `...` takes all that remain. */
  readonly positionals?: readonly string[]
  /** Flag names for input fields whose kebab-case is not the flag: `{ outcome: 'kind' }`. */
  readonly flags?: Readonly<Record<string, string>>
  /** Input fields whose flag value is a path to a JSON file with the field's value. */
  readonly jsonFiles?: readonly string[]
}

/** One worked call, shown in help and reference and run by the completeness test. */
export interface Example<I> {
  readonly title: string
  readonly input: I
  /** The same as a command line, without the program's name. */
  readonly cli: string
}

/**
 * One thing that Waymark can do, defined once. HTTP route, OpenAPI entry, command, typed client and reference page
 * are derived from it; hand-written presentation is an override.
 */
export interface Operation<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  A extends AnswerKind = AnswerKind,
> {
  /** `feature.verb`. */
  readonly name: N
  readonly summary: string
  /** `read` changes nothing and may be cached until the next write; `write` is committed, logged and undoable. */
  readonly effect: 'read' | 'write'
  readonly input: I
  /** What it answers. For `answers: 'file'` this is the file's description; the bytes travel beside it. */
  readonly output: O
  readonly answers: A
  readonly errors: readonly ErrorCode[]
  readonly surfaces: readonly Surface[]
  readonly cli: CliShape
  readonly examples: readonly Example<z.input<I>>[]
}

type Definition<N extends string, I extends z.ZodType, O extends z.ZodType> = Omit<
  Operation<N, I, O>,
  'answers' | 'surfaces' | 'cli'
> &
  Partial<Pick<Operation<N, I, O>, 'surfaces' | 'cli'>>

/** Defines an operation that answers with JSON. Every one can fail with `INPUT_INVALID`; it need not be listed. */
export function operation<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  definition: Definition<N, I, O>,
): Operation<N, I, O, 'json'> {
  return { surfaces: ['http', 'cli'], cli: {}, ...definition, answers: 'json' }
}

/** Defines an operation that answers with a file: `output` describes it, the bytes travel beside. */
export function fileOperation<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  definition: Definition<N, I, O>,
): Operation<N, I, O, 'file'> {
  return { surfaces: ['http', 'cli'], cli: {}, ...definition, answers: 'file' }
}

/** Path of an operation's HTTP route. All operations are POST with a JSON body, so that no address changes anything by being visited. */
export function routeOf(operation: Pick<Operation, 'name'>): string {
  return `/api/${operation.name.replace('.', '/')}`
}

export type InputOf<O extends Operation> = z.output<O['input']>
export type CallOf<O extends Operation> = z.input<O['input']>
export type OutputOf<O extends Operation> = z.output<O['output']>
