import {
  createBackup,
  doctor as doctorOperation,
  enterSample,
  exportArchive,
  initWorkspace,
  leaveSample,
  listBackups,
  restoreBackup,
  showWorkspace,
  type WorkspaceView,
} from '@waymark/contracts/workspace/operations.ts'
import { addDays, firstDayOf, lastDayOf, type Day } from '@waymark/domain/evidence/dates.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { hasQuality } from '@waymark/domain/evidence/strength.ts'
import { handle, type Services } from '../handlers.ts'
import { attentionNudges } from './attention.ts'

/** Whether an item is an outcome that the business can see, from one day to another. */
function isOutcomeWithin(item: Evidence, from: Day, to: Day): boolean {
  const last = item.happened.to ?? item.happened.from
  // Most items are of other years, which needs no calendar to see.
  if (item.outcome === null || last === null || last.slice(0, 4) < from.slice(0, 4)) return false
  if (lastDayOf(last) < from || firstDayOf(item.happened.from ?? last) > to) return false
  return hasQuality(item, 'result')
}

async function view(services: Services): Promise<WorkspaceView> {
  const { store } = services
  const [evidence, sources, ratings, latest] = await Promise.all([
    store.evidence(),
    store.list('source'),
    store.list('rating'),
    store.events({ entity: null, limit: 8 }),
  ])
  const today = services.clock.today()
  const yearAgo = addDays(today, -365)
  return {
    showing: services.showing.current(),
    empty: evidence.length + sources.length + ratings.length === 0,
    evidence: evidence.length,
    unlinked: evidence.filter((item) => item.competencies.length === 0).length,
    sources: sources.length,
    ratings: ratings.length,
    outcomesThisYear: evidence.filter((item) => isOutcomeWithin(item, yearAgo, today)).length,
    nudges: await attentionNudges(services),
    latest: [...latest],
    engine: store.engine,
    version: services.version,
  }
}

const show = handle(showWorkspace, async (services) => ({ output: await view(services) }))

const init = handle(initWorkspace, async (services) => ({
  output: { home: services.home, created: services.created },
}))

const enter = handle(enterSample, async (services) => {
  const shown = await services.showing.enterSample()
  return { output: await view(shown) }
})

const leave = handle(leaveSample, async (services) => {
  const shown = await services.showing.leaveSample()
  return { output: await view(shown) }
})

const backup = handle(createBackup, async (services) => ({ output: await services.vault.backup('asked') }))

const backups = handle(listBackups, async (services) => ({
  output: { backups: [...(await services.vault.backups())] },
}))

const restore = handle(restoreBackup, async (services, { name }) => ({
  output: await services.vault.restore(name),
}))

const exportAll = handle(exportArchive, async (services) => {
  const bytes = await services.vault.exportArchive()
  return {
    output: { name: `waymark-${services.clock.today()}.zip`, mediaType: 'application/zip' },
    bytes,
  }
})

const doctor = handle(doctorOperation, async (services) => ({ output: await services.vault.check() }))

/** The workspace as a whole: what it holds, the sample, copies, archives, checks. */
export const workspaceHandlers = {
  'workspace.show': show,
  'workspace.init': init,
  'workspace.enter-sample': enter,
  'workspace.leave-sample': leave,
  'workspace.backup': backup,
  'workspace.backups': backups,
  'workspace.restore': restore,
  'workspace.export': exportAll,
  'workspace.doctor': doctor,
} as const
