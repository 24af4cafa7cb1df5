import { LineCounter, parseAllDocuments } from 'yaml'
import { createCollection } from '../evidence/collection.ts'
import { at, isRecord, textAt } from '../incidents/json-value.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'
import { openSlos, pyrraSlo, slothSlos, type SloOutcome } from './open-slo.ts'

const limit = 2 * 1024 * 1024

/** Service-level objectives: OpenSLO, with Sloth's and Pyrra's own forms. */
export const sloFormat: FileFormat = {
  kind: 'slo',
  title: 'Service-level objectives (OpenSLO, Sloth, Pyrra)',
  limit,
  recognises: ({ text, name, bytes, members }) =>
    text !== null &&
    members === null &&
    bytes.length <= limit &&
    /\.ya?ml$|\.json$/i.test(name) &&
    /^\s*["']?apiVersion["']?\s*:\s*["']?(?:openslo(?:\.com)?\/|pyrra\.dev\/|sloth\.slok\.dev\/)|^\s*["']?version["']?\s*:\s*["']?prometheus\/v1["']?\s*$/im.test(
      text,
    ),
  read: readSlos,
}

async function readSlos(file: OpenedFile, { pace }: FileContext): Promise<FileContent> {
  const collection = createCollection()
  const lines = new LineCounter()
  const text = file.text ?? ''
  const parsed = parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent' })
  const seen = new Set<string>()
  for (const document of 'length' in parsed ? parsed : []) {
    await pace.breathe()
    const place = `${file.name} line ${lines.linePos(document.contents?.range?.[0] ?? document.range[0]).line}`
    const [error] = document.errors
    if (error !== undefined) {
      collection.refuse({ where: place, reason: `is no valid YAML: ${error.message.split('\n')[0] ?? ''}` })
      continue
    }
    const value = valueOf(() => document.toJS({ maxAliasCount: 50 }))
    const outcomes = outcomesOf(value, place)
    if (outcomes === null) {
      const kind = textAt(value, 'kind')
      if (value !== null) collection.notRead(`documents of kind ${kind ?? 'unknown'}`)
      continue
    }
    for (const outcome of outcomes) {
      if ('fault' in outcome) collection.refuse({ where: place, reason: outcome.fault })
      else if (seen.has(outcome.record.key))
        collection.refuse({ where: place, reason: `tells of ${outcome.record.title} a second time` })
      else {
        seen.add(outcome.record.key)
        collection.record(outcome.record)
      }
    }
    if (isRecord(at(value, 'spec')) && at(value, 'spec.indicator') !== undefined)
      collection.notRead('queries and thresholds of indicators')
  }
  collection.count(file.name, 'length' in parsed ? parsed.length : 0, seen.size)
  return collection.finish()
}

/** Aliases that explode are refused by the parser with an exception. */
function valueOf(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return null
  }
}

function outcomesOf(value: unknown, place: string): readonly SloOutcome[] | null {
  const version = textAt(value, 'apiVersion') ?? textAt(value, 'version') ?? ''
  const kind = textAt(value, 'kind')
  if (/^openslo/i.test(version)) return kind === 'SLO' ? openSlos(value, place) : null
  if (version.startsWith('pyrra.dev/'))
    return kind === 'ServiceLevelObjective' ? [pyrraSlo(value, place)] : null
  if (kind !== null && kind !== 'PrometheusServiceLevel') return null
  return version.startsWith('sloth.slok.dev/') || version === 'prometheus/v1' ? slothSlos(value, place) : null
}
