import type { ArchiveMember } from '../archives/zip.ts'
import { createCollection, tooManyItems, type Collection } from '../evidence/collection.ts'
import type { Pace } from '../sources/pace.ts'
import { readFileOf, readFiles, whyNotRead, type ReadFile } from './file-names.ts'
import { readers } from './readers.ts'
import { readTable } from './table.ts'
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
  const visible = files.filter((file) => !file.name.startsWith('__MACOSX/') && file.baseName !== '.DS_Store')
  for (const which of readFiles) {
    const matching = visible.filter((file) => readFileOf(file.baseName) === which)
    for (const file of matching) {
      await readOne(collection, which, file, matching.length > 1 ? file.name : file.baseName, source, pace)
    }
  }
  nameClosed(collection, visible)
  return collection.finish()
}

async function readOne(
  collection: Collection,
  which: ReadFile,
  file: ArchiveMember,
  label: string,
  source: string | null,
  pace: Pace,
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
    for (const outcome of read(row, { source, place, origin: 'document' }, collection.refuse))
      collection.add(outcome)
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
