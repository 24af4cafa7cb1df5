import type { Key, Terminal } from '@waymark/edges/cli/terminal/terminal.ts'
import { keysIn } from '@waymark/edges/cli/terminal/keys.ts'
import type { Config } from './config.ts'

/** For a terminal that does not tell its width. */
const usualColumns = 80

/** Nothing is cut short on its way into a file or a pipe. */
const noTerminalColumns = 10_000

/** The terminal, pipes or files that the program was started with. */
export function realTerminal({ color, unicode }: Pick<Config, 'color' | 'unicode'>): Terminal {
  const { stdout, stderr, stdin } = process
  // A reader that has seen enough (`| head`) is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  stderr.on('error', () => undefined)
  return {
    out: (data) =>
      new Promise((resolve, reject) => {
        stdout.write(data, (error) => (error ? reject(error) : resolve()))
      }),
    err: (text) => {
      stderr.write(text)
    },
    outIsTerminal: stdout.isTTY,
    errIsTerminal: stderr.isTTY,
    inIsTerminal: stdin.isTTY,
    columns: stdout.isTTY ? stdout.columns || usualColumns : noTerminalColumns,
    color: color === 'always' || (color === 'terminal' && stdout.isTTY),
    unicode,
    keys: () => keysFrom(stdin),
  }
}

async function* keysFrom(stdin: NodeJS.ReadStream): AsyncGenerator<Key, void> {
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  try {
    for await (const chunk of stdin) yield* keysIn(String(chunk))
  } finally {
    stdin.setRawMode(false)
    stdin.pause()
  }
}
