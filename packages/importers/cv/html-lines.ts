import type { CvLine, CvLines } from '@waymark/domain/cv/cv.ts'
import { cleanLine, decodeEntities } from '../evidence/clean-text.ts'
import { maxLines, plainLine } from './text-lines.ts'

const hidden = /<(script|style|head|noscript|svg|template|nav)\b[\s\S]*?<\/\1\s*>/gi
const block =
  /^(?:p|div|section|article|header|footer|main|aside|li|ul|ol|dl|dt|dd|table|tbody|thead|tr|h[1-6]|hr|blockquote|address|pre|figure|figcaption|form|body|html)$/
const bold = /^(?:b|strong|th|dt)$/

/** What is open while a page is gone through. */
interface OpenBlock {
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
  const lines: CvLine[] = []
  const links: string[] = []
  const state: OpenBlock = {
    text: '',
    heading: null,
    isBullet: false,
    bold: 0,
    boldLetters: 0,
    depth: 0,
    gap: false,
    number: 1,
  }
  const close = () => {
    const text = state.text
      .split('\t')
      .map((cell) => cleanLine(decodeEntities(cell)))
      .filter((cell) => cell !== '')
      .join('\t')
    if (text !== '' && lines.length < maxLines) {
      const isBold = state.boldLetters > text.length * 0.6
      lines.push({
        ...plainLine,
        text,
        where: `line ${state.number}`,
        heading: state.heading,
        isBullet: state.isBullet,
        isBold,
        indent: state.depth * 2,
        gapBefore: state.gap,
      })
      state.gap = false
      state.isBullet = false
    }
    state.text = ''
    state.boldLetters = 0
  }
  const visible = source.replace(/<!--[\s\S]*?-->/g, ' ').replace(hidden, ' ')
  for (const token of visible.matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]{0,2000})>|([^<]+|<)/gi)) {
    const [, closing, rawName, attributes = '', words] = token
    if (words !== undefined) {
      state.text += words.replace(/\s+/g, ' ')
      if (state.bold > 0) state.boldLetters += words.trim().length
      state.number += words.match(/\n/g)?.length ?? 0
      continue
    }
    const name = (rawName ?? '').toLowerCase()
    const opens = closing === ''
    if (name === 'a' && opens) links.push(...hrefOf(attributes))
    if (name === 'br') close()
    else if (name === 'td' || name === 'th') state.text += '\t'
    else if (block.test(name)) {
      close()
      const level = /^h([1-6])$/.exec(name)?.[1]
      state.heading = opens && level !== undefined ? Number(level) : null
      if (name === 'li') state.isBullet = opens
      if (name === 'ul' || name === 'ol') state.depth = Math.max(0, state.depth + (opens ? 1 : -1))
      if (opens && /^(?:section|article|h[1-6]|table|p)$/.test(name)) state.gap = true
    }
    if (bold.test(name)) state.bold = Math.max(0, state.bold + (opens ? 1 : -1))
  }
  close()
  return { format: 'html', pages: null, lines, links: [...new Set(links)].slice(0, 200), doubts: [] }
}

function hrefOf(attributes: string): string[] {
  const href = /href\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1]
  return href === undefined || !/^(?:https?|mailto|tel):/i.test(href) ? [] : [decodeEntities(href)]
}
