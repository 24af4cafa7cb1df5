import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Evidence } from '../evidence/evidence.ts'
import { blankFacts } from '../evidence/evidence.ts'
import { proposeActions } from '../plans/propose.ts'
import { assessReadiness } from '../readiness/readiness.ts'
import { anyFacts, itemOf, today } from '../testing/generated-evidence.ts'
import { faultsOf } from './consistency.ts'
import { Framework } from './framework.ts'

const folder = new URL('../../../frameworks/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

describe.each(files)('%s', (file) => {
  const framework = Framework.parse(parse(readFileSync(new URL(file, folder), 'utf8')))
  const ids = framework.competencies.map(({ id }) => id)
  const supportOf = (evidence: readonly Evidence[]): number[] =>
    assessReadiness({ framework, evidence, ratings: [], asOf: today }).competencies.map(
      ({ supported }) => supported ?? -1,
    )
  const linked = (item: Evidence): Evidence => ({
    ...item,
    competencies: ids.map((competency) => ({ framework: framework.id, competency, reason: 'r', by: 'user' })),
  })

  test('has no fault', () => {
    expect(faultsOf(framework).filter((fault) => fault.severity === 'error')).toEqual([])
  })

  test('gives nothing for nothing, and no more than the first point for a hundred self-stated items', () => {
    expect(supportOf([])).toEqual(ids.map(() => 0))
    const stated = Array.from({ length: 100 }, (_, index) =>
      linked(
        itemOf(
          { ...blankFacts(`Won deal ${'abcdefghij'[index % 10]} in region ${index}`), result: 'Won.' },
          index + 1,
        ),
      ),
    )
    expect(Math.max(...supportOf(stated))).toBeLessThanOrEqual(1)
  })

  test('gives no less for more evidence and no more for copies', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 8 }), (list) => {
        const evidence = list.map((facts, index) => linked(itemOf(facts, index + 1)))
        const all = supportOf(evidence)
        const copies = evidence.map((item, index) => ({ ...item, id: itemOf(item, index + 50).id }))
        expect(supportOf([...evidence, ...copies])).toEqual(all)
        expect(supportOf(evidence.slice(1)).every((value, index) => value <= (all[index] ?? 0))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('plans an artifact, a conversation and an outcome for every gap', () => {
    for (const competency of ids) {
      const actions = proposeActions({ framework, gaps: [{ competency }], startsOn: today })
      expect(actions.some(({ artifact }) => artifact !== null)).toBe(true)
      expect(actions.some(({ conversation }) => conversation !== null)).toBe(true)
      expect(actions.some(({ outcome }) => outcome !== null)).toBe(true)
    }
  })
})
