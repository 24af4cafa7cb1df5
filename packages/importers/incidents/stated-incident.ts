import type { IncidentClock } from '@waymark/domain/records/record.ts'

/** An incident as a source states it, before its times are put on the calendar. */
export interface StatedIncident {
  /** Place in the source: `incidents.csv row 12`. */
  readonly place: string
  /** Identity, `pagerduty:PT4KHLK`; null when the source gives none. */
  readonly identity: string | null
  readonly title: string | null
  readonly service: string | null
  readonly severity: string | null
  readonly clocks: { readonly [K in IncidentClock]?: string | null }
  /** Seconds from its start until a clock, where the source gives those instead of, or beside, the time. */
  readonly after?: { readonly acknowledged?: number | null; readonly resolved?: number | null }
  readonly statedMinutes?: number | null
  readonly cause?: string | null
  readonly causedBy?: string | null
  readonly isTest?: boolean
  readonly isAutoResolved?: boolean
  /** Who took part and as what. Names are compared with the user's own and then dropped. */
  readonly people?: readonly { readonly part: string; readonly names: readonly string[] }[]
  readonly postmortem?: {
    readonly required: boolean | null
    readonly where: string | null
    readonly published: string | null
  } | null
  readonly doubts?: readonly string[]
}

/** Why an entry of a source is no incident to be kept; counted, not listed one by one. */
export interface NotAnIncident {
  readonly left: string
}
