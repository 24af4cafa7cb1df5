import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandFor, highestTotal } from '@waymark/domain/frameworks/scales.ts'
import { inventedFramework } from '../testing/invented-framework.ts'
import { bandRanges } from './bands.ts'

describe('bandRanges', () => {
  it('are the bands of the framework when all of it applies', () => {
    expect(bandRanges(inventedFramework, 16).map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [6, 11],
      [12, 16],
    ])
  })

  it('hold exactly the totals that the domain scales into the band', () => {
    const full = highestTotal(inventedFramework)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: full }), (of) => {
        const ranges = bandRanges(inventedFramework, of)
        for (let total = 0; total <= of; total++) {
          const placed = bandFor(inventedFramework, Math.floor((total * full) / of))
          const holding = ranges.filter(({ from, to }) => from <= total && total <= to)
          expect(holding.map(({ band }) => band.id)).toEqual([placed?.id])
        }
      }),
    )
  })
})
