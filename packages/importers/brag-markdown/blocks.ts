import { inlineOf } from './inline.ts'
import { labelledLine } from './labels.ts'

/** A bullet with what is nested under it. `checked` is null when it has no box. */
export interface Bullet {
  readonly text: string
  readonly line: number
  readonly checked: boolean | null
  readonly children: readonly Bullet[]
}

/** The parts of a Markdown document that can tell something. Lines count from 1. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | { readonly kind: 'bullet'; readonly bullet: Bullet; readonly line: number }
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'table'
      readonly header: readonly string[]
      readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
      readonly line: number
    }

interface Line {
  readonly text: string
  readonly number: number
}

/** Longer lines are prose pasted by accident or an attack on patterns; they are cut. */
const maxLine = 20_000
const maxDepth = 20

/** Front matter as its lines, and the blocks below it. Code, comments, quotations and rules are left out. */
export function blocksOf(markdown: string): {
  readonly frontMatter: readonly string[]
  readonly blocks: readonly Block[]
} {
  const lines = markdown
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text: text.slice(0, maxLine).replaceAll('\t', '    '), number: index + 1 }))
  const frontMatter = frontMatterOf(lines)
  const body = visibleLines(lines.slice(frontMatter === null ? 0 : frontMatter.length + 2))
  return { frontMatter: frontMatter ?? [], blocks: parse(body) }
}

function frontMatterOf(lines: readonly Line[]): string[] | null {
  if (lines[0]?.text.trimEnd() !== '---') return null
  const end = lines
    .slice(0, 200)
    .findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text))
  return end === -1 ? null : lines.slice(1, end).map((line) => line.text)
}

