import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { cleanText, decodeEntities } from '../evidence/clean-text.ts'
import { decodeText } from '../sources/decode.ts'

/** A row of a CSV file by column. `row` is the number that a spreadsheet shows for it. */
export interface TableRow {
  readonly row: number
  /** The cleaned text under a column; empty when the column or the cell is missing. */
  get(...columns: readonly string[]): string
}

export interface Table {
  readonly rows: readonly TableRow[]
  readonly refused: readonly Refusal[]
}

const maxRows = 20_000
/** The header stands below a preamble of notes in some files; nobody's notes are longer than this. */
const headerWithin = 20

const Cells = z.array(z.string())

/**
 * Reads a CSV file whose header is found by its columns, not by its place. Never throws: a row that cannot be
 * read is refused with its number, and columns may be missing, renamed in case or spacing, or in any order.
 */
export function readTable(bytes: Uint8Array, file: string, anyOf: readonly string[]): Table {
  const text = decodeText(bytes)
  if (text === null) return { rows: [], refused: [{ where: file, reason: 'is not a text file' }] }
  const { records, refused } = recordsOf(text, file)
  const header = records.slice(0, headerWithin).findIndex((cells) => isHeader(cells, anyOf))
  if (header === -1) {
    const empty = records.every((cells) => cells.every((cell) => cell.trim() === ''))
    if (empty) return { rows: [], refused }
    const reason = `has no header with the column ${anyOf.join(' or ')}`
    return { rows: [], refused: [...refused, { where: file, reason }] }
  }
  return rowsOf(records, header, file, refused)
}

function recordsOf(text: string, file: string): { records: string[][]; refused: Refusal[] } {
  const refused: Refusal[] = []
  const records: string[][] = []
  const skipped = () => {
    const reason =
      'a quotation mark is opened here and not closed, or the row is too long; it was left out with what follows it'
    refused.push({ where: `${file} after row ${records.length}`, reason })
    return undefined
  }
  try {
    parse(text.replace(/^\ufeff/, ''), {
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: true,
      on_skip: skipped,
      on_record: (cells: unknown) => {
        records.push(Cells.parse(cells))
        return null
      },
      to: maxRows + headerWithin,
      max_record_size: 1_000_000,
    })
  } catch {
    skipped()
  }
  return { records, refused }
}

const columnName = (name: string) =>
  cleanText(name)
    .toLowerCase()
    .replace(/[\s_]+/g, '')

function isHeader(cells: readonly string[], anyOf: readonly string[]): boolean {
  const names = new Set(cells.map(columnName))
  return anyOf.some((column) => names.has(columnName(column)))
}

function rowsOf(
  records: readonly string[][],
  header: number,
  file: string,
  refused: readonly Refusal[],
): Table {
  const columns = (records[header] ?? []).map(columnName)
  const rows: TableRow[] = []
  const faults: Refusal[] = [...refused]
  for (const [index, record] of records.entries()) {
    const row = index + 1
    if (index <= header || record.every((cell) => cell.trim() === '')) continue
    const cells = fitted(record, columns.length)
    if (cells === null) {
      const reason = `has ${record.length} cells under ${columns.length} columns, so it is unclear which belongs where`
      faults.push({ where: `${file} row ${row}`, reason })
    } else if (rows.length >= maxRows) {
      faults.push({ where: `${file} row ${row}`, reason: `more than ${maxRows} rows` })
      break
    } else {
      rows.push({ row, get: (...names) => cellOf(cells, columns, names) })
    }
  }
  return { rows, refused: faults }
}

function cellOf(cells: readonly string[], columns: readonly string[], names: readonly string[]): string {
  for (const name of names) {
    const at = columns.indexOf(columnName(name))
    const text = at === -1 ? '' : cleanText(decodeEntities(cells[at] ?? ''))
    if (text !== '') return text
  }
  return ''
}

/**
 * A record with as many cells as columns. Empty cells at the end are dropped; a date and its time that stand apart
 * because their comma was not quoted are joined; anything else that is too wide gives null.
 */
function fitted(record: readonly string[], width: number): readonly string[] | null {
  const cells = [...record]
  while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop()
  for (let at = 1; cells.length > width && at < cells.length; at += 1) {
    const [date = '', time = ''] = [cells[at - 1], cells[at]]
    if (/^\s*\d{1,2}\/\d{1,2}\/\d{2,4}\s*$/.test(date) && /^\s*\d{1,2}:\d{2}\s*[AP]M\s*$/i.test(time)) {
      cells.splice(at - 1, 2, `${date},${time}`)
    }
  }
  return cells.length > width ? null : cells
}
