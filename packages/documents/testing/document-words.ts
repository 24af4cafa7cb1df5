import type { Anchor, Block, Document, Fact, Inline } from '../document/document.ts'

/** Every run of a document, in reading order, with what it is written on: prose, or the marks of a chart. */
export function wordsOf(document: Document): { readonly text: string; readonly in: 'prose' | 'chart' }[] {
  const prose = (texts: readonly (string | null)[]) =>
    texts
      .filter((text) => text !== null && text !== '')
      .map((text) => ({ text: text ?? '', in: 'prose' as const }))
  return [
    ...prose([document.title, ...document.subtitle.flat().map((run) => run.text), document.runningFoot]),
    ...document.blocks.flatMap((block) => {
      if (block.kind === 'dot-chart') {
        const marks = [block.names.filled, block.names.ring, block.names.line]
        const rows = block.rows.flatMap((row) => [row.label, row.said])
        return [
          ...prose([block.title]),
          ...[...marks, ...rows].map((text) => ({ text, in: 'chart' as const })),
        ]
      }
      return prose(textsOf(block))
    }),
  ]
}

function textsOf(block: Exclude<Block, { kind: 'dot-chart' }>): (string | null)[] {
  switch (block.kind) {
    case 'heading':
      return [block.text, block.aside]
    case 'paragraph':
    case 'note':
      return runsIn(block.content)
    case 'list':
      return block.items.flatMap(runsIn)
    case 'key-figures':
      return block.figures.flatMap(({ label, value, note }) => [label, value, note])
    case 'table':
      return [block.caption, ...block.columns.map(({ label }) => label), ...block.rows.flat().flatMap(runsIn)]
    case 'facts':
      return factsIn(block.facts)
    case 'entry':
      return [...runsIn(block.title), block.aside, ...factsIn(block.facts)]
    case 'range-chart':
      return [
        block.title,
        ...block.ranges.map(({ label }) => label),
        block.filled.said,
        block.ring?.said ?? null,
      ]
  }
}

function factsIn(facts: readonly Fact[]): string[] {
  return facts.flatMap(({ label, paragraphs }) => [label, ...paragraphs.flatMap(runsIn)])
}

function runsIn(content: readonly Inline[]): string[] {
  return content.map((run) => run.text)
}

/** The runs of one block as one line each: a table's rows, a list's items, a record's facts. */
export function linesOf(block: Block): string[] {
  const joined = (content: readonly Inline[]) => runsIn(content).join('')
  switch (block.kind) {
    case 'table':
      return block.rows.map((row) => row.map(joined).join(' / '))
    case 'list':
      return block.items.map(joined)
    case 'facts':
    case 'entry':
      return block.facts.map(({ label, paragraphs }) => `${label}: ${paragraphs.map(joined).join(' / ')}`)
    case 'paragraph':
    case 'note':
      return [joined(block.content)]
    case 'dot-chart':
      return block.rows.map(({ label, said }) => `${label}: ${said}`)
    case 'heading':
      return [block.text]
    case 'key-figures':
      return block.figures.map(({ label, value }) => `${label}: ${value}`)
    case 'range-chart':
      return [block.filled.said]
  }
}

/** Places of a document, and the places that its links lead to. */
export function anchorsOf(document: Document): { readonly places: Anchor[]; readonly targets: Anchor[] } {
  const places = document.blocks.flatMap((block) => ('anchor' in block ? [block.anchor] : []))
  const targets: Anchor[] = []
  JSON.stringify(document, (name, value: unknown) => {
    if ((name === 'to' || name === 'twin') && typeof value === 'string') targets.push(value)
    return value
  })
  return { places, targets }
}

/** The lines of the part of a document that begins at a heading. */
export function sectionOf(document: Document, anchor: Anchor): string[] {
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor)
  const rest = document.blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading')
  return rest.slice(0, end === -1 ? undefined : end).flatMap(linesOf)
}
