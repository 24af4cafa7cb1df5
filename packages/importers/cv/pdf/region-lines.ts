import type { CvLine } from '@waymark/domain/cv/cv.ts'
import { beginsWithMark } from '@waymark/domain/cv/structure/blocks.ts'
import { closeUp } from '@waymark/domain/cv/structure/headings.ts'
import { median, type Segment } from './regions.ts'
import type { Block } from './structure-blocks.ts'
import { withWholeMargins } from './date-margin.ts'
import type { Dot } from './dots.ts'
import { mended, type Run } from './page-runs.ts'

/** A line on a page before it is known what it belongs to. */
export interface PageLine {
  readonly text: string
  readonly left: number
  /** Where the words begin when a bullet's mark stands before them. */
  readonly textLeft: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isBullet: boolean
  readonly firstWord: number
  /** The block of the document's structure that all its words lie in; null when there is none, or several. */
  readonly block: Block | null
}

/** The lines of a region from top to bottom; cells of one line are parted by tabs. */
export function pageLines(segments: readonly Segment[], dots: readonly Dot[] = []): PageLine[] {
  const rows: Segment[][] = []
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1)
    const near =
      row?.[0] !== undefined &&
      Math.abs(row[0].y - segment.y) <= 0.3 * Math.min(row[0].size, segment.size) + 0.6
    if (near) row.push(segment)
    else rows.push([segment])
  }
  const sorted = rows.map((row) => row.toSorted((a, b) => a.left - b.left))
  return withWholeMargins(sorted).flatMap((row) => {
    const line = lineOf(row, dots)
    return line === null ? [] : [line]
  })
}

const markOnly =
  /^\s*[•·▪▫●○◦‣⁃∙➢➤►▶▸✓✔✅➔→»★☆❖■□♦◆◇⬥⋄∗§\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf054\uf105\uf111*+–—-]\s*$|^\s*o\s*$/u
/** Signs of icon fonts, which say nothing as text. */
const icon = /[\ue000-\uf8ff]/gu

/** True when a small shape is drawn just before a line, as a bullet is. */
const hasDot = (first: Segment, dots: readonly Dot[]) =>
  dots.some(
    (dot) =>
      dot.x < first.left &&
      first.left - dot.x < first.size * 2.2 &&
      dot.y < first.y + 1 &&
      dot.y > first.y - first.size * 0.75,
  )

function lineOf(row: readonly Segment[], dots: readonly Dot[]): PageLine | null {
  const [first] = row
  if (first === undefined) return null
  const opening = first.runs[0]
  const hasMark = opening !== undefined && (markOnly.test(opening.text) || opening.isIcon)
  const cells = row.map((segment) => cellText(segment.runs)).filter((cell) => cell.trim() !== '')
  const lone = cells.length > 1 && cells[0] !== undefined && markOnly.test(cells[0])
  const joined = lone ? `${(cells[0] ?? '').trim()} ${cells.slice(1).join('\t')}` : cells.join('\t')
  const begins = beginsWithMark(joined)
  const isMarked = begins
    ? !/^[-–—]\s*\d/.test(joined) && joined.trim().length > 2
    : hasMark && joined.length > 25 && !iconLine.test(joined)
  const isBullet = hasDot(first, dots) || isMarked
  const text = closeUp(joined)
  const bare =
    isMarked && (begins || markOnly.test(opening?.text ?? '')) ? text.replace(/^\s*\S\s*/u, '') : text
  const clean = (isBullet ? `• ${bare}` : bare).replace(icon, ' ').replace(/ {2,}/g, ' ').trim()
  if (clean === '' || clean === '•') return null
  return { text: clean, isBullet, ...placeOf(row, first, hasMark ? opening : undefined) }
}

