import { widened, type Mark, type Range } from './history.ts'
import { isBot, type Identity } from './identity.ts'
import { detached, readLog } from './log-stream.ts'
import type { Git } from './run-git.ts'

/** One part of the code base over the time in which the user worked on it, and after. */
export interface Area {
  readonly path: string
  /** Changes by people to this part, oldest first. `author` is null for the user's own. */
  readonly changes: readonly { readonly mark: Mark; readonly author: string | null }[]
}

/** Folders that only sort code and say nothing of what it is about. */
const sorting = new Set(
  'src source lib libs packages pkg apps app cmd internal modules services components main java kotlin scala python com org net io crates projects'.split(
    ' ',
  ),
)
const foreign = new Set(
  'node_modules vendor third_party third-party thirdparty external dist build out generated'.split(' '),
)
const maxDepth = 6
/** Own commits that are looked into for the parts they touch, newest first. */
const maxOwn = 20_000
const maxAreas = 3
const minOwnChanges = 20
const minSpan = 365 * 86_400

/** The part of the code base that a path belongs to: its folders down to the first that has a meaning. Null at the top. */
export function areaOf(path: string): string | null {
  const folders = path.split('/').slice(0, -1)
  if (
    folders.length === 0 ||
    folders.some((folder) => foreign.has(folder.toLowerCase()) || folder.startsWith('.'))
  )
    return null
  const telling = folders.findIndex((folder) => !sorting.has(folder.toLowerCase()))
  return folders.slice(0, telling === -1 || telling >= maxDepth ? maxDepth : telling + 1).join('/')
}

/** The parts that the user changed most over at least a year, with everybody's changes to them. */
export async function readAreas(
  git: Git,
  own: readonly Mark[],
  identity: Identity,
  latest: number,
): Promise<readonly Area[]> {
  const newest = own.toSorted((a, b) => b.at - a.at).slice(0, maxOwn)
  const touched = await touchedAreas(git, newest)
  const lasting = [...touched]
    .filter(([, { count, range }]) => count >= minOwnChanges && range.last.at - range.first.at >= minSpan)
    .sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
  return Promise.all(
    apart(lasting).map(async ([path, { range }]) => ({
      path,
      changes: await changesTo(git, path, range.first.at, identity, latest),
    })),
  )
}

/** The first few of which none lies inside another, so that no change counts for two. */
function apart<T>(areas: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  const chosen: (readonly [string, T])[] = []
  for (const area of areas) {
    const overlaps = chosen.some(
      ([path]) => `${path}/`.startsWith(`${area[0]}/`) || `${area[0]}/`.startsWith(`${path}/`),
    )
    if (!overlaps && chosen.length < maxAreas) chosen.push(area)
  }
  return chosen
}

interface Touched {
  readonly count: number
  readonly range: Range
}

/** Which parts each own commit touched, from the path lists alone: no contents are compared. */
async function touchedAreas(git: Git, own: readonly Mark[]): Promise<ReadonlyMap<string, Touched>> {
  const marks = new Map(own.map((mark) => [mark.hash, mark]))
  const touched = new Map<string, Touched>()
  let open = ''
  let mark: Mark | undefined
  let seen = new Set<string>()
  const take = (value: string) => {
    const next = marks.get(value)
    if (next !== undefined) {
      mark = next
      seen = new Set()
      return
    }
    const area = areaOf(value)
    if (area === null || mark === undefined || seen.has(area)) return
    seen.add(area)
    const known = touched.get(area)
    touched.set(area, { count: (known?.count ?? 0) + 1, range: widened(known?.range ?? null, mark) })
  }
  const input = own.map(({ hash }) => `${hash}\n`).join('')
  const args = [
    'diff-tree',
    '--stdin',
    '-r',
    '-z',
    '--root',
    '--name-only',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
  ]
  await git.stream(
    args,
    (chunk) => {
      const values = (open + chunk.toString('latin1')).split('\0')
      open = values.pop() ?? ''
      for (const value of values) take(value)
    },
    input,
  )
  return touched
}

/** Clocks of contributors differ; the walk goes back a little further than the first own change. */
const margin = 30 * 86_400

async function changesTo(
  git: Git,
  path: string,
  since: number,
  identity: Identity,
  latest: number,
): Promise<Area['changes']> {
  const changes: { mark: Mark; author: string | null }[] = []
  await readLog(
    git,
    [`--since=${since - margin}`, 'HEAD', '--', Buffer.from(path, 'latin1').toString('utf8')],
    (commit) => {
      const mine = identity.emails.has(commit.email) || identity.emails.has(commit.rawEmail)
      if (commit.committed > latest || (!mine && isBot(commit.name, commit.email))) return
      changes.push({
        mark: { hash: detached(commit.hash), at: commit.committed },
        author: mine ? null : detached(commit.email),
      })
    },
    false,
  )
  return changes.sort((a, b) => a.mark.at - b.mark.at || (a.mark.hash < b.mark.hash ? -1 : 1))
}
