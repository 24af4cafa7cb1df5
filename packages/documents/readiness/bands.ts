import type { Band, Framework } from '@waymark/domain/frameworks/framework.ts'
import { highestTotal } from '@waymark/domain/frameworks/scales.ts'

/** A band with the totals, from and to inclusive, that lie in it when only some competencies apply. */
export interface BandRange {
  readonly band: Band
  readonly from: number
  readonly to: number
}

/**
 * The bands, lowest first, on a scale that ends at `of` points. Bands are given for the whole framework; the domain
 * scales a smaller total up to it and rounds down, so a band begins here at its share of `of`, rounded up.
 * A band that no total of this scale can reach is left out.
 */
export function bandRanges(framework: Framework, of: number): readonly BandRange[] {
  const full = highestTotal(framework)
  const here = (points: number) => Math.ceil((points * of) / full)
  return framework.bands
    .toSorted((a, b) => a.from - b.from)
    .map((band) => ({ band, from: here(band.from), to: Math.min(of, here(band.to + 1) - 1) }))
    .filter(({ from, to }) => from <= to)
}
