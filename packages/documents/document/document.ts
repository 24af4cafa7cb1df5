import type { Instant } from '@waymark/domain/evidence/dates.ts'

/**
 * A document as data: every word and number that it says, in reading order, and nothing of how it looks.
 * PDF, HTML and Markdown are drawn from this one value, so they cannot say different things.
 * Renderers add no words of their own; those that they need (page numbers, contents) come in `furniture`.
 */
export interface Document {
  readonly title: string
  /** Lines under the title: for whom, of what, as of when. */
  readonly subtitle: readonly Inline[][]
  readonly author: string | null
  /** BCP 47 tag of the document's language. */
  readonly language: string
  /** Recorded in the file as its date; renderers read no clock. */
  readonly createdAt: Instant
  /** Top of every page after the first. */
  readonly runningHead: string
  /** Foot of every page, beside the page number. */
  readonly runningFoot: string
  /** Facts for programs that read the document: front matter, meta elements. */
  readonly facts: Readonly<Record<string, string>>
  readonly furniture: { readonly page: string; readonly of: string; readonly contents: string }
  readonly blocks: readonly Block[]
}

/** Paper sizes that documents are set for. */
export type Paper = 'a4' | 'us-letter'

/** The name of a place in the document, unique in it. */
export type Anchor = string

/** A run of text. `ref` leads to an anchor of the same document. Text is never markup. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'quiet'; readonly text: string }
  | { readonly kind: 'ref'; readonly text: string; readonly to: Anchor }

/** A value under a heading of its own; each paragraph is a row of runs. */
export interface Fact {
  readonly label: string
  readonly paragraphs: readonly (readonly Inline[])[]
}

export interface Heading {
  readonly kind: 'heading'
  /** 1: section, 2: part of a section. Levels are never skipped. */
  readonly level: 1 | 2
  readonly text: string
  readonly anchor: Anchor
  /** A short remark at the end of the line: a score, a state. */
  readonly aside: string | null
  /** Begins a new page where there are pages. */
  readonly newPage: boolean
}

interface Paragraph {
  readonly kind: 'paragraph'
  /** `lede`: the one paragraph that must be read. `quiet`: how to read what is near, sources. */
  readonly voice: 'plain' | 'lede' | 'quiet'
  readonly content: readonly Inline[]
}

interface List {
  readonly kind: 'list'
  readonly items: readonly (readonly Inline[])[]
}

/** A remark that must not be missed. */
interface Note {
  readonly kind: 'note'
  readonly content: readonly Inline[]
}

/** A few figures that answer the reader's first question. */
interface KeyFigures {
  readonly kind: 'key-figures'
  readonly figures: readonly {
    readonly label: string
    readonly value: string
    readonly note: string | null
  }[]
}

export interface Column {
  readonly label: string
  readonly align: 'start' | 'end'
  /** Share of the width beside the other columns' shares. */
  readonly share: number
}

/** The first cell of each row names the row. Rows have as many cells as there are columns. */
export interface Table {
  readonly kind: 'table'
  readonly anchor: Anchor
  readonly caption: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
}

/** Label and value, one under the other. */
interface Facts {
  readonly kind: 'facts'
  readonly facts: readonly Fact[]
}

/** A small titled record, e.g. one action of a plan. Not a heading: it does not appear in outlines. */
interface Entry {
  readonly kind: 'entry'
  readonly title: readonly Inline[]
  readonly aside: string | null
  readonly facts: readonly Fact[]
}

/** Words that name the three marks of the charts, printed beside the chart. */
interface MarkNames {
  readonly filled: string
  readonly ring: string
  readonly line: string
}

/** One row of a dot chart. Null marks are not drawn; `said` tells the row in words, so nothing hangs on colour. */
export interface DotRow {
  readonly label: string
  readonly to: Anchor | null
  /** Highest value of the row's own scale, or null when the row does not apply: then no track is drawn. */
  readonly of: number | null
  readonly filled: number | null
  readonly ring: number | null
  readonly line: number | null
  readonly said: string
}

/** Dots on common whole-number axes. `twin` is the table that tells the same in words. */
export interface DotChart {
  readonly kind: 'dot-chart'
  readonly anchor: Anchor
  readonly title: string
  /** The chart in a sentence, for those who do not see it. */
  readonly description: string
  readonly max: number
  readonly names: MarkNames
  readonly rows: readonly DotRow[]
  readonly twin: Anchor
}

/** One total on a line of ranges. */
export interface RangeChart {
  readonly kind: 'range-chart'
  readonly anchor: Anchor
  readonly title: string
  readonly description: string
  readonly max: number
  readonly ranges: readonly { readonly from: number; readonly to: number; readonly label: string }[]
  readonly filled: { readonly value: number; readonly said: string }
  readonly ring: { readonly value: number; readonly said: string } | null
  readonly twin: Anchor
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Note
  | KeyFigures
  | Table
  | Facts
  | Entry
  | DotChart
  | RangeChart
