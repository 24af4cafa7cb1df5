import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../evidence/dates.ts'
import { Roadmap } from '../frameworks/role-material.ts'
import {
  addMonths,
  drawRoadmap,
  isTouched,
  nextOwnKey,
  phaseDays,
  placedStep,
  standingOf,
} from './roadmap.ts'
import { RoadmapStep } from './roadmap-plan.ts'

const roadmap = Roadmap.parse({
  id: 'year',
  name: 'A year',
  when: 'For a pilot.',
  unit: 'month',
  phases: [
    {
      id: 'look',
      name: 'Look',
      from: 1,
      to: 3,
      steps: [{ text: 'Sound the channel', competencies: ['pilotage'] }, { text: 'Ask the harbour' }],
      deliverables: [
        { text: 'Chart of shoals', competencies: ['dredging'], artifacts: ['chart'] },
        { text: 'Tide table', competencies: ['tides'] },
      ],
    },
    { id: 'act', name: 'Act', from: 4, to: 12, steps: [{ text: 'Dredge', competencies: ['dredging'] }] },
  ],
})
const gap = (competency: string) => ({ competency, name: competency, distance: 1, harm: 0, reasons: [] })
const counting = (id: string, evidence: string[]) => ({
  id,
  name: id,
  supported: 1,
  claimed: null,
  claim: 'unknown' as const,
  of: 3,
  evidence,
  reasons: [],
  missing: [],
  setAside: [],
  suggested: [],
  points: [],
})
const readiness = {
  gaps: [gap('dredging')],
  competencies: [counting('pilotage', ['ev_1']), counting('tides', [])],
}
const draw = (startsOn: string, steps: readonly RoadmapStep[] = [], who = readiness) =>
  drawRoadmap({ roadmap, startsOn, readiness: who, steps })
const keys = (steps: readonly RoadmapStep[]) => steps.map(({ key }) => key)

describe('months', () => {
  it.each([
    ['2026-11-20', 3, '2027-02-20'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))

  it('follow each other without gap or overlap', () => {
    const [look, act] = roadmap.phases.map((phase) => phaseDays(roadmap, phase, '2027-01-31'))
    expect(look).toEqual({ from: '2027-01-31', to: '2027-04-29' })
    expect(act).toEqual({ from: '2027-04-30', to: '2028-01-30' })
  })

  it('days count as in a 30-60-90 plan', () => {
    const days = { unit: 'day' as const }
    const phase = (from: number, to: number) => ({ ...roadmap.phases[1], from, to })
    const second = Roadmap.shape.phases.element.parse(phase(31, 60))
    expect(phaseDays(days, second, '2026-12-01')).toEqual({ from: '2026-12-31', to: '2027-01-30' })
  })
})

describe('a proposal', () => {
  it('puts what closes a gap first and what is there already last, each with a day in its phase', () => {
    expect(draw('2027-01-01').map(({ key, due }) => [key, due])).toEqual([
      ['look/deliverable-1', '2027-01-23'],
      ['look/step-2', '2027-02-15'],
      ['look/deliverable-2', '2027-03-09'],
      ['look/step-1', '2027-03-31'],
      ['act/step-1', '2027-12-31'],
    ])
  })

  it('says what a step closes, and what there is for it once its competency is no gap', () => {
    expect(standingOf({ competencies: ['dredging', 'pilotage'] }, readiness)).toEqual({
      closes: ['dredging'],
      have: [],
    })
    expect(standingOf({ competencies: ['pilotage'] }, readiness)).toEqual({ closes: [], have: ['ev_1'] })
    expect(standingOf({ competencies: [] }, readiness)).toEqual({ closes: [], have: [] })
  })

  it('is made of steps that can be kept', () => {
    for (const step of draw('2027-01-01')) expect(RoadmapStep.safeParse(step).error).toBeUndefined()
  })
})

const anyTouch: fc.Arbitrary<Partial<RoadmapStep>> = fc.constantFrom<Partial<RoadmapStep>>(
  {},
  {},
  { edited: true, text: 'My own words' },
  { moved: true, due: '2030-05-05' },
  { status: 'doing' },
  { status: 'done', due: '2026-06-06' },
  { status: 'dropped' },
  { edited: true, phase: 'act' },
  { placed: true, position: 0.5 },
)
const own: RoadmapStep = {
  key: 'own-1',
  kind: 'step',
  phase: 'look',
  text: 'Mine',
  due: '2027-02-02',
  competencies: ['tides'],
  artifacts: [],
  status: 'todo',
  evidence: [],
  edited: true,
  moved: false,
  placed: false,
  position: 9,
}
const anySteps = fc
  .tuple(fc.array(anyTouch, { minLength: 5, maxLength: 5 }), fc.boolean())
  .map(([touches, withOwn]) => [
    ...draw('2026-12-01').map((step, index) => ({ ...step, ...touches[index] })),
    ...(withOwn ? [own] : []),
  ])
const anyStart = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days))
const anyReadiness = fc.subarray(['dredging', 'pilotage', 'tides']).map((ids) => ({
  ...readiness,
  gaps: ids.map(gap),
}))

