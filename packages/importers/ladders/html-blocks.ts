import { cleanLine, decodeEntities } from '../evidence/clean-text.ts'

/** A block of a page: a heading, a paragraph or an item of a list. */
export interface HtmlBlock {
  readonly kind: 'h1' | 'h2' | 'h3' | 'p' | 'li'
  readonly text: string
  /** The words that begin the block in bold; empty when it does not begin so. */
  readonly strong: string
  readonly line: number
}

const blockTags = new Set(['h1', 'h2', 'h3', 'p', 'li'])
const silentTags = new Set(['script', 'style', 'template', 'noscript'])

/**
 * The blocks of an HTML page in their order, as plain text. One pass over its tags: no tree is built, nothing is loaded
 * or run, and broken or unclosed tags cost nothing but their own text.
 */
export function htmlBlocks(html: string): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  let open: { kind: HtmlBlock['kind']; text: string; strong: string; line: number } | null = null
  let strong = 0
  let silent: string | null = null
  let at = 0
  let line = 1
  const flush = (): void => {
    if (open !== null && cleanLine(open.text) !== '')
      blocks.push({ ...open, text: said(open.text), strong: said(open.strong) })
    open = null
    strong = 0
  }
  const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]{0,5000}>|<!--[\s\S]*?-->/g
  for (const match of html.matchAll(tag)) {
    const between = html.slice(at, match.index)
    if (open !== null && silent === null) add(open, between, strong > 0)
    line += newlines(between)
    at = match.index + match[0].length
    const [whole, slash = '', raw = ''] = match
    const name = raw.toLowerCase()
    if (silentTags.has(name)) silent = slash === '' ? name : null
    else if (silent === null) {
      const kind = kindOf(name)
      if (kind !== null || name === 'ul' || name === 'ol' || name === 'div') flush()
      if (kind !== null && slash === '') open = { kind, text: '', strong: '', line }
      if (name === 'strong' || name === 'b') strong = Math.max(0, strong + (slash === '' ? 1 : -1))
      if (name === 'br' && open !== null) add(open, ' ', false)
    }
    line += newlines(whole)
  }
  flush()
  return blocks
}

function kindOf(name: string): HtmlBlock['kind'] | null {
  if (!blockTags.has(name)) return null
  return name === 'h1' || name === 'h2' || name === 'h3' || name === 'p' ? name : 'li'
}

function add(open: { text: string; strong: string }, text: string, isStrong: boolean): void {
  const begins = cleanLine(open.text) === cleanLine(open.strong)
  open.text += text
  if (isStrong && begins) open.strong += text
}

const said = (text: string): string => cleanLine(decodeEntities(text))

function newlines(text: string): number {
  return text.split('\n').length - 1
}
