import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchesOf, batchLimit } from './record-batch.ts'
import type { DeploymentRecord } from './record.ts'

const deployment = (key: string, month: number): DeploymentRecord => ({
  kind: 'deployment',
  key,
  where: key,
  title: key,
  service: null,
  doubts: [],
  basis: 'tag',
  environment: null,
  at: `2026-${String(month).padStart(2, '0')}-10T00:00:00.000Z`,
  status: 'succeeded',
  revision: null,
  isPrerelease: false,
  isEmergency: false,
})

describe('batches of records', () => {
  it('hold every record once, whatever order they come in', () => {
    const many = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 12 })), {
      selector: ([key]) => key,
    })
    fc.assert(
      fc.property(many, (drawn) => {
        const records = drawn.map(([key, month]) => deployment(key, month))
        const batches = batchesOf(records)
        expect(batchesOf(records.toReversed())).toEqual(batches)
        expect(batches.flatMap((batch) => batch.records.map((record) => record.key)).toSorted()).toEqual(
          records.map((record) => record.key).toSorted(),
        )
      }),
    )
  })

  it('split a busy month', () => {
    const records = Array.from({ length: batchLimit + 1 }, (_, at) => deployment(`d${at}`, 3))
    expect(batchesOf(records).map(({ month, part, records: held }) => [month, part, held.length])).toEqual([
      ['2026-03', 0, batchLimit],
      ['2026-03', 1, 1],
    ])
  })
})