/** Drops comments and fenced code, keeping line numbers. A comment or fence that never ends hides the rest, as in a browser. */
function visibleLines(lines: readonly Line[]): Line[] {
  const visible: Line[] = []
  let fence: string | null = null
  let inComment = false
  for (const line of lines) {
    const mark = /^ {0,3}(?:[-*+]\s+)?(`{3,}|~{3,})/.exec(line.text)?.[1] ?? null
    if (!inComment && fence === null && mark !== null) fence = mark
    else if (fence !== null) {
      if (mark !== null && mark.startsWith(fence) && line.text.trim() === mark) fence = null
    } else {
      const { text, open } = withoutComments(line.text, inComment)
      inComment = open
      visible.push({ text, number: line.number })
    }
  }
  return visible
}

function withoutComments(line: string, inComment: boolean): { text: string; open: boolean } {
  let text = ''
  let open = inComment
  let rest = line
  while (rest !== '') {
    const at = rest.indexOf(open ? '-->' : '<!--')
    if (!open) text += at === -1 ? rest : rest.slice(0, at)
    if (at === -1) break
    rest = rest.slice(at + (open ? 3 : 4))
    open = !open
  }
  return { text, open }
}

const bulletLine = /^( *)(?:[-*+•]|\d{1,9}[.)])(?: +(.*)|$)/
const headingLine = /^ {0,3}(#{1,6})(?:[ ]+(.*?))?(?:[ ]+#+)?\s*$/
const ruleLine = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

interface OpenBullet {
  readonly indent: number
  readonly line: number
  readonly children: OpenBullet[]
  text: string
}

function parse(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  let bullets: OpenBullet[] = []
  let paragraph: Line[] = []
  const close = () => {
    const [first] = paragraph
    if (first !== undefined) {
      blocks.push({
        kind: 'paragraph',
        text: paragraph.map((line) => line.text.trim()).join(' '),
        line: first.number,
      })
    }
    paragraph = []
    bullets = []
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    const heading = headingLine.exec(line.text)
    const table = tableAt(lines, at)
    const bullet = ruleLine.test(line.text) ? null : bulletLine.exec(line.text)
    if (heading !== null) {
      close()
      blocks.push({
        kind: 'heading',
        level: heading[1]?.length ?? 1,
        text: heading[2] ?? '',
        line: line.number,
      })
    } else if (table !== null) {
      close()
      blocks.push(table)
      at += table.rows.length + 1
    } else if (bullet !== null) {
      if (paragraph.length > 0) close()
      openBullet(bullets, blocks, bullet, line)
    } else if (line.text.trim() === '') {
      if (paragraph.length > 0) close()
    } else if (isUnderline(line.text) && paragraph.length === 1) {
      const text = paragraph[0]?.text.trim() ?? ''
      paragraph = []
      blocks.push({ kind: 'heading', level: line.text.includes('=') ? 1 : 2, text, line: line.number - 1 })
    } else if (ruleLine.test(line.text)) close()
    else if (line.text.trimStart().startsWith('>')) close()
    else if (continues(bullets, line, lines[at - 1])) appendTo(bullets, line, lines[at - 1])
    else {
      if (paragraph.length > 0 && startsField(line.text)) close()
      bullets = []
      paragraph.push(line)
    }
  }
  close()
  return blocks
}

/** `**Impact:** …` begins a field of its own even when no blank line stands above it. */
const startsField = (text: string) =>
  text.includes(':') && labelledLine(inlineOf(text.slice(0, 200)).text) !== null

const isUnderline = (text: string) => /^ {0,3}(?:=+|-{2,})\s*$/.test(text)

/** Adds a bullet under the nearest one that is less indented. The block list holds the outermost ones. */
function openBullet(open: OpenBullet[], blocks: Block[], match: RegExpExecArray, line: Line): void {
  const indent = match[1]?.length ?? 0
  const bullet: OpenBullet = { indent, line: line.number, children: [], text: match[2] ?? '' }
  while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop()
  const parent = open.at(-1)
  if (parent === undefined || open.length >= maxDepth) {
    blocks.push({ kind: 'bullet', line: line.number, bullet: viewOf(bullet) })
    open.length = 0
  } else parent.children.push(bullet)
  open.push(bullet)
}

/** A bullet as the reader sees it; text and children are read late because lines below still add to them. */
function viewOf(bullet: OpenBullet): Bullet {
  const box = () => /^\[([ xX✓✔-]?)\]\s+/.exec(bullet.text)
  return {
    line: bullet.line,
    get text() {
      return bullet.text.slice(box()?.[0].length ?? 0).trim()
    },
    get checked() {
      const mark = box()?.[1]
      return mark === undefined ? null : mark.trim() !== '' && mark !== '-'
    },
    get children() {
      return bullet.children.map(viewOf)
    },
  }
}

/** A line below a bullet belongs to it when it is indented, or follows without a blank line. */
function continues(open: readonly OpenBullet[], line: Line, previous: Line | undefined): boolean {
  const last = open.at(-1)
  if (last === undefined) return false
  const indent = line.text.length - line.text.trimStart().length
  return (
    indent > last.indent ||
    (previous !== undefined && previous.text.trim() !== '' && previous.number === line.number - 1)
  )
}

/** A line right below goes on with the bullet's sentence; one after a blank line is a paragraph of its own under it. */
function appendTo(open: readonly OpenBullet[], line: Line, previous: Line | undefined): void {
  const last = open.at(-1)
  if (last === undefined) return
  const text = line.text.trim()
  const paragraph = last.children.findLast((child) => child.indent === Infinity)
  if (previous === undefined || previous.text.trim() === '' || previous.number !== line.number - 1) {
    last.children.push({ indent: Infinity, line: line.number, children: [], text })
  } else if (paragraph !== undefined) paragraph.text = `${paragraph.text} ${text}`.slice(0, maxLine)
  else last.text = `${last.text} ${text}`.slice(0, maxLine)
}

function tableAt(lines: readonly Line[], at: number): Extract<Block, { kind: 'table' }> | null {
  const [header, rule] = [lines[at], lines[at + 1]]
  if (header === undefined || rule === undefined || !header.text.includes('|')) return null
  if (!rule.text.includes('-') || !rule.text.includes('|') || !tableRule.test(rule.text)) return null
  const rows = []
  for (const line of lines.slice(at + 2)) {
    if (!line.text.includes('|') || line.text.trim() === '') break
    rows.push({ cells: cellsOf(line.text), line: line.number })
  }
  return { kind: 'table', header: cellsOf(header.text), rows, line: header.number }
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim())
}
