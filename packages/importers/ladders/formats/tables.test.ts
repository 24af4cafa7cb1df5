import { expect, test } from 'vitest'
import { levelFrameworks } from '@waymark/domain/frameworks/at-level.ts'
import { readTexts } from '../testing/read-texts.ts'

const roleColumns =
  'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type'
const row = (...cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',')
const pilot = 'A pilot brings ships in.\n\nIn this role, you will:\n- board ships\n- know the channel'
const senior = 'A senior pilot leads.\n\nAt this role level, you will:\n- train pilots'
const roles = [
  roleColumns,
  row(
    'Harbour',
    'Pilot',
    pilot,
    'Head of pilotage',
    'Leads all.',
    'Channels',
    'Knowing the channel.',
    'Expert',
    'You can:\n- chart new ones\n- lead',
    '',
  ),
  row(
    'Harbour',
    'Pilot',
    pilot,
    'Pilot',
    '',
    'Channels',
    'MISSING',
    'Working',
    'You can:\n- follow charts',
    '',
  ),
  row(
    'Harbour',
    'Pilot',
    pilot,
    'Pilot',
    '',
    'Radio',
    'MISSING',
    'Awareness',
    'You can:\n- call the tower',
    '',
  ),
  row(
    'Harbour',
    'Pilot',
    pilot,
    'Senior pilot',
    senior,
    'Channels',
    '',
    'Practitioner',
    'You can:\n- judge the tide',
    '',
  ),
  row(
    'Harbour',
    'Pilot',
    pilot,
    'Senior pilot - management',
    senior,
    'Channels',
    '',
    'Practitioner',
    'You can:\n- plan the watch',
    '',
  ),
  row(
    'Harbour',
    'Pilot',
    pilot,
    'Pilot',
    '',
    'Radio',
    'MISSING',
    'Awareness',
    'You can:\n- call the tower',
    '',
  ),
  row(
    'Chiefs',
    'Chief pilot',
    'A chief pilot decides.',
    'NOT IN USE',
    'NOT IN USE',
    'Strategy',
    'You can:\n- set the course\nExamples of leadership using this skill:\n- chose a dock\n- closed one',
    'NOT IN USE',
    'NOT IN USE',
    'Senior Civil Service',
  ),
].join('\n')

test('reads government roles: levels ranked by what they ask, skills with the proficiency they need', async () => {
  const read = await readTexts({ 'roles.csv': roles })
  expect(read.counted).toEqual({
    roles: [2, 2],
    'role levels': [4, 4],
    'skills of roles': [3, 3],
    'role rows, without those that repeat another': [5, 5],
    statements: [7, 7],
    'chief roles without levels': [1, 1],
    'chief role rows': [1, 1],
    'examples of leadership': [2, 2],
  })
  const role = read.framework('gdad-pilot')
  expect(role.levels.map(({ id, rank, track, next }) => [id, rank, track, next])).toEqual([
    ['pilot', 1, 'individual', ['senior-pilot', 'senior-pilot-management']],
    ['senior-pilot', 2, 'individual', ['head-of-pilotage']],
    ['senior-pilot-management', 2, 'management', ['head-of-pilotage']],
    ['head-of-pilotage', 3, 'individual', []],
  ])
  expect(role.levels[1]?.facets).toEqual([{ name: 'At this role level, you will', texts: ['train pilots'] }])
  expect(role.summary).toBe('A pilot brings ships in.')
  expect(role.notes.map(({ text }) => text)).toEqual(['board ships', 'know the channel'])
  const channels = role.competencies.find(({ id }) => id === 'channels')
  expect(channels?.meaning).toBe('Knowing the channel.')
  expect(channels?.levels.map(({ level, needs }) => [level, needs])).toEqual([
    ['pilot', 2],
    ['senior-pilot', 3],
    ['senior-pilot-management', 3],
    ['head-of-pilotage', 4],
  ])
  expect(read.guessed.map(({ reason }) => reason)).toContain(
    'the skill "Radio" has no description; its name stands for it',
  )
})

test('reads chief roles, which have no levels, with their examples of leadership', async () => {
  const chief = (await readTexts({ 'roles.csv': roles })).framework('gdad-chief-pilot')
  expect(chief.assess).toBe('whole')
  expect(chief.levels).toEqual([])
  expect(chief.competencies[0]).toMatchObject({
    good: ['set the course'],
    proofPoints: ['chose a dock', 'closed one'],
  })
  expect(JSON.stringify(chief)).not.toContain('NOT IN USE')
})

const skills = [
  'Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill',
  row(
    'Channels',
    'Knowing the channel.',
    'You can:\n- see buoys',
    'This skill level is currently not defined.',
    'You can:\n- judge\n- teach',
    '',
    'Pilot',
  ),
  row(
    'Strategy',
    'You can:\n- set the course\nExamples of leadership using this skill:\n- chose a dock',
    '',
    '',
    '',
    '',
    'Chief pilot',
  ),
].join('\n')

test('reads the skill library: a cell called not defined is open, an empty one absent, neither is zero', async () => {
  const read = await readTexts({ 'skills.csv': skills })
  expect(read.counted).toMatchObject({
    skills: [2, 2],
    'filled cells': [2, 2],
    'cells called not defined': [1, 1],
    statements: [4, 4],
    'examples of leadership': [1, 1],
  })
  const library = read.framework('gdad-skills')
  expect(
    library.competencies[0]?.levels.map(({ level, defined, expects }) => [level, defined, expects.length]),
  ).toEqual([
    ['awareness', true, 1],
    ['working', false, 0],
    ['practitioner', true, 2],
  ])
  expect(levelFrameworks(library).map(({ id }) => id)).toEqual([
    'gdad-skills-at-awareness',
    'gdad-skills-at-practitioner',
  ])
  expect(read.framework('gdad-leadership-skills').competencies[0]?.good).toEqual(['set the course'])
})

test('keeps only the roles that are asked for, and lists the names when there is none', async () => {
  const read = await readTexts({ 'roles.csv': roles }, { only: 'CHIEF' })
  expect(read.frameworks.map(({ framework }) => framework.id)).toEqual(['gdad-chief-pilot'])
  await expect(readTexts({ 'roles.csv': roles }, { only: 'cook' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    details: { mend: expect.stringContaining('Chief pilot') },
  })
})

test("reads a table of one's own, as a matrix or as a list", async () => {
  const matrix = 'Theme,Junior,Senior\nCraft,"- Ties\n- Splices",Designs\nPeople,,Helps\n'
  const read = await readTexts({ 'Our Ladder.csv': matrix })
  expect(read.counted).toEqual({ statements: [4, 4], levels: [2, 2], themes: [2, 2] })
  const ladder = read.framework('our-ladder')
  expect(ladder.competencies[0]?.levels.map(({ level, expects }) => [level, expects])).toEqual([
    ['junior', ['Ties', 'Splices']],
    ['senior', ['Designs']],
  ])
  const list = 'level,competency,statement\nJunior,Craft,Ties\nSenior,Craft,Designs\n,Craft,Drifts\n'
  const other = await readTexts({ 'list.csv': list })
  expect(other.framework('list').levels.map(({ name }) => name)).toEqual(['Junior', 'Senior'])
  expect(other.lost).toEqual([{ where: 'list.csv line 4', reason: '"Drifts" has no level' }])
})

test('gives no id that belongs to another framework', async () => {
  const read = await readTexts({ 'it-director.csv': 'Theme,A,B\nCraft,x,y\n' }, { taken: ['it-director'] })
  expect(read.frameworks.map(({ framework }) => framework.id)).toEqual(['it-director-2'])
})
