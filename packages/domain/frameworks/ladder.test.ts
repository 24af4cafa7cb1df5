import { describe, expect, test } from 'vitest'
import { assessReadiness } from '../readiness/readiness.ts'
import { levelFrameworks } from './at-level.ts'
import { faultsOf } from './consistency.ts'
import { Framework } from './framework.ts'
import { highestTotal } from './scales.ts'

const points = [
  { value: 0, label: 'Not yet', anchor: 'Nothing shows it.' },
  { value: 1, label: 'Emerging', anchor: 'It happened.', asks: [{ occasions: 1 }] },
  { value: 2, label: 'Sustained', anchor: 'It lasts.', asks: [{ occasions: 2 }] },
]

function ladder(change: Record<string, unknown> = {}): Framework {
  return Framework.parse({
    format: 'waymark/framework@1',
    id: 'harbour',
    version: '1.0.0',
    name: 'Harbour',
    summary: 'A ladder.',
    minutes: 5,
    assess: 'levels',
    provenance: { title: 'Harbour', author: 'Harbour', license: 'unknown', redistributable: false },
    scales: [
      { id: 'standing', points },
      { id: 'steps', points },
    ],
    levels: [
      { id: 'junior', name: 'Junior', rank: 1, next: ['senior'] },
      { id: 'senior', name: 'Senior', rank: 2, scope: 'Several teams.' },
      { id: 'chief', name: 'Chief', rank: 3 },
    ],
    competencies: [
      {
        id: 'delivery',
        name: 'Delivery',
        question: 'Do you deliver?',
        meaning: 'Promises are kept.',
        drags: [{ competency: 'people', because: 'There is no time.' }],
        levels: [
          { level: 'junior', expects: ['Finishes tasks.'], details: [{ of: 0, examples: ['A ticket.'] }] },
          { level: 'senior', expects: ['Plans a quarter.'], summary: 'Plans.' },
        ],
      },
      {
        id: 'people',
        name: 'People',
        question: 'Do people grow?',
        meaning: 'People learn.',
        needsOn: 'steps',
        levels: [
          { level: 'junior', expects: [], defined: false },
          { level: 'senior', expects: [], needs: 2 },
        ],
      },
    ],
    bands: [
      { id: 'low', label: 'Low', from: 0, to: 1, meaning: 'Little.', action: 'Start.', focus: ['people'] },
      { id: 'high', label: 'High', from: 2, to: 4, meaning: 'Much.', action: 'Ask.' },
    ],
    ...change,
  })
}

const faults = (change: Record<string, unknown>) =>
  faultsOf(ladder(change)).filter(({ severity }) => severity === 'error')

describe('a ladder that is assessed by level', () => {
  const [junior, senior, ...others] = levelFrameworks(ladder())

  test('gives one framework for each level that says anything', () => {
    expect([junior?.id, senior?.id]).toEqual(['harbour-at-junior', 'harbour-at-senior'])
    expect(others).toEqual([])
  })

  test('of which each holds its own competencies and statements, and is consistent', () => {
    expect(junior?.competencies.map(({ id }) => id)).toEqual(['delivery'])
    expect(junior?.competencies[0]?.good).toEqual(['Finishes tasks.'])
    expect(junior?.competencies[0]?.proofPoints).toEqual(['A ticket.'])
    expect(junior?.competencies[0]?.drags).toEqual([])
    expect(senior?.competencies.map(({ meaning }) => meaning)).toEqual(['Plans.', 'People learn.'])
    expect(senior?.competencies[1]?.question).toBe('Do people grow? (Sustained)')
    expect(senior?.summary).toBe('Several teams.')
    for (const level of [junior, senior]) {
      if (level === undefined) throw new Error('a level is missing')
      expect(faultsOf(level).filter(({ severity }) => severity === 'error')).toEqual([])
    }
  })

  test('leaves an undefined cell out of the total instead of counting it as zero', () => {
    expect(junior === undefined ? 0 : highestTotal(junior)).toBe(2)
    expect(junior?.bands.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [1, 2],
    ])
  })

  test('gives none when it is assessed as a whole', () => {
    expect(levelFrameworks(ladder({ assess: 'whole' }))).toEqual([])
  })
})

