import { commandLine, type Command, type CommandName } from './commands.ts'
import type { Field } from './fields.ts'
import { commandsUnder, findCommand, unknownCommand } from './find-command.ts'
import { globalFlags, outFlag, type GlobalFlag, type Globals } from './globals.ts'
import { nearest } from './nearest.ts'
import { tokensOf, type Token } from './tokens.ts'
import { usageError } from './usage-error.ts'
import { valueOf } from './values.ts'

/** What a command line asks for. `input` holds only what was said; the operation's schema adds its defaults. */
export type Parsed =
  | { readonly asks: 'version'; readonly globals: Globals }
  | { readonly asks: 'help'; readonly topic: readonly CommandName[]; readonly globals: Globals }
  | {
      readonly asks: 'command'
      readonly command: Command
      readonly input: Readonly<Record<string, unknown>>
      readonly globals: Globals
    }

interface Reading {
  readonly commands: readonly CommandName[]
  readonly command: Command | null
  readonly globals: Map<string, string | true>
  readonly words: string[]
  readonly input: Record<string, unknown>
}

/**
 * Reads a command line (without the program's name), and loads the command that it names.
 * @throws OperationError INPUT_INVALID with the nearest thing that does exist.
 */
export async function parseCommandLine(
  argv: readonly string[],
  commands: readonly CommandName[],
): Promise<Parsed> {
  const tokens = tokensOf(argv)
  const named = leadingWords(tokens)
  const help = named[0] === 'help'
  const words = help ? named.slice(1) : named
  const found = findCommand(words, commands)
  const command = (await found?.command.load()) ?? null
  const reading: Reading = {
    commands,
    command,
    globals: new Map(),
    words: [],
    input: {},
  }
  readTokens(tokens, reading)
  const globals = globalsOf(reading.globals)
  if (reading.globals.has('version')) return { asks: 'version', globals }
  const wantsHelp = help || reading.globals.has('help')
  if (wantsHelp || words.length === 0)
    return { asks: 'help', topic: topicOf(words, found, commands), globals }
  if (!found || !command) throw unknownCommand(words, commands)
  takePositionals(command, reading.words.slice(found.taken), reading)
  requireAll(command, reading.input)
  return { asks: 'command', command, input: reading.input, globals }
}

/** Words before the first flag of a command's own; flags of the program may stand between. */
function leadingWords(tokens: readonly Token[]): readonly string[] {
  const words: string[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    if (token.is === 'word') {
      if (token.afterDashes) break
      words.push(token.text)
      continue
    }
    const known = globalFlagNamed(token.name)
    if (!known) break
    if (known.placeholder !== null && token.value === null) index++
  }
  return words
}

function topicOf(
  words: readonly string[],
  found: ReturnType<typeof findCommand>,
  commands: readonly CommandName[],
): readonly CommandName[] {
  if (words.length === 0) return []
  const group = commandsUnder(words.slice(0, 1), commands)
  if (found && commandLine(found.command) === words.slice(0, found.taken).join(' ')) return [found.command]
  if (group.length > 0 && words.length === 1) return group
  throw unknownCommand(words, commands)
}

function readTokens(tokens: readonly Token[], reading: Reading): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    if (token.is === 'word') {
      reading.words.push(token.text)
      continue
    }
    const next = tokens[index + 1]
    const following = next?.is === 'word' && !next.afterDashes ? next.text : null
    if (readFlag(token, following, reading)) index++
  }
}

/** Reads one flag; true when it took the following word as its value. */
function readFlag(token: Token & { is: 'flag' }, following: string | null, reading: Reading): boolean {
  const global = globalFlagFor(token.name, reading.command)
  if (global) return readGlobal(global, token, following, reading)
  const { command } = reading
  const field = command?.fields.find((candidate) => candidate.flag === token.name)
  if (field) return readField(field, token, following, reading)
  const negated = token.name.startsWith('no-')
    ? command?.fields.find((candidate) => candidate.flag === token.name.slice(3))
    : undefined
  if (negated && token.value === null && (negated.kind === 'boolean' || negated.clearable)) {
    put(reading.input, negated, negated.kind === 'boolean' ? false : null, token.written)
    return false
  }
  throw unknownFlag(token.written, reading)
}

function readGlobal(
  global: GlobalFlag,
  token: Token & { is: 'flag' },
  following: string | null,
  reading: Reading,
): boolean {
  if (global.placeholder === null) {
    if (token.value !== null) throw usageError(`${token.written} takes no value.`)
    reading.globals.set(global.flag, true)
    return false
  }
  reading.globals.set(global.flag, token.value ?? needed(following, token.written, global.placeholder))
  return token.value === null
}

