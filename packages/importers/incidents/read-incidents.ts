import type { IncidentRecord } from '@waymark/domain/records/record.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'
import { inferOrder, zoneNamed } from './clock-reader.ts'
import { incidentOf, type IncidentRules } from './incident-record.ts'
import { severityNumber } from './severity.ts'
import type { StatedIncident } from './stated-incident.ts'
import { openIncidents, type IncidentFile } from './open-incidents.ts'

/** Incidents kept from one file at most; more than any team has, and as many as can be shown. */
export const maxIncidents = 200_000

/** Incidents of pagers, incident tools and status pages, and of any table whose columns are named or confirmed. */
export const incidentFormat: FileFormat = {
  kind: 'incidents',
  title: 'Incidents (JSON, CSV)',
  limit: 160 * 1024 * 1024,
  recognises: (file, wanted) => openIncidents(file, wanted === 'incidents') !== null,
  read: readIncidents,
}

async function readIncidents(file: OpenedFile, context: FileContext): Promise<FileContent> {
  const collection = createCollection()
  const opened = openIncidents(file, true, context.options.columns ?? null)
  if (opened === null) {
    collection.refuse({ where: file.name, reason: 'holds no list or table of incidents' })
    return collection.finish()
  }
  const stated = await gather(opened, context, collection, file.name)
  const rules = rulesOf(stated, opened, context, collection, file.name)
  await keep(stated, rules, { collection, context, opened, name: file.name })
  const content = collection.finish()
  return opened.columns === null ? content : { ...content, columns: opened.columns }
}

/** Everything that the file states, before anything is put on the calendar: how it writes dates shows only in all of it. */
async function gather(
  opened: IncidentFile,
  { pace }: FileContext,
  collection: Collection,
  name: string,
): Promise<readonly StatedIncident[]> {
  const stated: StatedIncident[] = []
  const left = new Map<string, number>()
  let read = 0
  let beyond = 0
  for await (const entry of opened.entries(pace, collection.refuse)) {
    read += 1
    if ('left' in entry) left.set(entry.left, (left.get(entry.left) ?? 0) + 1)
    else if (stated.length < maxIncidents) stated.push(entry)
    else beyond += 1
  }
  collection.count(`${name}: ${opened.what}`, read, stated.length)
  for (const [what, count] of left) collection.notRead(`${count} × ${what}`)
  if (beyond > 0)
    collection.refuse({
      where: name,
      reason: `${beyond} more incidents than the ${maxIncidents} that are kept`,
    })
  for (const note of opened.notes) collection.refuse({ where: name, reason: note })
  return stated
}

function rulesOf(
  stated: readonly StatedIncident[],
  opened: IncidentFile,
  { options }: FileContext,
  collection: Collection,
  name: string,
): IncidentRules {
  const clocks = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const
  const given = opened.columns?.columns.dates ?? null
  const found =
    given ?? inferOrder(clocks.map((clock) => stated.flatMap((incident) => incident.clocks[clock] ?? [])))
  if (found === 'ambiguous' || found === 'contradictory') {
    const why =
      found === 'ambiguous'
        ? 'dates such as 03/04/2024 could be of March or of April, and nothing in the file decides'
        : 'some dates can only be day first and others only month first'
    collection.refuse({
      where: name,
      reason: `${why}, so they were not read; say whether the day or the month comes first (on the command line: --dates)`,
    })
  }
  const zero = stated.some(({ severity }) => severity !== null && severityNumber(severity) === 0)
  return {
    order: found === 'day-first' || found === 'month-first' ? found : null,
    zone: zoneNamed(opened.columns?.columns.zone ?? null),
    startsAtZero: zero,
    own: new Set(options.authors.map((author) => author.trim().toLowerCase())),
    now: new Date().toISOString(),
  }
}

interface Keeping {
  readonly collection: Collection
  readonly context: FileContext
  readonly opened: IncidentFile
  readonly name: string
}

async function keep(
  stated: readonly StatedIncident[],
  rules: IncidentRules,
  { collection, context, opened, name }: Keeping,
): Promise<void> {
  const seen = new Map<string, IncidentRecord>()
  let assumed = 0
  for (const incident of stated) {
    await context.pace.breathe()
    const outcome = incidentOf(incident, rules)
    if ('refusal' in outcome) {
      collection.refuse(outcome.refusal)
      continue
    }
    const { record } = outcome
    const before = seen.get(record.key)
    if (before !== undefined) {
      collection.refuse({
        where: record.where,
        reason: `tells of the same incident as ${before.where}, which was kept`,
      })
      continue
    }
    assumed += outcome.zonesAssumed > 0 ? 1 : 0
    seen.set(record.key, record)
    collection.record(record)
  }
  const zone = opened.columns?.columns.zone ?? null
  if (assumed > 0 && zone === null) {
    const reason = `times of ${assumed} incidents state no zone and were read as UTC; lengths of time do not change by it${opened.columns === null ? '' : ', and you can name another (on the command line: --zone)'}`
    collection.refuse({ where: name, reason })
  }
}
