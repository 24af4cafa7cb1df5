import { createHash } from 'node:crypto'
import type { Block, Column, Document, Fact, Heading, Inline, Paper, Table } from '../document/document.ts'
import { dotChartHtml, rangeChartHtml } from './chart.ts'
import { escapeHtml } from './escape.ts'
import { styleSheet } from './style.ts'

/**
 * A document as one HTML file that needs nothing else: no script, no font, no image is loaded, and its policy forbids
 * each of them. It reads light and dark, on a phone and on paper of the given size.
 */
export function renderHtml(document: Document, paper: Paper): string {
  const style = styleSheet(paper)
  const hash = createHash('sha256').update(style).digest('base64')
  const author =
    document.author === null ? '' : `\n<meta name="author" content="${escapeHtml(document.author)}">`
  const facts = Object.entries(document.facts).map(
    ([name, value]) => `<meta name="waymark:${escapeHtml(name)}" content="${escapeHtml(value)}">`,
  )
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(document.title)}</title>${author}
${facts.join('\n')}
<style>${style}</style>
</head>
<body>
<header>
<h1 dir="auto">${escapeHtml(document.title)}</h1>
${document.subtitle.map((line) => `<p class="subtitle" dir="auto">${runs(line)}</p>`).join('\n')}
</header>
${contents(document)}
<main>
${document.blocks.map(blockHtml).join('\n')}
</main>
<footer>${escapeHtml(document.runningFoot)}</footer>
</body>
</html>
`
}

function contents({ blocks, furniture }: Document): string {
  const sections = blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level === 1)
  const items = sections.map(
    ({ anchor, text }) => `<li><a href="#${escapeHtml(anchor)}">${escapeHtml(text)}</a></li>`,
  )
  return `<nav aria-label="${escapeHtml(furniture.contents)}"><ol>${items.join('')}</ol></nav>`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block)
    case 'paragraph':
      return `<p${block.voice === 'plain' ? '' : ` class="${block.voice}"`} dir="auto">${runs(block.content)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${runs(item)}</li>`).join('\n')}</ul>`
    case 'note':
      return `<p class="note" role="note" dir="auto">${runs(block.content)}</p>`
    case 'key-figures':
      return `<dl class="figures">${block.figures.map(figureHtml).join('')}</dl>`
    case 'table':
      return tableHtml(block)
    case 'facts':
      return factsHtml(block.facts)
    case 'entry':
      return `<section class="entry"><p class="entry-title" dir="auto">${asideHtml(block.aside)}${runs(block.title)}</p>${factsHtml(block.facts)}</section>`
    case 'dot-chart':
      return dotChartHtml(block)
    case 'range-chart':
      return rangeChartHtml(block)
  }
}

function headingHtml({ level, text, anchor, aside, newPage }: Heading): string {
  const tag = `h${level + 1}`
  const broken = newPage ? ' class="new-page"' : ''
  return `<${tag} id="${escapeHtml(anchor)}"${broken} dir="auto">${asideHtml(aside)}${escapeHtml(text)}</${tag}>`
}

/** Before the words that it stands beside, because it floats to the end of their first line. */
function asideHtml(aside: string | null): string {
  return aside === null ? '' : `<span class="aside">${escapeHtml(aside)}</span> `
}

function figureHtml({ label, value, note }: { label: string; value: string; note: string | null }): string {
  const remark = note === null ? '' : `<dd>${escapeHtml(note)}</dd>`
  return `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>${remark}</div>`
}

/** From this many columns on, a table scrolls sideways on a phone instead of crushing its words. */
const WIDE = 4

function tableHtml({ anchor, caption, columns, rows }: Table): string {
  const title = caption === null ? '' : `<caption>${escapeHtml(caption)}</caption>`
  const widths = columns.map(({ share }) => `<col class="w${share}">`).join('')
  const head = columns.map((column) => `<th scope="col"${alignment(column)}>${escapeHtml(column.label)}</th>`)
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, index) => cellHtml(cell, columns[index], index)).join('')}</tr>`,
  )
  const name = escapeHtml(caption ?? columns.map(({ label }) => label).join(', '))
  const frame =
    columns.length < WIDE
      ? 'class="scroll"'
      : `class="scroll wide" role="group" tabindex="0" aria-label="${name}"`
  return `<div ${frame}><table id="${escapeHtml(anchor)}">${title}<colgroup>${widths}</colgroup><thead><tr>${head.join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`
}

function cellHtml(cell: readonly Inline[], column: Column | undefined, index: number): string {
  const tag = index === 0 ? 'th scope="row"' : 'td'
  return `<${tag}${column === undefined ? '' : alignment(column)} dir="auto">${runs(cell)}</${index === 0 ? 'th' : 'td'}>`
}

function alignment({ align }: Column): string {
  return align === 'end' ? ' class="end"' : ''
}

function factsHtml(facts: readonly Fact[]): string {
  const rows = facts.map(
    ({ label, paragraphs }) =>
      `<div><dt>${escapeHtml(label)}</dt><dd>${paragraphs.map((line) => `<p dir="auto">${runs(line)}</p>`).join('')}</dd></div>`,
  )
  return `<dl class="facts">${rows.join('\n')}</dl>`
}

function runs(content: readonly Inline[]): string {
  return content.map(runHtml).join('')
}

function runHtml(run: Inline): string {
  const text = escapeHtml(run.text)
  switch (run.kind) {
    case 'text':
      return text
    case 'strong':
      return `<strong>${text}</strong>`
    case 'quiet':
      return `<span class="soft">${text}</span>`
    case 'ref':
      return `<a href="#${escapeHtml(run.to)}">${text}</a>`
  }
}
