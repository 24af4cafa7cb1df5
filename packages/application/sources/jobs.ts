import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ColumnWishes } from '@waymark/contracts/sources/columns.ts'
import type { SourceReport } from '@waymark/contracts/sources/operations.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Refusal, SourceKind } from '@waymark/domain/sources/source.ts'
import type { Call, Services } from '../handlers.ts'
import type { ReadResult, SourceInput, SourcePlace } from '../ports/services.ts'
import { importArchive } from './archives.ts'
import { rememberedColumns, unconfirmed } from './columns.ts'
import { takeIn, type Reading } from './reading.ts'
import type { World } from './world.ts'

/** One thing to read. */
export interface Job {
  readonly input: SourceInput
  /** For people: within the folder that was named. */
  readonly name: string
  /** Where it lies on this machine; null for a file that was sent. */
  readonly place: SourcePlace | null
  /** Found in a folder or remembered, not named itself: when it cannot be read, that is told and the rest goes on. */
  readonly isFound: boolean
  /** Read even when its content is that of the last time. */
  readonly again: boolean
}

/** How all jobs are carried out. */
export interface Work {
  readonly kind: SourceKind | null
  /** What is said about the columns of tables. */
  readonly columns: ColumnWishes
  /** The user's own names and addresses, for files that were sent. */
  readonly authors: readonly string[]
  /** Those that hold where none are said. */
  readonly own: readonly string[]
  readonly accept: ReadonlySet<string> | null
  readonly dryRun: boolean
  readonly at: Instant
}

/** What came of reading. */
export interface WorkDone {
  readonly readings: readonly Reading[]
  readonly archives: readonly SourceReport[]
  readonly left: readonly Refusal[]
  /** Where each source lies, to be remembered once its content is kept. */
  readonly places: ReadonlyMap<string, SourcePlace>
  /** Found things that were not read yet when the user stopped; what was read before is whole. */
  readonly unread: number
}

/** Looks for what can be read where the user pointed. */
export async function jobsFor(
  services: Services,
  inputs: readonly SourceInput[],
  authors: readonly string[],
  call: Call,
): Promise<{ readonly jobs: readonly Job[]; readonly left: readonly Refusal[] }> {
  const jobs: Job[] = []
  const left: Refusal[] = []
  for (const input of inputs) {
    if (input.from === 'bytes') {
      jobs.push({ input, name: input.name, place: null, isFound: false, again: true })
      continue
    }
    const { root, isFolder, found, left: passed } = await services.sources.find(input.path, call.signal)
    left.push(...passed)
    for (const { path, name, strictly } of found) {
      const isItself = path === root
      const place = { path, folder: isFolder && !isItself ? root : null, authors: [...authors] }
      jobs.push({
        input: { from: 'path', path, strictly },
        name,
        place,
        isFound: !isItself,
        again: isItself || authors.length > 0,
      })
    }
  }
  return { jobs, left }
}

/**
 * Reads one thing after the other into the world. Being stopped in the middle of found things keeps what is whole; being
 * stopped in one that was named keeps nothing.
 * @throws OperationError those of reading what was named itself
 */
