import {
  commandWords,
  loadOperation,
  operationNames,
  type OperationName,
} from '@waymark/contracts/operation/all-operations.ts'
import type { Operation } from '@waymark/contracts/operation/operation.ts'
import { fieldsOf, type Field } from './fields.ts'

/** What a command is called. Its shape is loaded when it is needed, so that a line loads the one command it names. */
export interface CommandName<C extends Command = Command> {
  readonly words: readonly string[]
  readonly load: () => Promise<C>
}

/** Something taken by position. `rest`: all that remain. */
export interface Positional {
  readonly field: Field
  readonly rest: boolean
}

/** What any command has, whether it comes from an operation or belongs to the program itself. */
export interface CommandShape {
  readonly words: readonly string[]
  readonly summary: string
  readonly positionals: readonly Positional[]
  readonly fields: readonly Field[]
  readonly examples: readonly { readonly title: string; readonly cli: string }[]
  /** True when it answers with a file and takes `--out`. */
  readonly writesFile: boolean
  /** What its input must be. */
  readonly schema: Operation['input']
}

/** A command that carries out an operation. */
export interface OperationCommand extends CommandShape {
  readonly operation: OperationName
}

/** A command of the program itself, such as `serve`; the composition root performs it. */
export interface ProgramCommand extends CommandShape {
  readonly program: string
}

export type Command = OperationCommand | ProgramCommand

/** The name of a command for every operation that the command line offers. */
export function operationCommandNames(): readonly CommandName<OperationCommand>[] {
  return operationNames.flatMap((name) => {
    const words = commandWords(name)
    return words === null ? [] : [{ words, load: () => loadOperationCommand(name, words) }]
  })
}

/** The commands of these names, all of them loaded: for help, completion and the reference. */
export function loadCommands<C extends Command>(names: readonly CommandName<C>[]): Promise<readonly C[]> {
  return Promise.all(names.map(({ load }) => load()))
}

async function loadOperationCommand(
  name: OperationName,
  words: readonly string[],
): Promise<OperationCommand> {
  return { ...shapeOf(words, await loadOperation(name)), operation: name }
}

/** A command's shape, derived from an operation-like definition. */
export function shapeOf(
  words: readonly string[],
  definition: Pick<Operation, 'summary' | 'input' | 'cli' | 'examples' | 'answers'>,
): CommandShape {
  const fields = fieldsOf(definition)
  return {
    words,
    summary: definition.summary,
    positionals: positionalsOf(definition.cli.positionals ?? [], fields),
    fields,
    examples: definition.examples.map(({ title, cli }) => ({ title, cli })),
    writesFile: definition.answers === 'file',
    schema: definition.input,
  }
}

/** The command as it is typed, without its arguments. */
export function commandLine(command: Pick<CommandName, 'words'>): string {
  return command.words.join(' ')
}

/** Fields that are given by flag only. */
export function flagFields(command: CommandShape): readonly Field[] {
  const taken = new Set(command.positionals.map(({ field }) => field.name))
  return command.fields.filter((field) => !taken.has(field.name))
}

function positionalsOf(names: readonly string[], fields: readonly Field[]): readonly Positional[] {
  return names.flatMap((spelled) => {
    const rest = spelled.endsWith('...')
    const name = rest ? spelled.slice(0, -3) : spelled
    const field = fields.find((candidate) => candidate.name === name)
    return field ? [{ field, rest }] : []
  })
}
