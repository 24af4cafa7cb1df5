import { describe, expect, it } from 'vitest'
import { buildExport, exportFiles } from '../testing/linkedin-export.ts'
import { failureOf, itemTitled, readFileContent, titlesAndKeys } from '../testing/reading.ts'
import { buildZip } from '../testing/zip-builder.ts'

const read = (changes: Parameters<typeof buildExport>[0] = {}, folder = '') =>
  readFileContent('export.zip', buildExport(changes, folder))
const positions = (...rows: string[]) => ({
  'Positions.csv': `Company Name,Title,Description,Location,Started On,Finished On\n${rows.join('\n')}\n`,
})

describe('a LinkedIn export', () => {
  it('gives the deeds, roles, certificates and recommendations that it tells of', async () => {
    const { kind, items } = await read()
    expect(kind).toBe('linkedin')
    expect(items.map((item) => item.facts.title).sort()).toEqual(
      [
        'Cut deploy time from 4 h to 30 min by introducing trunk-based delivery',
        'Earned the certificate CKA from CNCF',
        'Held the role of Engineer at Beta GmbH',
        'Held the role of Head of Platform at Acme & Sons',
        'Led two data-centre exits',
        'Built the map of services, with owners',
        'Published “Calm platforms” (ACM Queue)',
        'Ran the robotics track',
        'Received the honour Engineer of the Year',
        'Recommended by Grace Hopper, CTO at Acme',
        'Reduced cloud costs by 30%',
        'Studied for MSc Informatics at TU Graz',
        'Took the course Negotiation',
        'Volunteered as Mentor at CoderDojo',
        'Worked on the project Atlas',
      ].sort(),
    )
  })

  it('takes a bullet apart by its own words and says where it stands', async () => {
    const { facts, where } = itemTitled(
      await read(),
      'Cut deploy time from 4 h to 30 min by introducing trunk-based delivery',
    )
    expect(where).toBe('Positions.csv row 2, Description')
    expect(facts).toMatchObject({
      situation: 'Head of Platform at Acme & Sons',
      action: 'by introducing trunk-based delivery',
      result: 'Cut deploy time from 4 h to 30 min',
      measures: [{ name: 'deploy time', before: 240, after: 30, unit: 'min' }],
      happened: { from: '2021-03', to: null, ongoing: true },
      scope: null,
      confidentiality: 'private',
    })
    expect(facts.provenance).toMatchObject([
      { origin: 'document', place: 'Positions.csv row 2, Description' },
    ])
  })

  it('keeps a share without sides as a result, not as a measure, and duties as the task of the role', async () => {
    const result = await read()
    expect(itemTitled(result, 'Reduced cloud costs by 30%').facts).toMatchObject({
      measures: [],
      result: 'Reduced cloud costs by 30%',
    })
    expect(itemTitled(result, 'Held the role of Head of Platform at Acme & Sons').facts.task).toBe(
      'Responsible for the platform.',
    )
  })

  it('makes a visible recommendation an attestation by a person and refuses a hidden one', async () => {
    const result = await read()
    const { facts } = itemTitled(result, 'Recommended by Grace Hopper, CTO at Acme')
    expect(facts.attestations).toEqual([
      {
        by: 'Grace Hopper',
        relation: 'manager',
        on: '2023-07-21',
        statement: 'Ada reported to me for two years and made our releases boring.',
        checkableAt: 'LinkedIn recommendation, Recommendations_Received.csv row 2',
      },
    ])
    expect(facts.provenance.map((entry) => entry.origin)).toEqual(['person'])
    expect(result.refused).toContainEqual({
      where: 'Recommendations_Received.csv row 3, Status',
      reason: 'is HIDDEN: only recommendations that are visible on the profile can be checked',
    })
  })

  it.each([
    ['A pleasure to work with.', 'peer'],
    ['Ada was my manager for a year.', 'report'],
    ['I worked with Ada as a client of hers; as her client I saw it all.', 'customer'],
    ['Ada was my manager, and later I managed her.', 'peer'],
  ])('infers no more of a relation than the text states: %j', async (text, relation) => {
    const csv = `First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nGrace,Hopper,,,"${text}",,VISIBLE\n`
    const result = await read({ 'Recommendations_Received.csv': csv })
    expect(itemTitled(result, 'Recommended by Grace Hopper').facts.attestations).toMatchObject([{ relation }])
  })

  it('never unpacks what holds other people’s data', async () => {
    const result = await read()
    expect(result.notRead).toEqual([
      'Connections.csv: other people’s data',
      'messages.csv: other people’s data',
    ])
    expect(JSON.stringify(result)).not.toMatch(/Eve|Secret|private words/)
    const broken = buildZip([
      { name: 'Positions.csv', content: exportFiles['Positions.csv'] ?? '' },
      { name: 'Connections.csv', content: 'x', wrongSum: true, declaredSize: 999 },
    ])
    expect((await readFileContent('export.zip', broken)).refused).toEqual([])
  })

  it('finds the files in folders and under other spellings', async () => {
    const plain = titlesAndKeys((await read()).items)
    expect(titlesAndKeys((await read({}, 'Complete_LinkedInDataExport_11-20-2026/')).items)).toEqual(plain)
    const { 'Volunteering.csv': volunteering = '', 'Recommendations_Received.csv': recommendations = '' } =
      exportFiles
    const renamed = await read({
      'Volunteering.csv': null,
      'Volunteer Experiences.csv': volunteering,
      'Recommendations_Received.csv': null,
      'RECOMMENDATIONS RECEIVED.CSV': recommendations,
    })
    expect(titlesAndKeys(renamed.items)).toEqual(plain)
  })

  it('reads UTF-16 and a byte-order mark as well', async () => {
    const text = exportFiles['Positions.csv'] ?? ''
    const plain = titlesAndKeys((await read()).items)
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const content of [marked, Buffer.from(text, 'utf16le'), `\ufeff${text}`]) {
      expect(titlesAndKeys((await read({ 'Positions.csv': content })).items)).toEqual(plain)
    }
  })

  it('says what is wrong by file, row and field, and keeps the rest', async () => {
    const { refused, items } = await read(
      positions(
        'Acme,Lead,,,Frühling 2019,',
        ',,,,2019,',
        'Acme,Boss,,,2020,2018',
        'Acme,CTO,,,2021,2022,extra',
        'Short',
        '"open,Lead,,,2019,',
      ),
    )
    expect(refused).toMatchObject([
      { where: 'Positions.csv after row 6' },
      {
        where: 'Positions.csv row 5',
        reason: 'has 7 cells under 6 columns, so it is unclear which belongs where',
      },
      {
        where: 'Positions.csv row 2, Started On',
        reason: '“Frühling 2019” is not a date that can be read; the rest was kept',
      },
      { where: 'Positions.csv row 3, Company Name and Title' },
      {
        where: 'Positions.csv row 4, Finished On',
        reason: 'the end 2018 lies before the start 2020; neither date was kept',
      },
      { where: 'Recommendations_Received.csv row 3, Status' },
    ])
    const titles = items.map((item) => item.facts.title)
    expect(titles).toEqual(
      expect.arrayContaining([
        'Held the role of Lead at Acme',
        'Held the role of Boss at Acme',
        'Worked at Short',
      ]),
    )
  })

  it('says so when a file has no known header', async () => {
    const { refused } = await read({ 'Positions.csv': 'Firma,Titel\nAcme,Chef\n' })
    expect(refused).toContainEqual({
      where: 'Positions.csv',
      reason: 'has no header with the column Company Name or Title',
    })
  })

  it('joins a date and a time whose comma was not quoted', async () => {
    const csv =
      'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nGrace,Hopper,,,Fine.,01/24/18, 03:00 PM,VISIBLE\n'
    const result = await read({ 'Recommendations_Received.csv': csv })
    expect(itemTitled(result, 'Recommended by Grace Hopper').facts.happened.from).toBe('2018-01-24')
  })
})

