import { isDateMargin } from './date-margin.ts'
import type { Run } from './page-runs.ts'

/** Runs that follow each other closely on one baseline: a cell, or a whole line. */
export interface Segment {
  readonly runs: readonly Run[]
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Puts runs together to segments: a gap wider than about a letter parts them. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = []
  for (const line of baselinesOf(runs)) {
    let open: Run[] = []
    const close = () => {
      const [first] = open
      const last = open.at(-1)
      if (first !== undefined && last !== undefined) {
        const size = Math.max(...open.map((run) => run.size))
        segments.push({ runs: open, left: first.x, right: last.x + last.width, y: first.y, size })
      }
      open = []
    }
    for (const run of line) {
      const last = open.at(-1)
      if (last !== undefined && isApart(last, run)) close()
      open.push(run)
    }
    close()
  }
  return segments
}

/** A wide gap parts two cells, and so does a gap of any width between much larger and smaller letters. */
function isApart(last: Run, run: Run): boolean {
  const gap = run.x - (last.x + last.width)
  const [small, large] = [Math.min(run.size, last.size), Math.max(run.size, last.size)]
  return gap > Math.max(0.95 * large, 6) || (large > small * 1.35 && gap > 0.25 * small && small > 6)
}

/** Runs grouped by baseline, from the top; raised and lowered signs stay with their line. */
function baselinesOf(runs: readonly Run[]): Run[][] {
  const sorted = runs.toSorted((a, b) => a.y - b.y || a.x - b.x)
  const lines: { y: number; size: number; runs: Run[] }[] = []
  for (const run of sorted) {
    const line = lines
      .slice(-4)
      .find(
        (known) =>
          Math.abs(known.y - run.y) < 0.32 * Math.min(known.size, run.size) + 0.6 || isRaised(known, run),
      )
    if (line === undefined) lines.push({ y: run.y, size: run.size, runs: [run] })
    else {
      line.runs.push(run)
      if (run.size > line.size) {
        line.size = run.size
        line.y = run.y
      }
    }
  }
  return lines.map((line) => line.runs.toSorted((a, b) => a.x - b.x))
}

const isRaised = (line: { y: number; size: number; runs: readonly Run[] }, run: Run) =>
  Math.min(run.size, line.size) < Math.max(run.size, line.size) * 0.78 &&
  Math.abs(line.y - run.y) < 0.5 * Math.max(run.size, line.size) &&
  line.runs.some(
    (other) =>
      Math.abs(run.x - (other.x + other.width)) < 0.4 * line.size ||
      Math.abs(other.x - (run.x + run.width)) < 0.4 * line.size,
  )

/** Most columns and rows that are cut into one another. */
const deepest = 12

/**
 * Cuts a page into regions in reading order. Where a gutter runs down through several lines and both sides have text of
 * their own, the sides are columns, read one after the other; what stands above and below across both is read before
 * and after. Dates or labels beside each line are no column: they are cells of their lines.
 */
export function regionsOf(segments: readonly Segment[], depth = 0): Segment[][] {
  if (segments.length < 6 || depth > deepest) return segments.length === 0 ? [] : [[...segments]]
  const cut = bestGutter(segments)
  if (cut === null) return [[...segments]]
  const above = segments.filter((segment) => segment.y < cut.top)
  const below = segments.filter((segment) => segment.y > cut.bottom)
  const inside = segments.filter((segment) => segment.y >= cut.top && segment.y <= cut.bottom)
  const left = inside.filter((segment) => (segment.left + segment.right) / 2 < cut.x)
  const right = inside.filter((segment) => (segment.left + segment.right) / 2 >= cut.x)
  return [above, left, right, below].flatMap((part) => regionsOf(part, depth + 1))
}

interface Gutter {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly weight: number
}

function bestGutter(segments: readonly Segment[]): Gutter | null {
  const sorted = segments.toSorted((a, b) => a.y - b.y)
  const candidates = [
    ...new Set(
      segments.flatMap(({ left, right }) => [
        Math.round((right + 3.5) / 2) * 2,
        Math.round((left - 3.5) / 2) * 2,
      ]),
    ),
  ]
  let best: Gutter | null = null
  for (const x of candidates) {
    for (const stretch of freeStretches(sorted, x)) {
      const gutter = gutterOf(stretch, x)
      if (gutter !== null && (best === null || gutter.weight > best.weight)) best = gutter
    }
  }
  return best
}

