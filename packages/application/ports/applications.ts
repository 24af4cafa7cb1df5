import type { ApplicationRecord } from '@waymark/contracts/applications/record.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'

/** Reads tables that other programs wrote. */
export interface Tables {
  /**
   * A CSV file: its first row and the others, cells as they stand.
   * @throws OperationError SOURCE_UNREADABLE when it is no text or has no rows
   */
  read(
    bytes: Uint8Array,
    name: string,
  ): Promise<{
    readonly header: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly refused: readonly Refusal[]
  }>
}

/** Draws applications as a record to print. */
export interface ApplicationRecords {
  render(
    record: ApplicationRecord,
    options: { readonly format: 'pdf' | 'html' | 'md'; readonly paper: 'a4' | 'us-letter' },
  ): Promise<Uint8Array>
}
