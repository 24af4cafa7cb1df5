import type { IncidentColumns, IncidentField } from '@waymark/domain/records/incident-columns.ts'
import type { IncidentClock } from '@waymark/domain/records/record.ts'
import { readDuration } from './duration-text.ts'
import { isIncidentType } from './products/others.ts'
import { placeWith } from './products/product.ts'
import type { NotAnIncident, StatedIncident } from './stated-incident.ts'

/** Reads entries of a table by what its columns mean. */
export interface TableReader {
  read(get: (column: string) => string, place: string): StatedIncident | NotAnIncident
}

const noneStates = /^(?:cancell?ed|declined|duplicate|merged|rejected|false positive|not an incident)$/i
const yes = /^(?:true|yes|y|1|t)$/i

/**
 * @param slug of whose numbers the ids are: `pagerduty`
 * @param typeColumn a column that says of each row what it is, in a table that holds other things too
 */
export function createTableReader(
  { columns }: IncidentColumns,
  slug: string,
  typeColumn: string | null,
): TableReader {
  const byField = new Map<IncidentField, string[]>()
  for (const [column, field] of Object.entries(columns))
    byField.set(field, [...(byField.get(field) ?? []), column])
  return {
    read(getCell, place) {
      const get = (field: IncidentField): string | null => {
        for (const column of byField.get(field) ?? []) {
          const cell = unguarded(getCell(column).trim())
          if (cell !== '' && !/^(?:null|none|n\/a|na|nan|-|—|nil|undefined)$/i.test(cell)) return cell
        }
        return null
      }
      if (typeColumn !== null && !isIncidentType(getCell(typeColumn)))
        return { left: 'rows of another type than incident' }
      const status = get('status')
      if (status !== null && noneStates.test(status))
        return { left: `rows whose status is ${status.toLowerCase()}` }
      return stated(get, place, slug)
    },
  }
}

/** Spreadsheets are kept from running a cell by an apostrophe before it; some scripts write references as they print them. */
function unguarded(cell: string): string {
  if (/^'[=+\-@]/.test(cell)) return cell.slice(1)
  return /^\{.{0,300}?['"]summary['"]: ?['"]([^'"]{1,300})['"]/.exec(cell)?.[1] ?? cell
}

/** A column called `resolved` may say whether instead of when. */
const saysWhether = /^(?:true|false|yes|no|y|n)$/i

function stated(get: (field: IncidentField) => string | null, place: string, slug: string): StatedIncident {
  const id = get('id')
  const clock = (field: IncidentClock): string | null => {
    const cell = get(field)
    return cell === null || saysWhether.test(cell) ? null : cell
  }
  const doubts: string[] = []
  const number = (field: IncidentField): number | null => {
    const text = get(field)
    if (text === null) return null
    const value = Number(text.replace(/(?<=\d),(?=\d{3}\b)/g, ''))
    if (Number.isFinite(value) && value >= 0) return value
    doubts.push(`“${text.slice(0, 60)}” under ${field} is not a number that can be.`)
    return null
  }
  const [minutes, seconds] = [number('minutes'), number('seconds')]
  const duration = get('duration')
  const read = duration === null ? null : readDuration(duration)
  if (duration !== null && read?.length !== duration.length)
    doubts.push(`“${duration.slice(0, 60)}” under duration does not say how long it was.`)
  const whole = read !== null && read.length === duration?.length ? read.minutes : null
  const postmortem = get('postmortem')
  return {
    place: placeWith(place, id),
    identity: id === null ? null : `${slug}:${id}`,
    title: get('title'),
    service: get('service'),
    severity: get('severity'),
    clocks: {
      started: clock('started'),
      detected: clock('detected'),
      acknowledged: clock('acknowledged'),
      mitigated: clock('mitigated'),
      resolved: clock('resolved'),
    },
    after: { acknowledged: number('seconds-to-acknowledge'), resolved: number('seconds-to-resolve') },
    statedMinutes: minutes ?? (seconds === null ? whole : seconds / 60),
    cause: get('cause'),
    causedBy: get('change'),
    isTest: yes.test(get('test') ?? ''),
    isAutoResolved: yes.test(get('auto-resolved') ?? ''),
    people: peopleIn(get),
    postmortem:
      postmortem === null || !/^https?:|\.(?:md|html?|pdf|docx?)$|\//i.test(postmortem)
        ? null
        : { required: null, where: postmortem, published: null },
    doubts,
  }
}

function peopleIn(get: (field: IncidentField) => string | null): { part: string; names: string[] }[] {
  const parts = [
    ['incident lead', get('lead')],
    ['responder', get('responder')],
    ['reporter', get('reporter')],
  ] as const
  return parts.flatMap(([part, cell]) =>
    (cell ?? '')
      .split(/[;,|]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ part, names: namesOf(name) })),
  )
}

/** `Kim Lee <kim@example.org>` is one person under two names. */
function namesOf(text: string): string[] {
  const match = /^(.*?)\s*<([^<>]+)>$/.exec(text)
  return match === null ? [text] : [match[2] ?? '', match[1] ?? ''].filter((name) => name !== '')
}
