import { createHash } from 'node:crypto'
import type { IncidentColumns, IncidentField } from '@waymark/domain/records/incident-columns.ts'
import { cleanLine } from '../evidence/clean-text.ts'
import { columnNames } from './column-names.ts'

/** Fields that several columns may fill together. */
const many: ReadonlySet<IncidentField> = new Set(['responder'])

/** A column's name without case, signs and what a zone in brackets adds: `Created On (UTC)` is `created on`. */
export function plainColumn(name: string): string {
  return cleanLine(name)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\((?:utc|gmt|local time)\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What the columns of a table may mean, by their names. Nothing is guessed from what stands in them. */
export function proposeColumns(headers: readonly string[]): IncidentColumns {
  const columns: Record<string, IncidentField> = {}
  const taken = new Set<IncidentField>()
  for (const [wanted, names] of columnNames) {
    // Among several columns for one thing, the one whose name is listed first is meant: `Started at` before `Created`.
    for (const name of names) {
      const found = headers.filter(
        (header) => plainColumn(header) === name && !Object.hasOwn(columns, header),
      )
      for (const header of found) {
        if (taken.has(wanted) && !many.has(wanted)) continue
        columns[header] = wanted
        taken.add(wanted)
      }
    }
  }
  return { columns, dates: null, zone: null }
}

/** What a header can be recognised by in a later export: its names without case, signs and order. */
export function signatureOf(headers: readonly string[]): string {
  const names = headers
    .map(plainColumn)
    .filter((name) => name !== '')
    .toSorted()
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 16)
}

/** Columns that only a log of incidents has. */
const telling =
  /\b(?:incidents?|outages?|sev|severity|downtime|root cause|rootcause|mitigated|acknowledged|first ack|pager|post ?mortem|mttr|mtta)\b/

/**
 * Whether a header is one of incidents: it names an incident or an outage in a column or the file's name, it has when it
 * began, and how bad it was or when it ended.
 */
export function looksLikeIncidents(headers: readonly string[], fileName: string): boolean {
  const names = headers.map(plainColumn)
  const fields = new Set(Object.values(proposeColumns(headers).columns))
  const says = names.some((name) => telling.test(name)) || /incident|outage|pager|opsgenie/i.test(fileName)
  const when = fields.has('started') || fields.has('detected')
  const ends =
    fields.has('resolved') || fields.has('mitigated') || [...fields].some((field) => durations.has(field))
  return says && when && (fields.has('title') || fields.has('id')) && (ends || fields.has('severity'))
}

const durations: ReadonlySet<IncidentField> = new Set([
  'minutes',
  'seconds',
  'duration',
  'seconds-to-resolve',
])

/** A product's table, told by columns that no other has. */
export interface TableProduct {
  readonly name: string
  readonly slug: string
  /** Plain names of which each group has at least one. */
  readonly has: readonly (readonly string[])[]
}

export const tableProducts: readonly TableProduct[] = [
  {
    name: 'PagerDuty',
    slug: 'pagerduty',
    has: [['incident number'], ['urgency'], ['escalation policy', 'service', 'incident key']],
  },
  {
    name: 'PagerDuty',
    slug: 'pagerduty',
    has: [
      ['seconds to first ack', 'time to first ack seconds', 'escalation policy name', 'escalation policy id'],
      ['incident number', 'id', 'incident id'],
      ['service name', 'service id'],
      ['created on', 'created at'],
    ],
  },
  {
    name: 'Opsgenie alerts',
    slug: 'opsgenie:alert',
    has: [['tiny id'], ['alias'], ['created at', 'created at date', 'created on']],
  },
  {
    name: 'Opsgenie',
    slug: 'opsgenie:incident',
    has: [['tiny id'], ['impact start date', 'message'], ['priority']],
  },
  {
    name: 'incident.io',
    slug: 'incident-io',
    has: [
      ['reference'],
      ['reported at', 'impact started at'],
      ['incident lead', 'incident type', 'severity'],
    ],
  },
  {
    name: 'Statuspage',
    slug: 'statuspage',
    has: [['impact'], ['created at'], ['resolved at'], ['shortlink', 'impact override', 'incident updates']],
  },
]

/** The product whose table has a header; null when no product is known by it. */
export function tableProductOf(headers: readonly string[]): TableProduct | null {
  const names = new Set(headers.map(plainColumn))
  return tableProducts.find(({ has }) => has.every((group) => group.some((name) => names.has(name)))) ?? null
}
