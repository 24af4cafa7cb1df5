import type { Measure } from '@waymark/domain/evidence/evidence.ts'
import type { Outcome } from '../evidence/item.ts'
import { inOneUnit, readAmount } from '@waymark/domain/quantities/amount.ts'
import { addField, entryItem, faultOf, refuseLine, type Document, type Fields } from './bullets.ts'
import type { Block } from './blocks.ts'
import type { Place } from './headings.ts'
import { inlineOf } from './inline.ts'
import { columnLabel } from './labels.ts'
import { readSpan } from './spans.ts'

type Table = Extract<Block, { kind: 'table' }>
type Row = Table['rows'][number]
type Column = ReturnType<typeof columnLabel>

/** The outcomes of a table: one deed a row, its columns by their headers. A table without a column for the deed tells none. */
export function* tableOutcomes(table: Table, place: Place, document: Document): Generator<Outcome, void> {
  const columns = table.header.map((header) => columnLabel(inlineOf(header).text))
  const titles: readonly Column[] = ['title', 'action', 'result']
  const told = titles.find((wanted) => columns.includes(wanted))
  if (told === undefined) {
    if (table.rows.length > 0) {
      yield refuseLine(document, table.line, 'is a table without a column that says what was done')
    }
    return
  }
  for (const row of table.rows)
    yield* rowOutcomes(row, table, columns, columns.indexOf(told), place, document)
}

function rowOutcomes(
  row: Row,
  table: Table,
  columns: readonly Column[],
  titleAt: number,
  place: Place,
  document: Document,
): Outcome[] {
  const cells = table.header.map((_header, at) => inlineOf(row.cells[at] ?? ''))
  if (cells.every((cell) => cell.text === '')) return []
  const title = cells[titleAt]?.text ?? ''
  const fault = faultOf(title, cells[titleAt]?.struck === true)
  if (fault !== null) return [refuseLine(document, row.line, fault)]
  if (place.intent !== null)
    return [refuseLine(document, row.line, `stands under “${place.intent}”, so it is an intention`)]
  const fields: Fields = {}
  const refused: Outcome[] = []
  let period = place.period
  for (const [at, cell] of cells.entries()) {
    const label = columns[at] ?? null
    if (at === titleAt || cell.text === '' || label === null) continue
    if (label === 'when') {
      const span = readSpan(cell.text, place.year)
      if (span === null)
        refused.push(
          refuseLine(
            document,
            row.line,
            `“${cell.text.slice(0, 60)}” is not a date that can be read; the rest was kept`,
          ),
        )
      else period = span
    } else if (isField(label)) addField(fields, label, cell.text)
  }
  const measure = measureIn(
    cells.map((cell) => cell.text),
    columns,
    title,
  )
  const links = cells.flatMap((cell) => cell.links)
  const entry = { title, line: row.line, period, topics: place.topics, fields, details: [], links }
  return [...refused, entryItem(measure === null ? entry : { ...entry, measures: [measure] }, document)]
}

function isField(label: NonNullable<Column>): label is keyof Fields {
  return label in { situation: 1, task: 1, action: 1, result: 1, decision: 1, insteadOf: 1 }
}

/** A before and an after column with one number each are a measure; its name is the metric's column or the deed. */
function measureIn(cells: readonly string[], columns: readonly Column[], title: string): Measure | null {
  const at = (label: Column) => cells[columns.indexOf(label)] ?? ''
  const [before, after] = [wholeQuantity(at('before')), wholeQuantity(at('after'))]
  if (before === null || after === null) return null
  const sides = inOneUnit(before, after)
  const name = at('measure') || title
  return sides === null
    ? null
    : { name: name.slice(0, 200), ...sides, unit: at('unit').slice(0, 40) || sides.unit }
}

function wholeQuantity(cell: string) {
  const found = readAmount(cell)
  return found !== null && found.length === cell.length && !found.amount.approximate ? found.amount : null
}
