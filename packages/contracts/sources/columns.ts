import * as z from 'zod'
import { IncidentColumns, type IncidentField } from '@waymark/domain/records/incident-columns.ts'

/** How the columns of a table of no known product are read, for its owner to confirm or correct. */
export const ColumnReading = z.strictObject({
  /** The same for every table with the same header, whatever the order of its columns. */
  signature: z.string(),
  headers: z.array(z.strictObject({ name: z.string(), sample: z.string() })).max(500),
  columns: IncidentColumns,
  /** `proposed`: by the names of the columns, nothing is kept before it is confirmed; `remembered`: from an earlier import. */
  state: z.enum(['proposed', 'given', 'remembered']),
})
export type ColumnReading = z.infer<typeof ColumnReading>

/** What the user says about the columns of tables of no known product. */
export interface ColumnWishes {
  /** What a header means by an earlier import; null when none was confirmed. */
  readonly remembered: (signature: string) => IncidentColumns | null
  /** What this import says: column → meaning, or null for one that is not to be read. It completes what is proposed. */
  readonly given: {
    readonly columns: Readonly<Record<string, IncidentField | null>>
    readonly dates: IncidentColumns['dates']
    readonly zone: string | null
  }
  /** The proposal is taken as it is. */
  readonly isAccepted: boolean
}
