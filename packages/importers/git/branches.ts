import type { Git } from './run-git.ts'

/** The line of commits that is released from. */
export interface Tip {
  /** Short name of its branch; null when HEAD is detached. */
  readonly branch: string | null
  readonly hash: string
  /** Committer date, seconds since 1970; 0 when it cannot be read. */
  readonly at: number
}

const usual = ['main', 'master', 'trunk', 'mainline', 'default', 'develop']

interface Ref {
  readonly name: string
  readonly hash: string
  readonly symref: string
  readonly at: number
}

/**
 * The branch that is released from: the one that the remote names as its default, else HEAD's when its name is a usual
 * one, else the first branch with a usual name, else HEAD. Of a branch and its remote twin, the newer. Null without commits.
 */
export async function defaultTip(git: Git): Promise<Tip | null> {
  const refs = await branchesOf(git)
  const head = (await git.answer(['symbolic-ref', '--quiet', 'HEAD'])).trim()
  const byName = new Map(refs.map((ref) => [ref.name, ref]))
  const remote = byName.get('refs/remotes/origin/HEAD')?.symref.replace('refs/remotes/origin/', '')
  const own = head.replace('refs/heads/', '')
  const named = [remote, usual.includes(own) ? own : undefined, ...usual].find(
    (name) => name !== undefined && newest(byName, name) !== null,
  )
  const found = named === undefined ? null : newest(byName, named)
  if (named !== undefined && found !== null) return { branch: named, hash: found.hash, at: found.at }
  const shown = await git.answer(['log', '-1', '--no-show-signature', '--format=%H %ct', 'HEAD', '--'])
  const [hash = '', at = ''] = shown.trim().split(' ')
  return hash === '' ? null : { branch: head === '' ? null : own, hash, at: Number(at) || 0 }
}

function newest(refs: ReadonlyMap<string, Ref>, name: string): Ref | null {
  const [here, there] = [refs.get(`refs/heads/${name}`), refs.get(`refs/remotes/origin/${name}`)]
  if (here === undefined || there === undefined) return here ?? there ?? null
  return there.at > here.at ? there : here
}

async function branchesOf(git: Git): Promise<readonly Ref[]> {
  const format = '%(refname)%00%(objectname)%00%(symref)%00%(committerdate:unix)'
  const patterns = [
    'refs/remotes/origin/HEAD',
    ...usual.flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]),
  ]
  const listed = await listRefs(git, format, patterns)
  const target = listed.find((ref) => ref.name === 'refs/remotes/origin/HEAD')?.symref ?? ''
  const name = target.replace('refs/remotes/origin/', '')
  if (target === '' || usual.includes(name)) return listed
  return [...listed, ...(await listRefs(git, format, [target, `refs/heads/${name}`]))]
}

async function listRefs(git: Git, format: string, patterns: readonly string[]): Promise<readonly Ref[]> {
  const text = await git.text(['for-each-ref', `--format=${format}`, ...patterns])
  return text.split('\n').flatMap((line) => {
    const [name = '', hash = '', symref = '', at = ''] = line.split('\0')
    return name === '' ? [] : [{ name, hash, symref, at: Number(at) }]
  })
}
