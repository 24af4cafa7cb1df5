import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Cv, CvDates } from '@waymark/domain/cv/cv.ts'
import { noDates } from '@waymark/domain/cv/structure/dates.ts'
import { at, childOf, descendants, parseXml, textIn, type XmlElement } from '../xml.ts'
import { datesFrom, field, one } from './fields.ts'
import { richText } from './rich-text.ts'
import { readSkillsPassport } from './europass-older.ts'
import {
  noEntries,
  writeCv,
  type EntryKind,
  type Field,
  type FieldCv,
  type FieldEntry,
  type FieldRole,
} from './write-cv.ts'

/** True for the XML of a Europass CV of either generation, by its first element. */
export function looksLikeEuropass(text: string): boolean {
  return /<(?:\w+:)?(?:Candidate|SkillsPassport|learnerinfo|LearnerInfo)\b[^>]{0,2000}europass/i.test(
    text.slice(0, 5000),
  )
}

/**
 * Reads Europass XML: today's `Candidate` and the older `SkillsPassport`. Pictures in it are passed over unread.
 * @throws OperationError SOURCE_UNREADABLE
 */
export function readEuropass(bytes: Uint8Array | string, name: string): Cv {
  const root = parseXml(bytes, name)
  if (root.name === 'Candidate') return writeCv(readCandidate(root))
  const learner =
    root.name === 'SkillsPassport'
      ? childOf(root, 'LearnerInfo')
      : /^learnerinfo$/i.test(root.name)
        ? root
        : undefined
  if (learner === undefined)
    throw new OperationError('SOURCE_UNREADABLE', `${name} is XML, but no Europass CV.`, { where: name })
  return writeCv(readSkillsPassport(learner))
}

const said = (element: XmlElement | undefined) => textIn(element).trim()

function readCandidate(root: XmlElement): FieldCv {
  const person = childOf(root, 'CandidatePerson')
  const profile = childOf(root, 'CandidateProfile')
  const name = ['GivenName', 'FamilyName']
    .map((part) => said(at(person, 'PersonName', part)))
    .filter((part) => part !== '')
    .join(' ')
  const talks = at(profile, 'ConferencesAndSeminars')
  return {
    format: 'europass',
    name: field(name, '/CandidatePerson/PersonName'),
    headline: null,
    contact: contactOf(person),
    summary: [
      ...richText(said(childOf(profile, 'ExecutiveSummary')), '/CandidateProfile/ExecutiveSummary').summary,
    ],
    work: all(at(profile, 'EmploymentHistory'), 'EmployerHistory').flatMap(rolesOf),
    entries: {
      ...noEntries,
      education: all(at(profile, 'EducationHistory'), 'EducationOrganizationAttendance').flatMap(schoolOf),
      certificates: [
        ...all(at(profile, 'Certifications'), 'Certification'),
        ...all(at(profile, 'CourseCertifications'), 'CourseCertification'),
        ...all(at(profile, 'Licenses'), 'License'),
      ].flatMap(titled('certificates')),
      publications: [
        ...all(at(profile, 'PublicationHistory'), 'Publication'),
        ...all(talks, 'ConferenceAndSeminar'),
        ...all(at(profile, 'CreativeWorks'), 'CreativeWork'),
      ].flatMap(titled('publications')),
      projects: all(at(profile, 'Projects'), 'Project').flatMap(titled('projects')),
      volunteering: all(at(profile, 'VoluntaryWorks'), 'VoluntaryWork').flatMap(titled('volunteering')),
      awards: all(at(profile, 'HonorsAndAwards'), 'HonorAndAward').flatMap(titled('awards')),
    },
    skills: skillsOf(profile),
    languages: languagesOf(person, profile),
    others: all(profile, 'Others').map((others, index) => ({
      kind: 'other' as const,
      heading: said(childOf(others, 'Title')) || 'Other',
      lines: all(others, 'Other').flatMap((other) => [
        ...one(field(said(childOf(other, 'Title')), `/Others/${index}`)),
        ...flat(richText(said(childOf(other, 'Description')), `/Others/${index}`)),
      ]),
    })),
    doubts: [],
  }
}

const flat = ({ summary, bullets }: { readonly summary: Field[]; readonly bullets: Field[] }) => [
  ...summary,
  ...bullets,
]

function all(element: XmlElement | undefined, name: string): XmlElement[] {
  return (
    element?.children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : [])) ??
    []
  )
}

function contactOf(person: XmlElement | undefined): Cv['contact'] {
  const ways = all(person, 'Communication')
  const of = (channel: string) => ways.filter((way) => said(childOf(way, 'ChannelCode')) === channel)
  const address = ways.map((way) => childOf(way, 'Address')).find((found) => found !== undefined)
  const place = ['CityName', 'CountryCode']
    .map((part) => said(childOf(address, part)))
    .filter((part) => part !== '')
  const [phone] = of('Telephone').map((way) =>
    [said(childOf(way, 'CountryDialing')).replace(/^(?=\d)/, '+'), said(childOf(way, 'DialNumber'))]
      .filter((part) => part !== '')
      .join(' '),
  )
  return {
    email: of('Email').map((way) => said(childOf(way, 'URI')))[0] ?? null,
    phone: phone ?? null,
    location: place.length === 0 ? null : place.join(', '),
    links: [...of('Web'), ...of('Social Media')]
      .map((way) => said(childOf(way, 'URI')))
      .filter((uri) => uri !== ''),
  }
}