/** Lines that an icon opens and that are no bullets: how to reach someone, when, where. */
const iconLine =
  /@|https?:|www\.|\.(?:com|org|io|net|dev)\b|^\W*\+?[\d(][\d\s()./-]{6,}|^\W*(?:\p{L}+\.?\s+)?(?:19|20)\d{2}\b/u

function placeOf(
  row: readonly Segment[],
  first: Segment,
  mark: Run | undefined,
): Omit<PageLine, 'text' | 'isBullet'> {
  const runs = row.flatMap((segment) => segment.runs)
  const words = runs.filter((run) => !run.isIcon && /[\p{L}\p{N}]/u.test(run.text))
  const letters = (kept: readonly Run[]) => kept.reduce((sum, run) => sum + run.text.length, 0)
  const lead = words.find((run) => run !== mark) ?? words[0]
  const cell = row.find((segment) => segment.runs.some((run) => words.includes(run)))
  const firstCell = cell?.runs.filter((run) => words.includes(run)) ?? words
  return {
    left: first.left,
    textLeft: lead === undefined ? first.left : lead.x + markWidth(lead),
    right: row.at(-1)?.right ?? first.right,
    y: first.y,
    size: words.length === 0 ? first.size : Math.max(...words.map((run) => run.size)),
    isBold: letters(firstCell.filter((run) => run.isBold)) > letters(firstCell) * 0.6,
    isItalic: letters(firstCell.filter((run) => run.isItalic)) > letters(firstCell) * 0.6,
    firstWord: firstWordWidth(lead),
    block: words.every((run) => run.block === words[0]?.block) ? (words[0]?.block ?? null) : null,
  }
}

/** How far the words of a run are set in when a bullet's mark begins it. */
const markWidth = (run: Run) =>
  (run.width * (/^\s*[^\p{L}\p{N}\s]\s+/u.exec(run.text)?.[0].length ?? 0)) / Math.max(run.text.length, 1)

const firstWordWidth = (run: Run | undefined) =>
  run === undefined
    ? 0
    : (run.width * (/^\s*\S+/u.exec(run.text)?.[0].length ?? 0)) / Math.max(run.text.length, 1)

/** The text of runs that follow each other, with a space where the gap is one. */
function cellText(runs: readonly Run[]): string {
  let text = ''
  let end = -Infinity
  for (const run of runs) {
    if (run.isIcon) {
      text += ' '
      continue
    }
    const gap = run.x - end
    const isApart =
      gap > Math.min(run.size * 0.17, 3) && text !== '' && !/\s$/u.test(text) && !/^\s/u.test(run.text)
    text += isApart ? ` ${run.text}` : run.text
    end = run.x + run.width
  }
  return mended(text)
}

/** Lines of a region with what continues what, told by indent, pitch and how full the line above is. */
export function regionLines(lines: readonly PageLine[], page: number, body: number): CvLine[] {
  const plain = lines.filter((line) => !line.text.includes('\t'))
  const edge = Math.max(...(plain.length > 2 ? plain : lines).map((line) => line.right))
  const start = Math.min(...lines.map((line) => line.left))
  const pitches = lines.slice(1).flatMap((line, index) => {
    const gap = line.y - (lines[index]?.y ?? 0)
    return gap > 0 && gap < line.size * 2.2 ? [gap] : []
  })
  const pitch = pitches.length === 0 ? body * 1.3 : lowerQuartile(pitches)
  let owner: PageLine | null = null
  return lines.map((line, index): CvLine => {
    const above = lines[index - 1]
    const continues = above !== undefined && owner !== null && isContinued(above, line, owner, edge, pitch)
    if (!continues) owner = line
    return {
      text: line.isBullet ? line.text.replace(/^•\s*/u, '') : line.text,
      where: `page ${page}`,
      heading: continues ? null : (line.block?.heading ?? null),
      isBullet: line.isBullet,
      size: line.size / body,
      isBold: line.isBold,
      isItalic: line.isItalic,
      indent: Math.round(line.left - start),
      gapBefore: above === undefined || line.y - above.y > Math.max(pitch * 1.28, pitch + 2.4),
      continues,
    }
  })
}

const lowerQuartile = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 3)] ?? median(values)

/** Lines of one item, or of one paragraph that was filled to the edge, go on; lines of different blocks never do. */
function flows(above: PageLine, line: PageLine): boolean {
  if (line.block !== above.block) return false
  if (line.block?.isItem === true) return true
  return !line.text.includes('\t') && !above.text.includes('\t') && above.text.length > 40 && line.y > above.y
}

function isContinued(above: PageLine, line: PageLine, owner: PageLine, edge: number, pitch: number): boolean {
  if (line.isBullet) return false
  if (line.block !== null && above.block !== null && line.block.heading === null) return flows(above, line)
  if (Math.abs(line.size - above.size) > above.size * 0.06) return false
  const gap = line.y - above.y
  if (gap > pitch * 1.32 + 1 || gap < 0) return false
  const wouldNotFit = above.right + line.firstWord + above.size * 0.3 > edge - 1
  const wasNearlyFull = above.right > edge - (edge - owner.left) * 0.28
  const runsOn =
    /^\p{Ll}/u.test(line.text) ||
    /[,;&(/–-]$|\s(?:and|und|et|y|e|of|the|to|for|in|with|a|by|on|von|de)$/iu.test(above.text)
  if (owner.isBullet) {
    if (line.text.includes('\t') && !wouldNotFit) return false
    if (line.isBold !== owner.isBold && above.isBold === owner.isBold && !wouldNotFit) return false
    if (Math.abs(line.left - owner.textLeft) <= 2.5)
      return wouldNotFit || wasNearlyFull || (runsOn && /^\p{Ll}/u.test(line.text))
    return (
      line.left >= owner.left - 1.5 &&
      (wouldNotFit || (runsOn && wasNearlyFull)) &&
      line.isBold === owner.isBold
    )
  }
  if (above.text.includes('\t') || line.text.includes('\t')) return false
  if (Math.abs(line.left - above.left) > above.size * 2.5 || line.isBold !== above.isBold) return false
  return (
    (wouldNotFit && (above.text.length > 45 || runsOn)) ||
    (runsOn && /^\p{Ll}/u.test(line.text) && wasNearlyFull)
  )
}
