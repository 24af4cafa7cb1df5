import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addApplication, followUp } from '@waymark/contracts/applications/operations.ts'
import { logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { importFrameworks } from '@waymark/contracts/frameworks/ladder-operations.ts'
import { finishAction, startPlan } from '@waymark/contracts/plans/operations.ts'
import { startRoadmap } from '@waymark/contracts/plans/roadmap-operations.ts'
import { assess, showReadiness } from '@waymark/contracts/readiness/operations.ts'
import { showToday } from '@waymark/contracts/workspace/today-operation.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace({ ownFrameworks: true })
})
afterEach(() => workspace.close())

test('nothing is followed and nothing is due in an empty workspace', async () => {
  expect(await workspace.run(showToday, {})).toEqual({
    until: '2026-12-04',
    plans: 0,
    due: [],
    dueInAll: 0,
    followUps: [],
    proposals: 0,
    confirmations: [],
    standing: [],
    followed: 0,
  })
})

test('follow-ups of open applications are due too', async () => {
  const { id } = await workspace.run(addApplication, { employer: 'Acme', role: 'CTO' })
  await workspace.run(followUp, { id, due: '2026-11-18', what: 'Call' })
  await workspace.run(followUp, { id, due: '2027-11-18', what: 'Much later' })
  expect((await workspace.run(showToday, {})).followUps).toEqual([
    { application: id, employer: 'Acme', what: 'Call', due: '2026-11-18', overdue: true },
  ])
})

test('open steps of short and longer plans stand together, the earliest first, with the way to each', async () => {
  const { actions } = await workspace.run(startPlan, { framework: 'it-director', on: '2026-10-01' })
  await workspace.run(startRoadmap, {
    framework: 'vp-engineering',
    roadmap: 'twelve-months',
    on: '2026-11-01',
  })
  const [first] = actions
  if (first === undefined) throw new Error('the plan is empty')
  const before = await workspace.run(showToday, { days: 366 })
  expect(before.plans).toBe(2)
  expect(before.due.map(({ due }) => due)).toEqual(before.due.map(({ due }) => due).toSorted())
  expect(before.due).toHaveLength(20)
  expect(before.dueInAll).toBeGreaterThan(20)
  const soon = await workspace.run(showToday, { days: 0 })
  expect(soon.due.length).toBeGreaterThan(0)
  expect(soon.due.every(({ due }) => due <= '2026-11-20')).toBe(true)
  const step = soon.due.find(({ key }) => key === first.id)
  expect(step).toMatchObject({ framework: 'it-director', roadmap: null, overdue: first.due < '2026-11-20' })
  await workspace.run(finishAction, { id: first.id })
  const after = await workspace.run(showToday, { days: 0 })
  expect(after.dueInAll).toBe(soon.dueInAll - 1)
})

test('of hundreds of frameworks only those that are followed are assessed, what was touched last first', async () => {
  const folder = join(workspace.home, 'brought')
  await mkdir(folder)
  const steps = Array.from({ length: 10 }, (_, level) => `L${level + 1}`)
  for (let ladder = 0; ladder < 8; ladder++) {
    const rows = [`Theme,${steps.join()}`, `Craft,${steps.map((step) => `Craft at ${step}`).join()}`, '']
    await writeFile(join(folder, `ladder-${ladder}.csv`), rows.join('\n'))
  }
  await workspace.run(importFrameworks, { paths: [folder] })
  await workspace.run(logEvidence, { text: 'A win', competency: ['it-director/vendor-command'] })
  for (let ladder = 0; ladder < 8; ladder++) {
    workspace.setNow(`2026-11-2${ladder}`)
    const framework = `ladder-${ladder}-at-l3`
    await workspace.run(assess, { framework, ratings: [{ competency: 'craft', value: 1 }] })
  }
  const { standing, followed } = await workspace.run(showToday, {})
  expect(followed).toBe(9)
  expect(standing.map(({ framework }) => framework)).toEqual(
    [7, 6, 5, 4, 3].map((ladder) => `ladder-${ladder}-at-l3`),
  )
  const asked = await workspace.run(showToday, { role: 'it-director' })
  const readiness = await workspace.run(showReadiness, { framework: 'it-director' })
  expect(asked.standing).toMatchObject([
    { framework: 'it-director', supported: readiness.supported, claimed: readiness.claimed },
  ])
  expect((await workspace.run(showToday, { role: 'gone' })).standing).toHaveLength(5)
})
