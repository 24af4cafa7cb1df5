import { describe, expect, it } from 'vitest'
import {
  buildDocx,
  bullet,
  heading,
  paragraph,
  row,
  run,
  table,
  textBox,
} from '../../testing/docx-builder.ts'
import { cvFrom, misplaced, rolesTold } from '../../testing/cv-reading.ts'

const name = paragraph(run('Ada Example', '<w:sz w:val="48"/>'))

describe('a Word document', () => {
  it('is read with its header, tabs, lists and styles', async () => {
    const body = [
      name,
      heading('Experience'),
      paragraph(`${run('Acme GmbH', '<w:b/>')}${run('\tBerlin, Germany')}`),
      paragraph(run('Head of Platform\tMar 2021 – present')),
      bullet('Cut deploy time from 4 h to 30 min'),
      bullet('Hired six engineers'),
      paragraph(run('Team Lead\t2018 – Feb 2021')),
      bullet('Ran the build team'),
    ].join('')
    const cv = await cvFrom(
      'cv.docx',
      buildDocx(body, {
        header: paragraph('ada@example.org | +49 30 1234567'),
        footer: paragraph('Page 1 of 2'),
      }),
    )
    expect([cv.format, cv.name?.text, cv.contact.email, cv.contact.phone]).toEqual([
      'docx',
      'Ada Example',
      'ada@example.org',
      '+49 30 1234567',
    ])
    expect(rolesTold(cv)).toEqual([
      'Acme GmbH: Head of Platform 2021-03..now [2]',
      'Acme GmbH: Team Lead 2018..2021-02 [1]',
    ])
    expect(cv.employers[0]?.roles[0]?.bullets[0]?.where).toBe('paragraph 5')
    expect(cv.text).not.toContain('Page 1')
    expect(misplaced(cv)).toEqual([])
  })

  it('reads text boxes once, and tables as lines or cell by cell', async () => {
    const body = [
      name,
      textBox(paragraph('Director of Engineering')),
      heading('Experience'),
      table(
        row(paragraph('2019 – 2021'), `${paragraph('CTO, Acme GmbH')}${bullet('Led the move')}`),
        row(paragraph('2015 – 2019'), paragraph('Team Lead, Beta AG')),
      ),
      heading('Skills'),
      table(row(paragraph('Leadership'), paragraph('hiring, budgets'))),
    ].join('')
    const cv = await cvFrom('cv.docx', buildDocx(body))
    expect(cv.headline?.text).toBe('Director of Engineering')
    expect(rolesTold(cv)).toEqual(['Acme GmbH: CTO 2019..2021 [1]', 'Beta AG: Team Lead 2015..2019 [0]'])
    expect(cv.skills.map((group) => [group.name, group.skills.length])).toEqual([['Leadership', 2]])
  })

  it('takes tracked changes as accepted and hidden text as absent', async () => {
    const change = `${run('Led ')}<w:del><w:r><w:delText>nine</w:delText></w:r></w:del><w:ins>${run('six')}</w:ins>${run(' teams')}${run(' secret', '<w:vanish/>')}`
    const cv = await cvFrom(
      'cv.docx',
      buildDocx(
        [
          name,
          heading('Experience'),
          paragraph('CTO, Acme GmbH, 2019 – 2021'),
          paragraph(change, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        ].join(''),
      ),
    )
    expect(cv.employers[0]?.roles[0]?.bullets.map((one) => one.text)).toEqual(['Led six teams'])
    expect(cv.doubts.map((doubt) => doubt.reason).join(' ')).toMatch(/tracked changes/)
  })
})
