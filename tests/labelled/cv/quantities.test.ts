import { describe, expect, it } from 'vitest'
import { findQuantities } from '@waymark/domain/quantities/find-quantities.ts'
import { count, emptyTally, scores, told } from '../score.ts'
import { labelledCvs, linesOf, type LabelledLine } from './labelled-cv.ts'

type Place = Pick<LabelledLine['quantities'][number], 'kind' | 'start' | 'end' | 'side'>
const keyOf = ({ kind, start, end, side }: Place) => `${kind} ${start}-${end} ${side}`

/** A quantity is right when kind, both ends of its place and its side of a change are. */
function tallyOf(lines: readonly LabelledLine[]) {
  const tally = emptyTally()
  for (const { text, quantities } of lines) {
    const labelled = new Set(quantities.map(keyOf))
    const found = new Set(findQuantities(text).map(keyOf))
    for (const key of new Set([...labelled, ...found])) count(tally, found.has(key), labelled.has(key))
  }
  return tally
}

describe('quantities in labelled CVs', () => {
  it.each(['development', 'held-out'] as const)('F1 is at least 0.95 on the %s half', (half) => {
    const tally = tallyOf(labelledCvs(half).flatMap(linesOf))
    process.stdout.write(`${told(`quantities, ${half}`, tally)}\n`)
    expect(tally.right + tally.missed).toBeGreaterThan(90)
    expect(scores(tally).f1).toBeGreaterThanOrEqual(0.95)
  })
})
