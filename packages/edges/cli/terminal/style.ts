import type { Terminal } from './terminal.ts'

/** Marks and colours of one terminal. Colour is never the only sign: a word or a mark stands beside it. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly accent: (text: string) => string
  readonly good: (text: string) => string
  readonly warn: (text: string) => string
  readonly bad: (text: string) => string
  readonly marks: Marks
  readonly unicode: boolean
}

/** Signs with a plain twin for terminals that show only ASCII. */
export interface Marks {
  readonly met: string
  readonly missing: string
  readonly point: string
  readonly full: string
  readonly empty: string
  readonly arrow: string
  readonly dash: string
  readonly ellipsis: string
  readonly rule: string
}

const signs: Marks = {
  met: '✓',
  missing: '·',
  point: '•',
  full: '●',
  empty: '○',
  arrow: '→',
  dash: '–',
  ellipsis: '…',
  rule: '─',
}

const plainSigns: Marks = {
  met: '+',
  missing: '-',
  point: '*',
  full: '#',
  empty: '.',
  arrow: '->',
  dash: '-',
  ellipsis: '...',
  rule: '-',
}

/** The style of a terminal: colours and signs only where it shows them. */
export function styleOf(terminal: Pick<Terminal, 'color' | 'unicode'>): Style {
  const paint = (open: number, close: number) => (text: string) =>
    terminal.color && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    accent: paint(36, 39),
    good: paint(32, 39),
    warn: paint(33, 39),
    bad: paint(31, 39),
    marks: terminal.unicode ? signs : plainSigns,
    unicode: terminal.unicode,
  }
}
