import type { ColumnReading, ColumnWishes } from '@waymark/contracts/sources/columns.ts'
import type { IncidentColumns } from '@waymark/domain/records/incident-columns.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import type { OpenedFile } from '../sources/file-format.ts'
import type { Pace } from '../sources/pace.ts'
import { looksLikeIncidents, plainColumn, proposeColumns, signatureOf, tableProductOf } from './columns.ts'
import { findHeader, rowsOf, type CsvHeader } from './csv-rows.ts'
import { elementsOf, findList, type JsonList } from './json-elements.ts'
import { isRecord } from './json-value.ts'
import { incidentProducts } from './products/all-products.ts'
import type { IncidentProduct } from './products/product.ts'
import { incidentsOfMonth, statusHistory, statuspage } from './products/statuspage.ts'
import type { NotAnIncident, StatedIncident } from './stated-incident.ts'
import { createTableReader } from './table-incident.ts'

/** A file of incidents, opened as far as to know how its entries are read. */
export interface IncidentFile {
  /** `PagerDuty`, or `any table`. */
  readonly what: string
  /** How its columns are read; null for files whose form is known. */
  readonly columns: ColumnReading | null
  /** What is to be told of the whole file. */
  readonly notes: readonly string[]
  entries(pace: Pace, refuse: (refusal: Refusal) => void): AsyncIterable<StatedIncident | NotAnIncident>
}

/** How many entries are looked at to tell what a file is. */
const samples = 25

/**
 * Opens a file as incidents; null when it is none.
 * @param isNamed the user says that it holds incidents, so that any table or list of objects is taken for one
 */
export function openIncidents(
  file: OpenedFile,
  isNamed: boolean,
  wishes: ColumnWishes | null = null,
): IncidentFile | null {
  const { text } = file
  if (text === null || file.members !== null) return null
  if (/^\s*(?:\ufeff)?\s*[[{]/.test(text.slice(0, 2000))) return openJson(file.name, text, isNamed, wishes)
  return openTable(file.name, text, isNamed, wishes)
}

function openJson(
  name: string,
  text: string,
  isNamed: boolean,
  wishes: ColumnWishes | null,
): IncidentFile | null {
  const list = findList(text)
  if (list === null) return null
  const sample = sampleOf(text, list)
  const product = incidentProducts.find((candidate) => sample.some((entry) => candidate.knows(entry)))
  if (product !== undefined) {
    // A tracker's export with a few incidents in it is the tracker's.
    if (product.name.startsWith('Jira') && !isNamed && !sample.every((entry) => product.knows(entry)))
      return null
    return {
      what: product.name,
      columns: null,
      notes: moreNote(text),
      entries: (pace, refuse) => jsonEntries(name, text, list, product, pace, refuse),
    }
  }
  const headers = [...new Set(sample.flatMap((entry) => [...flat(entry).keys()]))].slice(0, 500)
  if (headers.length === 0 || (!isNamed && !looksLikeIncidents(headers, name))) return null
  const columns = columnsOf(headers, flat(sample[0]), wishes)
  return {
    what: 'any list',
    columns,
    notes: [],
    async *entries(pace, refuse) {
      const reader = createTableReader(columns.columns, 'incident', null)
      for (const element of elementsOf(text, list)) {
        await pace.breathe()
        const place = `${name} entry ${element.number}`
        if ('fault' in element) refuse({ where: place, reason: element.fault })
        else if (!isRecord(element.value)) refuse({ where: place, reason: 'is no object' })
        else {
          const cells = flat(element.value)
          yield reader.read((column) => cells.get(column) ?? '', place)
        }
      }
    },
  }
}

function sampleOf(text: string, list: JsonList): readonly unknown[] {
  const found: unknown[] = []
  for (const element of elementsOf(text, list)) {
    if ('value' in element) found.push(element.value)
    if (element.number >= samples) break
  }
  return found
}

async function* jsonEntries(
  name: string,
  text: string,
  list: JsonList,
  product: IncidentProduct,
  pace: Pace,
  refuse: (refusal: Refusal) => void,
): AsyncGenerator<StatedIncident | NotAnIncident, void> {
  for (const element of elementsOf(text, list)) {
    await pace.breathe()
    const place = `${name} entry ${element.number}`
    if ('fault' in element) refuse({ where: place, reason: element.fault })
    else if (product === statusHistory) {
      for (const incident of incidentsOfMonth(element.value)) yield statuspage.read(incident, place)
    } else if (!isRecord(element.value)) refuse({ where: place, reason: 'is no object' })
    else yield product.read(element.value, place)
  }
}

/** One page of an API answer says itself that there are more. */
function moreNote(text: string): readonly string[] {
  const ends = `${text.slice(0, 2000)}\n${text.slice(-2000)}`
  const more = /"more"\s*:\s*true|"(?:after|next_cursor|next)"\s*:\s*"[^"]{3,}"/.test(ends)
  return more ? ['is one page of an answer that goes on; export the other pages too'] : []
}

/** An object as cells by the path of each value, two levels deep. */
function flat(value: unknown): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  if (!isRecord(value)) return cells
  for (const [key, entry] of Object.entries(value)) {
    if (isRecord(entry)) {
      for (const [inner, text] of Object.entries(entry)) put(cells, `${key}.${inner}`, text)
    } else put(cells, key, entry)
  }
  return cells
}

