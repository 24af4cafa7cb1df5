import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { newFramework } from '@waymark/contracts/frameworks/ladder-operations.ts'
import { listHistory, undo } from '@waymark/contracts/history/operations.ts'
import { showCadence } from '@waymark/contracts/plans/cadence-operations.ts'
import { startPlan } from '@waymark/contracts/plans/operations.ts'
import {
  addRoadmapStep,
  editRoadmapStep,
  finishRoadmapStep,
  listRoadmaps,
  moveRoadmapStep,
  showRoadmap,
  startRoadmap,
  type RoadmapView,
} from '@waymark/contracts/plans/roadmap-operations.ts'
import { importSources } from '@waymark/contracts/sources/operations.ts'
import { showWorkspace } from '@waymark/contracts/workspace/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

const year = { framework: 'vp-engineering', roadmap: 'twelve-months' }
const gapMap = 'map-the-gap/deliverable-1'
const stepsOf = (view: RoadmapView) => view.phases.flatMap(({ steps }) => steps)
const stepOf = (view: RoadmapView, key: string) => stepsOf(view).find((step) => step.key === key)

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

describe('a longer plan', () => {
  it('is proposed without keeping anything, and kept from a day on', async () => {
    const proposal = await workspace.run(showRoadmap, year)
    expect(proposal).toMatchObject({ saved: false, startsOn: '2026-11-20', endsOn: '2027-11-19' })
    expect(await workspace.store.list('roadmap')).toEqual([])
    const kept = await workspace.run(startRoadmap, { ...year, on: '2027-01-01' })
    expect(kept).toMatchObject({ saved: true, startsOn: '2027-01-01', endsOn: '2027-12-31' })
    expect(
      stepsOf(kept)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(
      stepsOf(proposal)
        .map(({ key }) => key)
        .toSorted(),
    )
    const { roadmaps } = await workspace.run(listRoadmaps, { framework: 'vp-engineering' })
    expect(roadmaps).toMatchObject([{ startsOn: '2027-01-01', length: '12 months' }])
    expect(roadmaps[0]?.next).toHaveLength(3)
  })

  it('offers every framework’s own, in its own unit', async () => {
    const { roadmaps } = await workspace.run(listRoadmaps, {})
    expect(roadmaps.map(({ framework, roadmap, length }) => `${framework}/${roadmap} ${length}`)).toEqual(
      expect.arrayContaining([
        'vp-engineering/twelve-months 12 months',
        'cto/first-90-days 90 days',
        'cto/first-100-days 100 days',
        'cdgo/first-90-days 90 days',
      ]),
    )
  })

  it('keeps words, days and states when it is dated anew, twice over', async () => {
    await workspace.run(startRoadmap, { ...year, on: '2027-01-01' })
    await workspace.run(editRoadmapStep, { ...year, step: gapMap, due: '2027-01-15' })
    await workspace.run(editRoadmapStep, { ...year, step: 'map-the-gap/step-2', text: 'In my words' })
    await workspace.run(addRoadmapStep, { ...year, text: 'Ask finance', phase: 'build-leverage' })
    const again = await workspace.run(startRoadmap, { ...year, on: '2027-03-01' })
    expect(stepOf(again, gapMap)?.due).toBe('2027-01-15')
    expect(stepOf(again, 'map-the-gap/step-2')).toMatchObject({ text: 'In my words', moved: false })
    const due = stepOf(again, 'map-the-gap/step-2')?.due ?? ''
    expect(due >= '2027-03-01' && due <= '2027-05-31').toBe(true)
    expect(stepOf(again, 'own-1')).toMatchObject({ text: 'Ask finance', phase: 'build-leverage' })
    const [newest] = (await workspace.run(listHistory, { limit: 1 })).events
    await workspace.run(startRoadmap, { ...year, on: '2027-03-01' })
    const [same] = (await workspace.run(listHistory, { limit: 1 })).events
    expect(same?.seq).toBe(newest?.seq)
  })

  it('keeps a step where it was put, in its phase or another, and takes it back on undo', async () => {
    const kept = await workspace.run(startRoadmap, { ...year, on: '2027-01-01' })
    const [phase] = kept.phases
    const [first, second] = phase?.steps ?? []
    if (!first || !second) throw new Error('the phase has two steps')
    const moved = await workspace.run(moveRoadmapStep, { ...year, step: second.key, before: first.key })
    expect(moved.phases[0]?.steps.map(({ key }) => key).slice(0, 2)).toEqual([second.key, first.key])
    const again = await workspace.run(startRoadmap, { ...year, on: '2027-02-01' })
    expect(again.phases[0]?.steps[0]?.key).toBe(second.key)
    const away = await workspace.run(moveRoadmapStep, { ...year, step: first.key, phase: 'build-leverage' })
    expect(away.phases[1]?.steps.at(-1)?.key).toBe(first.key)
    await workspace.run(undo, {})
    const back = await workspace.run(showRoadmap, year)
    expect(back.phases[0]?.steps.map(({ key }) => key)).toContain(first.key)
  })

  it.each([
    ['nowhere', {}],
    ['to two places', { before: 'map-the-gap/step-1', phase: 'build-leverage' }],
    ['beside itself', { after: gapMap }],
    ['to no phase', { phase: 'gone' }],
  ])('is not moved %s', async (_name, goal) => {
    await workspace.run(startRoadmap, { ...year, on: '2027-01-01' })
    await expect(workspace.run(moveRoadmapStep, { ...year, step: gapMap, ...goal })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    })
  })

  it('is finished step by step with evidence for every competency of the step, and undone', async () => {
    await workspace.run(startRoadmap, year)
    const { roadmap, logged } = await workspace.run(finishRoadmapStep, {
      ...year,
      step: gapMap,
      log: 'Walked two directors through the gap map',
    })
    expect(stepOf(roadmap, gapMap)).toMatchObject({ status: 'done', evidence: [logged] })
    const item = await workspace.store.get('evidence', logged ?? '')
    expect(item?.competencies.map(({ competency }) => competency)).toEqual(
      stepOf(roadmap, gapMap)?.competencies.map(({ id }) => id),
    )
    await workspace.run(undo, {})
    const back = await workspace.run(showRoadmap, year)
    expect(stepOf(back, gapMap)).toMatchObject({ status: 'todo', evidence: [] })
    expect(await workspace.store.evidence()).toEqual([])
    await workspace.run(undo, {})
    expect(await workspace.run(showRoadmap, year)).toMatchObject({ saved: false })
  })

  it('refuses what is not there, and a stale change, in words', async () => {
    expect(await workspace.failure('roadmaps.show', { ...year, roadmap: 'twelve-month' })).toMatchObject({
      code: 'PLAN_UNKNOWN',
      details: { mend: 'Did you mean "twelve-months"?' },
    })
    expect(await workspace.failure('roadmaps.edit', { ...year, step: gapMap })).toMatchObject({
      code: 'PLAN_UNKNOWN',
    })
    await workspace.run(startRoadmap, year)
    expect(await workspace.failure('roadmaps.edit', { ...year, step: 'no/step-1' })).toMatchObject({
      code: 'ACTION_UNKNOWN',
    })
    await workspace.run(editRoadmapStep, { ...year, step: gapMap, status: 'doing' })
    expect(
      await workspace.failure('roadmaps.edit', { ...year, step: gapMap, status: 'done', revision: 1 }),
    ).toMatchObject({ code: 'REVISION_CONFLICT' })
  })

  it('survives export and import', async () => {
    await workspace.run(startRoadmap, { ...year, on: '2027-01-01' })
    await workspace.run(editRoadmapStep, { ...year, step: gapMap, status: 'doing' })
    const archive = await workspace.file('workspace.export', {})
    const other = await openTestWorkspace()
    const content = Buffer.from(archive).toString('base64')
    await other.run(importSources, {
      file: [{ name: 'waymark.zip', mediaType: 'application/zip', content }],
    })
    expect(await other.store.list('roadmap')).toEqual(await workspace.store.list('roadmap'))
    expect(await other.file('workspace.export', {})).toEqual(archive)
    await other.close()
  })
})

