import { expect, test } from 'vitest'
import { readTexts } from '../testing/read-texts.ts'

const lines = (...all: readonly string[]) => all.join('\n')
const ladder = (under: string) =>
  lines(
    `# ${under}`,
    '## Junior',
    '### Craft',
    `- Ties knots (${under})`,
    '## Senior',
    '### Craft',
    `- Rigs masts (${under})`,
  )

test('reads a Markdown table with levels as columns, groups as empty rows, and one statement a line', async () => {
  const page = lines(
    '# Titles at Harbour',
    'We value sleep.',
    '## Individuals',
    '| Category | Junior Rigger (L1) | Senior Rigger (L2) |',
    '| --- | --- | --- |',
    '| **Skill** | | |',
    '| *Mastery* | Ties the common knots with help. | Ties every knot of the yard.<br>- Teaches others to tie them. |',
    '| *Scope* | | Rigs a whole ship by herself. |',
  )
  const read = await readTexts({ 'titles.md': page })
  expect(read.formats.map(({ kind }) => kind)).toEqual(['markdown-table'])
  expect(read.counted['statements']).toEqual([4, 4])
  const titles = read.framework('titles-at-harbour')
  expect(titles.levels.map(({ name }) => name)).toEqual(['Junior Rigger (L1)', 'Senior Rigger (L2)'])
  expect(titles.competencies.map(({ name, group, levels }) => [name, group, levels.length])).toEqual([
    ['Mastery', 'Skill', 2],
    ['Scope', 'Skill', 1],
  ])
  expect(titles.competencies[0]?.levels[1]?.expects).toEqual([
    'Ties every knot of the yard.',
    'Teaches others to tie them.',
  ])
  expect(read.lost[0]?.reason).toMatch(/^only its tables of levels were read; 1 passages of text/)
})

test.each([
  ['figures', lines('| Skill | Junior | Senior |', '| - | - | - |', '| Git | 2 | 3 |', '| SQL | 1 | 3 |')],
  [
    'topics',
    lines(
      '| Day | Morning | Evening |',
      '| - | - | - |',
      '| Mon | We sail out to sea | We sail home again |',
      '| Tue | We mend all the nets | We sleep for long |',
    ),
  ],
  [
    'a handbook',
    lines('# Guide', '## Delegation', '### Reading', '- A book', '## Feedback', '### Reading', '- Another'),
  ],
  [
    'a description',
    lines(
      '# Axes',
      '## Senior craft',
      '### Learns',
      '- a',
      '### Shares',
      '- b',
      '### Ends',
      '- c',
      '## Lead process',
      '### Learns',
      '- d',
      '### Follows',
      '- e',
      '### Asks',
      '- f',
    ),
  ],
])('does not take a page of %s for a ladder', async (_what, page) => {
  await expect(readTexts({ 'page.md': page })).rejects.toMatchObject({ code: 'SOURCE_KIND_UNKNOWN' })
})

test('reads levels of any name when the format is named, and says what was taken for them', async () => {
  const page = lines('# Crew', '## Deckhand', '### Craft', '- Ties', '## Bosun', '### Craft', '- Rigs')
  await expect(readTexts({ 'crew.md': page })).rejects.toMatchObject({ code: 'SOURCE_KIND_UNKNOWN' })
  const read = await readTexts({ 'crew.md': page }, { kind: 'markdown' })
  expect(read.framework('crew').levels.map(({ name }) => name)).toEqual(['Deckhand', 'Bosun'])
  expect(read.guessed.map(({ reason }) => reason)).toContain(
    'these headings were taken for levels: Deckhand, Bosun',
  )
})

test('makes a ladder of each part of a page in which the levels begin again', async () => {
  const read = await readTexts({ 'design.md': lines(ladder('Sails'), ladder('Hulls')) })
  expect(read.frameworks.map(({ framework: { name, levels } }) => [name, levels.length])).toEqual([
    ['Sails', 2],
    ['Sails: Hulls', 2],
  ])
  expect(read.counted['statements']).toEqual([4, 4])
})

test('keeps what is too long for the scope of a level, and names a page by its file when its title says nothing', async () => {
  const long = Array.from({ length: 90 }, (_, at) => `Sentence ${at} of a long scope stands here.`).join(' ')
  const page = ladder('Introduction').replace('## Senior', `## Senior\n${long}`)
  const read = await readTexts({ 'riggers.md': page })
  const { levels } = read.framework('riggers')
  const said = [levels[1]?.scope, ...(levels[1]?.facets[0]?.texts ?? [])].join(' ')
  expect(said).toContain('Sentence 0 of')
  expect(said).toContain('Sentence 89 of')
  expect(read.lost).toEqual([])
})

test('NICE: roles come in the order of the export, with its publication and federal codes', async () => {
  const element = (element_identifier: string, element_type: string, title = '', text = '') => ({
    element_identifier,
    element_type,
    title,
    text,
    doc_identifier: 'SP_800_181_2_1_0',
  })
  const relation = (source: string, dest: string) => ({
    source_element_identifier: source,
    dest_element_identifier: dest,
    relationship_identifier: 'projection',
  })
  const elements = {
    documents: [
      { doc_identifier: 'SP', name: 'Framework', version: '2.1.0', website: 'https://example.org/f' },
    ],
    relationship_types: [],
    elements: [
      element('S-OG-WRL-001', 'sort', '00001.00001'),
      element('S-OG-WRL-002', 'sort', '00001.00002'),
      element('OG-WRL-002', 'work_role', 'Watching', 'Watches.'),
      element('OG-WRL-001', 'work_role', 'Signalling', 'Signals.'),
      element('T0001', 'task', '', 'Report ships'),
      element('723', 'opm_code'),
      element('NF-COM-001', 'competency_area', 'Access', 'About access.'),
    ],
    relationships: [
      relation('OG-WRL-001', 'T0001'),
      relation('OG-WRL-002', 'T0001'),
      relation('OG-WRL-001', '723'),
      relation('OG-WRL-001', 'S-OG-WRL-001'),
      relation('OG-WRL-002', 'S-OG-WRL-002'),
    ],
  }
  const read = await readTexts({ 'cprt.json': JSON.stringify({ response: { requestType: 4, elements } }) })
  expect(read.frameworks.map(({ framework }) => framework.id)).toEqual(['nice-signalling', 'nice-watching'])
  const { provenance, 'x-extensions': extensions } = read.framework('nice-signalling')
  expect(provenance.source).toMatch(
    /^Framework, version 2\.1\.0, https:\/\/example\.org\/f; cprt\.json OG-WRL-001/,
  )
  expect(extensions).toMatchObject({ nice: { opmCodes: ['723'] } })
  expect(read.lost.map(({ reason }) => reason)).toEqual([
    '"Access" has no statement, so there is nothing to assess',
  ])
})
