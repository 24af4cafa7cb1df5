import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'

/** One requirement as it was labelled. */
export interface LabelledRequirement {
  readonly text: string
  /** Offsets into the advertisement without its marks. */
  readonly start: number
  readonly end: number
  readonly weight: 'essential' | 'desirable'
  readonly telling: boolean
  readonly kind: string
  /** Items of evidence that bear on it. */
  readonly relevant: readonly string[]
}

/** An advertisement written for this set, and what it asks for. */
export interface LabelledAd {
  readonly file: string
  readonly employer: string
  readonly title: string
  /** Rules were written in view of `dev` only; employers are in one part or the other. */
  readonly part: 'dev' | 'test'
  readonly headings: boolean
  readonly text: string
  readonly requirements: readonly LabelledRequirement[]
}

const folder = import.meta.dirname
const mark = /«([ed]) ([tg]) (\S+)([^|»]*)\|([^»]*)»/gu

/** All labelled advertisements. `«e t experience e02|…»` marks an essential, telling requirement that item e02 bears on. */
export function labelledAds(): readonly LabelledAd[] {
  return readdirSync(join(folder, 'ads')).map((file) =>
    parse(file, readFileSync(join(folder, 'ads', file), 'utf8')),
  )
}

function parse(file: string, content: string): LabelledAd {
  const split = content.indexOf('\n---\n')
  const [employer = '', title = '', , part = '', headings = ''] = content
    .slice(0, split)
    .split('|')
    .map((field) => field.trim())
  const marked = content.slice(split + 5)
  const requirements: LabelledRequirement[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(at, match.index)
    const [, weight, telling, kind = '', relevant = '', words = ''] = match
    requirements.push({
      text: words,
      start: text.length,
      end: text.length + words.length,
      weight: weight === 'e' ? 'essential' : 'desirable',
      telling: telling === 't',
      kind,
      relevant: relevant.split(' ').filter((id) => id !== ''),
    })
    text += words
    at = match.index + match[0].length
  }
  text += marked.slice(at)
  return {
    file,
    employer,
    title,
    part: part === 'test' ? 'test' : 'dev',
    headings: headings === 'headings',
    text,
    requirements,
  }
}

/** The items of evidence that the labels speak of, by id `e01` to `e60`. */
export function labelledEvidence(): readonly Evidence[] {
  return readFileSync(join(folder, 'evidence.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', title = '', result = ''] = line.split(' | ').map((field) => field.trim())
      return {
        ...blankFacts(title),
        result: result.replace(/\|$/, '').trim() || null,
        id: `ev_${id.padStart(26, '0')}`,
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-01T00:00:00.000Z',
        revision: 1,
      }
    })
}

/** The short id of a labelled item. */
export function shortId(id: string): string {
  return id.slice(-3)
}
