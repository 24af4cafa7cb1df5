import type { ArchiveMember } from '../archives/zip.ts'
import { createCollection, tooManyItems, type Collection } from '../evidence/collection.ts'
import type { Outcome } from '../evidence/item.ts'
import type { Pace } from '../sources/pace.ts'
import { confirmationsOf, type HeldRole, type Recommended } from './confirmations.ts'
import { readFileOf, readFiles, whyNotRead, type ReadFile } from './file-names.ts'
import { readers } from './readers.ts'
import { readTable, type TableRow } from './table.ts'
import type { FileContent } from '../sources/file-format.ts'

/** More closed files than this are counted, not named. */
const maxNotRead = 100

/**
 * Reads the files of a LinkedIn export that hold evidence, in a fixed order, so that neither the order of files nor
 * that of rows changes what comes out. All other files stay closed and are named.
 */
export async function readLinkedIn(
  files: readonly ArchiveMember[],
  source: string | null,
  pace: Pace,
): Promise<FileContent> {
  const collection = createCollection()
  const found: Found = { roles: [], recommended: [] }
  const visible = files.filter((file) => !file.name.startsWith('__MACOSX/') && file.baseName !== '.DS_Store')
  for (const which of readFiles) {
    const matching = visible.filter((file) => readFileOf(file.baseName) === which)
    for (const file of matching) {
      await readOne(
        collection,
        which,
        file,
        matching.length > 1 ? file.name : file.baseName,
        source,
        pace,
        found,
      )
    }
  }
  for (const proposal of confirmationsOf(found.recommended, found.roles, source)) collection.propose(proposal)
  nameClosed(collection, visible)
  return collection.finish()
}

/** What is needed of rows to tie recommendations to roles. */
interface Found {
  readonly roles: HeldRole[]
  readonly recommended: Recommended[]
}

function note(which: ReadFile, row: TableRow, outcomes: readonly Outcome[], found: Found): void {
  const first = outcomes.find((outcome) => 'item' in outcome)
  if (first === undefined || !('item' in first)) return
  const { facts, where } = first.item
  const company = row.get('Company Name', 'Company')
  if (which === 'positions')
    found.roles.push({ company, title: row.get('Title', 'Position'), period: facts.happened })
  const [attestation] = facts.attestations
  if (which === 'recommendationsreceived' && attestation !== undefined)
    found.recommended.push({ company, where, attestation })
}

async function readOne(
  collection: Collection,
  which: ReadFile,
  file: ArchiveMember,
  label: string,
  source: string | null,
  pace: Pace,
  found: Found,
): Promise<void> {
  const bytes = file.refusal === null ? await file.read(pace.signal) : { refusal: file.refusal }
  if (!(bytes instanceof Uint8Array)) {
    collection.refuse({ where: label, reason: bytes.refusal })
    return
  }
  const { columns, read } = readers[which]
  const table = readTable(bytes, label, columns)
  for (const refusal of table.refused) collection.refuse(refusal)
  let kept = 0
  for (const row of table.rows) {
    await pace.breathe()
    if (collection.isFull()) {
      collection.refuse({ where: `${label} row ${row.row}`, reason: tooManyItems })
      break
    }
    const before = collection.size()
    const place = `${label} row ${row.row}`
    const outcomes = read(row, { source, place, origin: 'document' }, collection.refuse)
    for (const outcome of outcomes) collection.add(outcome)
    note(which, row, outcomes, found)
    if (collection.size() > before) kept += 1
  }
  collection.count(label, table.rows.length, kept)
}

function nameClosed(collection: Collection, files: readonly ArchiveMember[]): void {
  const closed = files.filter((file) => readFileOf(file.baseName) === null)
  const names = [...new Set(closed.map((file) => file.baseName))].sort()
  for (const name of names.slice(0, maxNotRead)) collection.notRead(whyNotRead(name))
  if (names.length > maxNotRead) collection.notRead(`${names.length - maxNotRead} more files`)
}
