import type { LadderRow } from '../csv-table.ts'
import type { LevelDraft } from '../draft.ts'
import { proficiencies } from './gdad-texts.ts'

interface Unranked {
  readonly name: string
  readonly own: readonly LadderRow[]
  readonly level: Omit<LevelDraft, 'rank' | 'next'>
}

const managementVariant = /\s*[-–—]\s*management$/i

/**
 * Ranks the levels of a role, which the file lists by name only: by the mean proficiency that they ask for. A variant
 * such as "Lead developer - management" stands beside its namesake, on a track of its own.
 */
export function rankedLevels(levels: readonly Unranked[]): LevelDraft[] {
  const ranks = new Map<string, Unranked[]>()
  for (const level of levels) {
    const base = level.name.replace(managementVariant, '')
    ranks.set(base, [...(ranks.get(base) ?? []), level])
  }
  const inOrder = [...ranks.values()].toSorted((a, b) => meanOf(a) - meanOf(b))
  const tracked = levels.some(({ name }) => managementVariant.test(name))
  return inOrder.flatMap((rank, index) =>
    rank.map(({ name, level }) => {
      const managing = managementVariant.test(name)
      const ahead = inOrder[index + 1] ?? []
      const own = ahead.filter((other) => managementVariant.test(other.name) === managing)
      return {
        ...level,
        rank: index + 1,
        ...(tracked ? { track: managing ? 'management' : 'individual' } : {}),
        next: (managing && own.length > 0 ? own : ahead).map((other) => other.level.id),
      }
    }),
  )
}

function meanOf(rank: readonly Unranked[]): number {
  const [first] = rank
  const asked = (first?.own ?? []).map(
    (row) => proficiencies.findIndex((name) => name === row.get('Skill Level')) + 1,
  )
  return asked.length === 0 ? 0 : asked.reduce((sum, value) => sum + value, 0) / asked.length
}
