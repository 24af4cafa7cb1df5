import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areApart,
  median,
  medianInterval,
  percentile,
  proportionInterval,
  rateInterval,
} from './statistics.ts'

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })
const closeTo = (low: number, high: number) => ({
  low: expect.closeTo(low, 3),
  high: expect.closeTo(high, 3),
})

describe('percentiles', () => {
  it.each([
    [[], 0.5, null],
    [[3], 0.9, 3],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2], 0.75, 3.25],
    [[10, 20], 0, 10],
    [[10, 20], 1, 20],
  ])('of %j at %d is %s', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected)
  })

  it('lie between the least and the most, whatever the order', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const found = percentile(values, share)
        expect(found).toBeGreaterThanOrEqual(Math.min(...values))
        expect(found).toBeLessThanOrEqual(Math.max(...values))
        expect(percentile(values.toReversed(), share)).toBe(found)
      }),
    )
  })
})

describe('the interval of a median', () => {
  // Ranks from the published table of the sign test's confidence limits.
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [25, 8, 18],
    [100, 40, 61],
  ])('of %d values goes from rank %d to rank %d', (count, low, high) => {
    expect(medianInterval(Array.from({ length: count }, (_, at) => at + 1))).toEqual({ low, high })
  })

  it('is not given below six values', () => {
    expect(medianInterval([1, 2, 3, 4, 5])).toBeNull()
  })

  it('holds the median', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const interval = medianInterval(values)
        const middle = median(values) ?? Number.NaN
        expect(interval === null || (interval.low <= middle && middle <= interval.high)).toBe(true)
      }),
    )
  })
})

describe('intervals of proportions and rates', () => {
  it.each([
    [0, 10, 0, 0.278],
    [1, 10, 0.018, 0.404],
    [90, 100, 0.826, 0.945],
    [10, 10, 0.722, 1],
  ])('%d of %d', (hits, count, low, high) => {
    expect(proportionInterval(hits, count)).toEqual(closeTo(low, high))
  })

  it.each([
    [0, 1, 0, 3.689],
    [1, 1, 0.025, 5.572],
    [10, 1, 4.795, 18.39],
    [100, 10, 8.136, 12.163],
    [500, 1, 457.129, 545.809],
    [501, 1, 458.084, 546.854],
  ])('%d events over %d', (events, exposure, low, high) => {
    expect(rateInterval(events, exposure)).toEqual(closeTo(low, high))
  })

  it('is nothing over nothing', () => {
    expect(proportionInterval(0, 0)).toBeNull()
    expect(rateInterval(3, 0)).toBeNull()
  })

  it('are apart only when no value is in both', () => {
    expect(areApart({ low: 1, high: 2 }, { low: 2, high: 3 })).toBe(false)
    expect(areApart({ low: 1, high: 2 }, { low: 2.1, high: 3 })).toBe(true)
    expect(areApart(null, { low: 2.1, high: 3 })).toBe(false)
  })
})
