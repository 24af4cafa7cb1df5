import type { Key } from './terminal.ts'

const escape = '\u001B'

/**
 * Keys in a chunk of raw terminal input: printable characters as they are, control characters and escape sequences by
 * name, unknown sequences dropped.
 */
export function keysIn(chunk: string): readonly Key[] {
  const keys: Key[] = []
  let rest = chunk
  while (rest !== '') {
    const sequence = rest.startsWith(escape)
      ? /^(\[[0-9;?]*[ -/]*[@-~]|O.)/.exec(rest.slice(1))?.[0]
      : undefined
    if (sequence !== undefined) {
      const name = sequences[sequence]
      if (name !== undefined) keys.push(name)
      rest = rest.slice(1 + sequence.length)
      continue
    }
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0)
    keys.push(...named(character))
    rest = rest.slice(character.length)
  }
  return keys
}

function named(character: string): readonly Key[] {
  const name = controls[character]
  if (name !== undefined) return [name]
  return /\p{Cc}/u.test(character) ? [] : [character]
}

const controls: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  [escape]: 'escape',
  '\u007F': 'backspace',
  '\b': 'backspace',
  '\u0003': 'ctrl-c',
  '\u0004': 'ctrl-d',
  '\u0015': 'ctrl-u',
}

const sequences: Readonly<Record<string, Key>> = {
  '[A': 'up',
  '[B': 'down',
  '[C': 'right',
  '[D': 'left',
}
