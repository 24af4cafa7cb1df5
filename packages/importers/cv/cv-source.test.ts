import { describe, expect, it } from 'vitest'
import { buildDocx, bullet, heading, paragraph, run } from '../testing/docx-builder.ts'
import { buildPdf } from '../testing/pdf-builder.ts'
import { failureOf, itemTitled, readFileContent, titlesAndKeys } from '../testing/reading.ts'

const head = 'Ada Example'
const lines = [
  'Head of Platform, Acme GmbH, Mar 2021 – present',
  'Cut deploy time from 4 h to 30 min',
  'Responsible for on-call',
  'Hired six engineers',
]
const docx = buildDocx(
  [
    paragraph(run(head, '<w:sz w:val="48"/>')),
    heading('Experience'),
    paragraph(lines[0] ?? ''),
    ...lines.slice(1).map(bullet),
  ].join(''),
)
const pdf = buildPdf([
  {
    texts: [
      { text: head, x: 40, y: 60, size: 24 },
      { text: 'Experience', x: 40, y: 100, size: 13, bold: true },
      ...lines.map((text, index) => ({ text: index === 0 ? text : `• ${text}`, x: 40, y: 120 + index * 14 })),
    ],
  },
])
const markdown = `# ${head}\nada@example.org\n\n## Experience\n\n### ${lines[0]}\n${lines
  .slice(1)
  .map((line) => `- ${line}`)
  .join('\n')}\n\n## Education\n\nTU Graz, MSc, 2013 – 2015\n`

describe('a CV as a source of evidence', () => {
  it('gives a role and its deeds, with the place of each', async () => {
    const read = await readFileContent('cv.docx', docx)
    expect(read.kind).toBe('cv')
    expect(read.items.map((item) => [item.where, item.facts.title])).toEqual([
      ['cv.docx, paragraph 3', 'Held the role of Head of Platform at Acme GmbH'],
      ['cv.docx, paragraph 4', 'Cut deploy time from 4 h to 30 min'],
      ['cv.docx, paragraph 6', 'Hired six engineers'],
    ])
    const { facts } = itemTitled(read, 'Cut deploy time from 4 h to 30 min')
    expect(facts.happened).toEqual({ from: '2021-03', to: null, ongoing: true })
    expect(facts.measures).toHaveLength(1)
    expect(facts.provenance[0]).toMatchObject({ origin: 'document', place: 'cv.docx, paragraph 4' })
    expect(itemTitled(read, 'Held the role of Head of Platform at Acme GmbH').facts.task).toBe(
      'Responsible for on-call',
    )
  })

  it('gives the same items in another format', async () => {
    const word = await readFileContent('cv.docx', docx)
    expect(titlesAndKeys((await readFileContent('cv.pdf', pdf)).items)).toEqual(titlesAndKeys(word.items))
    const text = await readFileContent('cv.md', markdown)
    expect(text.kind).toBe('cv')
    expect(titlesAndKeys(text.items)).toEqual(expect.arrayContaining(titlesAndKeys(word.items)))
  })

  it.each([
    ['# Wins 2025\n\n## Experience with vendors\n\n- Cut costs\n', 'brag-markdown'],
    [
      '# Brag document\n\n## Projects\n- Built the map, 2019 – 2021\n\n## Education\n- Ran a course\n',
      'brag-markdown',
    ],
  ])('does not take a brag document for a CV', async (text, kind) => {
    expect((await readFileContent('wins.md', text)).kind).toBe(kind)
  })

  it('says of a PDF that is no CV that it is none', async () => {
    const letter = buildPdf([
      { texts: [{ text: 'Dear Sir or Madam, the heating has been mended.', x: 40, y: 60 }] },
    ])
    const failure = await failureOf({ from: 'bytes', name: 'letter.pdf', bytes: letter })
    expect(failure.message).toBe('letter.pdf has no section that tells of work, schools or projects.')
  })
})
