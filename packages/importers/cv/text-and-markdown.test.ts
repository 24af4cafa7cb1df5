import { describe, expect, it } from 'vitest'
import { cvFrom, misplaced, rolesTold } from '../testing/cv-reading.ts'

const markdown = `# Ada Example
**Head of Platform** | Berlin, Germany
ada@example.org · +49 30 1234567 · [LinkedIn](https://linkedin.com/in/ada)

## Summary
Leads platform teams of up to forty people.

## Experience

### Acme GmbH, Berlin
**Head of Platform** (Mar 2021 – present)
- Cut deploy time from 4 h to 30 min,
  with a paved road
- Hired six engineers

**Team Lead** (2018 – Feb 2021)
- Ran the build team

### Beta AG
Engineer | 2015 – 2018
* Kept the lights on

## Education
**TU Graz**, MSc in Informatics, 2013 – 2015

## Skills
**Leadership:** hiring, budgets (OPEX, CAPEX), roadmaps
`

const text = `ADA EXAMPLE
Head of Platform
Berlin, Germany | ada@example.org

EXPERIENCE
==========
Acme GmbH                                   Berlin, Germany
Head of Platform                            03/2021 - present
  • Cut deploy time from 4 h to 30 min
  • Hired six engineers, who went on to lead teams of
    their own
Beta AG
Engineer                                    2015 - 2018
  - Kept the lights on

EDUCATION
TU Graz — MSc in Informatics — 2015

Languages: German (native), English (C1)
`

describe('a CV in Markdown', () => {
  it('has employers with several roles, bullets and their places', async () => {
    const cv = await cvFrom('cv.md', markdown)
    expect(cv.name?.text).toBe('Ada Example')
    expect(cv.headline?.text).toBe('Head of Platform')
    expect(cv.contact).toMatchObject({
      email: 'ada@example.org',
      phone: '+49 30 1234567',
      location: 'Berlin, Germany',
    })
    expect(cv.contact.links).toContain('https://linkedin.com/in/ada')
    expect(rolesTold(cv)).toEqual([
      'Acme GmbH: Head of Platform 2021-03..now [2]',
      'Acme GmbH: Team Lead 2018..2021-02 [1]',
      'Beta AG: Engineer 2015..2018 [1]',
    ])
    expect(cv.employers[0]?.roles[0]?.bullets[0]).toMatchObject({
      text: 'Cut deploy time from 4 h to 30 min, with a paved road',
      where: 'line 12',
    })
    expect(cv.employers[0]?.location).toBe('Berlin')
    expect(cv.education.map((entry) => [entry.name.text, entry.detail])).toEqual([
      ['TU Graz', 'MSc in Informatics'],
    ])
    expect(cv.skills.map((group) => [group.name, group.skills.map((skill) => skill.text)])).toEqual([
      ['Leadership', ['hiring', 'budgets (OPEX, CAPEX)', 'roadmaps']],
    ])
    expect(cv.doubts).toEqual([])
    expect(misplaced(cv)).toEqual([])
  })
})

describe('a CV in plain text', () => {
  it('is read by capitals, indents and bullets of any style', async () => {
    const cv = await cvFrom('pasted', text)
    expect([cv.format, cv.name?.text]).toEqual(['text', 'ADA EXAMPLE'])
    expect(rolesTold(cv)).toEqual([
      'Acme GmbH: Head of Platform 2021-03..now [2]',
      'Beta AG: Engineer 2015..2018 [1]',
    ])
    expect(cv.employers[0]?.roles[0]?.bullets[1]?.text).toBe(
      'Hired six engineers, who went on to lead teams of their own',
    )
    expect(cv.languages.map((language) => language.text)).toEqual(['German (native)', 'English (C1)'])
    expect(misplaced(cv)).toEqual([])
  })

  it.each(['•', '-', '*', '–', '▪', '➢', '✓', 'o', '1.', '\uf0b7'])(
    'knows %j as the mark of a bullet',
    async (mark) => {
      const cv = await cvFrom(
        'cv.txt',
        `Ada Example\n\nExperience\n\nActing CTO, Acme Inc.\t2019 – 2021\n${mark} Led the move to one platform\n${mark} Cut costs`,
      )
      expect(rolesTold(cv)).toEqual(['Acme Inc.: Acting CTO 2019..2021 [2]'])
    },
  )

  it('reads German headings, titles and months', async () => {
    const cv = await cvFrom(
      'lebenslauf.txt',
      'Jörg Beispiel\n\nBERUFSERFAHRUNG\n\nBereichsleiter IT\nMuster AG, Wien\nseit März 2019\n- Budget von 4 Mio. Euro verantwortet\n\nAUSBILDUNG\n2001 – 2006 Technische Universität Wien, Diplomstudium Informatik\n',
    )
    expect(rolesTold(cv)).toEqual(['Muster AG: Bereichsleiter IT 2019-03..now [1]'])
    expect(cv.education.map((entry) => entry.name.text)).toEqual(['Technische Universität Wien'])
  })

  it('doubts when title and employer cannot be told apart, and picks neither', async () => {
    const cv = await cvFrom(
      'cv.txt',
      'Ada Example\n\nEXPERIENCE\n\nFoo Bar\nBaz Qux\t2019 – 2021\n- Led the move\n',
    )
    expect(rolesTold(cv)).toEqual(['?: ? 2019..2021 [1]'])
    expect(cv.doubts.map((doubt) => doubt.reason).join(' ')).toMatch(/cannot be told/)
    expect(cv.employers[0]?.roles[0]?.summary.map((part) => part.text)).toEqual(['Foo Bar', 'Baz Qux'])
  })

  it('lets the order of other roles decide only where they agree, and says so', async () => {
    const role = (title: string, employer: string, years: string) =>
      `${title}\n${employer}\t${years}\n- Led the move\n\n`
    const known = role('Head of IT', 'Acme GmbH', '2019 – 2021') + role('Team Lead', 'Beta AG', '2015 – 2019')
    const cv = await cvFrom(
      'cv.txt',
      `Ada Example\n\nEXPERIENCE\n\n${known}${role('Foo Bar', 'Baz Qux', '2011 – 2015')}`,
    )
    expect(rolesTold(cv)[2]).toBe('Baz Qux: Foo Bar 2011..2015 [1]')
    expect(cv.doubts.map((doubt) => doubt.reason)).toEqual([
      'title and employer were told apart only by the order that other roles have',
    ])
  })

  it('keeps every line of the source in some section', async () => {
    const cv = await cvFrom('cv.txt', text)
    const kept = cv.sections
      .flatMap((section) => [section.heading?.text ?? '', ...section.lines.map((line) => line.text)])
      .join(' ')
    for (const word of text.match(/[\p{L}\d@.]{3,}/gu) ?? []) expect(kept).toContain(word.replace(/[.]$/, ''))
  })
})
