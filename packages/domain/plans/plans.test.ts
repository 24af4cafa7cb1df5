import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../evidence/dates.ts'
import { addDays } from '../evidence/dates.ts'
import { harbourMaster } from '../testing/sample-framework.ts'
import { PlanAction } from './plan.ts'
import type { ActionDraft } from './propose.ts'
import { gapsToClose, proposeActions } from './propose.ts'
import type { ReplanResult } from './replan.ts'
import { replan } from './replan.ts'

const start = '2026-12-01'
const ids = harbourMaster.competencies.map(({ id }) => id)
const gapsOf = (competencies: readonly string[]): { competency: string }[] =>
  competencies.map((competency) => ({ competency }))

function propose(competencies: readonly string[], startsOn: Day = start): ActionDraft[] {
  return proposeActions({ framework: harbourMaster, gaps: gapsOf(competencies), startsOn })
}

let made = 0
function keep(draft: ActionDraft, changes: Partial<PlanAction> = {}): PlanAction {
  made += 1
  const at = '2026-12-01T08:00:00.000Z'
  const id = `pa_${String(made).padStart(26, '0')}`
  return { ...draft, id, plan: 'pl_harbour-master', createdAt: at, updatedAt: at, revision: 1, ...changes }
}

/** What the workspace holds after a re-plan, as the application applies it. */
function applied(actions: readonly PlanAction[], result: ReplanResult): PlanAction[] {
  const updated = new Map(result.update.map((action) => [action.id, action]))
  const dropped = new Set(result.drop.map((action) => action.id))
  return [
    ...actions.filter(({ id }) => !dropped.has(id)).map((action) => updated.get(action.id) ?? action),
    ...result.add.map((draft) => keep(draft)),
  ]
}

describe('a proposed plan', () => {
  test('gives every gap an artifact, a conversation and an outcome, within 90 days', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (competencies) => {
        const drafts = propose(competencies)
        for (const competency of competencies) {
          const own = drafts.filter((draft) => draft.competency === competency)
          expect(own.some(({ artifact }) => artifact !== null)).toBe(true)
          expect(own.some(({ conversation }) => conversation !== null)).toBe(true)
          expect(own.some(({ outcome }) => outcome !== null)).toBe(true)
        }
        for (const draft of drafts) {
          expect(draft.due > start && draft.due <= addDays(start, draft.phase)).toBe(true)
          expect(draft.due > addDays(start, draft.phase - 30)).toBe(true)
          expect(PlanAction.safeParse(keep(draft)).error).toBeUndefined()
        }
        expect(new Set(drafts.map(({ material }) => material)).size).toBe(drafts.length)
      }),
      { numRuns: 300 },
    )
  })

  test('takes the framework’s material, the worst gap first, and derives only what that lacks', () => {
    const drafts = propose(['pilotage', 'dredging', 'berths'])
    expect(drafts.map(({ competency, material, due }) => [competency, material, due])).toEqual(
      [
        ['pilotage', 'pilotage/fast-1', '2026-12-11'],
        ['pilotage', 'sound-the-channel', '2026-12-31'],
        ['dredging', 'dredging/derived-conversation', '2026-12-31'],
        ['berths', 'berths/derived-conversation', '2026-12-31'],
        ['dredging', 'dredge', '2027-01-15'],
        ['dredging', 'dredging/derived-artifact', '2027-01-30'],
        ['pilotage', 'pilotage/derived-outcome', '2027-03-01'],
        ['berths', 'book-berths', '2027-02-14'],
        ['berths', 'berths/derived-outcome', '2027-03-01'],
      ].toSorted((a, b) => String(a[2]).localeCompare(String(b[2])) || 0),
    )
    expect(drafts.find(({ material }) => material === 'pilotage/derived-outcome')?.outcome).toContain(
      'Groundings a year',
    )
  })

  test('shortens lines that an action cannot hold', () => {
    const plan = harbourMaster.plan.map((step) => ({
      ...step,
      text: 'x'.repeat(1500),
      artifact: 'y'.repeat(800),
    }))
    const drafts = proposeActions({
      framework: { ...harbourMaster, plan },
      gaps: gapsOf(['dredging']),
      startsOn: start,
    })
    for (const draft of drafts) expect(PlanAction.safeParse(keep(draft)).error).toBeUndefined()
  })

  test('works on the worst three gaps at most', () => {
    expect(gapsToClose(gapsOf(['a', 'b', 'c', 'd']))).toEqual(gapsOf(['a', 'b', 'c']))
    expect(gapsToClose(gapsOf(['a']))).toEqual(gapsOf(['a']))
    expect(propose([])).toEqual([])
  })
})

const anyChange: fc.Arbitrary<Partial<PlanAction>> = fc.constantFrom(
  {},
  {},
  { edited: true, text: 'My own words.' },
  { status: 'doing' as const },
  { status: 'done' as const, evidence: ['ev_00000000000000000000000001'] },
  { status: 'dropped' as const },
  { material: null, text: 'Mine.', edited: true },
)
/** Said here once more on purpose, so that the rule under test does not judge itself. */
const isTheUsers = (action: PlanAction): boolean =>
  action.edited || action.material === null || ['doing', 'done', 'dropped'].includes(action.status)

const anyActions = fc
  .tuple(fc.shuffledSubarray(ids, { maxLength: 3 }), fc.array(anyChange, { minLength: 20, maxLength: 20 }))
  .map(([competencies, changes]) =>
    propose(competencies, '2026-11-01').map((draft, index) => keep(draft, changes[index])),
  )

describe('planning again', () => {
  test('never touches what the user edited, added, started, finished or dropped', () => {
    fc.assert(
      fc.property(anyActions, fc.shuffledSubarray(ids, { maxLength: 3 }), (actions, competencies) => {
        const result = replan({
          framework: harbourMaster,
          gaps: gapsOf(competencies),
          startsOn: start,
          actions,
        })
        const after = applied(actions, result)
        expect(actions.filter(isTheUsers).every((action) => after.includes(action))).toBe(true)
        expect([...result.update, ...result.drop].some(isTheUsers)).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  test('changes nothing the second time, and plans no material twice', () => {
    fc.assert(
      fc.property(anyActions, fc.shuffledSubarray(ids, { maxLength: 3 }), (actions, competencies) => {
        const input = { framework: harbourMaster, gaps: gapsOf(competencies), startsOn: start }
        const after = applied(actions, replan({ ...input, actions }))
        expect(replan({ ...input, actions: after })).toEqual({ add: [], update: [], drop: [] })
        const materials = after.flatMap(({ material }) => material ?? [])
        expect(new Set(materials).size).toBe(materials.length)
      }),
      { numRuns: 400 },
    )
  })

  test('moves untouched dates with the start and drops untouched actions of closed gaps', () => {
    const actions = propose(['dredging', 'berths']).map((draft) => keep(draft))
    const result = replan({
      framework: harbourMaster,
      gaps: gapsOf(['dredging']),
      startsOn: '2026-12-08',
      actions,
    })
    expect(result.add).toEqual([])
    expect(result.drop.map(({ competency }) => competency)).toEqual(['berths', 'berths', 'berths'])
    expect(result.update.map(({ due }) => due)).toEqual(
      actions.filter(({ competency }) => competency === 'dredging').map(({ due }) => addDays(due, 7)),
    )
  })
})
