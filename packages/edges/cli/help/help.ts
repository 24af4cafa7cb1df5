import { commandLine, flagFields, type Command } from '../command-line/commands.ts'
import type { Field } from '../command-line/fields.ts'
import { globalFlags, outFlag, type GlobalFlag } from '../command-line/globals.ts'
import { exitMeanings } from '../exit-codes.ts'
import { Page } from '../terminal/page.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Help for the program (no topic), a group of commands, or one command. */
export function helpFor(
  topic: readonly Command[],
  all: readonly Command[],
  terminal: Pick<Terminal, 'color' | 'unicode' | 'columns'>,
): string {
  const page = new Page(terminal)
  const [only, ...others] = topic
  if (!only) programHelp(all, page)
  else if (others.length > 0) groupHelp(topic, page)
  else commandHelp(only, page)
  return page.text()
}

/** The usage line of a command: words, arguments by position, `[flags]`. */
export function usageOf(command: Command): string {
  const places = command.positionals.map(({ field, rest }) => {
    const shown = rest ? `${field.placeholder}...` : field.placeholder
    return field.required ? shown : `[${shown}]`
  })
  const named = flagFields(command)
  const needed = named.filter((field) => field.required && !field.jsonFile).map(flagOf)
  const optional = named.some((field) => !field.required || field.jsonFile) ? ['[flags]'] : []
  const out = command.writesFile ? ['--out FILE'] : []
  return ['waymark', ...command.words, ...places, ...needed, ...out, ...optional].join(' ')
}

/** A flag with its value: `--kind revenue|cost`, `--[no-]open`. */
export function flagOf(field: Field): string {
  if (field.kind === 'boolean') return `--${field.flag}`
  return `--${field.flag} ${field.placeholder}`
}

function programHelp(all: readonly Command[], page: Page): void {
  page.words('Waymark: evidence, readiness, plan, proof.')
  page.gap()
  page.line('Usage: waymark COMMAND [arguments] [flags]')
  for (const [heading, words] of sections) {
    const commands = words.flatMap((word) => all.filter((command) => command.words[0] === word))
    commandTable(heading, commands, page)
  }
  const listed = new Set(sections.flatMap(([, words]) => words))
  commandTable(
    'More',
    all.filter((command) => !listed.has(command.words[0] ?? '')),
    page,
  )
  globalTable(globalFlags, page, 'Flags of every command')
  page.heading('Exit codes')
  page.table(
    [
      { head: '', side: 'right' },
      { head: '', flexible: true },
    ],
    Object.entries(exitMeanings),
    2,
  )
  page.gap()
  page.words('"waymark COMMAND --help" shows a command with an example. Errors go to standard error.')
}

/** How the commands are grouped for a reader; one that is not named here stands under "More". */
const sections: readonly (readonly [heading: string, words: readonly string[]])[] = [
  ['Start', ['init', 'serve', 'status', 'today']],
  ['Evidence', ['log', 'import', 'proposals', 'evidence', 'attest', 'sources']],
  ['Readiness and plan', ['frameworks', 'assess', 'readiness', 'closest', 'compare', 'plan', 'report']],
  ['Other raters', ['raters', 'calibration']],
  ['The way ahead', ['roles', 'career', 'roadmap', 'cadence']],
  ['Apply', ['postings', 'cv', 'letter', 'lint', 'applications', 'stories', 'positioning']],
  ['Lead', ['delivery']],
  ['Your data', ['me', 'undo', 'history', 'backup', 'restore', 'export', 'doctor']],
]

/** Room for the longest name of a command and a gap behind it. */
const nameColumn = 24

function commandTable(heading: string, commands: readonly Command[], page: Page): void {
  if (commands.length === 0) return
  page.heading(heading)
  for (const command of commands) {
    page.words(command.summary, { indent: 2, mark: commandLine(command).padEnd(nameColumn) })
  }
}

function groupHelp(commands: readonly Command[], page: Page): void {
  const [group = ''] = commands[0]?.words ?? []
  page.line(`Usage: waymark ${group} COMMAND [arguments] [flags]`)
  commandTable('Commands', commands, page)
  page.gap()
  page.words(`"waymark ${group} COMMAND --help" shows one with an example.`)
}

function commandHelp(command: Command, page: Page): void {
  page.words(command.summary)
  page.gap()
  page.words(usageOf(command), { indent: 0, mark: 'Usage:' })
  if (command.positionals.length > 0) page.heading('Arguments')
  for (const { field, rest } of command.positionals) {
    described(rest ? `${field.placeholder}...` : field.placeholder, aboutOf(field), page)
  }
  const flags = flagFields(command)
  if (flags.length > 0 || command.writesFile) page.heading('Flags')
  if (command.writesFile) described(`-o, --${outFlag.flag} FILE`, outFlag.about, page)
  for (const field of flags) described(flagOf(field), aboutOf(field), page)
  page.heading(command.examples.length === 1 ? 'Example' : 'Examples')
  for (const { title, cli } of command.examples) {
    page.words(title, { indent: 2, paint: page.style.dim })
    page.line(`    waymark ${cli}`)
  }
  globalTable(globalFlags, page, 'Flags of every command')
}

/** What a field means, its default, and how it is repeated or taken away. */
export function aboutOf(field: Field): string {
  const notes = [
    field.required && !field.jsonFile ? 'required' : '',
    field.choices.length > 1 && !field.placeholder.includes('|') ? `one of ${field.choices.join(', ')}` : '',
    field.many ? 'may be repeated' : '',
    field.kind === 'json' && !field.jsonFile ? 'as JSON' : '',
    field.fallback === null || /default:/.test(field.about) ? '' : `default: ${field.fallback}`,
    field.clearable ? `--no-${field.flag} takes it away` : '',
  ].filter((note) => note !== '')
  const told = notes.length === 0 ? '' : `(${notes.join('; ')})`
  return [field.about, told].filter((part) => part !== '').join(' ')
}

function globalTable(flags: readonly GlobalFlag[], page: Page, heading: string): void {
  page.heading(heading)
  for (const { flag, short, placeholder, about } of flags) {
    const name = `${short === null ? '' : `-${short}, `}--${flag}${placeholder === null ? '' : ` ${placeholder}`}`
    described(name, about, page)
  }
}

/** A name and its explanation, beside it when there is room and below it when there is not. */
function described(name: string, about: string, page: Page): void {
  const column = 26
  if (name.length <= column) {
    page.words(about, { indent: 2, mark: name.padEnd(column) })
    return
  }
  page.line(`  ${name}`)
  page.words(about, { indent: column + 3 })
}
