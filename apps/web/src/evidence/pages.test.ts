import { expect, test } from 'vitest'
import { listInput, pagesFor } from './pages.ts'

test.each([
  [0, 20, [0]],
  [95, 120, [0, 1]],
  [9_950, 9_999, [99]],
  [-3, 5, [0]],
])('rows %i to %i need the pages %j', (first, last, pages) => {
  expect(pagesFor(first, last)).toEqual(pages)
})

test('filters that are not set do not restrict', () => {
  expect(listInput({ kind: 'cost' }, 2)).toEqual({
    text: null,
    kind: 'cost',
    unlinked: false,
    strength: [],
    framework: null,
    competency: null,
    from: null,
    to: null,
    sort: 'newest',
    limit: 100,
    offset: 200,
  })
})

test('a word of strength in the address restricts to it', () => {
  expect(listInput({ strength: 'attested' }, 0).strength).toEqual(['attested'])
})
