import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankFacts } from '../evidence/evidence.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { itemOf, ratingOf } from '../testing/generated-evidence.ts'
import type { Change } from './entities.ts'
import { rollBack } from './rollback.ts'

const step = fc.record({ number: fc.integer({ min: 1, max: 4 }), title: fc.constantFrom(null, 'One', 'Two') })

test('taking changes back, newest first, gives every earlier state', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const rows = new Map<string, Evidence>()
      const states = [[...rows.values()]]
      const changes = steps.map(({ number, title }): Change => {
        const { id } = itemOf(blankFacts('x'), number)
        const before = rows.get(id) ?? null
        const after = title === null ? null : itemOf(blankFacts(title), number)
        if (after === null) rows.delete(id)
        else rows.set(id, after)
        states.push([...rows.values()].sort((a, b) => a.id.localeCompare(b.id)))
        return { kind: 'evidence', id, before, after }
      })
      for (const [index, evidence] of states.entries()) {
        const later = changes.slice(index).toReversed()
        expect(rollBack({ evidence: states.at(-1) ?? [], ratings: [] }, later).evidence).toEqual(evidence)
      }
    }),
    { numRuns: 300 },
  )
})

test('ratings come back too, and other kinds are passed over', () => {
  const rating = ratingOf('berths', 2)
  const changes: Change[] = [
    { kind: 'rating', id: rating.id, before: null, after: rating },
    { kind: 'source', id: 'src_1', before: null, after: null },
  ]
  expect(rollBack({ evidence: [], ratings: [rating] }, changes)).toEqual({ evidence: [], ratings: [] })
})
