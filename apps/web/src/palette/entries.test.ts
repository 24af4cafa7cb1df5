import { expect, test } from 'vitest'
import { inOrder, matchEntries, type PaletteEntry } from './entries.ts'

const entry = (id: string, label: string, note?: string): PaletteEntry => ({
  id,
  group: 'g',
  label,
  run: () => undefined,
  ...(note ? { note } : {}),
})
const entries = [
  entry('a', 'Export everything'),
  entry('b', 'Vendor command', 'IT Director'),
  entry('c', 'Résumé'),
]

test.each([
  ['', ['a', 'b', 'c']],
  ['ven', ['b']],
  ['dir ven', ['b']],
  ['endor', []],
  ['resume', ['c']],
  ['e', ['a']],
])('%j finds %j', (query, ids) => {
  expect(matchEntries(entries, query).map(({ id }) => id)).toEqual(ids)
})

test('found evidence stands after commands and before plan actions', () => {
  const order = inOrder([entry('pa_1', 'action'), entry('log', 'Log')], [entry('ev_1', 'item')])
  expect(order.map(({ id }) => id)).toEqual(['log', 'ev_1', 'pa_1'])
})
