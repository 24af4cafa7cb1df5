import { describe, expect, it } from 'vitest'
import { generatedResume } from '../../testing/fact-mutations.ts'
import { cvDifferences } from './diff.ts'

const master = {
  basics: { name: 'A B', label: 'CTO' },
  work: [
    {
      name: 'Acme',
      position: 'CTO',
      startDate: '2020',
      highlights: ['Cut cost by 18 %.', 'Led 40 people.', 'Moved two plants.'],
    },
    {
      name: 'Acme',
      position: 'Head of IT',
      startDate: '2016',
      endDate: '2020',
      highlights: ['Ran the desk.'],
    },
  ],
  skills: [{ name: 'Service', keywords: ['ITIL', 'SRE'] }],
}
const told = (variant: Parameters<typeof cvDifferences>[1]) =>
  cvDifferences(master, variant).map(({ kind, pointer }) => `${kind} ${pointer}`)

describe('what differs between a variant and its master', () => {
  it('is nothing between equals', () => {
    expect(told(master)).toEqual([])
    for (let seed = 0; seed < 20; seed++)
      expect(cvDifferences(generatedResume(seed), generatedResume(seed))).toEqual([])
  })

  it('is told by what entries are, not by where they stand', () => {
    const [first, second] = master.work
    expect(told({ ...master, work: [second ?? {}, first ?? {}] })).toEqual(['reordered /work'])
    expect(told({ ...master, work: [second ?? {}] })).toEqual(['left-out /work/0'])
  })

  it('names a line that was left out, added, changed or moved', () => {
    const lines = (highlights: string[]) => ({
      ...master,
      work: [{ ...master.work[0], highlights }, master.work[1] ?? {}],
    })
    expect(told(lines(['Cut cost by 18 %.', 'Moved two plants.']))).toEqual(['left-out /work/0/highlights/1'])
    expect(
      told(lines(['Cut cost by 18 %.', 'Led 40 people.', 'Moved two plants.', 'Won a prize for teaching.'])),
    ).toEqual(['added /work/0/highlights/3'])
    expect(told(lines(['Cut run cost by 18 %.', 'Led 40 people.', 'Moved two plants.']))).toEqual([
      'changed /work/0/highlights/0',
    ])
    expect(told(lines(['Moved two plants.', 'Cut cost by 18 %.', 'Led 40 people.']))).toEqual([
      'reordered /work/0/highlights',
    ])
    expect(told({ ...master, basics: { ...master.basics, label: 'Director' } })).toEqual([
      'changed /basics/label',
    ])
  })
})
