import * as z from 'zod'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import { errorCodes } from '@waymark/contracts/operation/errors.ts'
import { commandLine, flagFields, type Command } from '../command-line/commands.ts'
import { globalFlags, outFlag } from '../command-line/globals.ts'
import { exitCodes, exitMeanings } from '../exit-codes.ts'
import { aboutOf, flagOf, usageOf } from './help.ts'
import { shapeInWords } from './shape-in-words.ts'

/** The reference of the whole command line as a Markdown page, made from the commands. */
export function referenceOf(commands: readonly Command[]): string {
  return `${[intro(), exitTable(), ...commands.map((command) => section(command, commands))].join('\n\n')}\n`
}

function intro(): string {
  const flags = globalFlags.map(({ flag, short, placeholder, about }) =>
    row([
      `\`${short === null ? '' : `-${short}, `}--${flag}${placeholder === null ? '' : ` ${placeholder}`}\``,
      about,
    ]),
  )
  return [
    '# The command line',
    '',
    '<!-- Written by tools/write-command-reference.ts from the operations; do not edit. -->',
    '',
    'Every operation is a command of `./waymark`. `--flag=value` and `--flag value` are the same, `--` ends the flags,',
    'lists are given by repeating the flag, and `--no-FLAG` turns a switch off or takes an optional fact away.',
    '',
    'With `--json` the answer is one line of JSON on standard output, in the shape that stands under each command. A failure',
    'is one line on standard error, `{"error":{"code","message","where","field","mend","issues"}}`, where facts that are not',
    'known are `null` and `issues` is a list of `{"where","reason"}`. Shapes may gain fields; none is renamed or taken away',
    'without a new major version.',
    '',
    'Long work tells of its progress on standard error: one line on a terminal, whole lines with `--verbose`. Ctrl-C stops it',
    'with nothing half-written.',
    '',
    '## Flags of every command',
    '',
    ...table(['Flag', 'Meaning'], flags),
    '',
    "The workspace is the folder of `--home`, else of `WAYMARK_HOME`, else the platform's data folder. Colour follows the",
    'terminal, `NO_COLOR` and `FORCE_COLOR`.',
  ].join('\n')
}

function exitTable(): string {
  const rows = Object.entries(exitMeanings).map(([code, meaning]) => {
    const errors = errorCodes
      .filter((error) => String(exitCodes[error]) === code)
      .map((error) => `\`${error}\``)
    return row([code, meaning, errors.join(', ')])
  })
  return [
    '## Exit codes',
    '',
    ...table(['Code', 'Meaning', 'Error codes'], rows),
    '',
    '`import` ends with 4 when a source gave nothing but refusals, and with 0 when some of its rows were refused and others',
    'taken. `doctor` ends with 6 when a check fails.',
  ].join('\n')
}

function section(command: Command, all: readonly Command[]): string {
  const named = flagFields(command)
  const places = command.positionals.map(({ field, rest }) =>
    row([`\`${field.placeholder}${rest ? '...' : ''}\``, aboutOf(field)]),
  )
  const out = command.writesFile ? [row([`\`-o, --${outFlag.flag} FILE\``, outFlag.about])] : []
  const flags = [...out, ...named.map((field) => row([`\`${flagOf(field)}\``, aboutOf(field)]))]
  return [
    `## ${commandLine(command)}`,
    '',
    command.summary,
    '',
    '```',
    usageOf(command),
    '```',
    ...(places.length === 0 ? [] : ['', ...table(['Argument', 'Meaning'], places)]),
    ...(flags.length === 0 ? [] : ['', ...table(['Flag', 'Meaning'], flags)]),
    '',
    '```sh',
    ...command.examples.map(({ title, cli }) => `# ${title}\nwaymark ${cli}`),
    '```',
    ...answerOf(command, all),
  ].join('\n')
}

/** The shape of the answer, told once: later commands that answer the same refer to it. */
function answerOf(command: Command, all: readonly Command[]): readonly string[] {
  if (!('operation' in command)) return []
  const { output, answers } = operations[command.operation]
  const intro = answers === 'file' ? 'Answers with a file; with `--json` and `--out`' : 'With `--json`'
  const first = all.find((other) => 'operation' in other && operations[other.operation].output === output)
  if (first && first !== command) {
    return ['', `${intro}: the shape of [${commandLine(first)}](#${first.words.join('-')}).`]
  }
  const shape = shapeInWords(z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }))
  return ['', `${intro}:`, '', '```', shape, '```']
}

function table(heads: readonly string[], rows: readonly string[]): readonly string[] {
  return [row(heads), row(heads.map(() => '---')), ...rows]
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