describe('reviews and the calendar', () => {
  it('names agenda and decisions for roles that have them', async () => {
    const { reviews } = await workspace.run(showCadence, { framework: 'it-director' })
    expect(reviews.map(({ every }) => every)).toEqual(['week', 'month', 'quarter'])
    for (const review of reviews) {
      expect(review.agenda.length).toBeGreaterThan(2)
      expect(review.decisions.length).toBeGreaterThan(1)
    }
  })

  it('tells nothing of plans or the role unless asked, and the same entries again', async () => {
    await workspace.run(startPlan, { framework: 'it-director' })
    await workspace.run(startRoadmap, year)
    const text = async (input: object) =>
      new TextDecoder().decode(
        await workspace.file('cadence.calendar', { framework: 'it-director', ...input }),
      )
    const quiet = await text({})
    expect(quiet.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(quiet).not.toContain('Director')
    const days = await text({ due: 'dates', details: 'titles' })
    const { steps = [] } = (await workspace.store.list('roadmap'))[0] ?? {}
    const actions = await workspace.store.list('plan-action')
    expect(days.match(/BEGIN:VEVENT/g)).toHaveLength(3 + steps.length + actions.length)
    expect(days).not.toContain('Gap map')
    expect(days).not.toContain('Agenda')
    expect(await text({ due: 'texts' })).toContain('Gap map per competency')
    const uids = (file: string) => file.match(/^UID:.*$/gm)?.slice(0, 3)
    expect(uids(days)).toEqual(uids(quiet))
  })

  it('refuses a role without reviews in words', async () => {
    const harbour = await openTestWorkspace({ ownFrameworks: true })
    const { assess } = await harbour.run(newFramework, { id: 'harbour', name: 'Harbour' })
    const error = await harbour.failure('cadence.calendar', { framework: assess[0] })
    await harbour.close()
    expect(error).toMatchObject({ code: 'INPUT_INVALID' })
  })
})

it('tells on the first page what was left alone', async () => {
  await workspace.run(logEvidence, { text: 'Ended the outage' })
  await workspace.run(startRoadmap, year)
  expect((await workspace.run(showWorkspace, {})).nudges).toEqual([])
  workspace.setNow('2027-01-08')
  expect((await workspace.run(showWorkspace, {})).nudges).toEqual([
    { kind: 'evidence', framework: null, roadmap: null, days: 49, text: 'Nothing was logged for 7 weeks.' },
    {
      kind: 'plan',
      ...year,
      days: 49,
      text: 'The plan “Twelve months from Engineering Manager to VP scope” was not touched for 7 weeks.',
    },
  ])
})
