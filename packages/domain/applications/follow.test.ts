import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicationStages, type Application } from './application.ts'
import { followUpsUntil, lastMoved, withStep } from './follow.ts'

const blank: Application = {
  id: `ap_${'0'.repeat(26)}`,
  employer: 'Acme',
  role: 'Head of IT',
  posting: null,
  url: null,
  stage: 'saved',
  outcome: null,
  history: [],
  sent: [],
  contacts: [],
  followUps: [],
  note: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  revision: 1,
}
const step = (on: string, stage: Application['stage'], outcome: Application['outcome'] = null) => ({
  on,
  stage,
  note: null,
  outcome,
})
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`)

describe('steps of an application', () => {
  it('stand by day, and one that is told late does not move it back', () => {
    const applied = withStep(withStep(blank, step('2026-03-01', 'applied')), step('2026-03-20', 'interview'))
    const told = withStep(applied, step('2026-02-01', 'saved'))
    expect(told.stage).toBe('interview')
    expect(told.history.map(({ on }) => on)).toEqual(['2026-02-01', '2026-03-01', '2026-03-20'])
    expect(lastMoved(told)).toBe('2026-03-20')
  })

  it('keep an outcome only while closed', () => {
    const closed = withStep(blank, step('2026-03-01', 'closed', 'rejected'))
    expect(closed.outcome).toBe('rejected')
    expect(withStep(closed, step('2026-03-05', 'interview')).outcome).toBeNull()
  })

  it('lose no entry, whatever their order', () => {
    const steps = fc.array(fc.tuple(day, fc.constantFrom(...applicationStages)), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(steps, (drawn) => {
        const done = drawn.reduce((known, [on, stage]) => withStep(known, step(on, stage)), blank)
        const days = done.history.map(({ on }) => on)
        expect(days).toEqual(days.toSorted())
        expect(done.history).toHaveLength(drawn.length)
        expect(done.stage).toBe(done.history.at(-1)?.stage)
      }),
    )
  })
})

describe('follow-ups', () => {
  it('are those that are open and due, of what is not closed', () => {
    const open: Application = {
      ...blank,
      followUps: [
        { due: '2026-03-10', what: 'Ask', done: null },
        { due: '2026-03-01', what: 'Thank', done: '2026-03-01' },
        { due: '2026-04-10', what: 'Later', done: null },
      ],
    }
    const found = followUpsUntil([open, { ...open, stage: 'closed' }], '2026-03-31', '2026-03-15')
    expect(found.map(({ what, overdue }) => [what, overdue])).toEqual([['Ask', true]])
  })
})
