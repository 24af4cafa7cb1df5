import { describe, expect, test } from 'vitest'
import { materialParts } from '@waymark/domain/frameworks/material-faults.ts'
import { bundled as framework, countsOf, namesOf } from './testing/bundled.ts'

describe('reviews in the seat', () => {
  test.each([
    ['vp-engineering', ['quarter']],
    ['cto', ['week']],
    ['it-director', ['week', 'month', 'quarter']],
    ['engineering-manager', ['week', 'month', 'quarter']],
  ] as const)('%s has those that its sources give a rhythm for', async (id, rhythms) => {
    const { cadences } = await framework(id)
    expect(cadences.map(({ every }) => every)).toEqual(rhythms)
    for (const { id: review, decisions, agenda } of cadences) {
      expect(decisions.length, review).toBe(3)
      for (const { name, competencies } of agenda) expect(competencies.length, name).toBeGreaterThan(0)
    }
  })
})

describe('IT Director', () => {
  test('tells what the seat answers for, where it ends, and how it differs by setting', async () => {
    const role = await framework('it-director')
    expect(countsOf(role)).toEqual({
      matrices: 1,
      shifts: 2,
      ownership: 2,
      lookedFor: 2,
      kinds: 7,
      cadences: 3,
      notes: 9,
    })
    expect(namesOf(role.ownership[0]?.areas ?? [])).toEqual([
      'Availability',
      'Security',
      'Cost control',
      'Service levels',
      'Risk posture',
    ])
    expect(role.ownership[1]?.areas).toHaveLength(6)
    expect(role.kinds.map(({ id }) => id)).toEqual([
      'software-first',
      'manufacturing',
      'healthcare',
      'retail-and-hospitality',
      'public-sector-and-utilities',
      'logistics',
      'financial-services',
    ])
  })

  test('lets each proof artifact show the signals that the source names', async () => {
    const { competencies } = await framework('it-director')
    const shownBy = (artifact: string) =>
      competencies.filter(({ artifacts }) => artifacts.includes(artifact)).map(({ id }) => id)
    expect(shownBy('strategy-roadmap')).toEqual(
      expect.arrayContaining([
        'risk-based-prioritization',
        'executive-alignment',
        'change-governance',
        'operational-ownership',
      ]),
    )
    expect(shownBy('risk-register')).toEqual(
      expect.arrayContaining(['security-by-design', 'executive-alignment', 'change-governance']),
    )
    expect(shownBy('budget-narrative')).toEqual(
      expect.arrayContaining([
        'financial-discipline',
        'vendor-command',
        'risk-based-prioritization',
        'executive-alignment',
      ]),
    )
  })
})

describe('Engineering Manager', () => {
  test('tells the shift, what leaders hand over, and the signs of being close', async () => {
    const role = await framework('engineering-manager')
    expect(countsOf(role)).toEqual({ questions: 6, shifts: 1, lookedFor: 2, cadences: 3, notes: 4 })
    const handedOver = (role.lookedFor[0]?.signs ?? []).map((sign) => sign.split(',')[0])
    expect(handedOver.slice(0, 4)).toEqual(['Revenue', 'Cost', 'Risk', 'Speed'])
  })
})

/** The roles whose every entry must say where it is from. */
const sourced = ['engineering-manager', 'it-director', 'vp-engineering', 'cto', 'cdgo'] as const

describe.each(sourced)('%s', (id) => {
  test('names a source for every entry of its material', async () => {
    const role = await framework(id)
    for (const part of materialParts)
      for (const entry of role[part]) expect(entry.sources, `${part} ${entry.id}`).not.toEqual([])
    for (const competency of role.competencies) expect(competency.sources, competency.id).not.toEqual([])
    const used = JSON.stringify({ ...role, provenance: null })
    for (const source of role.provenance.sources) expect(used, source.id).toContain(`"${source.id}"`)
  })

  test('keeps nothing where no screen and no command shows it', async () => {
    expect((await framework(id))['x-extensions']).toEqual({})
  })

  test('every artifact is called for by a competency, a roadmap or an interview', async () => {
    const role = await framework(id)
    const called = new Set([
      ...role.competencies.flatMap(({ artifacts }) => artifacts),
      ...role.interviewLoop.flatMap(({ artifacts }) => artifacts),
      ...role.roadmaps.flatMap(({ phases }) =>
        phases.flatMap(({ deliverables }) => deliverables.flatMap(({ artifacts }) => artifacts)),
      ),
    ])
    expect(role.artifacts.map((artifact) => artifact.id).filter((artifact) => !called.has(artifact))).toEqual(
      [],
    )
  })
})
