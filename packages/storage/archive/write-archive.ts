import { zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import * as z from 'zod'
import { entityKinds, HistoryEvent } from '@waymark/domain/history/entities.ts'
import type { EntityKind } from '@waymark/domain/history/entities.ts'
import { tableOf } from '../documents/tables.ts'
import type { Engine, Reader } from '../engine/engine.ts'
import { readContent, sha256Of } from '../files/content-files.ts'
import { changeColumns, ChangeRow, eventColumns } from '../history/event-row.ts'
import { archiveVersion, documentFiles, filesFolder, historyFile, manifestFile } from './archive-format.ts'
import type { ArchivedEvent, ArchiveManifest } from './archive-format.ts'
import { referencedFiles } from './referenced-files.ts'

const NameRow = z.object({ name: z.string() })
const BodyRow = z.object({ body: z.string() })
const EventRow = HistoryEvent.extend({ key: z.string().nullable() })
const ChangeOfEvent = z.object({ event: z.number() })

// ZIP keeps local time; this is the first moment that it can say, the same words in every time zone.
const fixedTime = new Date(1980, 0, 1, 0, 0, 0)
const eventsAtOnce = 500

interface Entry {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Writes a whole workspace as one ZIP. The same workspace gives the same bytes. */
export async function writeArchive(engine: Engine, folder: string): Promise<Uint8Array> {
  const { entries, counts } = await engine.snapshot((reader) => readEntries(reader, folder))
  const manifest: ArchiveManifest = {
    format: 'waymark-archive',
    version: archiveVersion,
    counts,
    entries: entries.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) })),
  }
  const zip: Zippable = {}
  for (const { path, bytes } of [
    entryOf(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`),
    ...entries,
  ]) {
    // Attachments are compressed already, mostly.
    zip[path] = [bytes, { level: path.startsWith(filesFolder) ? 0 : 6, mtime: fixedTime }]
  }
  return zipSync(zip)
}

async function readEntries(
  reader: Reader,
  folder: string,
): Promise<{ readonly entries: readonly Entry[]; readonly counts: ArchiveManifest['counts'] }> {
  const documents = {
    evidence: await documentLines(reader, 'evidence'),
    rating: await documentLines(reader, 'rating'),
    plan: await documentLines(reader, 'plan'),
    'plan-action': await documentLines(reader, 'plan-action'),
    source: await documentLines(reader, 'source'),
    roadmap: await documentLines(reader, 'roadmap'),
    proposal: await documentLines(reader, 'proposal'),
    'record-batch': await documentLines(reader, 'record-batch'),
    'attestation-request': await documentLines(reader, 'attestation-request'),
    cv: await documentLines(reader, 'cv'),
    letter: await documentLines(reader, 'letter'),
    posting: await documentLines(reader, 'posting'),
    application: await documentLines(reader, 'application'),
    story: await documentLines(reader, 'story'),
    suppression: await documentLines(reader, 'suppression'),
    'rating-invitation': await documentLines(reader, 'rating-invitation'),
    setting: await documentLines(reader, 'setting'),
  }
  const history = await historyLines(reader)
  const files = await fileEntries(reader, folder)
  const counts = {
    evidence: documents.evidence.length,
    rating: documents.rating.length,
    plan: documents.plan.length,
    'plan-action': documents['plan-action'].length,
    source: documents.source.length,
    roadmap: documents.roadmap.length,
    proposal: documents.proposal.length,
    'record-batch': documents['record-batch'].length,
    'attestation-request': documents['attestation-request'].length,
    cv: documents.cv.length,
    letter: documents.letter.length,
    posting: documents.posting.length,
    application: documents.application.length,
    story: documents.story.length,
    suppression: documents.suppression.length,
    'rating-invitation': documents['rating-invitation'].length,
    setting: documents.setting.length,
    history: history.length,
    files: files.length,
  }
  const lines = entityKinds.map((kind) => linesEntry(documentFiles[kind], documents[kind]))
  return { entries: [...lines, linesEntry(historyFile, history), ...files], counts }
}

/** A kind that the workspace's schema does not know yet has no documents: a copy is made before a migration, too. */
async function documentLines(reader: Reader, kind: EntityKind): Promise<readonly string[]> {
  const tables = z.array(NameRow).parse(await reader.all(reader.dialect.tables))
  if (!tables.some(({ name }) => name === tableOf[kind])) return []
  const rows = await reader.all(`select body from ${tableOf[kind]} order by id`)
  return rows.map((row) => BodyRow.parse(row).body)
}

async function historyLines(reader: Reader): Promise<readonly string[]> {
  const lines: string[] = []
  for (let after = 0; ;) {
    const rows = await reader.all(
      `select ${eventColumns}, idempotency_key as key from event where seq > :after order by seq limit :limit`,
      { after, limit: eventsAtOnce },
    )
    const events = z.array(EventRow).parse(rows)
    const last = events.at(-1)
    if (last === undefined) return lines
    const changes = await changesBetween(reader, after, last.seq)
    for (const { key, changes: _, ...event } of events) {
      const archived: ArchivedEvent = {
        ...event,
        idempotencyKey: key,
        changes: changes.get(event.seq) ?? [],
      }
      lines.push(JSON.stringify(archived))
    }
    after = last.seq
  }
}

async function changesBetween(
  reader: Reader,
  after: number,
  upTo: number,
): Promise<ReadonlyMap<number, ArchivedEvent['changes']>> {
  const rows = await reader.all(
    `select ${changeColumns} from event_change where event > :after and event <= :up_to order by event, position`,
    { after, up_to: upTo },
  )
  const changes = new Map<number, ArchivedEvent['changes']>()
  for (const row of rows) {
    const { event } = ChangeOfEvent.parse(row)
    const { kind, id, before, after: now } = ChangeRow.parse(row)
    const ofEvent = changes.get(event) ?? []
    ofEvent.push({ kind, id, before: parsed(before), after: parsed(now) })
    changes.set(event, ofEvent)
  }
  return changes
}

/** A file that is lost or was changed is left out: the rest of the workspace must still get away. */
async function fileEntries(reader: Reader, folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (const sha256 of await referencedFiles(reader)) {
    const bytes = await readContent(folder, sha256).catch(() => null)
    if (bytes !== null) entries.push({ path: `${filesFolder}${sha256}`, bytes })
  }
  return entries
}

function linesEntry(path: string, lines: readonly string[]): Entry {
  return entryOf(path, lines.map((line) => `${line}\n`).join(''))
}

function entryOf(path: string, text: string): Entry {
  return { path, bytes: new TextEncoder().encode(text) }
}

function parsed(body: string | null): unknown {
  return body === null ? null : JSON.parse(body)
}
