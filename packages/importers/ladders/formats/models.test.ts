import { expect, test } from 'vitest'
import { highestTotal } from '@waymark/domain/frameworks/scales.ts'
import { readTexts } from '../testing/read-texts.ts'

const element = (element_identifier: string, element_type: string, text: string, title = '') => ({
  doc_identifier: 'SAMPLE',
  element_identifier,
  element_type,
  title,
  text,
})
const relation = (source: string, dest: string) => ({
  source_element_identifier: source,
  source_doc_identifier: 'SAMPLE',
  dest_element_identifier: dest,
  dest_doc_identifier: 'SAMPLE',
  relationship_identifier: 'projection',
})
const cprt = JSON.stringify({
  response: {
    elements: {
      documents: [{ doc_identifier: 'SAMPLE' }],
      relationship_types: [],
      elements: [
        element('OG', 'category', 'Oversight', 'Oversight'),
        element('OG-WRL-001', 'work_role', 'Watches the harbour.', 'Harbour Watch'),
        element('OG-WRL-002', 'work_role', 'Watches the sea.', 'Sea Watch'),
        element('T0001', 'task', 'Report ships'),
        element('K0001', 'knowledge', 'Knowledge of flags'),
        element('S0001', 'skill', 'Skill in seeing far'),
        element('S0002', 'skill', 'Skill in whistling'),
      ],
      relationships: [
        relation('OG', 'OG-WRL-001'),
        relation('OG-WRL-001', 'T0001'),
        relation('K0001', 'OG-WRL-001'),
        relation('OG-WRL-002', 'T0001'),
        relation('OG-WRL-002', 'S0001'),
        relation('OG-WRL-002', 'X9'),
      ],
    },
  },
})

test('reads NICE: statements shared by roles under their public ids, and tells what no role uses', async () => {
  const read = await readTexts({ 'nice.json': cprt })
  expect(read.counted).toEqual({
    'work roles': [2, 2],
    'statements of roles and areas': [4, 4],
    'distinct statements': [3, 3],
  })
  const watch = read.framework('nice-harbour-watch')
  expect(
    watch.competencies.map(({ id, name, group, alignments }) => [id, name, group, alignments[0]?.code]),
  ).toEqual([
    ['t0001', 'Report ships', 'Tasks', 'T0001'],
    ['k0001', 'Flags', 'Knowledge', 'K0001'],
  ])
  expect(watch['x-extensions']).toMatchObject({ nice: { category: { id: 'OG' } } })
  expect(read.lost.map(({ reason }) => reason)).toEqual([
    'names an element that the file does not have',
    '1 statements belong to no work role (Skills 1), from S0002 on',
  ])
})

test('reads NICE without its wrapping too', async () => {
  const inner: unknown = JSON.parse(cprt).response.elements
  expect((await readTexts({ 'nice.json': JSON.stringify(inner) })).frameworks).toHaveLength(2)
})

const samm = {
  'model/business_functions/Design.yml':
    'id: f1\nname: Design\ndescription: About design.\norder: 2\ntype: Function\n',
  'model/security_practices/D-Rope.yml':
    'id: p1\nfunction: f1\nname: Rope Safety\nshortName: RS\ntype: Practice\n',
  'model/streams/D-RS-A.yml': 'id: s1\npractice: p1\nname: Knots\nletter: A\ntype: Stream\n',
  'model/maturity_levels/1.yml': 'id: m1\nnumber: 1\ndescription: Ad hoc.\ntype: MaturityLevel\n',
  'model/practice_levels/D-RS-1.yml':
    'id: l1\npractice: p1\nmaturityLevel: m1\nobjective: Begin.\ntype: PracticeLevel\n',
  'model/activities/D-RS-1-A.yml':
    'id: a1\nstream: s1\nlevel: l1\ntitle: Tie knots\nbenefit: Fewer losses\nshortDescription: Knots are tied.\nlongDescription: Long.\nresults:\ntype: Activity\n',
  'model/answer_sets/A.yml':
    'id: q1\nvalues:\n- text: No\n  value: 0\n- text: Some\n  value: 0.25\n- text: Half\n  value: 0.5\n- text: Most\n  value: 1\ntype: AnswerSet\n',
  'model/questions/D-RS-1-A.yml':
    'id: x1\nactivity: a1\nanswerSet: q1\ntext: Are knots tied?\norder: 1\nquality:\n- There is a list\n- It is used\ntype: Question\n',
} as const

