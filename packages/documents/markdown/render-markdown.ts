import type { Block, Column, Document, Fact, Inline, Table } from '../document/document.ts'
import { escapeMarkdown } from './escape.ts'

/**
 * A document as CommonMark with tables (GFM). Its facts stand in front matter. Charts appear as their title and a link
 * to the table that holds the same figures.
 */
export function renderMarkdown(document: Document): string {
  const parts = [
    frontMatter(document),
    `# ${escapeMarkdown(document.title)}`,
    ...document.subtitle.map(runs),
    ...document.blocks.map(blockMarkdown),
    '---',
    escapeMarkdown(document.runningFoot),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** YAML that any reader understands: every value is a JSON string, which is also a YAML string. */
function frontMatter({ title, facts, language }: Document): string {
  const entries = Object.entries({ title, language, ...facts })
  return ['---', ...entries.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), '---'].join('\n')
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const aside = block.aside === null ? '' : ` (${escapeMarkdown(block.aside)})`
      return `${place(block.anchor)}\n\n${'#'.repeat(block.level + 1)} ${escapeMarkdown(block.text)}${aside}`
    }
    case 'paragraph':
      return runs(block.content)
    case 'list':
      return block.items.map((item) => `- ${runs(item)}`).join('\n')
    case 'note':
      return `> ${runs(block.content)}`
    case 'key-figures':
      return block.figures
        .map(({ label, value, note }) => {
          const remark = note === null ? '' : ` (${escapeMarkdown(note)})`
          return `- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}${remark}`
        })
        .join('\n')
    case 'table':
      return tableMarkdown(block)
    case 'facts':
      return factsMarkdown(block.facts)
    case 'entry': {
      const aside = block.aside === null ? '' : ` (${escapeMarkdown(block.aside)})`
      return `**${strongRuns(block.title)}**${aside}\n\n${factsMarkdown(block.facts)}`
    }
    case 'dot-chart':
      return `**${link(block.title, block.twin)}**`
    case 'range-chart': {
      const said = [block.filled.said, ...(block.ring === null ? [] : [block.ring.said])]
      const ranges = block.ranges.map(({ label }) => label).join(' | ')
      return `**${link(block.title, block.twin)}:** ${escapeMarkdown(said.join(', '))}; ${escapeMarkdown(ranges)}`
    }
  }
}

function tableMarkdown({ anchor, caption, columns, rows }: Table): string {
  const title = caption === null ? '' : `\n\n**${escapeMarkdown(caption)}**`
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = (column: Column) => (column.align === 'end' ? '--:' : ':--')
  return `${place(anchor)}${title}

${row(columns.map((column) => escapeMarkdown(column.label)))}
${row(columns.map(rule))}
${rows.map((cells) => row(cells.map(runs))).join('\n')}`
}

function factsMarkdown(facts: readonly Fact[]): string {
  return facts
    .map(({ label, paragraphs }) => {
      const [first = [], ...others] = paragraphs
      const head = `- **${escapeMarkdown(label)}:** ${runs(first)}`
      return [head, ...others.map((line) => `  ${runs(line)}`)].join('\\\n')
    })
    .join('\n')
}

/** A place that links lead to. Headings get names of their own from readers, but not the same from each. */
function place(anchor: string): string {
  return `<a id="${anchor}"></a>`
}

function link(text: string, to: string): string {
  return `[${escapeMarkdown(text)}](#${to})`
}

function runs(content: readonly Inline[]): string {
  return content.map(runMarkdown).join('')
}

function strongRuns(content: readonly Inline[]): string {
  return content
    .map((run) => (run.kind === 'ref' ? link(run.text, run.to) : escapeMarkdown(run.text)))
    .join('')
}

function runMarkdown(run: Inline): string {
  switch (run.kind) {
    case 'text':
    case 'quiet':
      return escapeMarkdown(run.text)
    case 'strong':
      return `**${escapeMarkdown(run.text)}**`
    case 'ref':
      return link(run.text, run.to)
  }
}
