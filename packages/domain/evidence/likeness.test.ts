import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFacts, itemOf } from '../testing/generated-evidence.ts'
import type { EvidenceFacts } from './evidence.ts'
import { blankFacts } from './evidence.ts'
import { areAlike, likenessOf, lookalikeReason, lookalikesOf, signatureOf } from './likeness.ts'

function told(title: string, from: string | null = null, facts: Partial<EvidenceFacts> = {}): EvidenceFacts {
  return { ...blankFacts(title), happened: { from, to: null, ongoing: false }, ...facts }
}

describe('the signature', () => {
  test.each([
    ['case, punctuation and spacing', 'Renegotiated the  contract!', 'renegotiated THE contract'],
    ['word order', 'The contract, renegotiated', 'renegotiated the contract'],
    ['accents', 'Rénegotiated the contract', 'Renegotiated the contract'],
  ])('does not see %s', (_, first, second) => {
    expect(signatureOf(told(first, '2026-03-01'))).toBe(signatureOf(told(second, '2026-03-31')))
  })

  test.each([
    ['another month', told('Deed', '2026-03'), told('Deed', '2026-04')],
    ['another figure', told('Closed 41 tickets'), told('Closed 42 tickets')],
    ['another result', told('Deed', null, { result: 'Up.' }), told('Deed', null, { result: 'Down.' })],
    [
      'no measure',
      told('Deed', null, { measures: [{ name: 'x', before: null, after: 1, unit: null }] }),
      told('Deed'),
    ],
  ])('sees %s', (_, first, second) => {
    expect(signatureOf(first)).not.toBe(signatureOf(second))
  })
})

describe('lookalikes', () => {
  test.each([
    [
      'spelling and endings',
      'Organised the vendor programme reviews',
      'Organizing vendor program review',
      true,
    ],
    ['a number only', 'Closed support ticket 41', 'Closed support ticket 42', true],
    [
      'units, short or in full',
      'Cut the nightly invoice run from 6 h to 40min',
      'Cut nightly invoice run from 6 hours to 40 minutes',
      true,
    ],
    ['another object', 'Renegotiated support contract', 'Renegotiated network contract', false],
    ['irregular past', 'Built and led the platform team', 'Lead and build of the platform team', true],
  ])('%s', (_, first, second, alike) => {
    expect(lookalikeReason(told(first, '2026-03'), told(second, '2026-03')) !== null).toBe(alike)
  })

  test('share a whole measure, however they are worded and dated', () => {
    const measures = [{ name: 'support cost', before: 120, after: 84, unit: 'kEUR' }]
    const retold = [{ name: 'Cost, support', before: 120, after: 84, unit: 'keur' }]
    const reason = lookalikeReason(
      told('One', '2024-01', { measures }),
      told('Other', '2026-01', { measures: retold }),
    )
    expect(reason).toBe('States the same measure: support cost from 120 to 84 kEUR.')
    const open = [{ name: 'support cost', before: null, after: 84, unit: 'kEUR' }]
    expect(
      lookalikeReason(told('One', null, { measures: open }), told('Other', null, { measures: open })),
    ).toBeNull()
  })

  test('have one headline about the same time', () => {
    const first = told('Moved payroll abroad', '2026-03', {
      result: 'Twelve countries are paid on the same day each month.',
    })
    expect(lookalikeReason(first, told('Moved payroll abroad', '2026-04'))).toBe(
      'Has the same headline, about the same time.',
    )
    expect(lookalikeReason(first, told('Moved payroll abroad', '2026-05'))).toBeNull()
  })

  test('are symmetric, and every item is like itself', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        expect(areAlike(likenessOf(a), likenessOf(b))).toBe(areAlike(likenessOf(b), likenessOf(a)))
        expect(lookalikeReason(a, structuredClone(a))).toBe('Says the same, in the same month.')
      }),
      { numRuns: 400 },
    )
  })

  test('are listed without the item itself', () => {
    const item = itemOf(told('Moved payroll abroad'), 1)
    const all = [item, itemOf(told('moved payroll ABROAD'), 2), itemOf(told('Hired a cook'), 3)]
    expect(lookalikesOf(item, all).map(({ id }) => id)).toEqual([all[1]?.id])
  })
})
