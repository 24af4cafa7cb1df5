import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIds } from './identifiers.ts'

function idsAt(times: readonly number[], bytes: (index: number) => Uint8Array = () => new Uint8Array(10)) {
  let tick = 0
  let draw = 0
  return createIds({ now: () => times[tick++] ?? 0, random: () => bytes(draw++) })
}

describe('next', () => {
  it('is 48 bits of time and 80 random bits in base 32', () => {
    const ids = idsAt([2 ** 48 - 1], () => new Uint8Array(10).fill(255))
    expect(ids.next('ev')).toBe('ev_7zzzzzzzzzzzzzzzzzzzzzzzzz')
    expect(idsAt([1]).next('rt')).toBe('rt_00000000010000000000000000')
  })

  it('grows whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (times, seed) => {
          const ids = idsAt(times, () => seed)
          const made = times.map(() => ids.next('ev'))
          expect(made).toEqual(made.toSorted())
          expect(new Set(made).size).toBe(made.length)
        },
      ),
    )
  })

  it('grows over the end of the random bits', () => {
    const ids = idsAt([5, 5, 5], () => new Uint8Array(10).fill(255))
    const made = [ids.next('pa'), ids.next('pa'), ids.next('pa')]
    expect(made).toEqual(made.toSorted())
    expect(new Set(made).size).toBe(3)
  })
})

describe('derive', () => {
  it('is the same for the same content, and looks like every other id', () => {
    const ids = createIds()
    expect(ids.derive('src', 'abc')).toBe('src_' + ids.derive('ev', 'abc').slice(3))
    expect(ids.derive('ev', 'abc')).not.toBe(ids.derive('ev', 'abd'))
    fc.assert(
      fc.property(fc.string(), (content) => {
        expect(ids.derive('ev', content)).toMatch(/^ev_[0-9a-hjkmnp-tv-z]{26}$/)
      }),
    )
  })

  it('is the first 130 bits of SHA-256', () => {
    // SHA-256 of "abc" begins ba7816bf.
    const first = Number.parseInt('ba7816bf', 16) >>> 2
    const digits = Array.from(createIds().derive('ev', 'abc').slice(3, 9))
    const value = digits.reduce(
      (sum, digit) => sum * 32 + '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(digit),
      0,
    )
    expect(value).toBe(first)
  })
})
