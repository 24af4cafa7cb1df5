import type { Git } from './run-git.ts'

/** One path that a commit changed. */
export interface ChangedPath {
  /** `A` added, `D` removed, `M` changed, `T` another kind of file. */
  readonly status: string
  /** One character for each byte. */
  readonly path: string
}

/** Which paths are listed. */
export interface PathQuery {
  readonly hashes: readonly string[]
  /** Only these folders, one character for each byte; all when empty. */
  readonly within: readonly string[]
  /** Called with each commit that changed something there, in no order. `paths` is used again after the call. */
  readonly onCommit: (hash: string, paths: readonly ChangedPath[]) => void
  /** How many commits are done, now and then. */
  readonly onProgress: (done: number) => void
}

/** Commits that one process looks into; neighbours share most of what git has to unpack. */
const chunkSize = 8000
/** Fewer are not worth a process. */
const minChunk = 200
const workers = 2
/** Paths of one commit that are listed: beyond, it is a bulk change that says nothing of a part. */
const maxPaths = 20_000

/**
 * Lists which paths commits changed, comparing trees alone: no file is opened. Contiguous pieces of the list go to two
 * processes, each of which takes the next when it is done.
 */
export async function eachChangedPath(git: Git, query: PathQuery): Promise<void> {
  const { hashes, onProgress } = query
  const size = Math.min(chunkSize, Math.max(minChunk, Math.ceil(hashes.length / workers)))
  let next = 0
  let done = 0
  const work = async () => {
    while (next < hashes.length) {
      const chunk = hashes.slice(next, next + size)
      next += size
      await listPaths(git, chunk, query)
      done += chunk.length
      onProgress(done)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
}

async function listPaths(
  git: Git,
  hashes: readonly string[],
  { within, onCommit }: PathQuery,
): Promise<void> {
  const paths: ChangedPath[] = []
  let hash = ''
  let status = ''
  const finish = () => {
    if (hash !== '' && paths.length > 0) onCommit(hash, paths)
    paths.length = 0
  }
  // A status is one letter and a path follows it; what stands where a status could and is longer is the next commit.
  const take = (value: string) => {
    if (status !== '') {
      if (paths.length < maxPaths) paths.push({ status, path: value })
      status = ''
    } else if (value.length === 1) status = value
    else {
      finish()
      hash = value
    }
  }
  let open = ''
  const folders = within.map((path) => Buffer.from(path, 'latin1').toString('utf8'))
  const args = [
    'diff-tree',
    '--stdin',
    '-r',
    '-z',
    '--root',
    '--name-status',
    '--no-renames',
    '--no-ext-diff',
  ]
  await git.stream(
    [
      ...args,
      '--no-textconv',
      '--ignore-submodules=all',
      ...(folders.length === 0 ? [] : ['--', ...folders]),
    ],
    (chunk) => {
      const values = (open + chunk.toString('latin1')).split('\0')
      open = values.pop() ?? ''
      for (const value of values) take(value)
    },
    hashes.map((line) => `${line}\n`).join(''),
  )
  finish()
}

/** Paths of the files in a commit, one character for each byte. */
export async function eachFile(
  git: Git,
  hash: string,
  within: readonly string[],
  onFile: (path: string) => void,
): Promise<void> {
  let open = ''
  const folders = within.map((path) => Buffer.from(path, 'latin1').toString('utf8'))
  await git.stream(['ls-tree', '-r', '-z', '--name-only', hash, '--', ...folders], (chunk) => {
    const values = (open + chunk.toString('latin1')).split('\0')
    open = values.pop() ?? ''
    for (const value of values) onFile(value)
  })
}
