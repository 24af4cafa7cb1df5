import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerCases, nextCase } from '@waymark/contracts/readiness/calibration-operations.ts'
import { showFramework } from '@waymark/contracts/frameworks/operations.ts'
import { scaleOf } from '@waymark/domain/frameworks/scales.ts'
import { createCalibrationCases } from '../../apps/waymark/src/calibration-cases.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const cases = createCalibrationCases(join(import.meta.dirname, '../../apps/waymark/calibration'))

describe('the cases', () => {
  it('name competencies of their framework, points of their scale, and use all of it', async () => {
    const files = await cases.list()
    expect(files.map(({ framework }) => framework)).toEqual([
      'cdgo',
      'cto',
      'engineering-manager',
      'it-director',
      'vp-engineering',
    ])
    for (const { framework: id, cases: given } of files) {
      const framework = await workspace.run(showFramework, { framework: id })
      for (const { competency: asked, point, id: name } of given) {
        const competency = framework.competencies.find((entry) => entry.id === asked)
        const values = competency ? scaleOf(framework, competency).points.map(({ value }) => value) : []
        expect(values, name).toContain(point)
      }
      expect(given.length, id).toBeGreaterThanOrEqual(12)
      expect(new Set(given.map((one) => one.id)).size, id).toBe(given.length)
      const competencies = framework.competencies.map((entry) => entry.id)
      expect(new Set(given.map(({ competency }) => competency)), id).toEqual(new Set(competencies))
      for (const { value } of framework.scales[0]?.points ?? [])
        expect(given.filter(({ point }) => point === value).length, `${id} ${value}`).toBeGreaterThanOrEqual(
          3,
        )
    }
  })

  it('are given one by one, without the expert’s point, until all were had', async () => {
    const framework = 'it-director'
    const answered: string[] = []
    let { case: open, had, of } = await workspace.run(nextCase, { framework })
    while (open !== null) {
      expect(Object.keys(open)).not.toContain('point')
      answered.push(open.id)
      ;({ case: open, had, of } = await workspace.run(nextCase, { framework, answered }))
    }
    expect([had, of]).toEqual([12, 12])
    expect(answered).toHaveLength(12)
    expect((await workspace.run(nextCase, { framework: 'cdgo' })).of).toBe(16)
  })

  it('answer with the expert’s point and reason, tell a leaning, and keep nothing', async () => {
    const director = (await cases.list()).find(({ framework }) => framework === 'it-director')
    const answers = (director?.cases ?? []).map(({ id, point }) => `${id}=${Math.min(3, point + 1)}`)
    const { results, leniency } = await workspace.run(answerCases, { framework: 'it-director', answers })
    expect(results[0]).toMatchObject({ given: 1, expert: 0, difference: 1 })
    expect(leniency).toMatchObject({ cases: 12, higher: 9, same: 3, lower: 0, leaning: 'lenient' })
    expect(await workspace.store.events({ entity: null, limit: 5 })).toEqual([])
    expect(await workspace.store.list('rating')).toEqual([])
  })

  it('count the last answer to a case, once', async () => {
    const { leniency } = await workspace.run(answerCases, {
      framework: 'it-director',
      answers: ['night-hero=3', 'night-hero=0'],
    })
    expect(leniency).toMatchObject({ cases: 1, same: 1, leaning: 'cannot-tell' })
  })

  it.each([
    [['night-hero=7'], 'RATING_OUT_OF_SCALE'],
    [['night-heros=1'], 'INPUT_INVALID'],
    [['night-hero'], 'INPUT_INVALID'],
    [[], 'INPUT_INVALID'],
  ])('refuse %j with %s', async (answers, code) => {
    const error = await workspace.failure('calibration.answer', { framework: 'it-director', answers })
    expect(error.code).toBe(code)
  })
})
