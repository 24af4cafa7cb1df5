import type { CvLine, CvLines } from '@waymark/domain/cv/cv.ts'
import { cleanLine, decodeEntities } from '../evidence/clean-text.ts'
import { celled, plainLine, rawLines } from './text-lines.ts'

interface Inline {
  readonly text: string
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly links: readonly string[]
}

const bullet = /^(\s*)(?:[-*+•‣▪–]|\d{1,3}[.)])\s+(?=\S)/u

/** Reads Markdown: headings, lists, tables, paragraphs; emphasis becomes the look of a line, comments and pictures go. */
export function markdownLines(text: string): CvLines {
  const lines: CvLine[] = []
  const links: string[] = []
  const raw = rawLines(withoutComments(text))
  let gap = false
  let inFence = false
  let open: CvLine | null = null
  for (const [index, { text: line, number }] of raw.entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) {
      inFence = !inFence
      gap = true
      continue
    }
    if (index === 0 && line.trim() === '---') {
      const end = raw.findIndex((other, at) => at > 0 && other.text.trim() === '---')
      for (const field of raw.slice(1, Math.min(end, 60)))
        lines.push(...frontMatter(field.text, field.number))
      if (end > 0) raw.splice(1, end)
      gap = true
      continue
    }
    const under = /^\s{0,3}(=+|-{2,})\s*$/.exec(line)
    if (under?.[1] !== undefined && open !== null && !open.isBullet && !gap && !open.continues) {
      lines[lines.length - 1] = { ...open, heading: under[1].startsWith('=') ? 1 : 2 }
      open = null
      continue
    }
    if (line.trim() === '' || /^\s*(?:[-*_]\s*){3,}$/.test(line) || /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(line)) {
      gap = true
      continue
    }
    const read = lineOf(line, number, gap, open, raw[index - 1]?.text ?? '')
    if (read === null) continue
    lines.push(read.line)
    links.push(...read.links)
    open = read.line
    gap = false
  }
  return { format: 'markdown', pages: null, lines, links: [...new Set(links)], doubts: [] }
}

/** Comments are hidden from readers, and so from us; the line count stays. */
const withoutComments = (text: string) =>
  text
    .replace(/<!--[\s\S]{0,20000}?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/<(?:style|script)\b[\s\S]{0,50000}?<\/(?:style|script)>/gi, (block) =>
      block.replace(/[^\n]/g, ''),
    )

function frontMatter(line: string, number: number): CvLine[] {
  const match =
    /^(name|title|author|headline|email|phone|location|position|website|github|linkedin)\s*:\s*["']?(.+?)["']?\s*$/i.exec(
      line,
    )
  return match?.[2] === undefined
    ? []
    : [
        {
          ...plainLine,
          text: /^(?:name|title|author|headline)$/i.test(match[1] ?? '')
            ? match[2]
            : `${match[1]}: ${match[2]}`,
          where: `line ${number}`,
          gapBefore: true,
        },
      ]
}

function lineOf(
  source: string,
  number: number,
  gap: boolean,
  open: CvLine | null,
  above: string,
): { line: CvLine; links: readonly string[] } | null {
  const heading = /^\s{0,3}(#{1,6})\s*(\S.*?)\s*#*\s*$/.exec(source)
  const html = /^\s*<h([1-6])[^>]*>(.*?)<\/h\1>/i.exec(source)
  const mark = heading === null ? bullet.exec(source) : null
  const isRow = /^\s*\|.*\|/.test(source)
  const body = heading?.[2] ?? html?.[2] ?? (isRow ? rowText(source) : source.slice(mark?.[0].length ?? 0))
  const { text, isBold, isItalic, links } = inlineOf(body.replace(/^\s*>+\s?/, ''))
  const clean = celled(text.replace(/\s*\\$/, ''))
  if (clean === '' || !/[\p{L}\p{N}]/u.test(clean)) return null
  const indent = source.replaceAll('\t', '    ').search(/\S/)
  const level = heading?.[1]?.length ?? (html === null ? null : Number(html[1]))
  const broken = / {2,}$|\\$|<br\s*\/?>\s*$/i.test(above)
  const flows =
    open !== null && open.heading === null && !gap && mark === null && !isRow && level === null && !broken
  const isOwn = isBold || (open?.isBold ?? false) || /^\S[^:]{1,30}:\s/u.test(clean)
  const continues =
    flows &&
    open !== null &&
    (open.isBullet ? indent > 0 || !isOwn : !isOwn && open.text.length > 60 && !open.text.includes('\t'))
  const line = {
    ...plainLine,
    text: clean,
    where: `line ${number}`,
    heading: level,
    isBullet: mark !== null,
    isBold: isBold || level !== null,
    isItalic,
    indent,
    gapBefore: gap,
    continues,
  }
  return { line, links }
}

const rowText = (row: string) =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\t')

/** What a reader of the rendered line sees, and what its emphasis and links are. */
function inlineOf(source: string): Inline {
  const links: string[] = []
  const text = decodeEntities(source)
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)/g, (_, label: string, address: string) => {
      links.push(address)
      return label
    })
    .replace(/<(https?:[^>\s]+|mailto:[^>\s]+|[^<>\s@]+@[^<>\s@]+)>/g, '$1')
    .replace(/<a\b[^>]*href=["']([^"']+)["'][^>]*>(.*?)<\/a>/gi, (_, address: string, label: string) => {
      links.push(address)
      return label
    })
    .replace(/<\/(?:td|th|span|div)>\s*(?=<(?:td|th))/gi, '\t')
    .replace(/<\/?[a-z][^>]{0,300}>/gi, ' ')
    .replace(/\{:[^}]*\}|\{\.[^}]*\}/g, '')
    .replace(/:[a-z_]{3,20}:/g, '')
  const bold = /^\s*(?:\*\*|__)(.+?)(?:\*\*|__)/u.exec(text)
  const italic = /^\s*(?<![*_])[*_](?![*_])(.+?)[*_](?![*_])\s*$/u.test(text)
  const plain = text
    .replace(/\*\*\*|\*\*|___|__/g, '')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|&@$])/g, '$1')
  const isBold =
    bold !== null &&
    (bold[1]?.length ?? 0) > 1 &&
    !/[:]\s*$/.test(bold[1] ?? '') &&
    !text.slice(bold[0].length).trim().startsWith(':')
  return { text: plain.replace(/\t/g, '   '), isBold, isItalic: italic, links: links.map(cleanLine) }
}
