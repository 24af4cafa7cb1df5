import { cleanLine, decodeEntities } from '../evidence/clean-text.ts'

/** Text of a Markdown line as a reader sees it, and the web addresses that it links to. */
export interface Inline {
  readonly text: string
  readonly links: readonly string[]
  /** True when all of it is struck through. */
  readonly struck: boolean
}

const link =
  /!?\[([^[\]]{0,500})\](?:\((<[^<>]{0,2000}>|[^()\s]{0,2000})(?:\s+["'(][^"')]{0,500}["')])?\)|\[[^[\]]{0,100}\])/g
const bareLink = /<(https?:\/\/[^<>\s]{1,2000})>|(?<![\w(])(https?:\/\/[^\s<>()]{1,2000}[^\s<>().,;:!?])/g

/** Takes the marks out of a line: emphasis, code, links (kept apart), tags, escapes. No word changes. */
export function inlineOf(markdown: string): Inline {
  const links: string[] = []
  const keep = (address: string | undefined) => {
    const plain = address?.replace(/^<|>$/g, '') ?? ''
    if (/^https?:\/\//i.test(plain) && links.length < 20) links.push(plain)
  }
  const struck = /^~~[^~]+~~$/.test(markdown.trim())
  const text = markdown
    .replace(link, (whole, label: string, address: string | undefined) => {
      if (whole.startsWith('!')) return ''
      keep(address)
      return label
    })
    .replace(bareLink, (_whole, angled: string | undefined, plain: string | undefined) => {
      keep(angled ?? plain)
      return ''
    })
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/(\*\*|__|~~|==)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!|~<>-])/g, '$1')
  return {
    text: cleanLine(decodeEntities(text))
      .replace(/\s+([.,;:])/g, '$1')
      .replace(/\(\s*\)/g, '')
      .trim(),
    links,
    struck,
  }
}
