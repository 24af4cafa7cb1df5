import { commandLine, type CommandName } from './commands.ts'
import { nearest } from './nearest.ts'
import { usageError } from './usage-error.ts'

/** The command that the first words name, and how many of them it took; null for a group such as `evidence`. */
export interface FoundCommand {
  readonly command: CommandName
  readonly taken: number
}

/** Longest match wins: `plan start X` is `plan start`, `plan X` is `plan`. A group named alone lists what it holds. */
export function findCommand(words: readonly string[], commands: readonly CommandName[]): FoundCommand | null {
  const lengths = [3, 2, 1].filter((length) => length <= words.length)
  for (const length of lengths) {
    const spelled = words.slice(0, length).join(' ')
    const command = commands.find((candidate) => commandLine(candidate) === spelled)
    if (command) return { command, taken: length }
  }
  const [only] = words
  if (words.length !== 1 || only === undefined) return null
  const list = commands.find((candidate) => commandLine(candidate) === `${only} list`)
  return list ? { command: list, taken: 1 } : null
}

/** The commands of a group: those that begin with these words. */
export function commandsUnder<C extends Pick<CommandName, 'words'>>(
  words: readonly string[],
  commands: readonly C[],
): readonly C[] {
  return commands.filter((command) => words.every((word, index) => command.words[index] === word))
}

/** The refusal of a command that does not exist, with the nearest one that does. */
export function unknownCommand(words: readonly string[], commands: readonly CommandName[]): Error {
  const [first = '', second] = words
  const group = commandsUnder([first], commands)
  if (group.length > 0 && second !== undefined) {
    const close = nearest(
      second,
      group.flatMap((command) => command.words[1] ?? []),
    )
    const verbs = group.map((command) => command.words.slice(1).join(' ')).filter((verb) => verb !== '')
    return usageError(
      `There is no command "${first} ${second}".`,
      close ? `Did you mean "${first} ${close}"?` : `"${first}" has: ${verbs.join(', ')}.`,
    )
  }
  const close = nearest(words.slice(0, 2).join(' '), commands.map(commandLine))
  const closeFirst = nearest(first, [...new Set(commands.map((command) => command.words[0] ?? ''))])
  const meant = close ?? closeFirst
  return usageError(
    `There is no command "${first}".`,
    meant ? `Did you mean "${meant}"?` : 'Run "waymark --help" to see them all.',
  )
}
