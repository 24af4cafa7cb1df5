import { describe, expect, it } from 'vitest'
import { Framework } from './framework.ts'
import { ladderTable, levelsBelow, levelsByRank } from './ladder-table.ts'

const ladder = Framework.parse({
  format: 'waymark/framework@1',
  id: 'pilots',
  version: '1.0.0',
  name: 'Pilots',
  summary: 'A ladder of pilots.',
  minutes: 1,
  assess: 'levels',
  provenance: { title: 'T', author: 'A', license: 'CC0-1.0', redistributable: true },
  scales: [
    {
      id: 'steps',
      points: [
        { value: 0, label: 'No', anchor: 'Not shown.' },
        { value: 1, label: 'Yes', anchor: 'Shown.' },
      ],
    },
  ],
  levels: [
    { id: 'chief', name: 'Chief', rank: 3, track: 'people' },
    { id: 'junior', name: 'Junior', rank: 1, next: ['senior'] },
    { id: 'senior', name: 'Senior', rank: 2 },
    { id: 'master', name: 'Master', rank: 3, track: 'craft' },
  ],
  competencies: [
    {
      id: 'steering',
      name: 'Steering',
      question: 'Do you?',
      meaning: 'You do.',
      needsOn: 'steps',
      levels: [
        { level: 'junior', expects: ['Steers by day.', 'Asks.'] },
        { level: 'senior', expects: ['steers  by day', 'Steers by night.'], needs: 1 },
        { level: 'master', expects: [], defined: false },
      ],
    },
  ],
  bands: [{ id: 'all', label: 'All', from: 0, to: 1, meaning: 'Here.', action: 'Go on.' }],
})
const [row] = ladderTable(ladder)
const cell = (level: string) => row?.cells.find((candidate) => candidate.level === level)

describe('a ladder as a table', () => {
  it('has its levels by rank, and cells in that order', () => {
    expect(levelsByRank(ladder).map(({ id }) => id)).toEqual(['junior', 'senior', 'chief', 'master'])
    expect(row?.cells.map(({ level }) => level)).toEqual(['junior', 'senior', 'chief', 'master'])
  })

  it('tells what is new and what is not repeated, by the words and not their case or spaces', () => {
    expect(cell('senior')?.statements.map(({ isNew }) => isNew)).toEqual([false, true])
    expect(cell('senior')?.notRepeated).toEqual(['Asks.'])
    expect(cell('junior')).toMatchObject({ notRepeated: [], statements: [{ isNew: true }, { isNew: true }] })
  })

  it('keeps absent, open and stated apart, and names the step that is needed', () => {
    expect(['junior', 'chief', 'master'].map((level) => cell(level)?.state)).toEqual([
      'stated',
      'absent',
      'open',
    ])
    expect(cell('senior')?.needs).toEqual({ value: 1, label: 'Yes' })
    expect(cell('junior')?.needs).toBeNull()
  })

  it('looks down to the level that leads here, or to the rank below where none says so', () => {
    const below = (id: string) =>
      ladder.levels.filter((level) => level.id === id).flatMap((level) => levelsBelow(ladder, level))
    expect(below('senior').map(({ id }) => id)).toEqual(['junior'])
    expect(below('master').map(({ id }) => id)).toEqual(['senior'])
    expect(below('junior')).toEqual([])
  })
})