test('reads SAMM: a question for each activity, answers in quarters, criteria as gates, the rest kept as it stands', async () => {
  const read = await readTexts({ ...samm, 'model/broken.yml': 'id: z\ntype: Stream\nname: [' })
  expect(read.counted).toEqual({
    questions: [1, 1],
    'quality criteria': [2, 2],
    'answer sets': [1, 1],
    'maturity levels': [1, 1],
    activities: [1, 1],
    streams: [1, 1],
    functions: [1, 1],
    practices: [1, 1],
    'objectives of practice levels': [1, 1],
  })
  const model = read.framework('owasp-samm')
  expect(highestTotal(model)).toBe(4)
  expect(model.scales[0]?.points.map(({ label, points }) => [label, points])).toEqual([
    ['No', 0],
    ['Some', 1],
    ['Half', 2],
    ['Most', 4],
  ])
  expect(model.competencies[0]).toMatchObject({
    id: 'd-rs-1-a',
    name: 'Tie knots',
    group: 'Rope Safety: Knots',
    question: 'Are knots tied?',
    good: ['There is a list', 'It is used'],
    alignments: [{ scheme: 'SAMM', code: 'D-RS-1-A', level: '1' }],
  })
  expect(model['x-extensions']).toMatchObject({
    samm: { activities: { 'd-rs-1-a': { longDescription: 'Long.' } } },
  })
  expect(read.refused).toEqual([{ where: 'model/broken.yml line 3', reason: expect.any(String) }])
})

test('tells a question whose activity is not there', async () => {
  const { 'model/activities/D-RS-1-A.yml': _left, ...rest } = samm
  await expect(readTexts(rest)).rejects.toMatchObject({
    code: 'SOURCE_UNREADABLE',
    message: expect.stringContaining('leads to no activity'),
  })
})

const page = (
  title: string,
  statement: string,
) => `<html><head><script>var x = "<li>no</li>"</script></head><body>
<div id="toc"><h1>Career <span>Framework</span></h1><ul><li>menu</li></ul></div>
<div id="doc-container"><div><h1>${title}</h1>
<p><strong><em>I do things</em></strong></p>
<p><strong>Scope</strong>
<em>Area of ownership</em></p>
<ul><li>I own tasks &amp; fixes.</li></ul>
<h2>🏆 Results</h2>
<p><strong>Impact</strong></p>
<ul>
<li>I finish</li>
<li>${statement} <a href="x.html">values</a></li>
</ul></div></div></body></html>`

test('reads Dropbox pages: a ladder for each discipline, statements that recur, facets of a level', async () => {
  const read = await readTexts({
    'docs/ic1_sailor.html': page('IC1 Sailor', 'I learn'),
    'docs/ic5_staff_sailor.html': page('IC5 Staff Sailor', 'I teach'),
    'docs/m3.html': page('M3 Engineering Manager', 'I lead'),
    'docs/glossary.html': '<h1>Glossary</h1><p>Words</p>',
  })
  expect(read.counted).toEqual({
    'distinct statements': [4, 4],
    statements: [6, 6],
    'role-level pages': [3, 3],
  })
  const ladder = read.framework('dropbox-sailor')
  expect(ladder.levels.map(({ name, summary, facets }) => [name, summary, facets])).toEqual(
    ['IC1 Sailor', 'IC5 Staff Sailor'].map((name) => [
      name,
      'I do things',
      [{ name: 'Scope', texts: ['Area of ownership', 'I own tasks & fixes.'] }],
    ]),
  )
  expect(
    ladder.competencies.map(({ name, group, levels }) => [name, group, levels.map(({ expects }) => expects)]),
  ).toEqual([
    [
      'Impact',
      'Results',
      [
        ['I finish', 'I learn values'],
        ['I finish', 'I teach values'],
      ],
    ],
  ])
  expect(read.lost).toEqual([
    { where: 'docs/glossary.html', reason: 'is a page beside the levels and was not read' },
  ])
})
