import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { decodeText } from '../sources/decode.ts'

const Rows = z.array(z.array(z.string()))
const mostRows = 50_000

/** A table as a file holds it. */
export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly refused: readonly Refusal[]
}

/**
 * Reads a CSV file with a header: comma, semicolon or tab, whichever the header holds most. Empty rows are left out.
 * @throws OperationError SOURCE_UNREADABLE when it is no text or has no header
 */
export function readCsv(bytes: Uint8Array, name: string): CsvTable {
  const text = decodeText(bytes)?.replace(/^\ufeff/, '') ?? null
  const unreadable = (why: string) =>
    new OperationError('SOURCE_UNREADABLE', `${name} ${why}.`, {
      where: name,
      mend: 'Save it as CSV with a header line and try again.',
    })
  if (text === null) throw unreadable('is not a text file')
  const refused: Refusal[] = []
  const records = Rows.parse(
    parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        const line = Number(error?.['lines'] ?? 0)
        refused.push({
          where: `${name} line ${line}`,
          reason: 'cannot be read as CSV; a quotation mark may be missing',
        })
        return undefined
      },
      to: mostRows + 1,
      max_record_size: 1_000_000,
    }),
  )
  const [header, ...rows] = records
  if (header === undefined || header.every((cell) => cell.trim() === ''))
    throw unreadable('has no header line')
  if (rows.length >= mostRows)
    refused.push({ where: name, reason: `has more than ${mostRows} rows; the rest was left out` })
  return {
    header: header.map((cell) => cell.trim()),
    rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')),
    refused,
  }
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r\n|\r|\n/, 1)
  const count = (separator: string) => line.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}
