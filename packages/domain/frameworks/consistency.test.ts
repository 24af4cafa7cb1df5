import { describe, expect, test } from 'vitest'
import { harbourMaster } from '../testing/sample-framework.ts'
import { faultsOf } from './consistency.ts'
import type { Framework } from './framework.ts'
import { resolveFramework } from './inheritance.ts'
import { askInWords, asksOf, bandFor, highestTotal } from './scales.ts'

const [first, second, third, fourth] = harbourMaster.competencies
const [low, middle, high] = harbourMaster.bands
if (!first || !second || !third || !fourth || !low || !middle || !high)
  throw new Error('the sample lost its parts')

function errorsOf(change: Partial<Framework>): string[] {
  return faultsOf({ ...harbourMaster, ...change })
    .filter((fault) => fault.severity === 'error')
    .map((fault) => `${fault.path.join('.')} ${fault.message}`)
}

const withFirst = (change: Partial<typeof first>): Partial<Framework> => ({
  competencies: [{ ...first, ...change }, second, third, fourth],
})

describe('a framework', () => {
  test('without errors has none, and warnings tell which gaps get derived steps', () => {
    expect(errorsOf({})).toEqual([])
    expect(
      faultsOf(harbourMaster).map(({ path, message }) => [path.join('.'), message.split(';')[0]]),
    ).toEqual([
      ['competencies.0', 'has plan material without outcome'],
      ['competencies.1', 'has plan material without conversation, outcome'],
      ['competencies.2', 'has plan material without artifact, conversation, outcome'],
    ])
  })

  const ask = { occasions: 1, each: [], withinMonths: null, spanMonths: null }
  test.each<[string, Partial<Framework>, string]>([
    ['a repeated id', { competencies: [first, first, third, fourth] }, 'competencies.1.id repeats'],
    [
      'an unknown drag',
      withFirst({ drags: [{ competency: 'x', because: 'y' }] }),
      'competencies.0.drags.0.competency names the unknown',
    ],
    [
      'a drag on itself',
      withFirst({ drags: [{ competency: 'pilotage', because: 'y' }] }),
      'names "pilotage" itself',
    ],
    [
      'an unknown artifact',
      withFirst({ artifacts: ['x'] }),
      'competencies.0.artifacts.0 names the unknown artifact "x"; there are tide-table.',
    ],
    ['an unknown scale', withFirst({ scale: 'x' }), 'competencies.0.scale names the unknown scale'],
    ['asks for no point', withFirst({ asks: { '7': [ask] } }), 'competencies.0.asks.7 belongs to no point'],
    ['asks of nothing', withFirst({ asks: { '1': [] } }), 'competencies.0.asks.1 asks for nothing'],
    ['asks at zero', withFirst({ asks: { '0': [ask] } }), 'competencies.0.asks.0 must be left out'],
    [
      'an unknown focus',
      { bands: [{ ...low, focus: ['x'] }, middle, high] },
      'bands.0.focus.0 names the unknown competency',
    ],
    [
      'a hole between bands',
      { bands: [low, { ...middle, from: 5 }, high] },
      'bands.1.from is 5 but must be 4',
    ],
    [
      'an overlap of bands',
      { bands: [low, { ...middle, from: 3 }, high] },
      'bands.1.from is 3 but must be 4',
    ],
    [
      'a band short of the top',
      { bands: [low, middle, { ...high, to: 11 }] },
      'bands.2.to is 11 but must be 12',
    ],
    [
      'a band upside down',
      { bands: [low, middle, { ...high, to: 8 }] },
      'bands.2.to is 8, below its own start',
    ],
    [
      'plan material for nobody',
      {
        plan: [
          {
            id: 'x',
            competencies: ['y'],
            phase: 30,
            text: 'z',
            artifact: null,
            conversation: null,
            outcome: null,
            sources: [],
          },
        ],
      },
      'plan.0.competencies.0 names the unknown',
    ],
  ])('with %s is told where', (_, change, message) => {
    expect(errorsOf(change).some((error) => error.includes(message))).toBe(true)
  })

  test('whose scale starts with asks, skips a value or asks for nothing is told where', () => {
    const scales = harbourMaster.scales.map((scale) => ({
      ...scale,
      points: scale.points.map((point, index) => ({
        ...point,
        value: index === 3 ? 4 : index,
        asks: index === 0 ? [ask] : [],
      })),
    }))
    expect(errorsOf({ scales }).map((error) => error.split(' ')[0])).toEqual(
      expect.arrayContaining(['scales.0.points.0.asks', 'scales.0.points.1.asks', 'scales.0.points.3.value']),
    )
  })
})

describe('a scale', () => {
  test('asks in words', () => {
    const asks = harbourMaster.competencies
      .flatMap((competency) => asksOf(harbourMaster, competency, 3))
      .map(askInWords)
    expect(asks.slice(0, 3)).toEqual([
      '1 occasion, now run by someone else and confirmed by someone else',
      '1 occasion, reaching beyond one team and with a stated result',
      '2 different occasions, each with a stated result, at least 6 months apart from first to last',
    ])
  })

  test('lets a competency replace the asks of a point', () => {
    const own = { ...first, asks: { '2': [] } }
    expect(asksOf(harbourMaster, own, 2)).toEqual([])
    expect(asksOf(harbourMaster, own, 1)).toHaveLength(1)
  })

  test('gives the total and its band', () => {
    expect(highestTotal(harbourMaster)).toBe(12)
    expect([0, 3, 4, 12, 13].map((total) => bandFor(harbourMaster, total)?.id ?? null)).toEqual([
      'moored',
      'moored',
      'sailing',
      'arrived',
      null,
    ])
  })
})

test('a framework that extends another replaces what has the same id and adds the rest', () => {
  const own = { ...second, question: 'Is there always a place for ferries?' }
  const added = { ...third, id: 'ferries' }
  const child: Framework = {
    ...harbourMaster,
    id: 'ferry-master',
    extends: 'harbour-master',
    competencies: [added, own],
    plan: [],
  }
  const resolved = resolveFramework(child, harbourMaster)
  expect(resolved.id).toBe('ferry-master')
  expect(resolved.competencies.map(({ id }) => id)).toEqual([
    'pilotage',
    'berths',
    'customs',
    'dredging',
    'ferries',
  ])
  expect(resolved.competencies[1]?.question).toBe('Is there always a place for ferries?')
  expect(resolved.plan).toEqual(harbourMaster.plan)
})
