import type { ImportLog } from './import-log.ts'
import { onePassage } from './texts.ts'

/** How many entries a framework holds under each name, wherever it stands. */
const most: Readonly<Record<string, number>> = {
  alignments: 20,
  bands: 20,
  changes: 100,
  competencies: 500,
  details: 100,
  examples: 100,
  expects: 100,
  facets: 20,
  good: 100,
  interviewPrompts: 100,
  levels: 50,
  links: 20,
  notes: 100,
  pairs: 20,
  points: 20,
  proofPoints: 100,
  scales: 50,
  texts: 100,
  titles: 50,
}

/** Fields whose names say little to somebody who does not write framework files. */
const words: Readonly<Record<string, string>> = {
  expects: 'statements',
  details: 'statements with details',
  good: 'statements',
  interviewPrompts: 'questions',
  proofPoints: 'examples',
  alignments: 'codes',
}

/** A framework cut to what the format holds; everything that is left out is told, with where it stood. */
export function fitted(
  framework: Readonly<Record<string, unknown>>,
  source: string,
  log: ImportLog,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(framework).map(([key, value]) => [
      key,
      key === 'x-extensions' ? value : fit(value, key, source, log),
    ]),
  )
}

function fit(value: unknown, key: string, where: string, log: ImportLog): unknown {
  if (typeof value === 'string') return onePassage(value, `${where}, ${key}`, log) ?? value
  if (Array.isArray(value)) {
    const limit = most[key] ?? value.length
    if (value.length > limit)
      log.lost(where, `has ${value.length} ${words[key] ?? key}; a framework holds ${limit} in one place`)
    return value.slice(0, limit).map((entry: unknown) => fit(entry, key, where, log))
  }
  if (typeof value !== 'object' || value === null) return value
  const name = 'name' in value && typeof value.name === 'string' ? value.name.slice(0, 80) : null
  const place = name === null ? where : `${where}, "${name}"`
  return Object.fromEntries(
    Object.entries(value).map(([field, entry]) => [field, fit(entry, field, place, log)]),
  )
}