export async function carryOut(
  services: Services,
  world: World,
  jobs: readonly Job[],
  work: Work,
  call: Call,
): Promise<WorkDone> {
  const readings: Reading[] = []
  const archives: SourceReport[] = []
  const left: Refusal[] = []
  const places = new Map<string, SourcePlace>()
  const paths = pathsOf(await services.sourcePlaces.all())
  const unknown: string[] = []
  for (const [at, job] of jobs.entries()) {
    if (jobs.length > 1) call.progress(`Reading ${at + 1} of ${jobs.length}: ${job.name}`)
    try {
      const known = await knownAs(services, world, job)
      if (known !== null) {
        readings.push(known)
        if (job.place !== null) places.set(known.id, job.place)
      } else if (await isArchive(services, job, work))
        archives.push(await importArchive(services, job.input, work.dryRun, work.at))
      else
        for (const reading of await read(services, world, job, { work, paths, call })) {
          readings.push(reading)
          if (job.place !== null) places.set(reading.id, job.place)
        }
    } catch (error) {
      if (!(error instanceof OperationError)) throw error
      if (error.code === 'CANCELLED' && job.isFound && readings.length > 0)
        return { readings, archives, left, places, unread: jobs.length - at }
      if (error.code === 'CANCELLED' || !job.isFound) throw error
      if (error.code === 'SOURCE_KIND_UNKNOWN') unknown.push(job.name)
      else left.push({ where: job.name, reason: `${error.message} ${error.details.mend ?? ''}`.trim() })
    }
  }
  return { readings, archives, left: [...left, ...ofNoKind(unknown)], places, unread: 0 }
}

const namesTold = 10

function ofNoKind(names: readonly string[]): Refusal[] {
  if (names.length === 0) return []
  const more = names.length > namesTold ? ', …' : ''
  return [
    {
      where: names.length === 1 ? '1 file' : `${names.length} files`,
      reason: `of no kind that can be read without a doubt: ${names.slice(0, namesTold).join(', ')}${more}`,
    },
  ]
}

/** A file whose content was taken in before needs no reading. */
async function knownAs(services: Services, world: World, job: Job): Promise<Reading | null> {
  if (job.again || job.input.from === 'bytes') return null
  const fingerprint = await services.sources.fingerprint(job.input.path)
  if (fingerprint === null) return null
  const source = world.sourceWith(fingerprint)
  if (source === null) return null
  const report: SourceReport = {
    source: source.name,
    kind: source.kind,
    added: 0,
    updated: 0,
    duplicates: source.added + source.updated + source.duplicates,
    refused: [],
    parts: [],
    notRead: [],
    records: world.batchesOf(source.id).reduce((sum, { records }) => sum + records.length, 0),
    isKnown: true,
  }
  return { id: source.id, report, candidates: [], proposed: [] }
}

async function isArchive(services: Services, job: Job, work: Work): Promise<boolean> {
  if (job.isFound) return false
  return (work.kind ?? (await services.sources.recognise(job.input))) === 'waymark-archive'
}

/** Sources by the path at which they were last read. */
function pathsOf(places: ReadonlyMap<string, SourcePlace>): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>()
  for (const [source, { path }] of places) paths.set(path, [...(paths.get(path) ?? []), source])
  return paths
}

async function read(
  services: Services,
  world: World,
  job: Job,
  context: {
    readonly work: Work
    readonly paths: ReadonlyMap<string, readonly string[]>
    readonly call: Call
  },
): Promise<readonly Reading[]> {
  const { work, paths, call } = context
  const said = job.place?.authors ?? work.authors
  const results = await services.sources.read(job.input, {
    kind: work.kind,
    authors: said.length > 0 ? said : work.own,
    columns: work.columns,
    signal: call.signal,
    progress: call.progress,
  })
  const readings: Reading[] = []
  for (const found of results) {
    const isOpen = found.columns?.state === 'proposed' && !work.dryRun
    const result = isOpen ? unconfirmed(found) : found
    if (found.columns !== undefined) {
      const change = await rememberedColumns(services, found.columns, work.at)
      if (change !== null) world.apply([change])
    }
    const earlier = (job.place === null ? undefined : paths.get(job.place.path)) ?? []
    const replaces = earlier.filter((source) => world.sources.get(source)?.kind === result.kind)
    readings.push(
      await takeIn(services, world, named(result, job), { accept: work.accept, at: work.at, replaces }),
    )
  }
  return readings
}

/** What was found in a folder is known by its place in it: forty files may be called README. */
function named(result: ReadResult, job: Job): ReadResult {
  return job.isFound ? { ...result, name: job.name.slice(0, 500) } : result
}
