import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDerivation, readEvidenceSearch, readOverlay } from './search.ts'

test('filters survive, what is not understood is left out', () => {
  expect(
    readEvidenceSearch({
      text: 2024,
      kind: 'cost',
      unlinked: true,
      competency: 'it-director/vendor-command',
      from: '2026-01',
      to: 'tomorrow',
      sort: 'newest',
      color: 'red',
    }),
  ).toEqual({
    text: '2024',
    kind: 'cost',
    unlinked: true,
    competency: 'it-director/vendor-command',
    from: '2026-01',
  })
})

test('no address can break a room', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (search) => {
      expect(readEvidenceSearch({ ...readEvidenceSearch(search) })).toEqual(readEvidenceSearch(search))
      expect(readOverlay({ item: search['item'] }).item ?? 'ev_').toMatch(/^ev_/)
      expect(Object.keys(readDerivation(search)).every((name) => ['why', 'at', 'view'].includes(name))).toBe(
        true,
      )
    }),
  )
})
