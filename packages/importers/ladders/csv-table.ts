import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { cleanLine } from '../evidence/clean-text.ts'
import type { ImportLog } from './import-log.ts'
import { placeIn } from './ladder-file.ts'
import type { LadderFile } from './ladder-file.ts'

/** A row of a ladder's table by column, with the line it begins on. */
export interface LadderRow {
  readonly line: number
  get(column: string): string
}

/** A CSV file with its columns in their order. */
export interface LadderTable {
  readonly columns: readonly string[]
  readonly rows: readonly LadderRow[]
}

const mostRows = 50_000
const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

/** Column names of a CSV text, from its first line; empty when that cannot be one. */
export function columnsOf(file: LadderFile): readonly string[] {
  if (!/\.csv$/i.test(file.path)) return []
  try {
    const [first] = z
      .array(z.array(z.string()))
      .parse(parse(file.text, { to: 1, relax_quotes: true, max_record_size: 100_000 }))
    return (first ?? []).map(cleanLine)
  } catch {
    return []
  }
}

/** Reads a CSV file; rows that cannot be read are refused with their line. Line breaks inside cells are kept. */
export function ladderTable(file: LadderFile, log: ImportLog): LadderTable {
  const refuse = (line: number, reason: string): undefined => {
    log.refused(placeIn(file, line), reason)
    return undefined
  }
  let records: z.infer<typeof Records> = []
  try {
    records = Records.parse(
      parse(file.text, {
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_records_with_error: true,
        on_skip: (error) =>
          refuse(
            Number(error?.['lines'] ?? 0),
            'this row cannot be read as CSV; a quotation mark may be missing',
          ),
        to: mostRows + 1,
        max_record_size: 1_000_000,
      }),
    )
  } catch {
    refuse(1, 'this file cannot be read as CSV')
  }
  const [head, ...body] = records
  const columns = (head?.record ?? []).map(cleanLine)
  if (body.length >= mostRows) log.lost(file.path, `has more than ${mostRows} rows; the rest was not read`)
  return {
    columns,
    rows: body
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
      .map(({ record, info }) => ({
        line: Math.max(1, info.lines - record.join('').split('\n').length + 1),
        get: (column) => (record[columns.indexOf(column)] ?? '').trim(),
      })),
  }
}
