import * as z from 'zod'

/** What a column of a table of incidents can mean. */
export const incidentFields = [
  'id',
  'title',
  'service',
  'severity',
  'status',
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  /** How long it took, with its unit or as `h:mm` or `h:mm:ss`. */
  'duration',
  'minutes',
  'seconds',
  /** From its start to somebody taking it up, and to its end. */
  'seconds-to-acknowledge',
  'seconds-to-resolve',
  'cause',
  /** The change or deployment that caused it. */
  'change',
  'test',
  'auto-resolved',
  'lead',
  'responder',
  'reporter',
  'postmortem',
] as const
export const IncidentField = z.enum(incidentFields)
export type IncidentField = z.infer<typeof IncidentField>

/** How the columns of one form of table are read, as its owner confirmed it. */
export const IncidentColumns = z.strictObject({
  /** Column → what it means. Columns that are not named are not read. */
  columns: z.record(z.string().max(200), IncidentField),
  /** Order of dates in figures; null: as the file itself shows. */
  dates: z.enum(['day-first', 'month-first']).nullable(),
  /** Zone of times that state none, as `Europe/Oslo`; null: UTC. */
  zone: z.string().max(60).nullable(),
})
export type IncidentColumns = z.infer<typeof IncidentColumns>

/** Id of the setting that remembers the columns of tables with the same header. */
export const incidentColumnsSetting = (signature: string) => `incident-columns.${signature}`
