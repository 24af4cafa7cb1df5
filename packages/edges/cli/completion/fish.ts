import { wordsOf } from './bash.ts'
import {
  globalCompletions,
  groupsOf,
  nextWords,
  type CompletedCommand,
  type CompletedFlag,
  type Names,
} from './vocabulary.ts'

/** A completion script for fish: `waymark completion fish > ~/.config/fish/completions/waymark.fish`. */
export function fishScript(commands: readonly CompletedCommand[], names: Names): string {
  const first = nextWords([], commands)
  const shared = new Set(globalCompletions.map(({ flag }) => flag))
  const lines = [
    '# fish completion for waymark; made by "waymark completion fish"',
    'function __waymark_at',
    '    set -l words (string match -v -- "-*" (commandline -opc))[2..-1]',
    '    for i in (seq (count $argv))',
    '        test "$words[$i]" = "$argv[$i]"; or return 1',
    '    end',
    '    return 0',
    'end',
    'function __waymark_words',
    '    test (count (string match -v -- "-*" (commandline -opc))) -eq $argv[1]',
    'end',
    'complete -c waymark -f',
    `complete -c waymark -n "__waymark_words 1" -a "${first.join(' ')} help"`,
    ...groupsOf(commands).map(
      (group) =>
        `complete -c waymark -n "__waymark_at ${group}; and __waymark_words 2" -a "${nextWords([group], commands).join(' ')}"`,
    ),
    ...globalCompletions.map((flag) => flagLine('', flag, names)),
    ...commands.flatMap((command) => commandLines(command, shared, names)),
  ]
  return `${lines.join('\n')}\n`
}

function commandLines(
  command: CompletedCommand,
  shared: ReadonlySet<string>,
  names: Names,
): readonly string[] {
  const at = ` -n "__waymark_at ${command.line}"`
  const own = command.flags.filter(({ flag }) => !shared.has(flag)).map((flag) => flagLine(at, flag, names))
  const { argument } = command
  if (argument === 'none') return own
  const words = wordsOf(argument, names)
  const offered = argument === 'files' ? ' -F' : words.length === 0 ? '' : ` -a "${words.join(' ')}"`
  return offered === '' ? own : [...own, `complete -c waymark${at}${offered}`]
}

function flagLine(at: string, { flag, about, value }: CompletedFlag, names: Names): string {
  const told = about.replaceAll(/['\\]/g, '’')
  const base = `complete -c waymark${at} -l ${flag.slice(2)} -d '${told}'`
  if (value === null) return base
  if (value === 'files') return `${base} -r -F`
  const words = wordsOf(value, names)
  return words.length === 0 ? `${base} -x` : `${base} -x -a "${words.join(' ')}"`
}
