import type * as z from 'zod'
import type { Command } from './command-line/commands.ts'
import { usageError } from './command-line/usage-error.ts'

/**
 * Checks the input against the operation's schema before anything is opened, and names what is wrong by its flag.
 * @throws OperationError INPUT_INVALID
 */
export function checkInput(command: Command, input: Readonly<Record<string, unknown>>): void {
  const result = command.schema.safeParse(input)
  if (result.success) return
  const issues = result.error.issues.map((issue) => ({
    where: spelledPath(command, issue.path),
    reason: reasonOf(issue),
  }))
  const [first] = issues
  if (!first) return
  const field = String(result.error.issues[0]?.path[0] ?? '')
  const message =
    issues.length === 1 ? `${first.where}: ${first.reason}.` : `${issues.length} values are not right.`
  const mend = `Run "waymark ${command.words.join(' ')} --help" to see what it takes.`
  throw usageError(message, mend, { field, ...(issues.length === 1 ? {} : { issues }) })
}

function spelledPath(command: Command, path: readonly PropertyKey[]): string {
  const [name, ...deeper] = path
  const field = command.fields.find((candidate) => candidate.name === name)
  const positional = command.positionals.some((candidate) => candidate.field === field)
  const spelled = field ? (positional ? field.placeholder : `--${field.flag}`) : String(name ?? 'input')
  const inside = deeper.filter((part) => !(field?.many === true && typeof part === 'number'))
  return inside.length === 0 ? spelled : `${spelled}, ${inside.map(String).join('.')}`
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `at most ${String(issue.maximum)} characters`
  if (issue.code === 'too_small' && issue.origin === 'string') return 'it must not be empty'
  return issue.message.replace(/^Invalid input: /, '').replace(/\.$/, '')
}
