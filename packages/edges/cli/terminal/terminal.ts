/** A key that was pressed: a printable character, or a name such as `enter`, `escape`, `backspace`, `up`, `ctrl-c`. */
export type Key = string

/** What the command line talks to. Made from the real streams by the composition root; from lists in tests. */
export interface Terminal {
  /** Writes to standard output. Resolves when it was taken. */
  readonly out: (data: string | Uint8Array) => Promise<void>
  /** Writes to standard error. */
  readonly err: (text: string) => void
  /** Standard output is a terminal. */
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /** Standard input is a terminal, so that questions can be asked. */
  readonly inIsTerminal: boolean
  /** Columns of the terminal. */
  readonly columns: number
  readonly color: boolean
  /** The terminal shows more than ASCII. */
  readonly unicode: boolean
  /** Keys as they are pressed, one at a time, without echo. Ends when the input ends. */
  readonly keys: () => AsyncGenerator<Key, void>
}
