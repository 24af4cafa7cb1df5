import * as z from 'zod'
import { entityKinds } from '@waymark/domain/history/entities.ts'
import { decodeChange, decodeDocument, parseDocument } from '../documents/document-codec.ts'
import { tableOf } from '../documents/tables.ts'
import type { Engine, Reader } from '../engine/engine.ts'
import { evidenceColumns, storable } from '../evidence/evidence-row.ts'
import { wordsOf } from '../evidence/words.ts'
import { readContent } from '../files/content-files.ts'
import { referencedFiles } from '../archive/referenced-files.ts'
import { changeColumns, ChangeRow } from '../history/event-row.ts'
import { check, restoreNewest, sound, unsound } from './check.ts'
import type { Check, Finding } from './check.ts'

const IdRow = z.object({ id: z.string() })
const BodyRow = IdRow.extend({ body: z.string() })
const EvidenceRow = BodyRow.extend({
  title: z.string(),
  outcome: z.string().nullable(),
  happened_from: z.string(),
  happened_to: z.string(),
  updated_at: z.string(),
})
const LinkRow = z.object({ evidence_id: z.string(), framework: z.string(), competency: z.string() })
const Count = z.object({ count: z.coerce.number() })

const reimport = 'Export with "waymark export", then import the archive into a new folder.'

/** Checks of what is stored, the same on both engines. */
export async function contentChecks(engine: Engine, files: string): Promise<readonly Check[]> {
  return [
    await check('Documents', () => engine.snapshot(examineDocuments)),
    await check('History', () => engine.snapshot(examineHistory)),
    await check('Lists', () => engine.snapshot(examineLists)),
    await check('Search index', () => engine.snapshot(examineWords)),
    await check('Attachments', () => engine.snapshot((reader) => examineFiles(reader, files))),
  ]
}

async function examineDocuments(reader: Reader): Promise<Finding> {
  let count = 0
  const unread: string[] = []
  for (const kind of entityKinds) {
    const rows = z.array(BodyRow).parse(await reader.all(`select id, body from ${tableOf[kind]} order by id`))
    count += rows.length
    for (const { id, body } of rows)
      if (!isReadable(() => decodeDocument(kind, id, body))) unread.push(`${kind} ${id}`)
  }
  if (unread.length === 0) return sound(`${count} documents, all readable`)
  return unsound(`${unread.length} of ${count} cannot be read: ${firstFew(unread)}`, restoreNewest)
}

async function examineHistory(reader: Reader): Promise<Finding> {
  const rows = await reader.all(`select ${changeColumns} from event_change order by event, position`)
  const unread = rows.filter((row) => !isReadable(() => decodeChange(ChangeRow.parse(row))))
  const [uneven] = await reader.all(
    `select count(*) as count from event
      where changes <> (select count(*) from event_change where event_change.event = event.seq)`,
  )
  const torn = Count.parse(uneven).count
  if (unread.length === 0 && torn === 0) return sound(`${rows.length} changes, all readable`)
  return unsound(`${unread.length} changes cannot be read, ${torn} events lack changes`, restoreNewest)
}

async function examineLists(reader: Reader): Promise<Finding> {
  const links = new Map<string, string[]>()
  const linkRows = await reader.all('select evidence_id, framework, competency from evidence_competency')
  for (const { evidence_id, framework, competency } of z.array(LinkRow).parse(linkRows)) {
    links.set(evidence_id, [...(links.get(evidence_id) ?? []), `${framework}/${competency}`])
  }
  const rows = z.array(EvidenceRow).parse(await reader.all('select * from evidence'))
  const wrong = rows.filter((row) => {
    const item = parseDocument('evidence', JSON.parse(row.body)).data
    if (item === undefined) return false
    const asked = item.competencies.map((link) => storable(`${link.framework}/${link.competency}`))
    return !sameRow(row, evidenceColumns(item)) || !sameSet(asked, links.get(row.id) ?? [])
  })
  if (wrong.length === 0) return sound(`${rows.length} items, as their documents say`)
  return unsound(`${wrong.length} items are listed wrongly: ${firstFew(wrong.map(({ id }) => id))}`, reimport)
}

async function examineWords(reader: Reader): Promise<Finding> {
  const rows = z.array(BodyRow).parse(await reader.all('select id, body from evidence'))
  const lost = new Set<string>()
  for (const [word, ids] of titlesByWord(rows)) {
    const found = await itemsWith(reader, word)
    for (const id of ids) if (!found.has(id)) lost.add(id)
  }
  const [indexed] = await reader.all(reader.dialect.indexed)
  const count = Count.parse(indexed).count
  if (lost.size === 0 && count === rows.length) return sound(`${count} items, each found by its own title`)
  return unsound(
    `${count} of ${rows.length} items indexed, not found: ${firstFew([...lost]) || 'none'}`,
    reimport,
  )
}

/** The items that have each word in their title. Words are asked for one by one: most titles share their frequent ones. */
function titlesByWord(rows: readonly z.infer<typeof BodyRow>[]): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>()
  for (const { id, body } of rows) {
    const title = parseDocument('evidence', JSON.parse(body)).data?.title ?? ''
    for (const word of new Set(wordsOf(title))) {
      const ids = titles.get(word)
      if (ids === undefined) titles.set(word, [id])
      else ids.push(id)
    }
  }
  return titles
}

/** Ids of the items in which the index finds a whole word. */
async function itemsWith(reader: Reader, word: string): Promise<ReadonlySet<string>> {
  const { matches, matchOf } = reader.dialect
  // The last word of a search may be a beginning; the word before it may not.
  const rows = await reader.all(`select e.id from evidence e where ${matches}`, {
    match: matchOf([word, word]),
  })
  return new Set(rows.map((row) => IdRow.parse(row).id))
}

async function examineFiles(reader: Reader, files: string): Promise<Finding> {
  const hashes = await referencedFiles(reader)
  const lost: string[] = []
  for (const sha256 of hashes) {
    if ((await readContent(files, sha256).catch(() => null)) === null) lost.push(sha256.slice(0, 12))
  }
  if (lost.length === 0) return sound(`${hashes.length} files, all there and unchanged`)
  return unsound(
    `${lost.length} of ${hashes.length} are missing or were changed: ${firstFew(lost)}`,
    restoreNewest,
  )
}

function isReadable(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

function sameRow(row: Record<string, unknown>, columns: Record<string, unknown>): boolean {
  return Object.entries(columns).every(([name, value]) => row[name] === value)
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return [...new Set(a)].sort().join('\n') === b.toSorted().join('\n')
}

function firstFew(names: readonly string[]): string {
  return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`
}
