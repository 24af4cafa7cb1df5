import { expect, test } from 'vitest'
import { levelFrameworks } from '@waymark/domain/frameworks/at-level.ts'
import { mitLicence, readTexts } from '../testing/read-texts.ts'

const family = `name: Sailing
summary: |
  What sailors of the harbour do.
googleSheetId: sheet-1
levels:
  - id: mate
    name: Mate
  - id: first-ic
    name: First (Individual Contributor)
  - id: first-pm
    name: First (People Manager)
  - id: captain
    name: Captain
themes:
  - id: craft
    name: Craft & Rope
    summary: Handles the ship.
  - id: people
    name: People
competencies:
  - id: 00000000-0000-4000-8000-000000000001
    level: mate
    theme: craft
    summary: |
      1. Ties knots that hold.
      2. Reads the wind.
    proficiency: Awareness
  - id: 00000000-0000-4000-8000-000000000002
    level: first-ic
    theme: craft
    summary: Plans a crossing.
    proficiency: Practitioner
    examples: [Crossed the bay in fog, Wrote the watch plan]
    supportingUrls:
      - label: Watch plans
        url: https://example.org/watch
  - id: 00000000-0000-4000-8000-000000000003
    level: first-pm
    theme: people
    summary: Grows the crew.
    proficiency: Working knowledge
  - id: 00000000-0000-4000-8000-000000000004
    level: captain
    theme: people
    summary: Answers for all on board.
    proficiency: Expert
`

test('keeps levels, themes, statements, examples, identifiers, proficiency and links', async () => {
  const read = await readTexts({ 'data/sailing.yml': family, LICENSE: mitLicence })
  expect(read.counted).toEqual({
    competencies: [4, 4],
    'statements, numbered lists divided': [5, 5],
    examples: [2, 2],
    levels: [4, 4],
    themes: [2, 2],
  })
  expect(read.lost).toEqual([])
  const ladder = read.framework('ft-sailing')
  expect(ladder.competencies.map(({ name, meaning }) => [name, meaning])).toEqual([
    ['Craft & Rope', 'Handles the ship.'],
    ['People', 'People'],
  ])
  const [mate, first] = ladder.competencies[0]?.levels ?? []
  expect(mate?.expects).toEqual(['Ties knots that hold.', 'Reads the wind.'])
  expect(mate?.details.map(({ id }) => id?.at(-1))).toEqual(['1', '1'])
  expect(first?.details[0]).toMatchObject({
    proficiency: 'Practitioner',
    examples: ['Crossed the bay in fog', 'Wrote the watch plan'],
    links: [{ label: 'Watch plans', url: 'https://example.org/watch' }],
  })
  expect(ladder['x-extensions']).toEqual({
    'financial-times': { id: 'Sailing', legacy: false, googleSheetId: 'sheet-1' },
  })
})

test('reads the fork of specialists and managers as tracks of one rank', async () => {
  const { levels } = (await readTexts({ 'sailing.yml': family })).framework('ft-sailing')
  expect(levels.map(({ id, rank, track, next }) => [id, rank, track, next])).toEqual([
    ['mate', 1, null, ['first-ic', 'first-pm']],
    ['first-ic', 2, 'Individual Contributor', ['captain']],
    ['first-pm', 2, 'People Manager', ['captain']],
    ['captain', 3, null, []],
  ])
})

test('can be assessed level by level, each with its own statements', async () => {
  const levels = levelFrameworks((await readTexts({ 'sailing.yml': family })).framework('ft-sailing'))
  expect(levels.map(({ id, competencies }) => [id, competencies.map(({ good }) => good)])).toEqual([
    ['ft-sailing-at-mate', [['Ties knots that hold.', 'Reads the wind.']]],
    ['ft-sailing-at-first-ic', [['Plans a crossing.']]],
    ['ft-sailing-at-first-pm', [['Grows the crew.']]],
    ['ft-sailing-at-captain', [['Answers for all on board.']]],
  ])
})

test('says whose it is and whether it may be passed on', async () => {
  const known = (await readTexts({ 'sailing.yml': family, LICENSE: mitLicence })).framework('ft-sailing')
  expect(known.provenance).toMatchObject({
    license: 'MIT',
    author: 'Harbour Works Limited',
    attribution: 'Copyright (c) 2019 Harbour Works Limited',
    redistributable: true,
  })
  const unknown = await readTexts({ 'sailing.yml': family })
  expect(unknown.framework('ft-sailing').provenance).toMatchObject({
    license: 'unknown',
    redistributable: false,
  })
  expect(unknown.guessed.map(({ where }) => where)).toContain('licence')
})

test('tells a broken file and a dangling reference by line, and reads the rest', async () => {
  const dangling = family.replace('theme: people\n    summary: Grows', 'theme: crew\n    summary: Grows')
  const read = await readTexts({ 'a.yml': dangling, 'b.yml': `${family}\tbroken: [` })
  expect(read.counted['competencies']).toEqual([4, 3])
  expect(read.refused).toEqual([
    { where: 'a.yml line 37', reason: 'names the theme "crew", which the file does not have' },
    { where: expect.stringMatching(/^b\.yml line 4\d$/), reason: expect.any(String) },
  ])
})
