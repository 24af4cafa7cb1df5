import type { PlanAction, PlanPhase } from '@waymark/domain/plans/plan.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Direction } from '../keys/use-list-keys.ts'
import { columnOf, droppedOn, isOverdue, moved, positionAt } from './board.ts'

const action = (
  id: string,
  phase: PlanPhase,
  position: number,
  change: Partial<PlanAction> = {},
): PlanAction => ({
  id,
  plan: 'pl_x',
  competency: 'c',
  phase,
  due: '2026-12-01',
  text: id,
  artifact: null,
  conversation: null,
  outcome: null,
  status: 'todo',
  evidence: [],
  material: null,
  edited: false,
  position,
  createdAt: '2026-11-20T00:00:00.000Z',
  updatedAt: '2026-11-20T00:00:00.000Z',
  revision: 1,
  ...change,
})
const a = action('a', 30, 1)
const b = action('b', 30, 2)
const c = action('c', 60, 1)
const actions = [b, a, c, action('d', 30, 3, { status: 'dropped' })]

const order = (all: readonly PlanAction[], phase: PlanPhase) => columnOf(all, phase).map(({ id }) => id)
const apply = (id: string, place: ReturnType<typeof moved>) =>
  actions.map((other) => (other.id === id && place ? { ...other, ...place } : other))

test('a column is in order and without what was dropped', () => {
  expect(order(actions, 30)).toEqual(['a', 'b'])
})

test('keys move up, down and across, and stop at the edges', () => {
  expect(order(apply('b', moved(actions, b, 'up')), 30)).toEqual(['b', 'a'])
  expect(order(apply('a', moved(actions, a, 'down')), 30)).toEqual(['b', 'a'])
  expect(order(apply('a', moved(actions, a, 'right')), 60)).toEqual(['c', 'a'])
  expect(moved(actions, a, 'up')).toBeNull()
  expect(moved(actions, a, 'left')).toBeNull()
})

test('dropping on a card puts before it, on a column at its end', () => {
  expect(order(apply('b', droppedOn(actions, b, 60, 'c')), 60)).toEqual(['b', 'c'])
  expect(order(apply('b', droppedOn(actions, b, 60, null)), 60)).toEqual(['c', 'b'])
  expect(order(apply('b', droppedOn(actions, b, 30, 'a')), 30)).toEqual(['b', 'a'])
})

test('no walk of moves loses an action', () => {
  const directions: readonly Direction[] = ['left', 'right', 'up', 'down']
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...directions)), { maxLength: 30 }), (walk) => {
      let now: readonly PlanAction[] = [a, b, c]
      for (const [index, direction] of walk) {
        const mover = now[index]
        const place = mover ? moved(now, mover, direction) : null
        now = now.map((other, at) => (at === index && place ? { ...other, ...place } : other))
      }
      expect(
        [30, 60, 90].flatMap((phase) => order(now, phase === 30 ? 30 : phase === 60 ? 60 : 90)).toSorted(),
      ).toEqual(['a', 'b', 'c'])
    }),
  )
})

test('a position lies between its neighbours', () => {
  expect(positionAt([], 0)).toBe(1)
  expect(positionAt([a, b], 1)).toBe(1.5)
  expect(positionAt([a, b], 0)).toBeLessThan(1)
  expect(positionAt([a, b], 2)).toBeGreaterThan(2)
})

test('only open actions are overdue or due', () => {
  expect(isOverdue(a, '2026-12-02')).toBe(true)
  expect(isOverdue(a, '2026-12-01')).toBe(false)
  expect(isOverdue({ ...a, status: 'done' }, '2027-01-01')).toBe(false)
})
