import { describe, expect, test } from 'vitest'
import type { EvidenceFacts } from '../evidence/evidence.ts'
import { blankFacts } from '../evidence/evidence.ts'
import { itemOf, today } from '../testing/generated-evidence.ts'
import { harbourMaster } from '../testing/sample-framework.ts'
import { assessReadiness } from './readiness.ts'
import { suggestFor } from './suggest.ts'

function suggested(title: string, facts: Partial<EvidenceFacts> = {}, linked: string[] = []): string[] {
  return suggestFor(itemOf({ ...blankFacts(title), ...facts }, 1, linked), harbourMaster).map(
    ({ competency }) => competency,
  )
}

describe('suggestions', () => {
  test('rest on the item’s own words, whatever their endings', () => {
    expect(suggestFor(itemOf(blankFacts('Cut groundings by half'), 1, []), harbourMaster)).toEqual([
      { competency: 'pilotage', words: ['groundings'], reason: 'It says “groundings”.' },
    ])
    expect(suggested('Introduced Berth-Planning for ferries')).toEqual(['berths'])
  })

  test.each([
    ['a generic word', 'Kept the tide office safe from rain', ['pilotage']],
    ['a word that two competencies share', 'Kept everybody safe', []],
    ['one short word', 'Waited for the tide', []],
    ['a word inside another', 'Wrote about clearances and pretariffs', ['customs']],
    ['parts of a phrase', 'Berth repaired after planning', []],
    ['an intention', 'I will cut groundings by half', []],
  ])('for %s', (_, title, competencies) => {
    expect(suggested(title)).toEqual(competencies)
  })

  test('do not join the end of one fact to the start of the next', () => {
    expect(suggested('Repaired a berth', { situation: 'Planning was poor.' })).toEqual([])
  })

  test('leave out linked competencies, put the best match first, and never count', () => {
    const title = 'Channel depth, dredger and mooring reviewed'
    expect(suggested(title)).toEqual(['dredging', 'berths'])
    expect(suggested(title, {}, ['dredging'])).toEqual(['berths'])
    const input = {
      framework: harbourMaster,
      ratings: [],
      asOf: today,
      evidence: [itemOf(blankFacts(title), 1, [])],
    }
    const readiness = assessReadiness({ ...input, withSuggestions: true })
    expect(readiness.competencies.map(({ suggested }) => suggested.length)).toEqual([0, 1, 0, 1])
    expect(readiness.supported.total).toBe(0)
    expect(assessReadiness(input).competencies.flatMap(({ suggested }) => suggested)).toEqual([])
  })
})
