import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { harbourMaster } from '../testing/sample-framework.ts'
import { faultsOf } from './consistency.ts'
import { Framework } from './framework.ts'
import { resolveFramework } from './inheritance.ts'
import { materialParts } from './material-faults.ts'

type Written = Partial<z.input<typeof Framework>>

/** The sample with material as an author would write it: defaults left out. */
function withMaterial(material: Written): Framework {
  return Framework.parse({ ...harbourMaster, ...material })
}

function errorsOf(material: Written): string[] {
  return faultsOf(withMaterial(material))
    .filter((fault) => fault.severity === 'error')
    .map((fault) => `${fault.path.join('.')} ${fault.message}`)
}

const whole: Written = {
  provenance: { ...harbourMaster.provenance, sources: [{ id: 'almanac', title: 'Almanac' }] },
  matrices: [
    {
      id: 'tides',
      name: 'Tides',
      columns: [
        { id: 'low', name: 'Low' },
        { id: 'high', name: 'High' },
      ],
      rows: [{ id: 'quay', name: 'Quay', cells: [['Dry'], []], competencies: ['berths'] }],
      sources: ['almanac'],
    },
  ],
  roadmaps: [
    {
      id: 'first-days',
      name: 'First days',
      when: 'New in the seat.',
      unit: 'day',
      phases: [
        {
          id: 'look',
          name: 'Look',
          from: 0,
          to: 30,
          deliverables: [{ text: 'A chart', artifacts: ['tide-table'] }],
        },
        { id: 'dig', name: 'Dig', from: 31, to: 60 },
      ],
    },
  ],
  kinds: [
    {
      id: 'ferry',
      name: 'Ferry port',
      focus: 'Ferries',
      emphasis: [{ competency: 'berths', weight: 'more', because: 'Timetables.' }],
    },
  ],
  checks: [
    {
      id: 'real',
      name: 'Is it real?',
      purpose: 'Tells a port from a pier.',
      items: [{ id: 'water', text: 'Is there water?' }],
      verdicts: [
        { from: 0, to: 0, meaning: 'A pier.' },
        { from: 1, to: 1, meaning: 'A port.' },
      ],
    },
  ],
  splits: [
    {
      id: 'day',
      name: 'Day',
      of: 'the day',
      shares: [
        { percent: 70, name: 'Watch' },
        { percent: 30, name: 'Sleep' },
      ],
    },
  ],
}

const {
  matrices: [matrix] = [],
  roadmaps: [roadmap] = [],
  checks: [check] = [],
  splits: [split] = [],
} = whole
if (!matrix || !roadmap || !check || !split) throw new Error('the material lost its parts')

describe('material of a role', () => {
  test('that fits has no fault', () => {
    expect(errorsOf(whole)).toEqual([])
  })

  test.each<[string, Written, string]>([
    [
      'an unknown competency, deep inside',
      {
        matrices: [
          {
            ...matrix,
            rows: [{ ...matrix.rows[0], id: 'q', name: 'Q', cells: [[], []], competencies: ['berth'] }],
          },
        ],
      },
      'matrices.0.rows.0.competencies.0 names the unknown competency "berth"; did you mean "berths"?',
    ],
    [
      'an unknown source',
      { matrices: [{ ...matrix, sources: ['almanack'] }] },
      'matrices.0.sources.0 names the unknown source "almanack"; did you mean "almanac"?',
    ],
    [
      'an unknown source of a competency',
      { competencies: harbourMaster.competencies.map((entry) => ({ ...entry, sources: ['x'] })) },
      'competencies.0.sources.0 names the unknown source "x"',
    ],
    [
      'an unknown artifact',
      {
        roadmaps: [
          {
            ...roadmap,
            phases: [
              { id: 'a', name: 'A', from: 0, to: 9, deliverables: [{ text: 'x', artifacts: ['map'] }] },
            ],
          },
        ],
      },
      'roadmaps.0.phases.0.deliverables.0.artifacts.0 names the unknown artifact "map"',
    ],
    [
      'an emphasis on nothing',
      {
        kinds: [
          { id: 'k', name: 'K', focus: 'f', emphasis: [{ competency: 'fog', weight: 'less', because: 'b' }] },
        ],
      },
      'kinds.0.emphasis.0.competency names the unknown competency "fog"',
    ],
    ['a repeated id', { splits: [split, split] }, 'splits.1.id repeats the id "day" of entry 1'],
    [
      'a repeated id inside an entry',
      { checks: [{ ...check, items: [...check.items, ...check.items], verdicts: [] }] },
      'checks.0.items.1.id repeats the id "water" of entry 1',
    ],
    [
      'a ragged row',
      { matrices: [{ ...matrix, rows: [{ id: 'q', name: 'Q', cells: [[], [], []] }] }] },
      'matrices.0.rows.0.cells has 3 cells for 2 columns',
    ],
    [
      'a phase that ends before it starts',
      { roadmaps: [{ ...roadmap, phases: [{ id: 'a', name: 'A', from: 9, to: 3 }] }] },
      'roadmaps.0.phases.0.to is 3, before its own start 9',
    ],
    [
      'phases that overlap',
      {
        roadmaps: [
          {
            ...roadmap,
            phases: [
              { id: 'a', name: 'A', from: 0, to: 30 },
              { id: 'b', name: 'B', from: 20, to: 60 },
            ],
          },
        ],
      },
      'roadmaps.0.phases.1.from is 20, inside the phase before it, which ends at 30',
    ],
    [
      'verdicts with a hole',
      { checks: [{ ...check, verdicts: [{ from: 1, to: 1, meaning: 'm' }] }] },
      'checks.0.verdicts.0.from is 1 but must be 0',
    ],
    [
      'verdicts that stop early',
      { checks: [{ ...check, verdicts: [{ from: 0, to: 0, meaning: 'm' }] }] },
      'checks.0.verdicts.0.to is 0 but must be 1, the number of questions',
    ],
    [
      'shares that do not fill the whole',
      { splits: [{ ...split, shares: split.shares.map((share) => ({ ...share, percent: 40 })) }] },
      'splits.0.shares add up to 80%',
    ],
  ])('with %s is told where', (_, change, message) => {
    expect(errorsOf({ ...whole, ...change })).toEqual([expect.stringContaining(message), ...others(change)])
  })

  test('comes along when a framework extends another, with the works it rests on', () => {
    const parent = withMaterial(whole)
    const child: Framework = {
      ...withMaterial({ splits: [{ ...split, name: 'Night' }] }),
      id: 'ferry-master',
    }
    const resolved = resolveFramework(child, parent)
    for (const part of materialParts) expect(resolved[part], part).toHaveLength(parent[part].length)
    expect(resolved.splits[0]?.name).toBe('Night')
    expect(faultsOf(resolved).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

/** The sample repeats an unknown source once for each competency; every other change has one fault. */
function others({ competencies }: Written): readonly unknown[] {
  return (competencies ?? []).slice(1).map(() => expect.stringContaining('unknown source'))
}
