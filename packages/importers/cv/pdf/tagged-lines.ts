import type { CvLine } from '@waymark/domain/cv/cv.ts'
import type { Element, PageRuns, Run } from './page-runs.ts'
import { pageLines, regionLines, type PageLine } from './region-lines.ts'
import { segmentsOf } from './regions.ts'

/** How much of a page's text its structure must hold for its order to be trusted. */
const trusted = 0.93

/**
 * Lines in the order of the document's own structure, with its headings and list items. Null when the page has no
 * structure, or one that leaves out text or names no more than one block, so that its place tells more.
 */
export function taggedLines(runs: readonly Run[], page: PageRuns, body: number): CvLine[] | null {
  if (page.elements.length < 4) return null
  const byMark = Map.groupBy(runs, (run) => run.mark)
  const held = page.elements.flatMap((element) => runsOf(element, byMark))
  const letters = (some: readonly Run[]) => some.reduce((sum, run) => sum + run.text.trim().length, 0)
  if (letters(held) < letters(runs) * trusted || new Set(held).size < held.length) return null
  const blocks = besides(
    page.elements
      .map((element) => ({ element, runs: runsOf(element, byMark) }))
      .filter((block) => block.runs.length > 0),
  )
  let above: PageLine | undefined
  return blocks.flatMap(({ element, runs: own }) => {
    const lines = pageLines(segmentsOf(own), page.dots)
    const [first] = lines
    const gap = above !== undefined && first !== undefined && first.y - above.y > first.size * 1.9
    above = lines.at(-1)
    return asBlock(regionLines(lines, page.number, body), lines, element, gap, body)
  })
}

const runsOf = (element: Element, byMark: ReadonlyMap<string | null, Run[]>) =>
  element.marks.flatMap((mark) => byMark.get(mark) ?? [])

interface Held {
  readonly element: Element
  readonly runs: readonly Run[]
}

/** A mark joins the item that it stands before; blocks side by side on one baseline are cells of one line. */
function besides(blocks: readonly Held[]): Held[] {
  const joined: Held[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last !== undefined && (last.element.role === 'Lbl' || isBeside(last.runs, block.runs))) {
      const role = last.element.role === 'Lbl' ? 'LBody' : last.element.role
      joined[joined.length - 1] = { element: { role, marks: [] }, runs: [...last.runs, ...block.runs] }
    } else joined.push(block)
  }
  return joined
}

function isBeside(left: readonly Run[], right: readonly Run[]): boolean {
  const [a, b] = [left.at(-1), right[0]]
  if (a === undefined || b === undefined) return false
  const single = (some: readonly Run[]) => some.every((run) => Math.abs(run.y - (some[0]?.y ?? 0)) < 3)
  return (
    single(left) &&
    single(right) &&
    Math.abs(a.y - b.y) < 0.35 * Math.min(a.size, b.size) &&
    b.x >= a.x + a.width - 2
  )
}

/** The lines of one block: a paragraph goes on over its lines unless they are set apart like an address. */
function asBlock(
  lines: readonly CvLine[],
  places: readonly PageLine[],
  element: Element,
  gap: boolean,
  body: number,
): CvLine[] {
  const level = /^H(\d)$/.exec(element.role)?.[1]
  const heading = level !== undefined ? Number(level) : /^(?:H|Title)$/.test(element.role) ? 1 : null
  const isItem = element.role === 'LBody' || element.role === 'LI'
  const right = Math.max(...places.map((place) => place.right))
  return lines.map((line, index) => {
    const above = places[index - 1]
    const full = above !== undefined && above.right + (places[index]?.firstWord ?? 0) + body * 0.4 > right
    const flows =
      index > 0 &&
      (isItem ? !line.isBullet : line.continues || (full && !line.isBullet && !line.text.includes('\t')))
    return {
      ...line,
      heading: index === 0 || !flows ? heading : null,
      isBullet: line.isBullet || (isItem && index === 0),
      gapBefore: index === 0 ? gap : line.gapBefore,
      continues: flows,
      indent: 0,
    }
  })
}
