import type { Terminal } from './terminal/terminal.ts'
import { clean, fit } from './terminal/text.ts'

/** Tells of long work on standard error: one overwritten line on a terminal, whole lines with `--verbose`. */
export interface Progress {
  readonly tell: (message: string) => void
  /** Takes the line away before an answer is printed. */
  readonly clear: () => void
}

/** @param wanted what the flags say: `lines` for `--verbose`, `line` by default, `none` for `--quiet`. */
export function progressOn(
  terminal: Pick<Terminal, 'err' | 'errIsTerminal' | 'columns' | 'unicode'>,
  wanted: 'lines' | 'line' | 'none',
): Progress {
  if (wanted === 'lines')
    return { tell: (message) => terminal.err(`${clean(message)}\n`), clear: () => undefined }
  if (wanted === 'none' || !terminal.errIsTerminal) return { tell: () => undefined, clear: () => undefined }
  let shown = false
  return {
    tell: (message) => {
      shown = true
      const ellipsis = terminal.unicode ? '…' : '...'
      terminal.err(`\r\u001B[K${fit(clean(message), Math.max(10, terminal.columns - 1), ellipsis)}`)
    },
    clear: () => {
      if (shown) terminal.err('\r\u001B[K')
      shown = false
    },
  }
}