/** Consecutive segments of which none crosses a line down the page. */
function freeStretches(sorted: readonly Segment[], x: number): Segment[][] {
  const stretches: Segment[][] = [[]]
  for (const segment of sorted) {
    if (segment.left < x - 1 && segment.right > x + 1) stretches.push([])
    else stretches.at(-1)?.push(segment)
  }
  return stretches.filter((stretch) => stretch.length >= 6)
}

function gutterOf(stretch: readonly Segment[], x: number): Gutter | null {
  const left = stretch.filter((segment) => segment.right <= x + 1)
  const right = stretch.filter((segment) => segment.right > x + 1)
  if (left.length < 3 || right.length < 3) return null
  const width =
    Math.min(...right.map((segment) => segment.left)) - Math.max(...left.map((segment) => segment.right))
  const size = median(stretch.map((segment) => segment.size))
  const isProse =
    Math.min(...[left, right].map((side) => median(side.map((segment) => segment.right - segment.left)))) >
    size * 15
  if (width < (isProse ? Math.max(5, size * 0.55) : Math.max(7, size * 0.8))) return null
  const [leftLines, rightLines] = [linesIn(left), linesIn(right)]
  if (leftLines.length < 4 || rightLines.length < 4) return null
  if (areRows(leftLines, rightLines, left, right) || isDateMargin(left, right) || isDateMargin(right, left))
    return null
  const top = Math.min(...stretch.map((segment) => segment.y))
  const bottom = Math.max(...stretch.map((segment) => segment.y))
  const overlap =
    Math.min(Math.max(...leftLines), Math.max(...rightLines)) -
    Math.max(Math.min(...leftLines), Math.min(...rightLines))
  if (overlap < size * 4) return null
  return {
    x,
    top: top - 0.1,
    bottom: bottom + 0.1,
    weight: stretch.length * Math.min(leftLines.length, rightLines.length) * Math.min(width, 24) ** 0.25,
  }
}

const linesIn = (segments: readonly Segment[]) => [
  ...new Set(segments.map((segment) => Math.round(segment.y * 2) / 2)),
]

/** True when the side with fewer lines only stands beside lines of the other: dates, places, labels. */
function areRows(
  leftLines: readonly number[],
  rightLines: readonly number[],
  left: readonly Segment[],
  right: readonly Segment[],
): boolean {
  const leftIsFew = leftLines.length <= rightLines.length
  const [few, many] = leftIsFew ? [leftLines, rightLines] : [rightLines, leftLines]
  const size = median([...left, ...right].map((segment) => segment.size))
  const besideOf = (some: readonly number[], others: readonly number[]) =>
    some.filter((y) => others.some((other) => Math.abs(other - y) <= size * 0.17)).length / some.length
  const beside = besideOf(few, many)
  const lettersOf = (segments: readonly Segment[]) =>
    segments.reduce((sum, { runs }) => sum + runs.reduce((count, run) => count + run.text.length, 0), 0)
  const perLine = Math.min(lettersOf(left) / leftLines.length, lettersOf(right) / rightLines.length)
  if (beside < 0.72 || perLine >= 38)
    return besideOf(few, many) >= 0.5 && perLine < 30 && (isRightAligned(left) || isRightAligned(right))
  if (isRightAligned(left) || isRightAligned(right)) return true
  if (beside >= 0.9 && besideOf(many, few) >= 0.8) return true
  return few.length <= many.length * 0.62 && longestRun(few, size) <= 3
}

/** Dates and places at the right, or labels at the left, end at one edge and begin anywhere; columns of text begin at one. */
function isRightAligned(segments: readonly Segment[]): boolean {
  const [edge, start] = [
    Math.max(...segments.map(({ right }) => right)),
    Math.min(...segments.map(({ left }) => left)),
  ]
  const share = (count: (segment: Segment) => boolean) => segments.filter(count).length / segments.length
  return share(({ right }) => edge - right < 2.5) >= 0.75 && share(({ left }) => left - start < 2.5) < 0.75
}

/** Most lines that follow each other as closely as those of one paragraph or list. Labels and dates stand apart. */
function longestRun(lines: readonly number[], size: number): number {
  let [longest, run] = [1, 1]
  const sorted = lines.toSorted((a, b) => a - b)
  for (const [index, y] of sorted.entries()) {
    run = index > 0 && y - (sorted[index - 1] ?? 0) < size * 1.75 ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
