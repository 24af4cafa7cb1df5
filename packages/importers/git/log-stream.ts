import type { Git } from './run-git.ts'

/** One commit as git tells it. Times are seconds since 1970; e-mail addresses are lower-cased. */
export interface Commit {
  readonly hash: string
  readonly isRoot: boolean
  /** Name and address after the repository's mailmap. */
  readonly name: string
  readonly email: string
  /** Address as it stands in the commit. */
  readonly rawEmail: string
  readonly authored: number
  readonly committed: number
  /** Subject and body. */
  readonly message: string
}

/** A copy of a text that is kept: a piece of a large output would otherwise hold all of it in memory. */
export function detached(text: string): string {
  return Buffer.from(text).toString()
}

const fields = ['%H', '%P', '%aN', '%aE', '%ae', '%at', '%ct']

/**
 * Reads a log field by field. Fields end in a zero byte, which can stand in none of them, so no author name or message
 * can shift what follows. Without `messages`, which cost most of the output, they are empty. Memory does not grow with the history.
 */
export async function readLog(
  git: Git,
  args: readonly string[],
  onCommit: (commit: Commit) => void,
  messages = true,
): Promise<void> {
  const width = fields.length + 1
  let rest: Buffer = Buffer.alloc(0)
  let open: string[] = []
  const take = (chunk: Buffer) => {
    const end = chunk.lastIndexOf(0)
    if (end === -1) {
      rest = Buffer.concat([rest, chunk])
      return
    }
    const whole = rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([rest, chunk.subarray(0, end)])
    rest = chunk.subarray(end + 1)
    const values =
      open.length === 0
        ? whole.toString('utf8').split('\0')
        : [...open, ...whole.toString('utf8').split('\0')]
    let at = 0
    for (; at + width <= values.length; at += width) onCommit(commitOf(values, at))
    open = values.slice(at)
  }
  const format = `--format=tformat:${[...fields, messages ? '%B' : ''].join('%x00')}`
  await git.stream(
    ['log', '-z', '--no-merges', '--no-show-signature', '--no-ext-diff', '--no-textconv', format, ...args],
    take,
  )
}

function commitOf(values: readonly string[], at: number): Commit {
  return {
    hash: values[at] ?? '',
    isRoot: values[at + 1] === '',
    name: values[at + 2] ?? '',
    email: (values[at + 3] ?? '').toLowerCase(),
    rawEmail: (values[at + 4] ?? '').toLowerCase(),
    authored: Number(values[at + 5]),
    committed: Number(values[at + 6]),
    message: values[at + 7] ?? '',
  }
}
