import { wordsOf } from './bash.ts'
import { groupsOf, nextWords, type CompletedCommand, type Completion, type Names } from './vocabulary.ts'

/** A completion script for zsh: write it as `_waymark` to a folder of `$fpath`, or `source <(waymark completion zsh)`. */
export function zshScript(commands: readonly CompletedCommand[], names: Names): string {
  return `#compdef waymark
# zsh completion for waymark; made by "waymark completion zsh"
_waymark() {
  local cur prev line first second word
  local -i i
  local -a flags
  cur="\${words[CURRENT]}"
  prev="\${words[CURRENT-1]}"
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    case "$word" in
      (--home) (( i++ )); continue ;;
      (-*) continue ;;
    esac
    if [[ -z "$first" ]]; then first="$word"; elif [[ -z "$second" ]]; then second="$word"; fi
  done
  if [[ -z "$first" && "$cur" != -* ]]; then
    compadd -- ${nextWords([], commands).join(' ')} help
    return
  fi
  line="$first"
  case "$first $second" in
${commands
  .filter(({ words }) => words.length > 1)
  .map(({ line }) => `    ("${line}") line="${line}" ;;`)
  .join('\n')}
  esac
  case "$line:$prev" in
${valueCases(commands, names)}
  esac
  if [[ "$cur" == -* ]]; then
    case "$line" in
${commands.map(flagCase).join('\n')}
      (*) flags=('--home:the workspace folder' '--help:show help' '--version:show the version') ;;
    esac
    _describe flag flags
    return
  fi
  if [[ -z "$second" ]]; then
    case "$first" in
${groupsOf(commands)
  .map((group) => `      (${group}) compadd -- ${nextWords([group], commands).join(' ')} ;;`)
  .join('\n')}
    esac
  fi
  case "$line" in
${commands
  .filter(({ argument }) => argument !== 'none')
  .map(({ line, argument }) => `    ("${line}") ${offer(argument, names)} ;;`)
  .join('\n')}
  esac
}
if [[ "$funcstack[1]" == _waymark ]]; then _waymark "$@"; else compdef _waymark waymark; fi
`
}

function flagCase({ line, flags }: CompletedCommand): string {
  const told = flags.map(
    ({ flag, about }) => `'${flag}:${about.replaceAll("'", '’').replaceAll(':', '\\:')}'`,
  )
  return `      ("${line}") flags=(${told.join(' ')}) ;;`
}

function valueCases(commands: readonly CompletedCommand[], names: Names): string {
  return commands
    .flatMap(({ line, flags }) =>
      flags.flatMap(({ flag, value }) =>
        value === null ? [] : [`    ("${line}:${flag}") ${offer(value, names)}; return ;;`],
      ),
    )
    .join('\n')
}

function offer(value: Completion, names: Names): string {
  if (value === 'files') return '_files'
  const words = wordsOf(value, names)
  return words.length === 0 ? ':' : `compadd -- ${words.join(' ')}`
}
