/** Where a JSON text stops being JSON. Lines and columns count from 1, columns in UTF-16 units. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  /** What stands there, as words for a message. */
  readonly found: string
}

/** One token after white space. Strings are matched in unrolled form, so that an unended one costs no backtracking. */
const token =
  /[ \t\n\r]*(?:([[\]{},:])|("[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*")|(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-]))/uy

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end'

/**
 * Finds the first fault of a text that `JSON.parse` refused: the engine's own messages often name no position and quote
 * the text. Null when the text is JSON after all.
 */
export function jsonFaultOf(text: string): JsonFault | null {
  const open: ('[' | '{')[] = []
  let expected: Expected = 'value'
  let at = 0
  while (at < text.length) {
    token.lastIndex = at
    const match = token.exec(text)
    const next: Expected | null = match === null ? null : step(expected, match, open)
    if (next === null) break
    expected = next
    at = token.lastIndex
  }
  const rest = text.slice(at).search(/[^ \t\n\r]/)
  if (rest === -1) return expected === 'end' ? null : faultAt(text, text.length)
  return faultAt(text, at + rest)
}

function step(expected: Expected, match: RegExpExecArray, open: ('[' | '{')[]): Expected | null {
  const [, mark, string] = match
  switch (mark) {
    case '[':
    case '{':
      if (!expected.startsWith('value')) return null
      open.push(mark)
      return mark === '[' ? 'value or ]' : 'key or }'
    case ']':
    case '}':
      if (!expected.endsWith(`or ${mark}`)) return null
      open.pop()
      return afterValue(open)
    case ',':
      if (!expected.startsWith(',')) return null
      return open.at(-1) === '[' ? 'value' : 'key'
    case ':':
      return expected === ':' ? 'value' : null
    default:
  }
  if (expected.startsWith('value')) return afterValue(open)
  return expected.startsWith('key') && string !== undefined ? ':' : null
}

function afterValue(open: readonly ('[' | '{')[]): Expected {
  const innermost = open.at(-1)
  if (innermost === undefined) return 'end'
  return innermost === '[' ? ', or ]' : ', or }'
}

function faultAt(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset).split('\n')
  const point = text.codePointAt(offset)
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    found: point === undefined ? 'the end' : nameOf(point),
  }
}

function nameOf(point: number): string {
  const visible =
    point > 0x20 &&
    (point < 0x7f || point > 0xa0) &&
    /\p{L}|\p{N}|\p{P}|\p{S}/u.test(String.fromCodePoint(point))
  return visible
    ? `"${String.fromCodePoint(point)}"`
    : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
}
