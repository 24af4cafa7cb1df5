import { commandLine, type Command } from '../command-line/commands.ts'
import type { Field } from '../command-line/fields.ts'
import { globalFlags, outFlag } from '../command-line/globals.ts'

/** What completes a value: words, framework or competency names, files, or nothing. */
export type Completion = readonly string[] | 'framework' | 'competency' | 'files' | 'none'

/** One flag as a completion script needs it. */
export interface CompletedFlag {
  readonly flag: string
  readonly about: string
  /** Null for a switch. */
  readonly value: Completion | null
}

/** One command as a completion script needs it. */
export interface CompletedCommand {
  /** `evidence list` */
  readonly line: string
  readonly words: readonly string[]
  readonly about: string
  readonly flags: readonly CompletedFlag[]
  /** What completes its first argument by position. */
  readonly argument: Completion
}

/** Names that are known when the script is made. */
export interface Names {
  readonly frameworks: readonly string[]
  /** `framework/competency` */
  readonly competencies: readonly string[]
}

/** Everything a completion script offers, derived from the commands. */
export function vocabularyOf(commands: readonly Command[]): readonly CompletedCommand[] {
  return commands.map((command) => ({
    line: commandLine(command),
    words: command.words,
    about: command.summary,
    flags: [
      ...command.fields
        .filter((field) => !command.positionals.some((positional) => positional.field === field))
        .flatMap(flagsOf),
      ...(command.writesFile
        ? [{ flag: `--${outFlag.flag}`, about: outFlag.about, value: 'files' as const }]
        : []),
      ...globalCompletions,
    ],
    argument: command.positionals.length === 0 ? 'none' : argumentOf(command),
  }))
}

/** Flags of every command. */
export const globalCompletions: readonly CompletedFlag[] = globalFlags.map(
  ({ flag, placeholder, about }) => ({
    flag: `--${flag}`,
    about,
    value: placeholder === null ? null : 'files',
  }),
)

function argumentOf(command: Command): Completion {
  const fields = command.positionals.map(({ field }) => valueOf(field))
  return fields.find((value) => value !== 'none') ?? 'none'
}

function flagsOf(field: Field): readonly CompletedFlag[] {
  const flag = { flag: `--${field.flag}`, about: field.about, value: valueOf(field) }
  if (field.kind !== 'boolean') return [flag]
  return [
    { ...flag, value: null },
    ...(field.initially ? [{ flag: `--no-${field.flag}`, about: field.about, value: null }] : []),
  ]
}

function valueOf(field: Field): Completion {
  if (field.choices.length > 0) return field.choices
  if (field.jsonFile || field.name === 'path') return 'files'
  if (field.name === 'framework') return 'framework'
  if (field.name === 'competency' || field.name === 'gaps') return 'competency'
  return 'none'
}

/** The words that may follow these: `[]` → first words, `['evidence']` → `list`, `show`, … */
export function nextWords(
  before: readonly string[],
  commands: readonly CompletedCommand[],
): readonly string[] {
  const following = commands
    .filter(({ words }) => before.every((word, index) => words[index] === word))
    .flatMap(({ words }) => words[before.length] ?? [])
  return [...new Set(following)].sort()
}

/** Groups: first words that other words may follow. */
export function groupsOf(commands: readonly CompletedCommand[]): readonly string[] {
  return nextWords([], commands).filter((word) => nextWords([word], commands).length > 0)
}
