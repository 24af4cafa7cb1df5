import { groupsOf, nextWords, type CompletedCommand, type Completion, type Names } from './vocabulary.ts'

/** A completion script for bash 3.2 and later: `source <(waymark completion bash)`. */
export function bashScript(commands: readonly CompletedCommand[], names: Names): string {
  return `# bash completion for waymark; made by "waymark completion bash"
_waymark() {
  local cur prev line first second i word values
  COMPREPLY=()
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  first="" second=""
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "$word" in
      --home) i=$((i + 1)); continue ;;
      -*) continue ;;
    esac
    if [[ -z "$first" ]]; then first="$word"; elif [[ -z "$second" ]]; then second="$word"; fi
  done
  if [[ -z "$first" && "$cur" != -* ]]; then
    COMPREPLY=($(compgen -W "${nextWords([], commands).join(' ')} help" -- "$cur"))
    return
  fi
  line="$first"
  case "$first $second" in
${commands
  .filter(({ words }) => words.length > 1)
  .map(({ line }) => `    "${line}") line="${line}" ;;`)
  .join('\n')}
  esac
  case "$line:$prev" in
${valueCases(commands, names)}
  esac
  if [[ "$cur" == -* ]]; then
    case "$line" in
${commands.map(({ line, flags }) => `      "${line}") values="${flags.map(({ flag }) => flag).join(' ')}" ;;`).join('\n')}
      *) values="--home --help --version" ;;
    esac
    COMPREPLY=($(compgen -W "$values" -- "$cur"))
    return
  fi
  values=""
  if [[ -z "$second" ]]; then
    case "$first" in
${groupsOf(commands)
  .map((group) => `      ${group}) values="${nextWords([group], commands).join(' ')}" ;;`)
  .join('\n')}
    esac
  fi
  case "$line" in
${commands
  .filter(({ argument }) => argument !== 'none')
  .map(({ line, argument }) => `    "${line}") ${argumentIn(argument, names)} ;;`)
  .join('\n')}
  esac
  [[ -n "$values" ]] && COMPREPLY+=($(compgen -W "$values" -- "$cur"))
  return 0
}
complete -o default -F _waymark waymark
`
}

function valueCases(commands: readonly CompletedCommand[], names: Names): string {
  return commands
    .flatMap(({ line, flags }) =>
      flags.flatMap(({ flag, value }) =>
        value === null ? [] : [`    "${line}:${flag}") ${replyIn(value, names)}; return ;;`],
      ),
    )
    .join('\n')
}

function replyIn(value: Completion, names: Names): string {
  if (value === 'files') return 'COMPREPLY=($(compgen -f -- "$cur"))'
  if (value === 'none') return 'COMPREPLY=()'
  return `COMPREPLY=($(compgen -W "${wordsOf(value, names).join(' ')}" -- "$cur"))`
}

function argumentIn(value: Completion, names: Names): string {
  if (value === 'files') return 'COMPREPLY+=($(compgen -f -- "$cur"))'
  return `values="$values ${wordsOf(value, names).join(' ')}"`
}

/** The words that complete a value; none for files and free text. */
export function wordsOf(value: Completion, names: Names): readonly string[] {
  if (value === 'framework') return names.frameworks
  if (value === 'competency') return names.competencies
  return typeof value === 'string' ? [] : value
}
