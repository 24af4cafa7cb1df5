/** A value that JavaScript source states literally. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | { readonly [key: string]: Literal }

/** A literal with the place where it ends, or what is wrong and on which line. */
export type LiteralResult = { readonly value: Literal } | { readonly fault: string; readonly line: number }

const deepest = 40

/**
 * Reads the literal that starts at an offset of JavaScript source: strings, numbers, booleans, null, lists and objects,
 * with comments and trailing commas. Nothing is ever executed; a name, a call or an expression is a fault.
 */
export function readLiteral(source: string, start: number): LiteralResult {
  const reader = new LiteralReader(source, start)
  try {
    return { value: reader.value(0) }
  } catch (error) {
    if (!(error instanceof LiteralFault)) throw error
    return { fault: error.message, line: source.slice(0, reader.at).split('\n').length }
  }
}

class LiteralFault extends Error {}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
}
const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }

class LiteralReader {
  readonly #source: string
  /** How far the source was read. */
  at: number

  constructor(source: string, start: number) {
    this.#source = source
    this.at = start
  }

  value(depth: number): Literal {
    if (depth > deepest) throw new LiteralFault('it is nested far more deeply than any ladder')
    this.#skip()
    const char = this.#source[this.at]
    if (char === '{') return this.#object(depth)
    if (char === '[') return this.#list(depth)
    if (char === '"' || char === "'" || char === '`') return this.#text(char)
    const word = this.#take(/(?:-?(?:\d+\.?\d*|\.\d+)|true|false|null)(?![\w$])/y)
    if (word === null) throw new LiteralFault('a plain value belongs here; code is not executed')
    const named = words[word]
    return named === undefined ? Number(word) : named
  }

  #list(depth: number): Literal {
    const items: Literal[] = []
    this.at += 1
    while (!this.#closes(']')) {
      items.push(this.value(depth + 1))
      this.#separator(']')
    }
    return items
  }

  #object(depth: number): Literal {
    const entries = new Map<string, Literal>()
    this.at += 1
    while (!this.#closes('}')) {
      const name = this.#key()
      this.#skip()
      if (this.#source[this.at] !== ':') throw new LiteralFault(`a colon belongs after "${name}"`)
      this.at += 1
      entries.set(name, this.value(depth + 1))
      this.#separator('}')
    }
    return Object.fromEntries(entries)
  }

  #key(): string {
    const char = this.#source[this.at]
    if (char === '"' || char === "'") return this.#text(char)
    const name = this.#take(/[\w$]+/y)
    if (name === null) throw new LiteralFault('the name of a field belongs here')
    return name
  }

  #text(quote: string): string {
    let result = ''
    this.at += 1
    for (;;) {
      const char = this.#source[this.at]
      if (char === undefined || (char === '\n' && quote !== '`'))
        throw new LiteralFault('a text is opened and not closed')
      this.at += 1
      if (char === quote) return result
      if (char === '$' && quote === '`' && this.#source[this.at] === '{')
        throw new LiteralFault('a text holds code ("${"); code is not executed')
      result += char === '\\' ? this.#escape() : char
    }
  }

  #escape(): string {
    const code = this.#take(/u[\da-fA-F]{4}|u\{[\da-fA-F]{1,6}\}|x[\da-fA-F]{2}/y)
    if (code !== null) {
      const point = Number.parseInt(code.replace(/[^\da-fA-F]/g, ''), 16)
      return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
    }
    const char = this.#source[this.at] ?? ''
    this.at += 1
    return escapes[char] ?? char
  }

  #closes(bracket: string): boolean {
    this.#skip()
    if (this.#source[this.at] !== bracket) return false
    this.at += 1
    return true
  }

  #separator(bracket: string): void {
    this.#skip()
    if (this.#source[this.at] === ',') this.at += 1
    else if (this.#source[this.at] !== bracket) throw new LiteralFault(`a comma or "${bracket}" belongs here`)
  }

  #skip(): void {
    this.#take(/(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y)
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#source)?.[0] ?? null
    this.at += found?.length ?? 0
    return found
  }
}

/** Offset of the literal that a constant of this name is set to; null when there is none. */
export function constantAt(source: string, name: string): number | null {
  const found = new RegExp(`\\b(?:const|let|var)\\s+${name}\\b[^=\\n]{0,200}=\\s*`).exec(source)
  return found === null ? null : found.index + found[0].length
}
