import { expect, test } from 'vitest'
import { blankLogForm, readLogForm } from './log-form.ts'

test('one line is enough, and everything else stays not stated', () => {
  expect(readLogForm({ ...blankLogForm, text: ' Cut the contract ' })).toEqual({
    input: {
      text: 'Cut the contract',
      kind: null,
      metric: null,
      before: null,
      after: null,
      unit: null,
      on: null,
      stakeholder: [],
      result: null,
      decision: null,
      insteadOf: null,
      competency: [],
    },
  })
})

test('zero is a figure and an empty field is none', () => {
  const reading = readLogForm({ ...blankLogForm, text: 'x', metric: 'outages', before: '4', after: '0' })
  expect(reading).toMatchObject({ input: { before: 4, after: 0 } })
  expect(readLogForm({ ...blankLogForm, text: 'x', metric: 'outages', after: '0' })).toMatchObject({
    input: { before: null, after: 0 },
  })
})

test('stakeholders are split and trimmed', () => {
  expect(readLogForm({ ...blankLogForm, text: 'x', stakeholder: 'Rita Moreno, ; Helena ,' })).toMatchObject({
    input: { stakeholder: ['Rita Moreno', 'Helena'] },
  })
})

test.each([
  [{ before: '4' }, 'metric'],
  [{ metric: 'cost', after: '1,200' }, 'after'],
  [{ metric: 'cost', before: 'many' }, 'before'],
  [{ on: '14.3.2026' }, 'on'],
  [{ on: '2026-13' }, 'on'],
])('%j is told at its field', (change, field) => {
  const reading = readLogForm({ ...blankLogForm, text: 'x', ...change })
  expect('faults' in reading ? Object.keys(reading.faults) : []).toEqual([field])
})