function readField(
  field: Field,
  token: Token & { is: 'flag' },
  following: string | null,
  reading: Reading,
): boolean {
  if (field.kind === 'boolean' && token.value === null) {
    put(reading.input, field, true, token.written)
    return false
  }
  const text = token.value ?? needed(following, token.written, field.placeholder)
  put(reading.input, field, valueOf(field, text, token.written), token.written)
  return token.value === null
}

function put(input: Record<string, unknown>, field: Field, value: unknown, written: string): void {
  if (!field.many) {
    if (field.name in input) throw usageError(`${written} is given twice.`, 'Give it once.')
    input[field.name] = value
    return
  }
  const before = input[field.name]
  const added = Array.isArray(value) ? value : [value]
  input[field.name] = value === null ? null : [...(Array.isArray(before) ? before : []), ...added]
}

function takePositionals(command: Command, words: readonly string[], reading: Reading): void {
  const { input } = reading
  let index = 0
  for (const { field, rest } of command.positionals) {
    const taken = rest ? words.slice(index) : words.slice(index, index + 1)
    index += taken.length
    for (const text of taken) put(input, field, valueOf(field, text, field.placeholder), field.placeholder)
  }
  const extra = words[index]
  if (extra === undefined) return
  const last = command.positionals.at(-1)?.field
  const quoted = last?.kind === 'text' && !last.many && last.placeholder !== 'FRAMEWORK'
  const deeper = nearest(words[0] ?? '', verbsBelow(command, reading.commands))
  const mend = quoted
    ? `Put the words of ${last.placeholder} in quotes: "${words.join(' ')}".`
    : `Run "waymark ${commandLine(command)} --help" to see what it takes.`
  throw usageError(
    `"${commandLine(command)}" does not take "${extra}".`,
    deeper === null ? mend : `Did you mean "${commandLine(command)} ${deeper}"?`,
  )
}

/** Words that make a longer command of this one: `plan` has `start`, `add`, … */
function verbsBelow(command: Command, commands: readonly CommandName[]): readonly string[] {
  const depth = command.words.length
  return commandsUnder(command.words, commands).flatMap((deeper) => deeper.words[depth] ?? [])
}

function requireAll(command: Command, input: Readonly<Record<string, unknown>>): void {
  const missing = command.fields.filter((field) => field.required && !(field.name in input))
  const first = missing.find((field) => !field.jsonFile)
  if (!first) return
  const positional = command.positionals.some(({ field }) => field.name === first.name)
  const spelled = positional ? first.placeholder : `--${first.flag} ${first.placeholder}`
  const example = command.examples[0]
  throw usageError(
    `"${commandLine(command)}" needs ${spelled}${first.about ? ` (${first.about})` : ''}.`,
    example ? `For example: waymark ${example.cli}` : undefined,
    { field: first.name },
  )
}

function needed(following: string | null, written: string, placeholder: string): string {
  if (following !== null) return following
  throw usageError(
    `${written} needs a value: ${written} ${placeholder}.`,
    `If the value begins with a hyphen, write ${written}=VALUE.`,
  )
}

function globalFlagNamed(name: string): GlobalFlag | undefined {
  return [...globalFlags, outFlag].find((flag) => flag.flag === name || flag.short === name)
}

function globalFlagFor(name: string, command: Command | null): GlobalFlag | undefined {
  const flag = globalFlagNamed(name)
  return flag === outFlag && command !== null && !command.writesFile ? undefined : flag
}

function unknownFlag(written: string, reading: Reading): Error {
  const { command } = reading
  if (!command && reading.words.length > 0) return unknownCommand(reading.words, reading.commands)
  const known = [
    ...(command?.fields ?? []).map((field) => field.flag),
    ...(command?.writesFile === true ? [outFlag.flag] : []),
    ...globalFlags.map((flag) => flag.flag),
  ]
  const close = nearest(written.replace(/^--?(no-)?/, ''), known)
  const where = command ? `"${commandLine(command)}" has` : 'There is'
  const help = command ? `waymark ${commandLine(command)} --help` : 'waymark --help'
  return usageError(
    `${where} no flag ${written}.`,
    close ? `Did you mean --${close}?` : `Run "${help}" to see its flags.`,
  )
}

function globalsOf(given: ReadonlyMap<string, string | true>): Globals {
  const text = (flag: string): string | null => {
    const value = given.get(flag)
    return typeof value === 'string' ? value : null
  }
  return {
    home: text('home'),
    json: given.has('json'),
    out: text('out'),
    quiet: given.has('quiet'),
    verbose: given.has('verbose'),
    color: given.has('no-color') ? false : null,
  }
}
