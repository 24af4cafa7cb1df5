import type { ChangedPath } from './changed-paths.ts'

/** What one own commit did to the parts of the code base. Parts are named by their paths, see `areaOf`. */
export interface OwnChange {
  readonly row: number
  /** Parts that it touched, once each. */
  readonly areas: readonly string[]
  /** Parts to which it added files that came from nowhere else. */
  readonly added: readonly string[]
  /** Files that it removed for good, by part: neither moved nor replaced by a file of the same name. */
  readonly removed: readonly (readonly [area: string, files: number])[]
  /** Files of it that stand elsewhere since, by part. */
  readonly moved: readonly (readonly [area: string, files: number])[]
  /** Files that it replaced by one of the same name and another ending. */
  readonly replaced: readonly (readonly [from: string, to: string, files: number])[]
}

/** Folders that only sort code and say nothing of what it is about. */
const sorting = new Set(
  'src source lib libs packages pkg apps app cmd internal modules services components main java kotlin scala python com org net io crates projects plugins'.split(
    ' ',
  ),
)
const foreign = new Set(
  'node_modules vendor third_party third-party thirdparty external dist build out generated __pycache__ deps'.split(
    ' ',
  ),
)
/** Parts that nobody would name as their work. */
const slight = new Set(
  'examples example samples sample demo demos templates template fixtures playground assets static images img requirements include godeps'.split(
    ' ',
  ),
)
const maxDepth = 6

/** True for a part whose folder only holds samples, pictures or settings. */
export const isSlight = (area: string) => slight.has(area.slice(area.lastIndexOf('/') + 1).toLowerCase())

/** The part of the code base that a path belongs to: its folders down to the first that has a meaning. Null at the top. */
export function areaOf(path: string): string | null {
  const folders = path.split('/').slice(0, -1)
  if (folders.length === 0 || isForeign(folders)) return null
  const telling = folders.findIndex((folder) => !sorting.has(folder.toLowerCase()))
  return folders.slice(0, telling === -1 || telling >= maxDepth ? maxDepth : telling + 1).join('/')
}

/** Copies of other people's code, and settings of tools. */
export function isForeign(folders: readonly string[]): boolean {
  return folders.some((folder) => foreign.has(folder.toLowerCase()) || folder.startsWith('.'))
}

interface Named {
  readonly area: string | null
  readonly base: string
  readonly stem: string
  readonly ending: string
}

/** The last ending of a file's name, lower-cased: `ts` of `app.test.ts`. Empty when it has none. */
export function endingOf(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1)
  const dot = base.lastIndexOf('.')
  return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase()
}

function namedIn(path: string): Named {
  const base = path.slice(path.lastIndexOf('/') + 1)
  const ending = endingOf(path)
  return { area: areaOf(path), base, ending, stem: ending === '' ? base : base.slice(0, -ending.length - 1) }
}

/** What a commit's list of paths says. */
export function ownChangeOf(row: number, paths: readonly ChangedPath[]): OwnChange {
  const areas = new Set<string>()
  const gone: Named[] = []
  const come: Named[] = []
  for (const { status, path } of paths) {
    const named = namedIn(path)
    if (named.area !== null) areas.add(named.area)
    if (status === 'D') gone.push(named)
    else if (status === 'A') come.push(named)
  }
  const goneBases = new Set(gone.map(({ base }) => base))
  const comeBases = new Set(come.map(({ base }) => base))
  const byStem = Map.groupBy(come, ({ stem }) => stem)
  const removed = new Map<string, number>()
  const moved = new Map<string, number>()
  const replaced = new Map<string, number>()
  for (const { area, base, stem, ending } of gone) {
    const heir = byStem.get(stem)?.find((other) => other.ending !== ending && other.ending !== '')
    if (!comeBases.has(base) && heir !== undefined && ending !== '')
      replaced.set(`${ending}\0${heir.ending}`, (replaced.get(`${ending}\0${heir.ending}`) ?? 0) + 1)
    if (area === null) continue
    const kind = comeBases.has(base) || heir !== undefined ? moved : removed
    kind.set(area, (kind.get(area) ?? 0) + 1)
  }
  const added = new Set(
    come.flatMap(({ area, base }) => (area === null || goneBases.has(base) ? [] : [area])),
  )
  for (const { area, base } of come) if (area !== null && goneBases.has(base)) added.delete(area)
  return {
    row,
    areas: [...areas],
    added: [...added],
    removed: [...removed],
    moved: [...moved],
    replaced: [...replaced].map(([key, count]) => {
      const [from = '', to = ''] = key.split('\0')
      return [from, to, count] as const
    }),
  }
}
