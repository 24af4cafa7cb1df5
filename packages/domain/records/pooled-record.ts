import type {
  ChangeRecord,
  DeploymentRecord,
  IncidentRecord,
  MeetingRecord,
  RecordKind,
  SloRecord,
  WorkItemRecord,
  WorkRecord,
} from './record.ts'

/** A record with the source that gave it. */
export interface SourcedRecord<R extends WorkRecord = WorkRecord> {
  readonly record: R
  /** Id of the source. */
  readonly source: string
  /** How closely the source watched, lower is closer: a pager before a document written afterwards. */
  readonly closeness: number
}

/** One thing that happened, from every source that tells of it. */
export interface PooledRecord<R extends WorkRecord = WorkRecord> {
  /** What the sources say together. Its key is that of the closest source; where they differ is a doubt of it. */
  readonly record: R
  /** Keys under which the sources know it, sorted. */
  readonly keys: readonly string[]
  /** Ids of the sources, sorted. */
  readonly sources: readonly string[]
  /** Where each source tells of it. */
  readonly places: readonly { readonly source: string; readonly where: string }[]
}

/** The record of each kind. */
export interface RecordTypes {
  readonly change: ChangeRecord
  readonly deployment: DeploymentRecord
  readonly incident: IncidentRecord
  readonly 'work-item': WorkItemRecord
  readonly meeting: MeetingRecord
  readonly slo: SloRecord
}

/** All records of work, each thing once, by kind. Ordered by key. */
export type RecordPool = { readonly [K in RecordKind]: readonly PooledRecord<RecordTypes[K]>[] }

export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
