import type { CareerMapView } from '@waymark/contracts/career/operations.ts'

type Role = CareerMapView['roles'][number]

/** Measures of the drawing, in its own units. */
export const nodeSize = { width: 116, height: 40 } as const
const gap = { x: 12, y: 36 } as const
const margin = 12

/** A role with the middle of its box. */
export interface PlacedRole {
  readonly role: Role
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly roles: readonly PlacedRole[]
}

/** Executives stand above the leaders whom they come from; the other lanes have columns of their own. */
const columnOf = { ic: 0, leadership: 1, executive: 1, adjacent: 2 } as const satisfies Record<
  Role['lane'],
  number
>

/**
 * Places roles by rank, the highest on top, and by lane, side by side. No two share a place: a role that would stand
 * on another moves to the right.
 */
export function layOut(roles: readonly Role[]): Layout {
  const ranks = [...new Set(roles.map(({ rank }) => rank))].toSorted((a, b) => b - a)
  const starts = columnStarts(roles)
  const placed = ranks.flatMap((rank, row) => {
    const taken = new Set<number>()
    return roles
      .filter((role) => role.rank === rank)
      .toSorted((a, b) => columnOf[a.lane] - columnOf[b.lane])
      .map((role) => {
        let slot = starts[columnOf[role.lane]] ?? 0
        while (taken.has(slot)) slot += 1
        taken.add(slot)
        return { role, slot, row }
      })
  })
  const slots = Math.max(0, ...placed.map(({ slot }) => slot)) + 1
  return {
    width: 2 * margin + slots * (nodeSize.width + gap.x) - gap.x,
    height: 2 * margin + ranks.length * (nodeSize.height + gap.y) - gap.y,
    roles: placed.map(({ role, slot, row }) => ({
      role,
      x: margin + slot * (nodeSize.width + gap.x) + nodeSize.width / 2,
      y: margin + row * (nodeSize.height + gap.y) + nodeSize.height / 2,
    })),
  }
}

/** The first slot of each column: after the widest row of the columns before it. Executives stand above all of them. */
function columnStarts(roles: readonly Role[]): readonly number[] {
  const widest = [0, 1, 2].map((column) => {
    const inColumn = roles.filter(({ lane }) => lane !== 'executive' && columnOf[lane] === column)
    const rows = Map.groupBy(inColumn, ({ rank }) => rank)
    return Math.max(0, ...[...rows.values()].map(({ length }) => length))
  })
  return [0, widest[0] ?? 0, (widest[0] ?? 0) + (widest[1] ?? 0)]
}

/** The line from one role to another, leaving at the top and arriving from below; sideways between equals. */
export function lineBetween(from: PlacedRole, to: PlacedRole): string {
  const half = { width: nodeSize.width / 2, height: nodeSize.height / 2 }
  if (from.y === to.y) {
    const side = to.x > from.x ? 1 : -1
    const [start, end] = [from.x + side * half.width, to.x - side * (half.width + 5)]
    const bend = from.y + half.height + 12
    return Math.abs(to.x - from.x) <= nodeSize.width + gap.x
      ? `M${start} ${from.y}L${end} ${to.y}`
      : `M${from.x} ${from.y + half.height}C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${to.y + half.height + 5}`
  }
  const up = to.y < from.y ? -1 : 1
  const [start, end] = [from.y + up * half.height, to.y - up * (half.height + 5)]
  const middle = (start + end) / 2
  return `M${from.x} ${start}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${end}`
}

/** A name in lines of at most so many characters, broken between words; what does not fit two lines is cut. */
export function nameLines(name: string, most = 17): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1] ?? ''} …`]
}
