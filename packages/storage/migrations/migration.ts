/** One step of the schema, whole or not at all. A released step is never edited: a change is a new step. */
export interface Migration {
  /** The schema version after this step; versions count from 1 without gaps. */
  readonly version: number
  readonly sqlite: readonly string[]
  readonly postgresql: readonly string[]
}

/** The schema version that a list of migrations leads to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}
