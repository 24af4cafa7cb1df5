import type { Key, Terminal } from '../terminal/terminal.ts'

/** A terminal that keeps what was written. */
export interface FakeTerminal extends Terminal {
  readonly written: () => string
  readonly errors: () => string
  readonly bytes: () => Buffer
}

/** Pipes by default: no terminal, no colour, ASCII. `keys` are pressed one after the other. */
export function fakeTerminal(
  facts: Partial<Omit<Terminal, 'out' | 'err' | 'keys'>> = {},
  keys: readonly Key[] = [],
): FakeTerminal {
  const out: Buffer[] = []
  let err = ''
  return {
    outIsTerminal: false,
    errIsTerminal: false,
    inIsTerminal: false,
    columns: 80,
    color: false,
    unicode: false,
    ...facts,
    out: async (data) => {
      out.push(Buffer.from(data))
    },
    err: (text) => {
      err += text
    },
    keys: async function* press() {
      yield* keys
    },
    written: () => Buffer.concat(out).toString('utf8'),
    errors: () => err,
    bytes: () => Buffer.concat(out),
  }
}
