import { afterEach, expect, test } from 'vitest'
import { machineCalendar } from './calendar.ts'

const before = process.env['TZ']
afterEach(() => {
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
})

test.each([
  ['Pacific/Auckland', '2026-11-21', '2026-11-21T10:59:59.999Z'],
  ['UTC', '2026-11-20', '2026-11-20T23:59:59.999Z'],
  ['Pacific/Honolulu', '2026-11-20', '2026-11-21T09:59:59.999Z'],
])('in %s the day is the one on the wall', (zone, day, end) => {
  process.env['TZ'] = zone
  const calendar = machineCalendar(() => new Date('2026-11-20T20:50:00Z'))
  expect(calendar.now()).toBe('2026-11-20T20:50:00.000Z')
  expect(calendar.today()).toBe(day)
  expect(calendar.dayOf('2026-11-20T20:50:00.000Z')).toBe(day)
  expect(calendar.dayOf(end)).toBe(day)
  expect(calendar.endOf(day)).toBe(end)
})

test('a day on which clocks change ends at its midnight', () => {
  process.env['TZ'] = 'Europe/Berlin'
  expect(machineCalendar().endOf('2026-10-25')).toBe('2026-10-25T22:59:59.999Z')
  expect(machineCalendar().endOf('2026-12-31')).toBe('2026-12-31T22:59:59.999Z')
})
