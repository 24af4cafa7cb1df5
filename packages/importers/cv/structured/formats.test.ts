import { describe, expect, it } from 'vitest'
import { buildExport } from '../../testing/linkedin-export.ts'
import { resume } from '../../testing/resume.ts'
import { cvFrom, misplaced, rolesTold } from '../../testing/cv-reading.ts'

const rendercv = `cv:
  name: Ada Example
  headline: Head of Platform
  location: Berlin, Germany
  email: ada@example.org
  sections:
    experience:
      - company: Acme GmbH
        position: Head of Platform
        start_date: 2021-03
        end_date: present
        location: Berlin
        highlights:
          - Cut **deploy time** from 4 h to 30 min
      - company: Acme GmbH
        position: Team Lead
        start_date: 2018-01
        end_date: 2021-02
    education:
      - institution: TU Graz
        area: Informatics
        degree: MSc
        start_date: 2013-10
        end_date: 2015-06
    skills:
      - label: Leadership
        details: hiring, budgets (OPEX, CAPEX)
`
const candidate = `<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="oa" xmlns:hr="hr" xmlns:eures="eures">
 <CandidatePerson><PersonName><oa:GivenName>Ada</oa:GivenName><hr:FamilyName>Example</hr:FamilyName></PersonName>
  <Communication><ChannelCode>Email</ChannelCode><oa:URI>ada@example.org</oa:URI></Communication>
  <PrimaryLanguageCode>ger</PrimaryLanguageCode></CandidatePerson>
 <CandidateProfile><EmploymentHistory><EmployerHistory><hr:OrganizationName>Acme GmbH</hr:OrganizationName>
  <PositionHistory><PositionTitle>Head of Platform</PositionTitle>
   <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2021-03</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
   <oa:Description>&lt;p&gt;Platform of the group&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Hired six &amp;amp; led them&lt;/li&gt;&lt;/ul&gt;</oa:Description></PositionHistory>
 </EmployerHistory></EmploymentHistory></CandidateProfile>
</Candidate>`
const passport = `<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
 <Identification><PersonName><FirstName>Ada</FirstName><Surname>Example</Surname></PersonName></Identification>
 <WorkExperienceList><WorkExperience><Period><From year="2015" month="--01" day="---01"/><To year="2018" month="--12"/></Period>
  <Position><Label>Team Lead</Label></Position><Activities>&lt;ul&gt;&lt;li&gt;Ran the build team&lt;/li&gt;&lt;/ul&gt;</Activities><Employer><Name>Beta AG</Name></Employer></WorkExperience></WorkExperienceList>
 <Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>German</Label></Description></MotherTongue></MotherTongueList></Linguistic></Skills>
</LearnerInfo></SkillsPassport>`

describe('formats that name their fields', () => {
  it('JSON Resume, with new keys and old ones', async () => {
    const cv = await cvFrom('resume.json', JSON.stringify(resume))
    expect(rolesTold(cv)).toEqual([
      'Acme: Head of Platform 2021-03..now [3]',
      'Beta: Engineer 2017-01-15..2021-02 [0]',
    ])
    expect(cv.employers[0]?.roles[0]?.bullets[1]?.where).toBe('/work/0/highlights/1')
    const old = resume.work.map(({ name, url, ...rest }) => ({ company: name, website: url, ...rest }))
    expect(rolesTold(await cvFrom('old.json', JSON.stringify({ ...resume, work: old })))).toEqual(
      rolesTold(cv),
    )
    expect(misplaced(cv)).toEqual([])
  })

  it('RenderCV, its Markdown and several roles at one employer', async () => {
    const cv = await cvFrom('Ada_CV.yaml', rendercv)
    expect([cv.format, cv.name?.text, cv.contact.location]).toEqual([
      'rendercv',
      'Ada Example',
      'Berlin, Germany',
    ])
    expect(rolesTold(cv)).toEqual([
      'Acme GmbH: Head of Platform 2021-03..now [1]',
      'Acme GmbH: Team Lead 2018-01..2021-02 [0]',
    ])
    expect(cv.employers).toHaveLength(1)
    expect(cv.employers[0]?.roles[0]?.bullets[0]?.text).toBe('Cut deploy time from 4 h to 30 min')
    expect(cv.skills[0]?.skills.map((skill) => skill.text)).toEqual(['hiring', 'budgets (OPEX, CAPEX)'])
    expect(misplaced(cv)).toEqual([])
  })

  it('Europass of both generations', async () => {
    const today = await cvFrom('europass.xml', candidate)
    expect([today.format, today.name?.text, today.contact.email]).toEqual([
      'europass',
      'Ada Example',
      'ada@example.org',
    ])
    expect(rolesTold(today)).toEqual(['Acme GmbH: Head of Platform 2021-03..now [1]'])
    expect(today.employers[0]?.roles[0]?.bullets[0]?.text).toBe('Hired six & led them')
    expect(today.languages.map((language) => language.text)).toEqual(['German (mother tongue)'])
    const older = await cvFrom('cv.xml', passport)
    expect(rolesTold(older)).toEqual(['Beta AG: Team Lead 2015-01-01..2018-12 [1]'])
    expect(older.languages.map((language) => language.text)).toEqual(['German (mother tongue)'])
  })

  it('a LinkedIn export', async () => {
    const cv = await cvFrom('export.zip', buildExport())
    expect(cv.format).toBe('linkedin')
    expect(cv.employers.length).toBeGreaterThan(0)
    expect(misplaced(cv)).toEqual([])
  })

  it('a saved web page, without what no reader sees', async () => {
    const page =
      '<!doctype html><html><head><title>x</title><style>h1{}</style></head><body><script>alert(1)</script><h1>Ada Example</h1><h2>Experience</h2><h3>CTO, Acme GmbH</h3><p>2019 – 2021</p><ul><li>Led <b>six</b> teams</li></ul></body></html>'
    const cv = await cvFrom('cv.html', page)
    expect(rolesTold(cv)).toEqual(['Acme GmbH: CTO 2019..2021 [1]'])
    expect(cv.text).not.toMatch(/alert|h1/)
  })
})
