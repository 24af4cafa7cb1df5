import type { CareerMap, MapEdge } from '../roles/career-map.ts'

/** How many steps longer than the shortest way another may be, and how many are offered. */
const slack = 2
const mostWays = 6

/**
 * Ways from one role to another that visit no role twice: those whose every step has a length first, then the
 * shorter, then in the order of the map. Empty when the two are the same or no way leads there.
 */
export function waysBetween(
  map: Pick<CareerMap, 'edges'>,
  from: string,
  to: string,
): readonly (readonly MapEdge[])[] {
  if (from === to) return []
  const ways = allWays(map, from, to)
  const shortest = Math.min(...ways.map(({ length }) => length))
  return ways
    .filter(({ length }) => length <= shortest + slack)
    .toSorted((a, b) => unmeasured(a) - unmeasured(b) || a.length - b.length)
    .slice(0, mostWays)
}

/** How many steps of a way have no length. */
export function unmeasured(way: readonly Pick<MapEdge, 'duration'>[]): number {
  return way.filter(({ duration }) => duration === null).length
}

function allWays(map: Pick<CareerMap, 'edges'>, from: string, to: string): MapEdge[][] {
  const walk = (at: string, visited: ReadonlySet<string>): MapEdge[][] =>
    map.edges.flatMap((edge) => {
      if (edge.from !== at || visited.has(edge.to)) return []
      if (edge.to === to) return [[edge]]
      return walk(edge.to, new Set([...visited, edge.to])).map((rest) => [edge, ...rest])
    })
  return walk(from, new Set([from]))
}