function periodOf(period: XmlElement | undefined): CvDates {
  if (period === undefined) return noDates
  const day = (name: string) => said(at(period, name, 'FormattedDateTime'))
  const current =
    /^true$/i.test(said(childOf(period, 'CurrentIndicator'))) ||
    /^true$/i.test(said(childOf(period, 'Ongoing')))
  return datesFrom(day('StartDate'), current ? 'present' : day('EndDate'), false)
}

function rolesOf(employer: XmlElement, index: number): FieldRole[] {
  const where = `/EmployerHistory/${index}`
  return all(employer, 'PositionHistory').map((position) => {
    const told = richText(said(childOf(position, 'Description')), `${where}/Description`)
    const place = ['City', 'Country']
      .map((part) => said(childOf(position, part)))
      .filter((part) => part !== '')
    return {
      employer: field(said(childOf(employer, 'OrganizationName')), `${where}/OrganizationName`),
      employerUrl: said(descendants(employer, 'URI').find((uri) => /^https?:/.test(said(uri)))) || null,
      title: field(said(childOf(position, 'PositionTitle')), `${where}/PositionTitle`),
      dates: periodOf(childOf(position, 'EmploymentPeriod')),
      location: place.length === 0 ? null : place.join(', '),
      ...told,
    }
  })
}

function schoolOf(school: XmlElement, index: number): FieldEntry[] {
  const where = `/EducationOrganizationAttendance/${index}`
  const degree = childOf(school, 'EducationDegree')
  const name =
    field(said(childOf(school, 'OrganizationName')), `${where}/OrganizationName`) ??
    field(said(childOf(degree, 'DegreeName')), `${where}/DegreeName`)
  if (name === null) return []
  const thesis = one(field(said(childOf(degree, 'Thesis')), `${where}/Thesis`))
  const told = flat(richText(said(childOf(degree, 'OccupationalSkillsCovered')), where))
  return [
    {
      name,
      detail: said(childOf(degree, 'DegreeName')) || null,
      dates: periodOf(childOf(school, 'AttendancePeriod')),
      url: null,
      bullets: [...thesis, ...told],
    },
  ]
}

const titled =
  (kind: EntryKind) =>
  (entry: XmlElement, index: number): FieldEntry[] => {
    const where = `/${kind}/${index}`
    const name = field(
      said(childOf(entry, 'Title')) ||
        said(childOf(entry, 'CertificationName')) ||
        said(childOf(entry, 'Name')),
      where,
    )
    if (name === null) return []
    const date = childOf(entry, 'Date') ?? childOf(entry, 'Period') ?? entry
    const single = said(at(entry, 'Date', 'FormattedDateTime')) || said(childOf(entry, 'Year'))
    return [
      {
        name,
        detail: said(childOf(entry, 'Organization')) || said(childOf(entry, 'Location')) || null,
        dates: single === '' ? periodOf(date) : datesFrom(single, '', false),
        url: said(childOf(entry, 'Link')) || null,
        bullets: flat(richText(said(childOf(entry, 'Description')), where)),
      },
    ]
  }

function skillsOf(profile: XmlElement | undefined): FieldCv['skills'][number][] {
  const competencies = descendants(
    at(profile, 'PersonQualifications') ?? { name: '', attributes: {}, children: [] },
    'PersonCompetency',
  )
  const skills = competencies
    .filter((competency) => said(childOf(competency, 'TaxonomyID')) !== 'language')
    .flatMap((competency, index) =>
      one(
        field(
          said(childOf(competency, 'CompetencyName')) || said(childOf(competency, 'CompetencyID')),
          `/PersonCompetency/${index}`,
        ),
      ),
    )
  return skills.length === 0 ? [] : [{ name: null, skills }]
}

function languagesOf(person: XmlElement | undefined, profile: XmlElement | undefined): Field[] {
  const mother = all(person, 'PrimaryLanguageCode').flatMap((language) =>
    one(
      field(
        `${language.attributes['name'] === 'FREE_TEXT' || said(language).length > 3 ? said(language) : languageName(said(language))} (mother tongue)`,
        '/CandidatePerson',
      ),
    ),
  )
  const others = descendants(
    at(profile, 'PersonQualifications') ?? { name: '', attributes: {}, children: [] },
    'PersonCompetency',
  ).filter((competency) => said(childOf(competency, 'TaxonomyID')) === 'language')
  return [
    ...mother,
    ...others.flatMap((language, index) => one(field(levelsOf(language), `/PersonCompetency/${index}`))),
  ]
}

function levelsOf(language: XmlElement): string {
  const levels = descendants(language, 'CompetencyDimension').flatMap((dimension) => {
    const level = said(at(dimension, 'Score', 'ScoreText'))
    const skill = said(childOf(dimension, 'CompetencyDimensionTypeCode')).replace(
      /^CEF-(?:Understanding-|Speaking-|Writing-)?/,
      '',
    )
    return level === '' ? [] : [`${skill} ${level}`]
  })
  const name = languageName(said(childOf(language, 'CompetencyID')))
  return levels.length === 0 ? name : `${name} (${levels.join(', ')})`
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** The English name of a language's ISO code; the code itself when it is none. */
function languageName(code: string): string {
  const legacy: Readonly<Record<string, string>> = {
    fre: 'fr',
    ger: 'de',
    dut: 'nl',
    cze: 'cs',
    gre: 'el',
    rum: 'ro',
    slo: 'sk',
    chi: 'zh',
    alb: 'sq',
    arm: 'hy',
    per: 'fa',
    ice: 'is',
    mac: 'mk',
    wel: 'cy',
  }
  try {
    return names.of(legacy[code] ?? code) ?? code
  } catch {
    return code
  }
}