describe('placing a step', () => {
  const startsOn = '2027-01-01'
  const steps = draw(startsOn)
  const order = (all: readonly RoadmapStep[], phase: string) =>
    keys(all.filter((step) => step.phase === phase).toSorted((a, b) => a.position - b.position))
  const put = (key: string, place: Parameters<typeof placedStep>[2], all: readonly RoadmapStep[] = steps) =>
    placedStep(all, key, place, { roadmap, startsOn })
  const first = { phase: 'look', beside: { step: 'look/deliverable-1', side: 'before' } } as const

  it.each([
    ['look/step-1', first, ['look/step-1', 'look/deliverable-1', 'look/step-2', 'look/deliverable-2']],
    [
      'look/deliverable-1',
      { phase: 'look', beside: { step: 'look/step-2', side: 'after' } },
      ['look/step-2', 'look/deliverable-1', 'look/deliverable-2', 'look/step-1'],
    ],
    [
      'look/deliverable-1',
      { phase: 'look', beside: null },
      ['look/step-2', 'look/deliverable-2', 'look/step-1', 'look/deliverable-1'],
    ],
    [
      'look/deliverable-1',
      { phase: 'act', beside: null },
      ['look/step-2', 'look/deliverable-2', 'look/step-1'],
    ],
  ] as const)('%s', (key, place, expected) => expect(order(put(key, place), 'look')).toEqual(expected))

  it('lets days that nobody set follow the order and leaves the others', () => {
    const own = steps.map((step) =>
      step.key === 'look/step-2' ? { ...step, moved: true, due: '2027-01-05' } : step,
    )
    const after = put('look/step-1', first, own)
    expect(after.find(({ key }) => key === 'look/step-1')?.due).toBe('2027-01-23')
    expect(after.find(({ key }) => key === 'look/step-2')?.due).toBe('2027-01-05')
  })

  it('is kept when the plan is dated anew, whatever the gaps are then', () => {
    const after = draw('2028-01-01', put('look/step-1', first), { ...readiness, gaps: [gap('tides')] })
    expect(order(after, 'look')[0]).toBe('look/step-1')
    expect(draw('2028-01-01', after)).toEqual(after)
  })

  it('changes nothing for a step or a phase that is not there', () => {
    expect(put('gone/step-1', first)).toEqual(steps)
    expect(put('look/step-1', { phase: 'gone', beside: null })).toEqual(steps)
  })
})

describe('dating anew', () => {
  it('twice changes nothing more', () => {
    fc.assert(
      fc.property(anySteps, anyStart, anyReadiness, (steps, start, who) => {
        const once = draw(start, steps, who)
        expect(draw(start, once, who)).toEqual(once)
      }),
    )
  })

  it('loses no step and nothing that the user did, whatever start and gaps', () => {
    fc.assert(
      fc.property(anySteps, anyStart, anyReadiness, (steps, start, who) => {
        const after = new Map(draw(start, steps, who).map((step) => [step.key, step]))
        expect([...after.keys()].toSorted()).toEqual(keys(steps).toSorted())
        for (const before of steps) {
          const now = after.get(before.key)
          if (!isTouched(before)) continue
          const stays = before.moved || before.status === 'done' || before.status === 'dropped'
          expect(now).toEqual({ ...before, position: now?.position, due: stays ? before.due : now?.due })
        }
      }),
    )
  })

  it('keeps a touched step that the framework dropped, in the last phase, and lets the others go', () => {
    const gone = { ...own, phase: 'gone', edited: false }
    const steps = [
      ...draw('2027-01-01'),
      { ...gone, key: 'gone/step-1', status: 'done' as const },
      { ...gone, key: 'gone/step-2' },
    ]
    const after = draw('2027-01-01', steps)
    expect(keys(after)).toContain('gone/step-1')
    expect(keys(after)).not.toContain('gone/step-2')
    expect(after.at(-1)?.key).toBe('gone/step-1')
  })

  it('numbers own steps on', () => {
    expect(nextOwnKey([])).toBe('own-1')
    expect(nextOwnKey([{ ...own, key: 'own-7' }, own])).toBe('own-8')
  })
})