function put(cells: Map<string, string>, key: string, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    cells.set(key, String(value))
  else if (Array.isArray(value)) {
    const texts = value.filter((entry) => typeof entry === 'string')
    if (texts.length > 0) cells.set(key, texts.join('; '))
  } else if (value === null) cells.set(key, '')
}

function openTable(
  name: string,
  text: string,
  isNamed: boolean,
  wishes: ColumnWishes | null,
): IncidentFile | null {
  const known = findHeader(text, (headers) => tableProductOf(headers) !== null)
  if (known !== null) return productTable(name, text, known)
  const jira = findHeader(text, isJiraHeader)
  if (jira !== null) return isNamed || jiraIncidentsOnly(text, jira) ? productTable(name, text, jira) : null
  const header =
    findHeader(text, (headers) => looksLikeIncidents(headers, name)) ??
    (isNamed ? findHeader(text, (headers) => headers.filter((cell) => cell !== '').length > 1) : null)
  if (header === null) return null
  const first = firstCells(text, header)
  const columns = columnsOf(
    header.headers,
    new Map(header.headers.map((cell, at) => [cell, first[at] ?? ''])),
    wishes,
  )
  return {
    what: 'any table',
    columns,
    notes: [],
    entries: tableEntries(name, text, header, columns.columns, 'incident', null),
  }
}

function productTable(name: string, text: string, header: CsvHeader): IncidentFile {
  const product = tableProductOf(header.headers)
  const type = header.headers.find((cell) => plainColumn(cell) === 'issue type') ?? null
  const slug = product?.slug ?? 'jira'
  return {
    what: product?.name ?? 'Jira Service Management',
    columns: null,
    notes: [],
    entries: tableEntries(
      name,
      text,
      header,
      proposeColumns(header.headers),
      slug,
      product === null ? type : null,
    ),
  }
}

function isJiraHeader(headers: readonly string[]): boolean {
  const names = new Set(headers.map(plainColumn))
  return names.has('issue key') && names.has('issue type')
}

/** A Jira export of nothing but incidents is read here; a mixed one is its tracker's. */
function jiraIncidentsOnly(text: string, header: CsvHeader): boolean {
  const at = header.headers.findIndex((cell) => plainColumn(cell) === 'issue type')
  const lines = text
    .slice(0, 256 * 1024)
    .split(/\r\n|\r|\n/)
    .slice(header.row, header.row + 200)
  const types = lines
    .map((line) => line.split(header.delimiter)[at] ?? '')
    .filter((type) => /^[\w[\] ]{3,40}$/.test(type))
  return types.length > 0 && types.every((type) => /incident/i.test(type))
}

function firstCells(text: string, header: CsvHeader): readonly string[] {
  const line = text.slice(0, 256 * 1024).split(/\r\n|\r|\n/)[header.row] ?? ''
  return line.length > 20_000 ? [] : line.split(header.delimiter)
}

function tableEntries(
  name: string,
  text: string,
  header: CsvHeader,
  columns: IncidentColumns,
  slug: string,
  typeColumn: string | null,
): IncidentFile['entries'] {
  const places = new Map<string, number>()
  for (const [at, cell] of header.headers.entries()) if (!places.has(cell)) places.set(cell, at)
  const reader = createTableReader(columns, slug, typeColumn)
  return async function* entries(pace, refuse) {
    for await (const { row, cells } of rowsOf(text, header, { pace, file: name, refuse }))
      yield reader.read((column) => cells[places.get(column) ?? -1] ?? '', `${name} row ${row}`)
  }
}

/** How a header is read: as its owner said, now or before, or as its names propose. */
function columnsOf(
  headers: readonly string[],
  first: ReadonlyMap<string, string>,
  wishes: ColumnWishes | null,
): ColumnReading {
  const signature = signatureOf(headers)
  const remembered = wishes?.remembered(signature) ?? null
  const given = wishes?.given ?? null
  const isGiven =
    given !== null &&
    (Object.keys(given.columns).some((column) => headers.includes(column)) ||
      given.dates !== null ||
      given.zone !== null)
  const start = remembered ?? proposeColumns(headers)
  return {
    signature,
    headers: [...new Set(headers)]
      .filter((header) => header !== '')
      .map((header) => ({ name: header.slice(0, 200), sample: (first.get(header) ?? '').slice(0, 60) })),
    columns: isGiven ? overlaid(start, given, headers) : start,
    state: isGiven || wishes?.isAccepted === true ? 'given' : remembered === null ? 'proposed' : 'remembered',
  }
}

/** What is said of a column comes before what was proposed for it, and takes a meaning from the column that had it. */
function overlaid(
  start: IncidentColumns,
  given: ColumnWishes['given'],
  headers: readonly string[],
): IncidentColumns {
  const said = Object.entries(given.columns).filter(([column]) => headers.includes(column))
  const taken = new Set(said.map(([, field]) => field))
  const kept = Object.entries(start.columns).filter(
    ([column, field]) => !Object.hasOwn(given.columns, column) && !taken.has(field),
  )
  return {
    columns: Object.fromEntries([
      ...kept,
      ...said.flatMap(([column, field]) => (field === null ? [] : [[column, field] as const])),
    ]),
    dates: given.dates ?? start.dates,
    zone: given.zone ?? start.zone,
  }
}
