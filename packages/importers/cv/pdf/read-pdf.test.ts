import { describe, expect, it } from 'vitest'
import { buildPdf, type PdfPage, type PdfText } from '../../testing/pdf-builder.ts'
import { cvFrom, misplaced, rolesTold } from '../../testing/cv-reading.ts'

/** Lines one below the other. */
const column = (
  x: number,
  top: number,
  lines: readonly (string | Omit<PdfText, 'x' | 'y'>)[],
  pitch = 13,
): PdfText[] =>
  lines.map((line, index) => ({
    ...(typeof line === 'string' ? { text: line } : line),
    x,
    y: top + index * pitch,
  }))

const sidebar = column(
  40,
  130,
  [
    { text: 'CONTACT', bold: true },
    'ada@example.org',
    '+49 30 1234567',
    'Berlin, Germany',
    { text: 'SKILLS', bold: true },
    'Hiring',
    'Budgets',
    'Roadmaps',
    'Vendors',
    'Go',
    'SQL',
  ],
  17,
)
const main = column(220, 130, [
  { text: 'EXPERIENCE', bold: true },
  { text: 'Acme GmbH', bold: true },
  'Head of Platform, Mar 2021 – present',
  '• Cut deploy time from four hours to thirty minutes for',
  '  all services',
  '• Hired six engineers',
  { text: 'Beta AG', bold: true },
  'Team Lead, 2015 – 2021',
  '• Ran the build team',
  '• Kept the lights on',
  { text: 'EDUCATION', bold: true },
  'TU Graz, MSc in Informatics, 2013 – 2015',
])
const head: PdfText[] = [
  { text: 'Ada Example', x: 40, y: 60, size: 26, bold: true },
  { text: 'Head of Platform', x: 40, y: 82, size: 13 },
]

describe('a PDF', () => {
  it('with two columns is read column by column, however its text was written', async () => {
    const interleaved = [...sidebar, ...main].toSorted((a, b) => a.y - b.y)
    for (const body of [[...sidebar, ...main], [...main, ...sidebar], interleaved]) {
      const cv = await cvFrom('cv.pdf', buildPdf([{ texts: [...head, ...body] }]))
      expect(cv.name?.text).toBe('Ada Example')
      expect(cv.headline?.text).toBe('Head of Platform')
      expect(rolesTold(cv)).toEqual([
        'Acme GmbH: Head of Platform 2021-03..now [2]',
        'Beta AG: Team Lead 2015..2021 [2]',
      ])
      expect(cv.employers[0]?.roles[0]?.bullets[0]?.text).toBe(
        'Cut deploy time from four hours to thirty minutes for all services',
      )
      expect(cv.skills.flatMap((group) => group.skills.map((skill) => skill.text))).toEqual([
        'Hiring',
        'Budgets',
        'Roadmaps',
        'Vendors',
        'Go',
        'SQL',
      ])
      expect(cv.contact).toMatchObject({ email: 'ada@example.org', phone: '+49 30 1234567' })
      expect(cv.education.map((entry) => entry.name.text)).toEqual(['TU Graz'])
      expect(misplaced(cv)).toEqual([])
    }
  })

  it('with dates and places at the right is read line by line', async () => {
    const rows = [
      'Acme GmbH',
      'Head of Platform',
      '• Cut deploy time',
      '• Hired six engineers',
      'Beta AG',
      'Team Lead',
      '• Ran the build team',
      '• Kept the lights on',
    ]
    const right = (text: string, y: number): PdfText => ({ text, x: 555 - text.length * 5, y })
    const texts = [
      ...head,
      { text: 'EXPERIENCE', x: 40, y: 120, bold: true },
      ...column(40, 140, rows),
      right('Berlin, Germany', 140),
      right('Mar 2021 – present', 153),
      right('Vienna, Austria', 192),
      right('2015 – 2021', 205),
    ]
    const cv = await cvFrom('cv.pdf', buildPdf([{ texts }]))
    expect(rolesTold(cv)).toEqual([
      'Acme GmbH: Head of Platform 2021-03..now [2]',
      'Beta AG: Team Lead 2015..2021 [2]',
    ])
    expect(cv.employers.map((employer) => employer.location)).toEqual(['Berlin, Germany', 'Vienna, Austria'])
  })

  it('knows bullets that are drawn and not written, and joins words divided at a line’s end', async () => {
    const texts = [
      ...head,
      { text: 'EXPERIENCE', x: 40, y: 120, bold: true },
      { text: 'Head of Platform, Acme GmbH, 2019 – 2021', x: 40, y: 140 },
      { text: 'Moved all of the services and their owners to a common plat-', x: 56, y: 156 },
      { text: 'form within one year', x: 56, y: 169 },
      { text: 'Hired six engineers', x: 56, y: 185 },
    ]
    const squares = [
      { x: 44, y: 153, size: 3 },
      { x: 44, y: 182, size: 3 },
    ]
    const cv = await cvFrom('cv.pdf', buildPdf([{ texts, squares }]))
    expect(cv.employers[0]?.roles[0]?.bullets.map((one) => one.text)).toEqual([
      'Moved all of the services and their owners to a common platform within one year',
      'Hired six engineers',
    ])
  })

  it('drops heads and feet of pages and says so', async () => {
    const page = (number: number, lines: readonly string[]): PdfPage => ({
      texts: [
        ...(number === 1 ? head : []),
        ...column(40, 140, lines),
        { text: 'Ada Example · CV', x: 40, y: 820 },
        { text: `Page ${number} of 2`, x: 500, y: 820 },
      ],
    })
    const cv = await cvFrom(
      'cv.pdf',
      buildPdf([
        page(1, ['EXPERIENCE', 'CTO, Acme GmbH, 2019 – 2021', '• Led the move']),
        page(2, ['• Cut costs by a third']),
      ]),
    )
    expect(cv.pages).toBe(2)
    expect(rolesTold(cv)).toEqual(['Acme GmbH: CTO 2019..2021 [2]'])
    expect(cv.employers[0]?.roles[0]?.bullets[1]?.where).toBe('page 2')
    expect(cv.text).not.toMatch(/Page|Ada Example · CV/)
    expect(cv.doubts).toContainEqual(expect.objectContaining({ text: 'Ada Example · CV' }))
  })

  it('leaves out upright text and warns of invisible text', async () => {
    const texts: PdfText[] = [
      ...head,
      { text: 'DRAFT', x: 20, y: 400, upright: true },
      { text: 'EXPERIENCE', x: 40, y: 120 },
      { text: 'CTO, Acme GmbH, 2019 – 2021', x: 40, y: 140, invisible: true },
    ]
    const cv = await cvFrom('cv.pdf', buildPdf([{ texts }]))
    expect(cv.text).not.toContain('DRAFT')
    expect(cv.doubts.map((doubt) => doubt.reason).join(' ')).toMatch(/upright.*invisibly/)
  })

  it('gives way to a JSON Resume that lies inside it', async () => {
    const inside = JSON.stringify({
      basics: { name: 'Ada Inside' },
      work: [{ name: 'Acme', position: 'CTO', startDate: '2019' }],
    })
    const cv = await cvFrom(
      'cv.pdf',
      buildPdf([{ texts: head }], { attached: { name: 'resume.json', text: inside } }),
    )
    expect([cv.format, cv.name?.text]).toEqual(['json-resume', 'Ada Inside'])
    expect(rolesTold(cv)).toEqual(['Acme: CTO 2019..now [0]'])
    expect(cv.doubts[0]?.reason).toMatch(/inside the PDF/)
  })
})
