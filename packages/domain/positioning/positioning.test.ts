import { describe, expect, it } from 'vitest'
import { blankFacts, type Evidence, type OutcomeKind } from '../evidence/evidence.ts'
import { blankPositioning, checkPositioning, headlineOf, problemCandidates } from './positioning.ts'

const item = (number: number, outcome: OutcomeKind | null, year: string, measured: boolean): Evidence => ({
  ...blankFacts(`Item ${number}`),
  id: `ev_${number}`,
  outcome,
  happened: { from: year, to: null, ongoing: false },
  measures: measured ? [{ name: 'Cost', before: 4, after: 2, unit: 'k' }] : [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  revision: 1,
})

describe('what to lead with', () => {
  it('is what recent, measured evidence shows, not what there is most of', () => {
    const old = [1, 2, 3].map((number) => item(number, 'people', '2015', false))
    const recent = [item(4, 'cost', '2026', true), item(5, 'cost', '2025', true)]
    const found = problemCandidates([...old, ...recent, item(6, null, '2026', true)], '2024')
    expect(found.map(({ outcome }) => outcome)).toEqual(['cost', 'people'])
    expect(found[0]).toMatchObject({ measured: 2, newest: '2026', evidence: ['ev_4', 'ev_5'] })
  })

  it('is never what was only planned', () => {
    const planned = { ...item(1, 'cost', '2026', true), title: 'Plan to cut costs next year' }
    expect(problemCandidates([planned], '2024')).toEqual([])
  })

  it('is nothing where nothing is shown', () => {
    expect(problemCandidates([], '2024')).toEqual([])
  })
})

describe('a positioning', () => {
  it('shows its blanks instead of filling them', () => {
    expect(headlineOf({ ...blankPositioning, build: 'payment platforms.' })).toBe(
      'I build payment platforms by leading … to achieve …',
    )
  })

  it('is told what is missing, and of a stack of titles', () => {
    const parts = checkPositioning(blankPositioning, []).map(({ part }) => part)
    expect(parts).toEqual(['problem', 'build', 'leading', 'achieve', 'evidence'])
    const titled = { ...blankPositioning, problem: 'CTO, VP and director of everything' }
    expect(checkPositioning(titled, [])[0]?.says).toContain('CTO, VP, director')
  })

  it('passes when the problem leads and evidence stands behind it', () => {
    const good = {
      problem: 'Retailers whose peak season breaks their shop',
      build: 'shops that hold',
      leading: 'platform and operations teams through peak',
      achieve: 'no lost hour of sales in peak week',
      breadth: 'I know what it costs and who has to agree.',
      evidence: ['ev_4'],
    }
    expect(checkPositioning(good, [item(4, 'cost', '2026', true)])).toEqual([])
  })
})
