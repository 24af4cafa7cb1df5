import type { LevelDraft } from './draft.ts'

/**
 * Levels that come only as a list, where neighbours such as "Principal (Individual Contributor)" and "Principal (People
 * Manager)" stand side by side: they get one rank and a track, and each leads to the next rank of its own track.
 */
export function forkedLevels(levels: readonly Omit<LevelDraft, 'rank' | 'next' | 'track'>[]): {
  readonly levels: LevelDraft[]
  readonly forked: boolean
} {
  const split = levels.map((level) => ({ level, ...partsOf(level.name) }))
  const ranks: (typeof split)[] = []
  for (const entry of split) {
    const before = ranks.at(-1)
    if (entry.track !== null && before?.[0]?.track != null && before[0].base === entry.base)
      before.push(entry)
    else ranks.push([entry])
  }
  const forked = ranks.some((rank) => rank.length > 1)
  return {
    forked,
    levels: ranks.flatMap((rank, index) =>
      rank.map(({ level, track }) => {
        const ahead = ranks[index + 1] ?? []
        const own = ahead.filter((other) => other.track !== null && other.track === track)
        return {
          ...level,
          rank: index + 1,
          ...(track !== null && forked ? { track } : {}),
          next: (own.length > 0 ? own : ahead).map((other) => other.level.id),
        }
      }),
    ),
  }
}

function partsOf(name: string): { readonly base: string; readonly track: string | null } {
  const match = /^(.*\S)\s*\(([^()]+)\)$/.exec(name)
  return { base: match?.[1] ?? name, track: match?.[2] ?? null }
}
