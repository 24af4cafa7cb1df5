/** What may come next in a JSON text. */
type Expecting = 'value' | 'first value' | 'first key' | 'key' | 'colon' | 'comma' | 'nothing'

const literal = /(?:true|false|null|-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,10})?)(?![\w.])/y

/**
 * Where a text stops being JSON, as an index; its length when it only ends too early; null when it is JSON.
 * Engines tell this for some faults and not for others. One pass, no recursion.
 */
export function jsonFaultAt(text: string): number | null {
  const open: ('{' | '[')[] = []
  let expecting: Expecting = 'value'
  const after = (): Expecting => (open.length === 0 ? 'nothing' : 'comma')
  for (let at = 0; at < text.length;) {
    const char = text[at] ?? ''
    if (char === ' ' || char === '\n' || char === '\r' || char === '\t') {
      at += 1
      continue
    }
    const wantsValue: boolean = expecting === 'value' || expecting === 'first value'
    const wantsKey: boolean = expecting === 'key' || expecting === 'first key'
    if (char === '"' && (wantsValue || wantsKey)) {
      const end = stringEnd(text, at)
      if (typeof end === 'object') return end.fault
      at = end
      expecting = wantsKey ? 'colon' : after()
      continue
    }
    if ((char === '{' || char === '[') && wantsValue) {
      open.push(char)
      expecting = char === '{' ? 'first key' : 'first value'
    } else if (closes(char, open.at(-1), expecting)) {
      open.pop()
      expecting = after()
    } else if (char === ',' && expecting === 'comma') expecting = open.at(-1) === '{' ? 'key' : 'value'
    else if (char === ':' && expecting === 'colon') expecting = 'value'
    else {
      literal.lastIndex = at
      const found = wantsValue ? literal.exec(text) : null
      if (found === null) return at
      at += found[0].length - 1
      expecting = after()
    }
    at += 1
  }
  return expecting === 'nothing' ? null : text.length
}

function closes(char: string, open: '{' | '[' | undefined, expecting: Expecting): boolean {
  if (char === '}') return open === '{' && (expecting === 'comma' || expecting === 'first key')
  return char === ']' && open === '[' && (expecting === 'comma' || expecting === 'first value')
}

/** The index after a string's closing mark, or where the string is at fault. */
function stringEnd(text: string, start: number): number | { readonly fault: number } {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char === '"') return at + 1
    if (char < ' ') return { fault: at }
    if (char !== '\\') continue
    const escape = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at + 1, at + 6))
    if (escape === null) return { fault: at }
    at += escape[0].length
  }
  return { fault: text.length }
}
