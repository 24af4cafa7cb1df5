import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { careerMap, careerTime } from '@waymark/contracts/career/operations.ts'
import { linkEvidence } from '@waymark/contracts/evidence/link-operations.ts'
import { logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

const between = { from: 'engineering-manager', to: 'cto' }

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

describe('the career map', () => {
  it('shows roles and ways, and nothing chosen, until two roles are named', async () => {
    const map = await workspace.run(careerMap, {})
    expect(map).toMatchObject({ from: null, to: null, ways: [], steps: [] })
    expect(map.roles.length).toBeGreaterThan(10)
    const ids = new Set(map.roles.map(({ id }) => id))
    expect(map.edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)
  })

  it('takes usual titles, and numbers the ways, those with a length first', async () => {
    const map = await workspace.run(careerMap, { from: 'Engineering manager', to: 'CTO' })
    expect(map).toMatchObject(between)
    expect(map.ways[0]).toEqual([
      'Engineering Manager',
      'Head of Engineering',
      'VP of Engineering',
      'Chief Technology Officer',
    ])
    const second = await workspace.run(careerMap, { ...between, way: 2 })
    expect(second.steps.map(({ to }) => to)).toEqual(['vp-engineering', 'cto'])
  })

  it('tells of each skill what evidence shows, and moves with new evidence', async () => {
    const stateOf = async (skill: string) => {
      const { steps } = await workspace.run(careerMap, between)
      return steps.flatMap(({ skills }) => skills).find(({ id }) => id === skill)?.state
    }
    expect(await stateOf('manager-development')).toBe('missing')
    const { evidence } = await workspace.run(logEvidence, { text: 'Two managers now run their areas' })
    await workspace.run(linkEvidence, {
      id: [evidence.id],
      competency: 'vp-engineering/leadership-multiplication',
      reason: 'They run without me',
    })
    expect(await stateOf('manager-development')).not.toBe('missing')
  })

  it('measures every role that a loaded framework measures', async () => {
    const { steps, roles } = await workspace.run(careerMap, between)
    expect(steps.find(({ to }) => to === 'vp-engineering')?.readiness).toMatchObject({
      framework: 'vp-engineering',
      total: 0,
    })
    expect(roles.find(({ id }) => id === 'cto')?.framework).toBe('cto')
  })

  it('says when no way leads there, and names the nearest role for a slip', async () => {
    expect(await workspace.run(careerMap, { from: 'cto', to: 'junior-engineer' })).toMatchObject({
      ways: [],
      steps: [],
    })
    expect(await workspace.failure('career.map', { from: 'engineering-manger', to: 'cto' })).toMatchObject({
      code: 'INPUT_INVALID',
      details: { mend: 'Did you mean "engineering-manager"?' },
    })
    expect(await workspace.failure('career.time', { from: 'cto', to: 'junior-engineer' })).toMatchObject({
      code: 'INPUT_INVALID',
    })
  })
})

describe('the time to the goal', () => {
  it('is a range in order, rounded, the same each time, with its assumptions', async () => {
    const time = await workspace.run(careerTime, between)
    expect(await workspace.run(careerTime, between)).toEqual(time)
    const { p10, p50, p90 } = time.range ?? { p10: null, p50: null, p90: null }
    expect((p10?.months ?? 0) <= (p50?.months ?? 0) && (p50?.months ?? 0) <= (p90?.months ?? 0)).toBe(true)
    expect([p10, p50, p90].every((share) => (share?.months ?? 1) % 6 === 0)).toBe(true)
    expect(time.assumptions.length).toBeGreaterThan(3)
  })

  it('moves with the kind of company and with what is true of the person, and says by how much', async () => {
    const middle = async (input: object) =>
      (await workspace.run(careerTime, { ...between, ...input })).range?.p50.months ?? 0
    const usual = await middle({})
    expect(await middle({ company: 'fast-growing' })).toBeLessThan(usual)
    expect(await middle({ company: 'enterprise' })).toBeGreaterThan(usual)
    expect(await middle({ drivers: ['avoids-management', 'technical-too-long'] })).toBeGreaterThan(usual)
    const { assumptions } = await workspace.run(careerTime, { ...between, drivers: ['business-acumen'] })
    expect(assumptions.find(({ name }) => name.startsWith('Business sense'))?.does).toContain('25 %')
  })

  it('gives no range while a step has no length, and one once the user gives it', async () => {
    const open = await workspace.run(careerTime, { from: 'vp-engineering', to: 'cdgo' })
    expect(open.range).toBeNull()
    expect(open.steps).toMatchObject([{ months: null, basis: 'none' }])
    const given = await workspace.run(careerTime, { from: 'vp-engineering', to: 'cdgo', least: 12, most: 36 })
    expect(given.range?.p50.words).toBe('2 years')
    expect(given.steps).toMatchObject([{ basis: 'given' }])
    expect(await workspace.failure('career.time', { ...between, least: 36, most: 12 })).toMatchObject({
      code: 'INPUT_INVALID',
    })
    expect(await workspace.failure('career.time', { ...between, least: 36 })).toMatchObject({
      details: { field: 'most' },
    })
  })
})
