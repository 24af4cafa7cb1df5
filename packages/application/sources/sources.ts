import {
  importSources,
  listSources,
  type Candidate,
  type SourceReport,
} from '@waymark/contracts/sources/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { signatureOf } from '@waymark/domain/evidence/likeness.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import { commitChanges, revised } from '../commit.ts'
import { handle, type Call, type Services } from '../handlers.ts'
import type { ReadResult, SourceInput } from '../ports/services.ts'
import { importArchive } from './archives.ts'
import { knownEvidence, weighCandidates, type Known, type WeighedCandidate } from './candidates.ts'

type Input = InputOf<typeof importSources>

/** What one source would change, before anything is written. */
interface Reading {
  readonly report: SourceReport
  readonly candidates: readonly Candidate[]
  readonly changes: readonly Change[]
}

/** From a browser only repositories may be named by path: everything else it can send itself. */
async function inputsOf(services: Services, input: Input, call: Call): Promise<readonly SourceInput[]> {
  if (input.path.length + input.file.length === 0) {
    throw new OperationError('INPUT_INVALID', 'Nothing was named to import.', {
      field: 'path',
      mend: 'Name a file, a folder or a repository.',
    })
  }
  for (const path of input.path) {
    if (call.channel === 'cli' || (await services.sources.isRepository(path))) continue
    throw new OperationError('PATH_NOT_ALLOWED', `${path} is not a git repository.`, {
      field: 'path',
      mend: 'Name the folder of a repository, or drop the file itself.',
    })
  }
  return [
    ...input.path.map((path): SourceInput => ({ from: 'path', path })),
    ...input.file.map((file): SourceInput => ({
      from: 'bytes',
      name: file.name,
      bytes: Buffer.from(file.content, 'base64'),
    })),
  ]
}

function evidenceChange(candidate: WeighedCandidate, at: Instant): Change {
  const { id, facts, stored } = candidate
  const after =
    stored === null ? { ...facts, id, createdAt: at, updatedAt: at, revision: 1 } : revised(stored, facts, at)
  return { kind: 'evidence', id, before: stored, after }
}

async function sourceChange(
  services: Services,
  id: string,
  result: ReadResult,
  report: SourceReport,
  at: Instant,
): Promise<Change> {
  const before = await services.store.get('source', id)
  const after: Source = {
    id,
    kind: result.kind,
    name: result.name,
    readAt: at,
    fingerprint: result.fingerprint,
    added: report.added,
    updated: report.updated,
    duplicates: report.duplicates,
    refused: report.refused,
    revision: (before?.revision ?? 0) + 1,
  }
  return { kind: 'source', id, before, after }
}

async function readingOf(
  services: Services,
  result: ReadResult,
  known: Known,
  input: Input,
  at: Instant,
): Promise<Reading> {
  const id = services.ids.derive('src', `${result.kind}\n${result.identity}`)
  const weighed = await weighCandidates(services, known, result, id)
  const accepted = input.accept === null ? null : new Set(input.accept)
  const taken = weighed.filter(
    (entry) => (entry.state === 'new' || entry.state === 'changed') && (accepted?.has(entry.id) ?? true),
  )
  const added = taken.filter((entry) => entry.state === 'new').length
  const report: SourceReport = {
    source: result.name,
    kind: result.kind,
    added,
    updated: taken.length - added,
    duplicates: weighed.filter((entry) => entry.state === 'known' || entry.state === 'removed').length,
    refused: [...result.refused],
    parts: [...result.parts],
    notRead: [...result.notRead],
  }
  const changes = taken.map((entry) => evidenceChange(entry, at))
  const stored = await services.store.get('source', id)
  const moved = changes.length > 0 || stored?.fingerprint !== result.fingerprint
  if (moved) changes.push(await sourceChange(services, id, result, report, at))
  const candidates = weighed.map(({ stored: _stored, ...candidate }) => candidate)
  return { report, candidates, changes }
}

/** Candidates of later sources see those of earlier ones, so that the same thing in two files is taken once. */
function withTaken(known: Known, reading: Reading): Known {
  const byId = new Map(known.byId)
  const signatures = new Set(known.signatures)
  for (const change of reading.changes) {
    if (change.kind !== 'evidence' || change.after === null) continue
    byId.set(change.id, change.after)
    signatures.add(signatureOf(change.after))
  }
  return { byId, signatures }
}

const importAll = handle(importSources, async (services, input, call) => {
  const at = services.clock.now()
  const inputs = await inputsOf(services, input, call)
  const options = { kind: input.kind, authors: input.author, signal: call.signal, progress: call.progress }
  let known = await knownEvidence(services)
  const readings: Reading[] = []
  const archives: SourceReport[] = []
  for (const source of inputs) {
    const kind = input.kind ?? (await services.sources.recognise(source))
    if (kind === 'waymark-archive') {
      archives.push(await importArchive(services, source, input.dryRun, at))
      continue
    }
    for (const result of await services.sources.read(source, options)) {
      const reading = await readingOf(services, result, known, input, at)
      readings.push(reading)
      known = withTaken(known, reading)
    }
  }
  const changes = readings.flatMap((reading) => reading.changes)
  if (!input.dryRun && changes.length > 0) {
    const names = readings.map((reading) => reading.report.source).join(', ')
    await commitChanges(services, call, {
      operation: importSources.name,
      summary: `Imported ${names}`.slice(0, 500),
      at,
      changes,
    })
  }
  const candidates = input.dryRun ? readings.flatMap((reading) => reading.candidates) : []
  return { output: { sources: [...readings.map((reading) => reading.report), ...archives], candidates } }
})

const list = handle(listSources, async (services) => {
  const sources = await services.store.list('source')
  return { output: { sources: sources.toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1)) } }
})

/** Reading sources and listing what was read. */
export const sourceHandlers = { 'sources.import': importAll, 'sources.list': list } as const
