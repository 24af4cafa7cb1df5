import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { QuantityKind } from '@waymark/domain/quantities/quantity.ts'

export interface LabelledQuantity {
  readonly kind: QuantityKind
  readonly start: number
  readonly end: number
  readonly side: 'before' | 'after' | null
}

export interface LabelledLine {
  /** Name of the file, for messages. */
  readonly author: string
  readonly text: string
  /** One letter or digit each; `README.md` says what they mean. */
  readonly labels: ReadonlySet<string>
  readonly quantities: readonly LabelledQuantity[]
}

export interface LabelledRole {
  readonly employer: string
  readonly title: string
  readonly dates: string
  readonly bullets: readonly LabelledLine[]
}

export interface LabelledCv {
  readonly author: string
  readonly headline: LabelledLine
  readonly summary: LabelledLine | null
  readonly roles: readonly LabelledRole[]
}

const kinds: Readonly<Record<string, QuantityKind>> = {
  p: 'percent',
  m: 'money',
  t: 'time',
  c: 'count',
  r: 'ratio',
  x: 'multiple',
}

/** All CVs of one half of the set. */
export function labelledCvs(half: 'development' | 'held-out'): readonly LabelledCv[] {
  const folder = join(import.meta.dirname, half)
  return readdirSync(folder)
    .sort()
    .map((file) => readCv(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')))
}

/** Every labelled line of a CV: headline, summary, bullets. */
export function linesOf(cv: LabelledCv): readonly LabelledLine[] {
  return [
    cv.headline,
    ...(cv.summary === null ? [] : [cv.summary]),
    ...cv.roles.flatMap(({ bullets }) => bullets),
  ]
}

function readCv(author: string, text: string): LabelledCv {
  const lines = text.split('\n').filter((line) => line !== '')
  const headed = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
  const roles: { employer: string; title: string; dates: string; bullets: LabelledLine[] }[] = []
  for (const line of lines) {
    if (line.startsWith('@ ')) {
      const [employer = '', title = '', dates = ''] = line.slice(2).split(' | ')
      roles.push({ employer, title, dates, bullets: [] })
    } else if (roles.length > 0) roles.at(-1)?.bullets.push(readLine(author, line))
  }
  const headline = headed('headline')
  const summary = headed('summary')
  if (headline === undefined || roles.length === 0) throw new Error(`${author} has no headline or no role`)
  return {
    author,
    headline: readLine(author, headline),
    summary: summary === undefined ? null : readLine(author, summary),
    roles,
  }
}

function readLine(author: string, line: string): LabelledLine {
  const bar = line.indexOf(' | ')
  let text = ''
  const quantities: LabelledQuantity[] = []
  for (const part of line.slice(bar + 3).split(/(\{[^}]*\})/)) {
    const marked = /^\{([pmtcrx])([<>]?) (.+)\}$/u.exec(part)
    const kind = kinds[marked?.[1] ?? '']
    const words = marked?.[3]
    if (kind === undefined || words === undefined) {
      if (/[{}]/.test(part)) throw new Error(`${author}: unreadable mark in "${line}"`)
      text += part
      continue
    }
    const side = marked?.[2] === '<' ? 'before' : marked?.[2] === '>' ? 'after' : null
    quantities.push({ kind, start: text.length, end: text.length + words.length, side })
    text += words
  }
  const labels = line.slice(0, bar)
  return { author, text, quantities, labels: new Set(labels === '-' ? [] : labels) }
}
