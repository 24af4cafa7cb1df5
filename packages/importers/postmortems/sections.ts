import { parseDocument } from 'yaml'
import { cleanLine } from '../evidence/clean-text.ts'
import { isRecord } from '../incidents/json-value.ts'

/** A line of a document that says something, without the marks of its format. */
export interface Line {
  readonly number: number
  readonly text: string
  /** As written, for links and ticks. */
  readonly raw: string
  readonly indent: number
  readonly kind: 'prose' | 'bullet' | 'row'
  /** Cells of a table's row. */
  readonly cells: readonly string[]
}

/** A heading with what stands under it, down to the next heading of any depth. */
export interface Section {
  readonly depth: number
  readonly title: string
  readonly number: number
  readonly lines: readonly Line[]
}

/** A document as front matter and sections; what stands before the first heading is a section of depth 0. */
export interface SectionedText {
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly sections: readonly Section[]
}

const maxLines = 20_000
const maxLine = 4000

/** Reads Markdown, AsciiDoc or plain text with headings. Code, comments and pictures are left out. */
export function sectionsOf(text: string): SectionedText {
  const all = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/, maxLines)
  const { frontMatter, from } = frontMatterOf(all)
  const sections: { depth: number; title: string; number: number; lines: Line[] }[] = [
    { depth: 0, title: '', number: from + 1, lines: [] },
  ]
  let fence: string | null = null
  let isComment = false
  for (let at = from; at < all.length; at += 1) {
    const raw = (all[at] ?? '').slice(0, maxLine)
    const opening = /^\s*(?:>\s*)?(```|~~~|----$)/.exec(raw)?.[1] ?? null
    if (fence !== null ? opening === fence : opening === '```' || opening === '~~~') {
      fence = fence === null ? opening : null
      continue
    }
    if (fence !== null) continue
    const visible: string = isComment ? raw.replace(/^.*?-->/, '') : raw.replaceAll(/<!--.*?-->/g, '')
    if (isComment && visible === raw) continue
    isComment = visible.includes('<!--')
    const shown = isComment ? visible.slice(0, visible.indexOf('<!--')) : visible
    const heading = headingOf(shown, all[at + 1] ?? '', all[at - 1] ?? '')
    if (heading !== null) sections.push({ ...heading, number: at + 1, lines: [] })
    else {
      const line = lineOf(shown, at + 1)
      if (line !== null) sections.at(-1)?.lines.push(line)
    }
  }
  return { frontMatter, sections }
}

function frontMatterOf(lines: readonly string[]): {
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly from: number
} {
  if (lines[0]?.trim() !== '---') return { frontMatter: {}, from: 0 }
  const end = lines.findIndex((line, at) => at > 0 && at < 200 && line.trim() === '---')
  if (end === -1) return { frontMatter: {}, from: 0 }
  try {
    const value: unknown = parseDocument(lines.slice(1, end).join('\n'), { schema: 'failsafe' }).toJS({
      maxAliasCount: 20,
    })
    return { frontMatter: isRecord(value) ? value : {}, from: end + 1 }
  } catch {
    return { frontMatter: {}, from: end + 1 }
  }
}

/** Headings that plain documents write as a line of their own. */
const usual =
  /^(?:issue |incident |outage |executive )?(?:summary|overview|timeline|chronology|impact|root causes?(?: and resolution)?|resolution(?: and recovery)?|detection|corrective(?: and preventat?ive)? (?:measures|actions)|action items?|actions|lessons learn(?:ed|t)|follow[- ]?ups?|what went (?:well|wrong)|trigger)$/i

function headingOf(
  raw: string,
  next: string,
  before: string,
): { readonly depth: number; readonly title: string } | null {
  const marked = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(raw) ?? /^(={1,6})\s+(\S.*?)\s*$/.exec(raw)
  if (marked !== null) return { depth: marked[1]?.length ?? 1, title: plain(marked[2] ?? '') }
  const text = raw.trim()
  if (text === '' || text.startsWith('|')) return null
  if (/^={3,}\s*$/.test(next)) return { depth: 1, title: plain(text) }
  if (/^-{3,}\s*$/.test(next) && text.length < 100 && before.trim() === '' && !/^[-*|]/.test(text))
    return { depth: 2, title: plain(text) }
  const bold = /^(?:\*\*|__)([^*_].{1,80}?)(?:\*\*|__):?$/.exec(text)?.[1]
  const alone = bold ?? text.replace(/:$/, '')
  return usual.test(plain(alone).replace(/:$/, '')) ? { depth: 3, title: plain(alone) } : null
}

function lineOf(raw: string, number: number): Line | null {
  const text = raw.trim()
  if (/^(?:[-*_=]{3,}|!\[|<\/?(?:img|br|picture|details|summary|div|p)\b.*)$/i.test(text) || text === '')
    return null
  if (/^!\[[^\]]*\]\([^)]*\)$/.test(text)) return null
  const indent = raw.length - raw.trimStart().length
  if (text.startsWith('|')) {
    const cells = text
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => plain(cell.replaceAll('\\|', '|')))
    if (cells.every((cell) => /^:?-+:?$|^$/.test(cell))) return null
    return { number, text: cells.join(' | '), raw, indent, kind: 'row', cells }
  }
  const bullet = /^(?:[-*+•]|\d{1,3}[.)])\s+(.*)$/.exec(text)
  const inner = bullet?.[1] ?? text.replace(/^>\s?/, '')
  const shown = plain(inner)
  if (shown === '') return null
  return { number, text: shown, raw, indent, kind: bullet === null ? 'prose' : 'bullet', cells: [] }
}

/** Inline marks as the words that a reader sees. */
export function plain(text: string): string {
  return cleanLine(
    text
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\[([^\]]*)\]\([^)\s]*(?:\s"[^"]*")?\)/g, '$1')
      .replace(/<https?:[^>]*>/g, (link) => link.slice(1, -1))
      .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
      .replace(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\w*])[*_](?=\S)([^*_]+?)(?<=\S)[*_](?![\w*])/g, '$1')
      .replace(/`([^`]*)`/g, '$1'),
  )
}
