import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { WorkItemRecord } from '@waymark/domain/records/record.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import { clip, identityText } from '../evidence/clean-text.ts'
import { inferOrder, readClock, zoneNamed, type ClockRules } from '../incidents/clock-reader.ts'
import { findHeader, rowsOf, type CsvRow } from '../incidents/csv-rows.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'
import { placesOf, trackerOf, type TrackerField, type TrackerProduct } from './tracker-products.ts'

/** Items of one export at most. */
const maxItems = 200_000

/** Exports of issue trackers as CSV: the items in which the user has a part. */
export const trackerFormat: FileFormat = {
  kind: 'tracker',
  title: 'Jira, Linear or Asana (CSV)',
  limit: 160 * 1024 * 1024,
  recognises: ({ text, members }) =>
    text !== null && members === null && findHeader(text, (headers) => trackerOf(headers) !== null) !== null,
  read: readTracker,
}

/** A row with its cells by field. */
interface TrackedRow {
  readonly row: number
  /** The cells of a field; several where the header is repeated. */
  readonly all: (field: TrackerField) => readonly string[]
  readonly one: (field: TrackerField) => string | null
}

async function readTracker(file: OpenedFile, context: FileContext): Promise<FileContent> {
  const collection = createCollection()
  const text = file.text ?? ''
  const header = findHeader(text, (headers) => trackerOf(headers) !== null)
  const product = header === null ? null : trackerOf(header.headers)
  if (header === null || product === null) {
    collection.refuse({ where: file.name, reason: 'has no header of a tracker that is known' })
    return collection.finish()
  }
  const places = placesOf(product, header.headers)
  const rows: TrackedRow[] = []
  const reading = { pace: context.pace, file: file.name, refuse: collection.refuse }
  for await (const row of rowsOf(text, header, reading)) {
    if (rows.length >= maxItems) {
      collection.refuse({ where: file.name, reason: `more than ${maxItems} items; the rest was left out` })
      break
    }
    rows.push(tracked(row, places))
  }
  keep(rows, product, { name: file.name, collection, authors: context.options.authors })
  return collection.finish()
}

function tracked({ row, cells }: CsvRow, places: (field: TrackerField) => readonly number[]): TrackedRow {
  const all = (field: TrackerField) =>
    places(field).flatMap((at) => {
      const cell = cells[at]?.trim() ?? ''
      return cell === '' ? [] : [cell]
    })
  return { row, all, one: (field) => all(field)[0] ?? null }
}

interface Keeping {
  readonly name: string
  readonly collection: Collection
  readonly authors: readonly string[]
}

function keep(rows: readonly TrackedRow[], product: TrackerProduct, keeping: Keeping): void {
  const { name, collection, authors } = keeping
  const own = new Set(authors.map(identityText))
  const people = new Set(rows.flatMap((row) => [...row.all('assignee'), ...row.all('reporter')]))
  if (own.size === 0 && people.size > 0) {
    collection.refuse({
      where: name,
      reason: `holds ${rows.length} items of ${people.size} people, and which of them is you is not known; name yourself as ${product.name} does (--author on the command line)`,
    })
    return
  }
  const rules = clockRules(rows, name, collection)
  const seen = new Set<string>()
  let others = 0
  let kept = 0
  for (const row of rows) {
    const parts = ownParts(row, own)
    if (parts.length === 0) {
      others += 1
      continue
    }
    const record = recordOf(row, product, parts, rules, name)
    if (record === null)
      collection.refuse({ where: `${name} row ${row.row}`, reason: 'has no key or no title' })
    else if (seen.has(record.key))
      collection.refuse({ where: record.where, reason: `repeats ${record.key}, which was kept` })
    else {
      seen.add(record.key)
      collection.record(record)
      kept += 1
    }
  }
  collection.count(`${name}: ${product.name} items`, rows.length, kept)
  if (others > 0) collection.notRead(`${others} items in which you have no part`)
  if (kept === 0 && rows.length > 0)
    collection.refuse({ where: name, reason: `none of its items names ${authors.join(' or ')}` })
}

function ownParts(row: TrackedRow, own: ReadonlySet<string>): WorkItemRecord['ownParts'] {
  const isOwn = (field: TrackerField) => row.all(field).some((cell) => own.has(identityText(cell)))
  return [
    ...(isOwn('assignee') ? (['assignee'] as const) : []),
    ...(isOwn('reporter') ? (['reporter'] as const) : []),
  ]
}

/** How the file writes its dates, by all of them; where nothing decides, they are not read, and it is said. */
function clockRules(rows: readonly TrackedRow[], name: string, collection: Collection): ClockRules {
  const fields = ['created', 'resolved', 'due'] as const
  const found = inferOrder(fields.map((field) => rows.flatMap((row) => row.one(field) ?? [])))
  if (found === 'ambiguous' || found === 'contradictory') {
    collection.refuse({
      where: name,
      reason:
        found === 'ambiguous'
          ? 'dates such as 03/04/2024 could be of March or of April, and nothing in the file decides, so they were not read; export with ISO dates'
          : 'some dates can only be day first and others only month first, so they were not read; export with ISO dates',
    })
  }
  return { order: found === 'day-first' || found === 'month-first' ? found : null, zone: zoneNamed(null) }
}

function recordOf(
  row: TrackedRow,
  product: TrackerProduct,
  parts: WorkItemRecord['ownParts'],
  rules: ClockRules,
  name: string,
): WorkItemRecord | null {
  const key = row.one('key')
  const title = row.one('title')
  if (key === null || title === null) return null
  const moment = (field: TrackerField): Instant | null => {
    const { at, day } = readClock(row.one(field) ?? '', rules)
    return at ?? (day === null ? null : `${day}T00:00:00.000Z`)
  }
  const [created, resolved] = [moment('created'), moment('resolved')]
  const backwards = created !== null && resolved !== null && resolved < created
  const parent = row.one('parent')
  return {
    kind: 'work-item',
    key: `${product.slug}:${clip(key, 200)}`,
    where: `${name} row ${row.row}`,
    title: clip(title, 500),
    service: clipped(row.one('project')),
    doubts: backwards ? ['resolved before it was created'] : [],
    type: clipped(row.one('type')),
    status: clipped(row.one('status')),
    ownParts: parts,
    created,
    resolved: backwards ? null : resolved,
    due: readClock(row.one('due') ?? '', rules).day,
    labels: labelsOf(row),
    parent: parent === null ? null : `${product.slug}:${clip(parent, 200)}`,
  }
}

/** Jira repeats the column, others put several into one cell. */
function labelsOf(row: TrackedRow): string[] {
  const labels = row.all('labels').flatMap((cell) => cell.split(/[,;]/))
  return [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ''))]
    .map((label) => clip(label, 500))
    .slice(0, 50)
}

const clipped = (text: string | null) => (text === null ? null : clip(text, 500))
