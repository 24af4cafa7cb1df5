import {
  choosePositioning,
  showPositioning,
  type PositioningView,
} from '@waymark/contracts/positioning/operations.ts'
import {
  blankPositioning,
  checkPositioning,
  headlineOf,
  Positioning,
  positioningSetting,
  problemCandidates,
} from '@waymark/domain/positioning/positioning.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { commitChanges, revised } from '../commit.ts'
import { allEvidenceNamed } from '../evidence/views.ts'
import { handle, type Services } from '../handlers.ts'

/** Evidence of the last so many years is recent. */
const recentYears = 3
const shownItems = 5

async function chosenNow(services: Services): Promise<Positioning> {
  const kept = await services.store.get('setting', positioningSetting)
  return kept === null ? blankPositioning : Positioning.parse(kept.value)
}

async function viewOf(services: Services, chosen: Positioning): Promise<PositioningView> {
  const evidence = await services.store.evidence()
  const titles = new Map(evidence.map(({ id, title }) => [id, title]))
  const since = String(Number(services.clock.today().slice(0, 4)) - recentYears)
  return {
    chosen,
    headline: headlineOf(chosen),
    findings: [...checkPositioning(chosen, evidence)],
    candidates: problemCandidates(evidence, since).map((candidate) => ({
      ...candidate,
      items: candidate.evidence.length,
      evidence: candidate.evidence.slice(0, shownItems).map((id) => ({ id, title: titles.get(id) ?? id })),
    })),
  }
}

const show = handle(showPositioning, async (services) => ({
  output: await viewOf(services, await chosenNow(services)),
}))

const choose = handle(choosePositioning, async (services, input, call) => {
  if (input.evidence !== undefined) await allEvidenceNamed(services, [...new Set(input.evidence)])
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const value = Positioning.parse({ ...(await chosenNow(services)), ...given })
  const at = services.clock.now()
  const before = await services.store.get('setting', positioningSetting)
  const after =
    before === null
      ? { id: positioningSetting, value, updatedAt: at, revision: 1 }
      : revised(before, { value }, at)
  const change: Change = { kind: 'setting', id: positioningSetting, before, after }
  await commitChanges(services, call, {
    operation: choosePositioning.name,
    summary: 'Chose what to lead with',
    at,
    changes: [change],
  })
  return { output: await viewOf(services, value) }
})

/** What one leads with. */
export const positioningHandlers = {
  'positioning.show': show,
  'positioning.choose': choose,
} as const