describe('identity of what a LinkedIn export tells', () => {
  const row = 'Acme,Lead,• Built the data platform,,Mar 2019,'

  it('does not depend on the order of rows and files', async () => {
    const other = 'Beta,Engineer,• Ran the migration,,2017,2018'
    const [a, b] = [await read(positions(row, other)), await read(positions(other, row))]
    expect(titlesAndKeys(a.items)).toEqual(titlesAndKeys(b.items))
    const reversed = buildZip(
      Object.entries(exportFiles)
        .toReversed()
        .map(([name, content]) => ({ name, content })),
    )
    expect(titlesAndKeys((await readFileContent('x.zip', reversed)).items)).toEqual(
      titlesAndKeys((await read()).items),
    )
  })

  it('stays when the period changes, and when only punctuation does', async () => {
    const [before, after] = [
      await read(positions(row)),
      await read(positions('Acme,Lead,• Built the data-platform.,,Mar 2019,Jun 2026')),
    ]
    expect(after.items.map((item) => item.key)).toEqual(before.items.map((item) => item.key))
    expect(itemTitled(after, 'Built the data-platform').facts.happened.to).toBe('2026-06')
  })

  it('tells the same role held twice apart by date, in any order', async () => {
    const [first, second] = ['Acme,Lead,,,2012,2014', 'Acme,Lead,,,2019,2021']
    const keysByDate = async (...rows: string[]) =>
      Object.fromEntries(
        (await read(positions(...rows))).items.map((item) => [item.facts.happened.from, item.key]),
      )
    const both = await keysByDate(first, second)
    expect(both['2012']).not.toBe(both['2019'])
    expect(await keysByDate(second, first)).toEqual(both)
    expect((await keysByDate(first))['2012']).toBe(both['2012'])
  })

  it('takes a row that stands twice once and says so', async () => {
    const { items, refused } = await read({ ...positions(row, row), 'Recommendations_Received.csv': null })
    expect(items.filter((item) => item.facts.title === 'Held the role of Lead at Acme')).toHaveLength(1)
    expect(refused).toHaveLength(2)
  })
})

describe('archives that are no LinkedIn export', () => {
  it.each([
    [
      'other.zip',
      [{ name: 'a.txt', content: 'x' }],
      'SOURCE_KIND_UNKNOWN',
      /neither a LinkedIn export nor a Waymark archive/,
    ],
    ['cv.docx', [{ name: 'word/document.xml', content: '<x/>' }], 'SOURCE_UNREADABLE', /holds no text/],
    ['empty.zip', [], 'SOURCE_KIND_UNKNOWN', /empty ZIP/],
  ])('%s is refused with what can be read', async (name, parts, code, message) => {
    const failure = await failureOf({ from: 'bytes', name, bytes: buildZip(parts) })
    expect([failure.code, failure.message]).toEqual([code, expect.stringMatching(message)])
    expect(failure.details.mend).toBeDefined()
  })
})
