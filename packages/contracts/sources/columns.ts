import * as z from 'zod'
import { IncidentColumns } from '@waymark/domain/records/incident-columns.ts'

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

/** What the user says about the columns of a table. */
export interface ColumnWishes {
  /** What a header means, from this import or from an earlier one; null when neither says. */
  readonly known: (
    signature: string,
    headers: readonly string[],
  ) => { readonly columns: IncidentColumns; readonly state: 'given' | 'remembered' } | null
}
