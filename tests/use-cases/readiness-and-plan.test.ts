import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attestEvidence } from '@waymark/contracts/evidence/link-operations.ts'
import { editEvidence, logEvidence, removeEvidence } from '@waymark/contracts/evidence/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import {
  addAction,
  editAction,
  finishAction,
  showPlan,
  startPlan,
} from '@waymark/contracts/plans/operations.ts'
import {
  assess,
  readinessHistory,
  renderReport,
  showReadiness,
} from '@waymark/contracts/readiness/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const framework = 'engineering-manager'

async function provenItem(text: string, on: string): Promise<void> {
  const { evidence } = await workspace.run(logEvidence, {
    text,
    on,
    metric: 'regretted leavers',
    before: on.length + Number(on.slice(5, 7)),
    after: 1,
    unit: 'people',
    result: 'The team stayed together',
    stakeholder: ['Head of People'],
    competency: [`${framework}/leadership-team-building`],
  })
  await workspace.run(attestEvidence, {
    id: evidence.id,
    by: 'Ada Berg',
    relation: 'manager',
    statement: 'True.',
    checkableAt: 'review of 2026',
  })
}

const supportedOf = async (competency: string, at?: string) => {
  const readiness = await workspace.run(showReadiness, { framework, ...(at === undefined ? {} : { at }) })
  return readiness.competencies.find((entry) => entry.id === competency)?.supported
}

describe('readiness', () => {
  it('is zero for nothing, and says so of every competency', async () => {
    for (const [id, of] of [
      ['it-director', 27],
      ['engineering-manager', 18],
    ] as const) {
      const readiness = await workspace.run(showReadiness, { framework: id })
      expect(readiness.supported).toMatchObject({ total: 0, of, coverage: 0, covered: 0, applicable: 9 })
      expect(readiness.claimed).toBeNull()
      expect(
        readiness.competencies.every((entry) => entry.supported === 0 && entry.claim === 'unknown'),
      ).toBe(true)
    }
  })

  it('rises with measured and confirmed occasions and shows claim and support apart', async () => {
    await provenItem('Rebuilt the on-call rota with the team', '2026-02')
    expect(await supportedOf('leadership-team-building')).toBe(1)
    await provenItem('Promoted two successors and stepped back', '2026-08')
    expect(await supportedOf('leadership-team-building')).toBe(2)
    const rated = await workspace.run(assess, {
      framework,
      ratings: [
        { competency: 'leadership-team-building', value: 1 },
        { competency: 'finance-and-funding', value: 2 },
      ],
    })
    expect(rated.underClaims).toEqual(['leadership-team-building'])
    expect(rated.overClaims).toEqual(['finance-and-funding'])
    expect(rated.claimed).toMatchObject({ total: 3, rated: 2, band: null })
  })

  it('shows the past as it was known then', async () => {
    workspace.setNow('2026-09-01')
    await provenItem('Rebuilt the on-call rota with the team', '2026-02')
    workspace.setNow('2026-10-01')
    await provenItem('Promoted two successors and stepped back', '2026-08')
    workspace.setNow('2026-11-20')
    expect(await supportedOf('leadership-team-building', '2026-08-31')).toBe(0)
    expect(await supportedOf('leadership-team-building', '2026-09-15')).toBe(1)
    const [item] = await workspace.store.evidence()
    await workspace.run(removeEvidence, { id: [item?.id ?? ''] })
    expect(await supportedOf('leadership-team-building')).toBe(1)
    expect(await supportedOf('leadership-team-building', '2026-10-31')).toBe(2)
    const { points } = await workspace.run(readinessHistory, { framework })
    expect(points.map((point) => [point.at, point.supported])).toEqual([
      ['2026-09-01', 1],
      ['2026-10-01', 2],
      ['2026-11-20', 1],
    ])
  })

  it.each([
    [0, ['2026-10-04', '2026-10-05']],
    [9, ['2026-10-05']],
    [-7, ['2026-10-04']],
  ])('cuts its days at the midnight of a place %i hours ahead of UTC', async (hoursAhead, days) => {
    await workspace.close()
    workspace = await openTestWorkspace({ hoursAhead })
    workspace.setNow('2026-10-04T20:00:00.000Z')
    await provenItem('Grew the first lead', '2026-08-01')
    workspace.setNow('2026-10-05T05:00:00.000Z')
    await provenItem('Grew the second lead', '2026-05-01')
    const { points } = await workspace.run(readinessHistory, { framework })
    expect(points.map(({ at }) => at)).toEqual(days)
    for (const { at, supported } of points) {
      const then = await workspace.run(showReadiness, { framework, at })
      expect(supported).toBe(then.supported.total)
    }
  })

  it('keeps "does not apply" apart from zero and asks for the reason', async () => {
    const competency = 'finance-and-funding'
    expect(
      await workspace.failure(assess.name, { framework, ratings: [{ competency, value: null }] }),
    ).toMatchObject({ code: 'REASON_REQUIRED', details: { field: competency } })
    const readiness = await workspace.run(assess, {
      framework,
      ratings: [{ competency, value: null, reason: 'No budget exists at this level' }],
    })
    expect(readiness.competencies.find((entry) => entry.id === competency)).toMatchObject({
      supported: null,
      claim: 'not-applicable',
    })
    expect(readiness.supported).toMatchObject({ total: 0, of: 16, applicable: 8 })
    expect(readiness.gaps.map((gap) => gap.competency)).not.toContain(competency)
  })

  it.each([
    [{ framework: 'astronaut', ratings: [] }, 'FRAMEWORK_UNKNOWN'],
    [{ framework, ratings: [{ competency: 'juggling', value: 1 }] }, 'COMPETENCY_UNKNOWN'],
    [{ framework, ratings: [{ competency: 'finance-and-funding', value: 3 }] }, 'RATING_OUT_OF_SCALE'],
    [
      {
        framework,
        ratings: [
          { competency: 'finance-and-funding', value: 1, evidence: ['ev_00000000000000000000000009'] },
        ],
      },
      'EVIDENCE_UNKNOWN',
    ],
    [{ framework, ratings: [{ competency: 'finance-and-funding', value: 1.5 }] }, 'INPUT_INVALID'],
  ])('refuses %j with %s and keeps no rating', async (input, code) => {
    expect((await workspace.failure(assess.name, input)).code).toBe(code)
    expect(await workspace.store.list('rating')).toEqual([])
  })

  it.each([
    ['pdf', /^%PDF-1\.\d/],
    ['html', /^<!doctype html>[\s\S]*Rebuilt the on-call rota with the team/],
    ['md', /^---\n[\s\S]*Rebuilt the on-call rota with the team/],
  ] as const)('is written as %s', async (format, shape) => {
    await provenItem('Rebuilt the on-call rota with the team', '2026-02')
    const bytes = await workspace.file(renderReport.name, { framework, format, name: 'Maren Holt' })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(shape)
  })
})

