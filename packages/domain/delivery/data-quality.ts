import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'
import { momentOf, RecordKind, type IncidentRecord, type WorkRecord } from '../records/record.ts'

/** How far the records of one kind can be relied on. */
export const DataQuality = z.strictObject({
  kind: RecordKind,
  records: z.number().int(),
  from: Instant.nullable(),
  to: Instant.nullable(),
  /** Records in which something does not add up. */
  doubtful: z.number().int(),
  /** Records that name no service. */
  withoutService: z.number().int(),
  /** Shares of records that have what figures need, by what. */
  has: z.array(z.strictObject({ what: z.string(), count: z.number().int() })),
})
export type DataQuality = z.infer<typeof DataQuality>

/** What the records hold and lack, by kind; kinds without records are left out. */
export function dataQualityOf(records: readonly WorkRecord[]): readonly DataQuality[] {
  return [...Map.groupBy(records, (record) => record.kind)].map(([kind, ofKind]) => {
    const moments = ofKind.map(momentOf).filter((moment) => moment !== null)
    return {
      kind,
      records: ofKind.length,
      from: extreme(moments, -1),
      to: extreme(moments, 1),
      doubtful: ofKind.filter((record) => record.doubts.length > 0).length,
      withoutService: ofKind.filter((record) => record.service === null).length,
      has: heldBy(kind, ofKind),
    }
  })
}

const incidentParts: readonly (readonly [string, (incident: IncidentRecord) => boolean])[] = [
  ['a severity', (incident) => incident.severity.rank !== null],
  ['a beginning', (incident) => incident.started !== null],
  ['a detection', (incident) => incident.detected !== null],
  ['an acknowledgement', (incident) => incident.acknowledged !== null],
  ['an end', (incident) => incident.mitigated !== null || incident.resolved !== null],
  ['a cause', (incident) => incident.cause !== null],
  ['a deployment or change named as cause', (incident) => incident.causedBy !== null],
]

function heldBy(kind: RecordKind, records: readonly WorkRecord[]): DataQuality['has'] {
  const count = (holds: (record: WorkRecord) => boolean) => records.filter(holds).length
  if (kind === 'incident') {
    return incidentParts.map(([what, holds]) => ({
      what,
      count: count((record) => record.kind === 'incident' && holds(record)),
    }))
  }
  if (kind === 'change') {
    return [
      {
        what: 'a deployment',
        count: count((record) => record.kind === 'change' && record.deployedIn !== null),
      },
      {
        what: 'a time of merge',
        count: count((record) => record.kind === 'change' && record.mergedAt !== null),
      },
    ]
  }
  if (kind === 'deployment') {
    return [
      {
        what: 'a known outcome',
        count: count((record) => record.kind === 'deployment' && record.status !== 'unknown'),
      },
      {
        what: 'an environment',
        count: count((record) => record.kind === 'deployment' && record.environment !== null),
      },
    ]
  }
  return []
}

function extreme(moments: readonly Instant[], direction: -1 | 1): Instant | null {
  let found: Instant | null = null
  for (const moment of moments)
    if (found === null || (direction < 0 ? moment < found : moment > found)) found = moment
  return found
}
