import { clean, fit, pad, widthOf, wrap } from './text.ts'
import { styleOf, type Style } from './style.ts'
import type { Terminal } from './terminal.ts'

/** A column of a table. The widest flexible one gives way when the terminal is narrow. */
export interface Column {
  readonly head: string
  readonly side?: 'left' | 'right'
  /** May be cut to fit the terminal. */
  readonly flexible?: boolean
}

/** A cell: text as it came, and how to colour it once it is cut to size. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string }

const readable = 100

/**
 * Collects an answer line by line for one terminal. Every text that goes in as words is cleaned of control characters.
 */
export class Page {
  readonly style: Style
  /** Columns for prose: the terminal's, at most 100. */
  readonly width: number
  /** Columns for tables; without a terminal as many as they need. */
  readonly columns: number
  readonly #lines: string[] = []

  constructor(terminal: Pick<Terminal, 'color' | 'unicode' | 'columns'>) {
    this.style = styleOf(terminal)
    this.columns = Math.max(40, terminal.columns)
    this.width = Math.min(this.columns, readable)
  }

  /** A line as it is; the caller has cleaned what came from outside. */
  line(text = ''): void {
    this.#lines.push(text.trimEnd())
  }

  /** An empty line, unless there is one already. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('')
  }

  heading(text: string): void {
    this.gap()
    this.line(this.style.bold(clean(text)))
  }

  /** Words, wrapped and indented; the first line may carry a mark. */
  words(text: string, { indent = 0, mark = '', paint = same }: WordsOptions = {}): void {
    const hang = indent + (mark === '' ? 0 : widthOf(mark) + 1)
    const lines = wrap(clean(text, true), this.width - hang)
    for (const [index, line] of lines.entries()) {
      const lead = index === 0 && mark !== '' ? `${' '.repeat(indent)}${mark} ` : ' '.repeat(hang)
      this.line(lead + paint(line))
    }
  }

  /** A name and what it holds, names in one column. */
  facts(pairs: readonly (readonly [name: string, value: string | null])[]): void {
    const told = pairs.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]))
    const left = Math.max(0, ...told.map(({ name }) => widthOf(name))) + 2
    for (const { name, value } of told) {
      const [first = '', ...others] = wrap(clean(value, true), this.width - left)
      this.line(this.style.dim(pad(name, left)) + first)
      for (const line of others) this.line(' '.repeat(left) + line)
    }
  }

  /** A table with aligned columns, cut to the terminal's width. */
  table(columns: readonly Column[], rows: readonly (readonly Cell[])[], indent = 0): void {
    const texts = rows.map((row) => row.map((cell) => clean(typeof cell === 'string' ? cell : cell.text)))
    const widths = this.#widths(columns, texts, indent)
    const lead = ' '.repeat(indent)
    if (columns.some(({ head }) => head !== '')) {
      const heads = columns.map(({ head, side }, index) => pad(head, widths[index] ?? 0, side))
      this.line(lead + this.style.dim(heads.join('  ').trimEnd()))
    }
    for (const [at, row] of rows.entries()) {
      const cells = columns.map(({ side }, index) => {
        const width = widths[index] ?? 0
        const text = pad(fit(texts[at]?.[index] ?? '', width, this.style.marks.ellipsis), width, side)
        const cell = row[index]
        return typeof cell === 'object' ? cell.paint(text) : text
      })
      this.line(lead + cells.join('  '))
    }
  }

  /** A row of dots: how many of how many. */
  dots(filled: number, of: number): string {
    const { full, empty } = this.style.marks
    return full.repeat(Math.max(0, filled)) + empty.repeat(Math.max(0, of - filled))
  }

  text(): string {
    const whole = this.#lines.join('\n').trimEnd()
    return whole === '' ? '' : `${whole}\n`
  }

  #widths(columns: readonly Column[], texts: readonly (readonly string[])[], indent: number): number[] {
    const widths = columns.map(({ head }, index) =>
      Math.max(widthOf(head), ...texts.map((row) => widthOf(row[index] ?? ''))),
    )
    const room = this.columns - indent - 2 * (columns.length - 1)
    let over = widths.reduce((sum, width) => sum + width, 0) - room
    const flexible = columns.flatMap(({ flexible }, index) => (flexible === true ? [index] : []))
    while (over > 0) {
      const widest = flexible.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0]
      const width = widest === undefined ? 0 : (widths[widest] ?? 0)
      if (widest === undefined || width <= 12) break
      const second = Math.max(
        12,
        ...flexible.filter((index) => index !== widest).map((index) => widths[index] ?? 0),
      )
      const cut = Math.min(over, Math.max(1, width - second), width - 12)
      widths[widest] = width - cut
      over -= cut
    }
    return widths
  }
}

interface WordsOptions {
  readonly indent?: number
  readonly mark?: string
  readonly paint?: (text: string) => string
}

function same(text: string): string {
  return text
}