test('the ladder itself is consistent', () => {
  expect(faults({})).toEqual([])
})

describe('what a ladder cannot say', () => {
  const competency = (levels: unknown, more: object = {}) => ({
    competencies: [
      { id: 'delivery', name: 'D', question: 'D?', meaning: 'D.', levels, ...more },
      {
        id: 'people',
        name: 'P',
        question: 'P?',
        meaning: 'P.',
        levels: [{ level: 'junior', expects: ['x'] }],
      },
    ],
  })

  test.each([
    [
      'a cell that is undefined and filled',
      competency([{ level: 'junior', expects: ['x'], defined: false }]),
      'is false although',
    ],
    [
      'a level twice',
      competency([
        { level: 'junior', expects: ['x'] },
        { level: 'junior', expects: ['y'] },
      ]),
      'repeats the level',
    ],
    [
      'a detail of no statement',
      competency([{ level: 'junior', expects: ['x'], details: [{ of: 1 }] }]),
      'is 1, but there are 1',
    ],
    [
      'two details of one statement',
      competency([{ level: 'junior', expects: ['x'], details: [{ of: 0 }, { of: 0 }] }]),
      'a second time',
    ],
    [
      'a step that is not on the scale',
      competency([{ level: 'junior', expects: [], needs: 9 }], { needsOn: 'steps' }),
      'no point of the scale',
    ],
    ['an unknown scale of steps', competency([], { needsOn: 'stepz' }), 'unknown scale'],
    [
      'levels without statements',
      { assess: 'levels', levels: [{ id: 'x', name: 'X', rank: 1 }], ...competency([]) },
      'no level has statements',
    ],
    [
      'a title that ends before it starts',
      { titles: [{ name: 'T', from: 3, to: 2 }] },
      'below its own start',
    ],
    [
      'a point that weighs less than the one below',
      {
        scales: [
          { id: 'standing', points: points.map((point) => ({ ...point, points: 2 - point.value })) },
          { id: 'steps', points },
        ],
      },
      'never weighs less',
    ],
    [
      'a level whose id becomes too long',
      {
        levels: [
          { id: 'junior', name: 'J', rank: 1 },
          { id: 'senior', name: 'S', rank: 2 },
          { id: `c${'x'.repeat(79)}`, name: 'C', rank: 3 },
        ],
      },
      'longer than 80',
    ],
  ])('%s', (_, change, words) => {
    expect(
      faults(change)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain(words)
  })
})

test('points that do not weigh the same add up by their points, and bands are of points', () => {
  const uneven = points.map((point) => ({ ...point, points: [0, 1, 10][point.value] }))
  const framework = ladder({
    assess: 'whole',
    scales: [
      { id: 'standing', points: uneven },
      { id: 'steps', points },
    ],
    bands: [
      { id: 'low', label: 'Low', from: 0, to: 9, meaning: 'Little.', action: 'Start.' },
      { id: 'high', label: 'High', from: 10, to: 20, meaning: 'Much.', action: 'Ask.' },
    ],
  })
  expect(highestTotal(framework)).toBe(20)
  const rated = (competency: string, value: number) => ({
    id: `rt_${competency}`.padEnd(29, '0'),
    framework: 'harbour',
    frameworkVersion: '1.0.0',
    competency,
    value,
    reason: null,
    evidence: [],
    rater: 'self' as const,
    revision: 1,
    at: '2026-11-20T09:00:00.000Z',
  })
  const readiness = assessReadiness({
    framework,
    evidence: [],
    ratings: [rated('delivery', 2), rated('people', 1)],
    asOf: '2026-11-20',
  })
  expect(readiness.claimed).toMatchObject({ total: 11, of: 20, band: 'High' })
})
