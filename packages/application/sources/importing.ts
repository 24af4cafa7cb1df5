import { importSources, refreshSources, type ImportReport } from '@waymark/contracts/sources/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { commitChanges } from '../commit.ts'
import { ownNames } from '../workspace/own-names.ts'
import { handle, type Call, type Services } from '../handlers.ts'
import type { SourcePlace } from '../ports/services.ts'
import { proposeFromPool } from '../proposals/proposing.ts'
import { columnWishes, nothingSaid } from './columns.ts'
import { inboxReport, recordsMoved } from './inbox.ts'
import { inputsOf } from './inputs.ts'
import { carryOut, jobsFor, type Job, type Work } from './jobs.ts'
import { sourceNamed } from './sources.ts'
import { openWorld } from './world.ts'

/** Reads all jobs and keeps what they bring in one commit. */
async function bringIn(
  services: Services,
  found: { readonly jobs: readonly Job[]; readonly left: readonly Refusal[] },
  work: Omit<Work, 'own'> & { readonly operation: 'sources.import' | 'sources.refresh' },
  call: Call,
): Promise<ImportReport> {
  const world = await openWorld(services)
  const own = await ownNames(services)
  const done = await carryOut(services, world, found.jobs, { ...work, own }, call)
  const { readings, archives } = done
  const left = [...found.left, ...done.left]
  if (readings.length + archives.length === 0 && work.operation === 'sources.import') throw nothingFound(left)
  const proposed = readings.flatMap((reading) => reading.proposed)
  if (recordsMoved(world)) proposed.push(...proposeFromPool(services, world, work.at))
  const changes = world.changes()
  if (!work.dryRun && changes.length > 0) {
    const moved = readings.filter(({ report }) => !report.isKnown).map(({ report }) => report.source)
    await commitChanges(services, call, {
      operation: work.operation,
      summary: summaryOf(
        work.operation,
        moved.length > 0 ? moved : readings.map(({ report }) => report.source),
      ),
      at: work.at,
      changes,
      afterStop: done.unread > 0,
    })
  }
  if (!work.dryRun) await services.sourcePlaces.remember(done.places)
  if (done.unread > 0) throw stopped(readings.length, done.unread, work.dryRun)
  return {
    sources: [...readings.map((reading) => reading.report), ...archives],
    candidates: work.dryRun ? readings.flatMap((reading) => [...reading.candidates]) : [],
    inbox: inboxReport(world, proposed, work.dryRun),
    left,
  }
}

const mostNames = 5

function summaryOf(operation: string, names: readonly string[]): string {
  const verb = operation === 'sources.import' ? 'Imported' : 'Refreshed'
  const told = names.slice(0, mostNames).join(', ')
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : ''
  return `${verb} ${told}${more}`.slice(0, 500)
}

function stopped(read: number, unread: number, dryRun: boolean): OperationError {
  return new OperationError(
    'CANCELLED',
    dryRun
      ? `Stopped after ${read} sources; nothing was to be written.`
      : `Stopped: ${read} sources are kept whole, ${unread} were not read yet.`,
    { mend: 'Run it again: it goes on where it was.' },
  )
}

function nothingFound(left: readonly Refusal[]): OperationError {
  return new OperationError('SOURCE_KIND_UNKNOWN', 'Nothing in the folder is a source that can be read.', {
    mend: 'Name a CV, a LinkedIn export (ZIP), a brag document, incidents, a tracker’s or forge’s export, a calendar, postmortems, a git repository, or a folder that holds some of these.',
    issues: left.slice(0, 50),
  })
}

const importAll = handle(importSources, async (services, input, call) => {
  const inputs = await inputsOf(services, input, call)
  const found = await jobsFor(services, inputs, input.author, call)
  const output = await bringIn(
    services,
    found,
    {
      operation: 'sources.import',
      kind: input.kind ?? (input.map.length > 0 ? 'incidents' : null),
      columns: await columnWishes(services, input),
      authors: input.author,
      accept: input.accept === null ? null : new Set(input.accept),
      dryRun: input.dryRun,
      at: services.clock.now(),
    },
    call,
  )
  return { output }
})

const refresh = handle(refreshSources, async (services, input, call) => {
  const places = await services.sourcePlaces.all()
  const found =
    input.id.length === 0
      ? await everywhere(services, places, call)
      : await someOf(services, places, input.id)
  const jobs = input.again ? found.jobs.map((job) => ({ ...job, again: true })) : found.jobs
  const output = await bringIn(
    services,
    { jobs, left: found.left },
    {
      operation: 'sources.refresh',
      kind: null,
      columns: await columnWishes(services, nothingSaid),
      authors: [],
      accept: null,
      dryRun: false,
      at: services.clock.now(),
    },
    call,
  )
  return { output }
})

const jobAt = (name: string, place: SourcePlace): Job => ({
  input: { from: 'path', path: place.path, strictly: place.folder !== null },
  name,
  place,
  isFound: true,
  again: false,
})

/** Folders are looked through again, so that new files in them are found; what was named by itself is read there. */
async function everywhere(services: Services, places: ReadonlyMap<string, SourcePlace>, call: Call) {
  const current = await currentPlaces(services, places)
  const left: Refusal[] = []
  const jobs = new Map<string, Job>()
  const folders = Map.groupBy(
    [...current.values()].filter((place) => place.folder !== null),
    (place) => place.folder ?? '',
  )
  for (const [folder, [known]] of folders) {
    try {
      const found = await jobsFor(services, [{ from: 'path', path: folder }], known?.authors ?? [], call)
      for (const job of found.jobs)
        jobs.set(job.place?.path ?? job.name, { ...job, isFound: true, again: false })
    } catch (error) {
      if (!(error instanceof OperationError) || error.code === 'CANCELLED') throw error
      left.push({ where: 'a folder that was read before', reason: error.message })
    }
  }
  for (const [source, place] of current) {
    if (jobs.has(place.path) || place.folder !== null) continue
    const named = await services.store.get('source', source)
    jobs.set(place.path, jobAt(named?.name ?? source, place))
  }
  return { jobs: [...jobs.values()], left }
}

/** Places of sources that are still there; a source that was removed is not read again. */
async function currentPlaces(services: Services, places: ReadonlyMap<string, SourcePlace>) {
  const sources = await services.store.list('source')
  const current = new Set(sources.filter(({ replacedBy }) => replacedBy === undefined).map(({ id }) => id))
  return new Map([...places].filter(([source]) => current.has(source)))
}

async function someOf(
  services: Services,
  places: ReadonlyMap<string, SourcePlace>,
  ids: readonly string[],
): Promise<{ readonly jobs: readonly Job[]; readonly left: readonly Refusal[] }> {
  const jobs: Job[] = []
  const left: Refusal[] = []
  for (const id of new Set(ids)) {
    const source = await sourceNamed(services, id)
    const place = places.get(id)
    if (place === undefined) {
      left.push({ where: source.name, reason: 'was sent as a file; where it lies is not known here' })
    } else jobs.push(jobAt(source.name, place))
  }
  return { jobs, left }
}

/** Reading sources for the first time and again. */
export const importHandlers = { 'sources.import': importAll, 'sources.refresh': refresh } as const
