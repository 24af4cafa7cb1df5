import { expect, it } from 'vitest'
import { notesInCommon, notesOfOwn } from './common-notes.ts'

const tags = 'Rests on tags: no deployments are recorded.'
const frequency = { name: 'Release frequency', notes: [tags] }
const fails = { name: 'Change fail rate', notes: [tags, 'Few are known.'] }
const restore = { name: 'Time to restore', notes: [] }
const severe = { name: 'Time to restore', notes: ['Clocks differ.'] }
const mild = { name: 'Time to restore', notes: ['Clocks differ.'] }
const all = [frequency, fails, restore, severe, mild]

it('tells a note of several figures once, with their names', () => {
  expect(notesInCommon(all)).toEqual([{ note: tags, names: ['Release frequency', 'Change fail rate'] }])
})

it('leaves with a figure what is of it alone, also where its severities repeat it', () => {
  expect(all.map((figure) => notesOfOwn(figure, all))).toEqual([
    [],
    ['Few are known.'],
    [],
    ['Clocks differ.'],
    ['Clocks differ.'],
  ])
})
