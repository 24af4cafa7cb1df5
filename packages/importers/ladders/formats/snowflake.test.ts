import { expect, test } from 'vitest'
import { highestTotal } from '@waymark/domain/frameworks/scales.ts'
import { readLiteral } from '../literals.ts'
import { readTexts } from '../testing/read-texts.ts'

const track = (name: string, category: string) => `{
    "displayName": "${name}",
    "category": "${category}", // a letter
    "description": 'Moves ${name.toLowerCase()} forward',
    "milestones": [{
      "summary": "Begins",
      "signals": ["Asks", "Tries",],
      "examples": [\`Asked twice\`],
    }, {
      "summary": "Leads",
      "signals": ["Decides"],
      "examples": ["Decided \\u0041", "Wrote it down"],
    }],
  }`
const constants = `// @flow
import * as d3 from 'd3'
export const milestoneToPoints = (milestone: Milestone): number => {
  switch (milestone) {
    case 0: return 0
    case 1: return 1
    case 2: return 3
    default: return 0
  }
}
export const pointsToLevels = {
  '0': '1.1',
  '2': '1.2',
  '5': '2.1',
}
type Tracks = {| 'ROPE': Track |}
export const tracks: Tracks = {
  "ROPE": ${track('Rope', 'A')},
  "SAIL": ${track('Sail', 'B')},
}
export const trackIds: TrackId[] = Object.keys(tracks)
export const titles = [
  {label: 'Mate', minPoints: 0, maxPoints: 4},
  {label: 'Captain', minPoints: 5},
  {label: 'Pilot', minPoints: 5, maxPoints: 9}
]
`

test('keeps tracks, milestones, signals, examples, points, levels by points and titles that overlap', async () => {
  const read = await readTexts({ 'constants.js': constants })
  expect(read.counted).toEqual({
    tracks: [2, 2],
    titles: [3, 3],
    'point thresholds': [3, 3],
    milestones: [4, 4],
    signals: [6, 6],
    examples: [6, 6],
  })
  const ladder = read.framework('medium-snowflake')
  expect(ladder.scales[0]?.points.map(({ value, points }) => [value, points])).toEqual([
    [0, 0],
    [1, 1],
    [2, 3],
  ])
  expect(highestTotal(ladder)).toBe(6)
  expect(ladder.bands.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['Level 1.1', 0, 1],
    ['Level 1.2', 2, 4],
    ['Level 2.1', 5, 6],
  ])
  expect(ladder.bands[2]?.meaning).toContain('titles: Captain, Pilot')
  expect(ladder.titles).toEqual([
    { name: 'Mate', from: 0, to: 4 },
    { name: 'Captain', from: 5, to: null },
    { name: 'Pilot', from: 5, to: 9 },
  ])
  expect(ladder.competencies[0]).toMatchObject({
    name: 'Rope',
    group: 'Category A',
    meaning: 'Moves rope forward',
  })
  expect(ladder.competencies[0]?.levels[1]).toMatchObject({
    summary: 'Leads',
    expects: ['Decides'],
    examples: ['Decided A', 'Wrote it down'],
  })
})

test('runs nothing: code in place of a value is told by line and the track is not made up', async () => {
  const hostile = constants.replace('"summary": "Begins"', '"summary": globalThis.touched = process.exit(3)')
  await expect(readTexts({ 'constants.js': hostile })).rejects.toMatchObject({
    code: 'SOURCE_UNREADABLE',
    message: expect.stringMatching(
      /constants\.js line 2\d: tracks: a plain value belongs here; code is not executed/,
    ),
  })
  expect('touched' in globalThis).toBe(false)
})

test.each([
  ['{"__proto__": {"polluted": true}, a: 1}', 'value'],
  ['["\\x41\\u{1F600}\\n", .5, -2, null, true]', 'value'],
  ['`a${1}`', 'fault'],
  ['"open', 'fault'],
  ['[1 2]', 'fault'],
  ['{a 1}', 'fault'],
  ['', 'fault'],
  ['['.repeat(10_000), 'fault'],
])('reads the literal %s as a %s', (source, kind) => {
  expect(kind in readLiteral(source, 0)).toBe(true)
  expect('polluted' in {}).toBe(false)
})