describe('the plan', () => {
  it('is a proposal until it is started, and gives each gap an artifact, a conversation and an outcome', async () => {
    const proposal = await workspace.run(showPlan, { framework })
    expect(proposal.saved).toBe(false)
    expect(await workspace.store.list('plan-action')).toEqual([])
    const started = await workspace.run(startPlan, { framework, on: '2026-12-01' })
    expect(started.saved).toBe(true)
    expect(started.gaps.length).toBeGreaterThanOrEqual(2)
    expect(started.gaps.length).toBeLessThanOrEqual(3)
    for (const gap of started.gaps)
      expect(gap).toMatchObject({ hasArtifact: true, hasConversation: true, hasOutcome: true })
    for (const action of started.actions) {
      expect(
        action.due > '2026-12-01' && action.due <= '2027-03-01',
        `${action.text} due ${action.due}`,
      ).toBe(true)
    }
  })

  it('is drawn again without losing an edit, and drawing it twice changes nothing', async () => {
    const { actions } = await workspace.run(startPlan, { framework })
    const [first, second] = actions
    if (first === undefined || second === undefined) throw new Error('the plan has too few actions')
    await workspace.run(editAction, { id: first.id, text: 'My own words' })
    const moved = await workspace.run(editAction, { id: second.id, phase: 90 })
    expect(moved).toMatchObject({ phase: 90, due: '2027-02-18', edited: true })
    await workspace.run(addAction, {
      framework,
      competency: 'finance-and-funding',
      text: 'Ask for the cost report',
    })
    const again = await workspace.run(startPlan, { framework, gaps: ['finance-and-funding'] })
    const texts = again.actions.map((action) => action.text)
    expect(texts).toContain('My own words')
    expect(texts).toContain('Ask for the cost report')
    expect(again.actions.find((action) => action.id === second.id)).toMatchObject({ phase: 90 })
    const events = await workspace.store.events({ entity: null, limit: 100 })
    await workspace.run(startPlan, { framework, gaps: ['finance-and-funding'] })
    expect(await workspace.store.events({ entity: null, limit: 100 })).toEqual(events)
  })

  it('ties a finished action to new evidence, which then counts', async () => {
    const { actions } = await workspace.run(startPlan, { framework })
    const [action] = actions
    if (action === undefined) throw new Error('the plan has no actions')
    const before = await supportedOf(action.competency)
    const finished = await workspace.run(finishAction, {
      id: action.id,
      log: 'Published the friction audit and fixed three blockers',
    })
    expect(finished.action).toMatchObject({ status: 'done', evidence: [finished.logged] })
    expect([before, await supportedOf(action.competency)]).toEqual([0, 1])
    await workspace.run(undo, {})
    expect(await supportedOf(action.competency)).toBe(0)
    expect((await workspace.run(showPlan, { framework })).progress.done).toBe(0)
  })

  it('says when the gaps have moved', async () => {
    await workspace.run(startPlan, { framework })
    expect((await workspace.run(showPlan, { framework })).stale).toBeNull()
    const planned = (await workspace.run(showPlan, { framework })).plan.gaps
    for (const competency of planned) {
      const { evidence } = await workspace.run(logEvidence, {
        text: `Did ${competency} well`,
        competency: [`${framework}/${competency}`],
      })
      await workspace.run(editEvidence, { id: evidence.id, result: 'It held' })
    }
    expect((await workspace.run(showPlan, { framework })).stale).toMatch(/plan again|have moved/)
  })

  it('refuses what it does not know', async () => {
    expect(
      (await workspace.failure(addAction.name, { framework, competency: 'finance-and-funding', text: 'x' }))
        .code,
    ).toBe('PLAN_UNKNOWN')
    expect(
      (await workspace.failure(editAction.name, { id: 'pa_00000000000000000000000001', phase: 60 })).code,
    ).toBe('ACTION_UNKNOWN')
    const { actions } = await workspace.run(startPlan, { framework })
    const id = actions[0]?.id
    expect((await workspace.failure(editAction.name, { id, phase: 45 })).code).toBe('INPUT_INVALID')
    expect((await workspace.failure(editAction.name, { id, text: 'x', revision: 7 })).code).toBe(
      'REVISION_CONFLICT',
    )
  })
})

it('is not assessed on a day to come, on which what is only planned would count', async () => {
  await provenItem('Will have kept the whole team', '2027-02-01')
  await expect(workspace.run(showReadiness, { framework, at: '2027-03-01' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  })
  expect((await workspace.run(showReadiness, { framework, at: '2026-11-20' })).asOf).toBe('2026-11-20')
})
