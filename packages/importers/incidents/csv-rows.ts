import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { cleanText } from '../evidence/clean-text.ts'
import type { Pace } from '../sources/pace.ts'

/** A header and where the rows begin. */
export interface CsvHeader {
  readonly headers: readonly string[]
  readonly delimiter: string
  /** Number of the header's row as a spreadsheet shows it. */
  readonly row: number
}

export interface CsvRow {
  /** As a spreadsheet numbers it. */
  readonly row: number
  readonly cells: readonly string[]
}

const maxColumns = 500
/** Notes may stand above the header. */
const headerWithin = 12
const piece = 256 * 1024
const Cells = z.array(z.string())

/** Splits one line of a CSV text at a sign outside quotation marks. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (const sign of line) {
    if (sign === '"') quoted = !quoted
    else if (sign === delimiter && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  cells.push(cell)
  return cells.map((text) => cleanText(text))
}

/** The header of a CSV text, found by what it says; null when no line of its beginning is one. */
export function findHeader(
  text: string,
  isHeader: (headers: readonly string[]) => boolean,
): CsvHeader | null {
  const head = text.slice(0, 64 * 1024).replace(/^\ufeff/, '')
  for (const [index, line] of head.split(/\r\n|\r|\n/, headerWithin).entries()) {
    if (line.length > 20_000) return null
    for (const delimiter of [',', ';', '\t', '|']) {
      if (!line.includes(delimiter)) continue
      const headers = cellsOf(line, delimiter)
      if (headers.length > maxColumns) return null
      if (isHeader(headers)) return { headers, delimiter, row: index + 1 }
    }
  }
  return null
}

/**
 * The rows below a header, read piece by piece so that others get their turn. A row that cannot be read is refused with
 * its number; a row wider than the header is refused, because it is unclear which cell belongs where.
 */
export async function* rowsOf(
  text: string,
  { headers, delimiter, row: headerRow }: CsvHeader,
  { pace, file, refuse }: { pace: Pace; file: string; refuse: (refusal: Refusal) => void },
): AsyncGenerator<CsvRow, void> {
  let row = 0
  const skipped = () => {
    row += 1
    const reason = 'a quotation mark is opened here and not closed, or the row is too long; it was left out'
    refuse({ where: `${file} row ${row}`, reason })
    return undefined
  }
  const records = Readable.from(piecesOf(text), { objectMode: false }).pipe(parser(delimiter, skipped))
  try {
    for await (const record of records) {
      row += 1
      if (row % 256 === 0) await pace.breathe()
      if (row <= headerRow) continue
      const cells = fitted(Cells.parse(record), headers.length)
      if (cells === null) refuse({ where: `${file} row ${row}`, reason: tooWide(headers.length) })
      else if (cells.some((cell) => cell.trim() !== '')) yield { row, cells }
    }
  } catch (error) {
    if (error instanceof OperationError) throw error
    skipped()
  }
}

function* piecesOf(text: string): Generator<string, void> {
  for (let from = 0; from < text.length; from += piece) yield text.slice(from, from + piece)
}

const parser = (delimiter: string, skipped: () => undefined) =>
  parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    skip_records_with_error: true,
    max_record_size: 1_000_000,
    on_skip: skipped,
  })

const tooWide = (columns: number) =>
  `has more cells than the ${columns} columns, so it is unclear which belongs where`

function fitted(record: readonly string[], width: number): readonly string[] | null {
  const cells = [...record]
  while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop()
  return cells.length > width ? null : cells
}
