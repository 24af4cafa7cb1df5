import type { CvLine, CvLines } from '@waymark/domain/cv/cv.ts'
import { cleanLine, decodeEntities } from '../evidence/clean-text.ts'
import { maxLines, plainLine } from './text-lines.ts'

const hidden = /<(script|style|head|noscript|svg|template|nav)\b[\s\S]*?<\/\1\s*>/gi
const block =
  /^(?:p|div|section|article|header|footer|main|aside|li|ul|ol|dl|dt|dd|table|tbody|thead|tr|h[1-6]|hr|blockquote|address|pre|figure|figcaption|form|body|html)$/
const bold = /^(?:b|strong|th|dt)$/

/** A page while it is gone through: its lines so far, and what is open. */
interface OpenPage {
  readonly lines: CvLine[]
  readonly links: string[]
  text: string
  heading: number | null
  isBullet: boolean
  /** How many bold elements are open, and how many letters stood in them. */
  bold: number
  boldLetters: number
  /** How many lists are open. */
  depth: number
  gap: boolean
  number: number
}

/** Reads a page of HTML as its reader sees it: blocks become lines, list items bullets, cells of a row one line. Nothing is fetched or run. */
export function htmlLines(source: string): CvLines {
  const page: OpenPage = {
    lines: [],
    links: [],
    text: '',
    heading: null,
    isBullet: false,
    bold: 0,
    boldLetters: 0,
    depth: 0,
    gap: false,
    number: 1,
  }
  const visible = source.replace(/<!--[\s\S]*?-->/g, ' ').replace(hidden, ' ')
  for (const token of visible.matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]{0,2000})>|([^<]+|<)/gi)) {
    const [, closing, name = '', attributes = '', words] = token
    if (words !== undefined) addWords(page, words)
    else passTag(page, name.toLowerCase(), closing === '', attributes)
  }
  closeLine(page)
  return {
    format: 'html',
    pages: null,
    lines: page.lines,
    links: [...new Set(page.links)].slice(0, 200),
    doubts: [],
  }
}

function addWords(page: OpenPage, words: string): void {
  page.text += words.replace(/\s+/g, ' ')
  if (page.bold > 0) page.boldLetters += words.trim().length
  page.number += words.match(/\n/g)?.length ?? 0
}

function passTag(page: OpenPage, name: string, opens: boolean, attributes: string): void {
  if (name === 'a' && opens) page.links.push(...hrefOf(attributes))
  if (name === 'br') closeLine(page)
  else if (name === 'td' || name === 'th') page.text += '\t'
  else if (block.test(name)) {
    closeLine(page)
    const level = /^h([1-6])$/.exec(name)?.[1]
    page.heading = opens && level !== undefined ? Number(level) : null
    if (name === 'li') page.isBullet = opens
    if (name === 'ul' || name === 'ol') page.depth = Math.max(0, page.depth + (opens ? 1 : -1))
    if (opens && /^(?:section|article|h[1-6]|table|p)$/.test(name)) page.gap = true
  }
  if (bold.test(name)) page.bold = Math.max(0, page.bold + (opens ? 1 : -1))
}

function closeLine(page: OpenPage): void {
  const text = page.text
    .split('\t')
    .map((cell) => cleanLine(decodeEntities(cell)))
    .filter((cell) => cell !== '')
    .join('\t')
  if (text !== '' && page.lines.length < maxLines) {
    const { heading, isBullet, gap: gapBefore, depth, number } = page
    const isBold = page.boldLetters > text.length * 0.6
    page.lines.push({
      ...plainLine,
      text,
      where: `line ${number}`,
      heading,
      isBullet,
      isBold,
      indent: depth * 2,
      gapBefore,
    })
    page.gap = false
    page.isBullet = false
  }
  page.text = ''
  page.boldLetters = 0
}

function hrefOf(attributes: string): string[] {
  const href = /href\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1]
  return href === undefined || !/^(?:https?|mailto|tel):/i.test(href) ? [] : [decodeEntities(href)]
}
