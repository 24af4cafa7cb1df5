import { entityKinds } from '@waymark/domain/history/entities.ts'
import type { EntityKind } from '@waymark/domain/history/entities.ts'
import { encodeDocument, parseDocument } from '../documents/document-codec.ts'
import { forEachKind } from '../documents/tables.ts'
import {
  ArchivedEvent,
  documentFiles,
  filesFolder,
  historyFile,
  laterFiles,
  manifestFile,
} from './archive-format.ts'
import type { ArchiveManifest } from './archive-format.ts'
import { jsonOf, reasonOf } from './archive-text.ts'
import { invalid } from './read-zip.ts'
import type { ZipLimits } from './read-zip.ts'
import { verifyArchive } from './verify-archive.ts'

const mostIssues = 20

/** A document as it stands in an archive, checked, in its stored form. */
export interface ArchivedDocument {
  readonly kind: EntityKind
  readonly id: string
  readonly body: string
  /** File and line, for people. */
  readonly where: string
}

/** An archived event with its changes in stored form. */
export interface CheckedEvent extends Omit<ArchivedEvent, 'changes'> {
  readonly changes: readonly {
    readonly kind: EntityKind
    readonly id: string
    readonly before: string | null
    readonly after: string | null
  }[]
}

/** An archive whose every byte was checked. */
export interface Archive {
  readonly documents: readonly ArchivedDocument[]
  readonly history: readonly CheckedEvent[]
  /** Hashes of its attachments. */
  readonly files: readonly string[]
  /** The bytes of an attachment. */
  readonly readFile: (sha256: string) => Promise<Uint8Array>
}

interface Issue {
  readonly where: string
  readonly reason: string
}

/**
 * Reads an archive and checks all of it before anything is written: names, sizes, hashes, every line by its schema.
 * @throws OperationError ARCHIVE_INVALID naming file, line and field; FILE_TOO_LARGE
 */
export async function readArchive(bytes: Uint8Array, limits?: ZipLimits): Promise<Archive> {
  const { zip, manifest, texts } = await verifyArchive(bytes, limits)
  const issues: Issue[] = []
  const documents = entityKinds.flatMap((kind) =>
    documentsIn(kind, linesOf(texts, documentFiles[kind], issues), issues),
  )
  const history = historyIn(linesOf(texts, historyFile, issues), issues)
  const files = manifest.entries
    .map((entry) => entry.path)
    .filter((path) => path.startsWith(filesFolder))
    .map((path) => path.slice(filesFolder.length))
  checkCounts(manifest, { documents, history, files }, issues)
  const [first] = issues
  if (first !== undefined) throw invalid(`${first.where}: ${first.reason}`, issues.slice(0, mostIssues))
  return {
    documents,
    history,
    files,
    readFile: (sha256) => zip.read(`${filesFolder}${sha256}`),
  }
}

interface Line {
  readonly where: string
  readonly value: unknown
}

function linesOf(texts: ReadonlyMap<string, string>, path: string, issues: Issue[]): readonly Line[] {
  const text = texts.get(path)
  if (text === undefined && laterFiles.has(path)) return []
  if (text === undefined) {
    issues.push({ where: path, reason: 'is missing' })
    return []
  }
  const lines = text.split('\n')
  if (lines.pop() !== '') issues.push({ where: path, reason: 'ends in the middle of a line' })
  return lines.flatMap((line, at) => {
    const where = `${path} line ${at + 1}`
    const value = jsonOf(line)
    if (value !== undefined) return { where, value }
    issues.push({ where, reason: 'is not JSON' })
    return []
  })
}

function documentsIn(kind: EntityKind, lines: readonly Line[], issues: Issue[]): readonly ArchivedDocument[] {
  const seen = new Set<string>()
  return lines.flatMap(({ where, value }) => {
    const parsed = parseDocument(kind, value)
    if (!parsed.success) {
      issues.push({ where, reason: reasonOf(parsed.error) })
      return []
    }
    const { id } = parsed.data
    if (seen.has(id)) issues.push({ where, reason: `${id} is in it twice` })
    seen.add(id)
    return { kind, id, body: encodeDocument(parsed.data), where }
  })
}

function historyIn(lines: readonly Line[], issues: Issue[]): readonly CheckedEvent[] {
  const events = lines.flatMap(({ where, value }) => {
    const parsed = ArchivedEvent.safeParse(value)
    if (!parsed.success) {
      issues.push({ where, reason: reasonOf(parsed.error) })
      return []
    }
    const changes = parsed.data.changes.map(({ kind, id, before, after }, at) => ({
      kind,
      id,
      before: bodyOf(kind, id, before, { where: `${where}, changes.${at}.before`, issues }),
      after: bodyOf(kind, id, after, { where: `${where}, changes.${at}.after`, issues }),
    }))
    return { ...parsed.data, changes }
  })
  checkOrder(events, issues)
  return events
}

function checkCounts(
  { counts }: ArchiveManifest,
  found: Pick<Archive, 'documents' | 'history' | 'files'>,
  issues: Issue[],
): void {
  const held = {
    ...forEachKind((kind) => found.documents.filter((document) => document.kind === kind).length),
    history: found.history.length,
    files: found.files.length,
  }
  for (const [name, count] of Object.entries(counts)) {
    const here = Object.entries(held).find(([kind]) => kind === name)?.[1] ?? 0
    if (here !== count)
      issues.push({ where: manifestFile, reason: `counts ${count} ${name}, there are ${here}` })
  }
}

function bodyOf(
  kind: EntityKind,
  id: string,
  value: unknown,
  { where, issues }: { readonly where: string; readonly issues: Issue[] },
): string | null {
  if (value === null) return null
  const parsed = parseDocument(kind, value)
  if (!parsed.success) issues.push({ where, reason: reasonOf(parsed.error) })
  else if (parsed.data.id !== id)
    issues.push({ where, reason: `is the document ${parsed.data.id}, not ${id}` })
  else return encodeDocument(parsed.data)
  return null
}

function checkOrder(events: readonly CheckedEvent[], issues: Issue[]): void {
  const known = new Set(events.map((event) => event.seq))
  const keys = new Set<string>()
  let last = 0
  for (const { seq, undoes, undoneBy, idempotencyKey } of events) {
    const where = `${historyFile}, event ${seq}`
    if (seq <= last) issues.push({ where, reason: 'does not follow the event before it' })
    if (undoes !== null && !known.has(undoes))
      issues.push({ where, reason: `undoes ${undoes}, which is missing` })
    if (undoneBy !== null && !known.has(undoneBy)) {
      issues.push({ where, reason: `is undone by ${undoneBy}, which is missing` })
    }
    if (idempotencyKey !== null && keys.has(idempotencyKey)) {
      issues.push({ where, reason: 'has the idempotency key of another event' })
    }
    if (idempotencyKey !== null) keys.add(idempotencyKey)
    last = seq
  }
}
