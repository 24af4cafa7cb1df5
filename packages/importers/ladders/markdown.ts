import { cleanLine } from '../evidence/clean-text.ts'

/** A heading of a Markdown text with what stands under it, down to the next heading of any depth. */
export interface Section {
  readonly depth: number
  readonly title: string
  readonly line: number
  readonly bullets: readonly Bullet[]
  /** Paragraphs, one a line; tables, pictures, rules and code left out. */
  readonly prose: string
  readonly tables: readonly (readonly (readonly string[])[])[]
}

export interface Bullet {
  readonly text: string
  readonly line: number
}

/** A Markdown text as sections. What stands before the first heading is a section of depth 0. Links become their text. */
export function sectionsOf(text: string, firstLine = 1): readonly Section[] {
  const sections: OpenSection[] = [open(0, '', firstLine)]
  let fenced = false
  for (const [index, raw] of text.split('\n').entries()) {
    const line = firstLine + index
    if (/^\s*(?:```|~~~)/.test(raw)) fenced = !fenced
    if (fenced) continue
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(raw)
    if (heading !== null) sections.push(open(heading[1]?.length ?? 1, plain(heading[2] ?? ''), line))
    else take(sections.at(-1) ?? sections[0] ?? open(0, '', line), raw, line)
  }
  return sections.map(({ depth, title, line, bullets, prose, tables }) => ({
    depth,
    title,
    line,
    bullets,
    prose: prose.trim(),
    tables,
  }))
}

interface OpenSection {
  depth: number
  title: string
  line: number
  bullets: { text: string; line: number }[]
  prose: string
  tables: string[][][]
  state: 'between' | 'paragraph' | 'bullet' | 'table'
}

function open(depth: number, title: string, line: number): OpenSection {
  return { depth, title, line, bullets: [], prose: '', tables: [], state: 'between' }
}

function take(section: OpenSection, raw: string, line: number): void {
  const text = raw.trim()
  const bullet = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(raw)
  const last = section.bullets.at(-1)
  if (text === '') section.state = 'between'
  else if (
    /^(?:-{3,}|\*{3,}|_{3,})$/.test(text) ||
    /^<\/?(?:picture|source|img|br)\b/i.test(text) ||
    text.startsWith('![')
  )
    section.state = 'between'
  else if (text.startsWith('|')) row(section, text)
  else if (bullet !== null) {
    section.bullets.push({ text: plain(bullet[1] ?? ''), line })
    section.state = 'bullet'
  } else if (section.state === 'bullet' && last !== undefined) last.text = plain(`${last.text} ${text}`)
  else {
    section.prose += `${section.state === 'paragraph' ? ' ' : '\n'}${plain(text)}`
    section.state = 'paragraph'
  }
}

function row(section: OpenSection, text: string): void {
  const cells = text
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.replace(/\\\|/g, '|')))
  if (section.state !== 'table') section.tables.push([])
  section.state = 'table'
  if (!cells.every((cell) => /^:?-+:?$/.test(cell))) section.tables.at(-1)?.push(cells)
}

/** Inline Markdown as the words that a reader sees; emphasis marks stay where a format needs them. */
function plain(text: string): string {
  return cleanLine(text.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1'))
}

/** Words without the marks of emphasis, line by line. */
export function withoutEmphasis(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      cleanLine(
        line.replace(/(\*\*|__)(.+?)\1/g, '$2').replace(/(?<![\w*])[*_](\S(?:.*?\S)?)[*_](?![\w*])/g, '$1'),
      ),
    )
    .join('\n')
}
