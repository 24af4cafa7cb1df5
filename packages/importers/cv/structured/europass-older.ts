import type { Cv, CvDates } from '@waymark/domain/cv/cv.ts'
import { headingKind } from '@waymark/domain/cv/structure/headings.ts'
import { at, childOf, descendants, textIn, type XmlElement } from '../xml.ts'
import { datesFrom, field, one } from './fields.ts'
import { richText } from './rich-text.ts'
import { noEntries, type Field, type FieldCv, type FieldEntry, type FieldRole } from './write-cv.ts'

const said = (element: XmlElement | undefined) => textIn(element).trim()

/** Reads the older generation of Europass: `LearnerInfo` of a `SkillsPassport`. */
export function readSkillsPassport(learner: XmlElement): FieldCv {
  const identification = childOf(learner, 'Identification')
  const name = ['FirstName', 'Surname']
    .map((part) => said(at(identification, 'PersonName', part)))
    .filter((part) => part !== '')
    .join(' ')
  const achievements = descendants(learner, 'Achievement').map((achievement) => ({
    heading: said(at(achievement, 'Title', 'Label')),
    ...richText(said(childOf(achievement, 'Description')), '/Achievement'),
  }))
  const entriesOf = (kind: string): FieldEntry[] =>
    achievements
      .filter(({ heading }) => headingKind(heading) === kind)
      .flatMap(({ summary, bullets }) =>
        [...summary, ...bullets].map((line) => ({
          name: line,
          detail: null,
          dates: datesFrom('', '', false),
          url: null,
          bullets: [],
        })),
      )
  return {
    format: 'europass',
    name: field(name, '/Identification/PersonName'),
    headline: field(said(at(learner, 'Headline', 'Description', 'Label')), '/Headline'),
    contact: contactOf(identification),
    summary: [],
    work: descendants(learner, 'WorkExperience').map(roleOf),
    entries: {
      ...noEntries,
      education: descendants(learner, 'Education').flatMap(schoolOf),
      publications: entriesOf('publications'),
      projects: entriesOf('projects'),
      awards: entriesOf('awards'),
      certificates: entriesOf('certificates'),
      volunteering: entriesOf('volunteering'),
    },
    skills: skillsOf(childOf(learner, 'Skills')),
    languages: languagesOf(learner),
    others: achievements
      .filter(
        ({ heading }) =>
          !['publications', 'projects', 'awards', 'certificates', 'volunteering'].includes(
            headingKind(heading) ?? '',
          ),
      )
      .map(({ heading, summary, bullets }) => ({
        kind: 'other' as const,
        heading: heading === '' ? 'Other' : heading,
        lines: [...summary, ...bullets],
      })),
    doubts: [],
  }
}

function contactOf(identification: XmlElement | undefined): Cv['contact'] {
  const contact = childOf(identification, 'ContactInfo')
  const address = at(contact, 'Address', 'Contact')
  const place = [said(childOf(address, 'Municipality')), said(at(address, 'Country', 'Label'))].filter(
    (part) => part !== '',
  )
  const sites = descendants(contact ?? { name: '', attributes: {}, children: [] }, 'Website').map((site) =>
    said(childOf(site, 'Contact')),
  )
  return {
    email: said(at(contact, 'Email', 'Contact')) || null,
    phone: said(at(contact, 'TelephoneList', 'Telephone', 'Contact')) || null,
    location: place.length === 0 ? null : place.join(', '),
    links: sites.filter((site) => site !== ''),
  }
}

/** Parts of a date stand in attributes, with hyphens where larger parts are left out (`--04`, `---15`). */
function dayOf(element: XmlElement | undefined): string {
  const part = (name: string) => element?.attributes[name]?.replace(/^-+/, '') ?? ''
  return [part('year'), part('month'), part('day')].filter((text) => text !== '').join('-')
}

function periodOf(element: XmlElement): CvDates {
  const period = childOf(element, 'Period')
  const current = /^true$/i.test(said(childOf(period, 'Current')))
  return datesFrom(dayOf(childOf(period, 'From')), current ? 'present' : dayOf(childOf(period, 'To')), false)
}

function placeOf(contact: XmlElement | undefined): string | null {
  const address = at(contact, 'ContactInfo', 'Address', 'Contact')
  const place = [said(childOf(address, 'Municipality')), said(at(address, 'Country', 'Label'))].filter(
    (part) => part !== '',
  )
  return place.length === 0 ? null : place.join(', ')
}

function roleOf(work: XmlElement, index: number): FieldRole {
  const where = `/WorkExperience/${index}`
  const employer = childOf(work, 'Employer')
  return {
    employer: field(said(childOf(employer, 'Name')), `${where}/Employer`),
    employerUrl: said(at(employer, 'ContactInfo', 'Website', 'Contact')) || null,
    title: field(said(at(work, 'Position', 'Label')) || said(childOf(work, 'Position')), `${where}/Position`),
    dates: periodOf(work),
    location: placeOf(employer),
    ...richText(said(childOf(work, 'Activities')), `${where}/Activities`),
  }
}

function schoolOf(school: XmlElement, index: number): FieldEntry[] {
  const where = `/Education/${index}`
  const organisation = childOf(school, 'Organisation')
  const degree = said(childOf(school, 'Title'))
  const name =
    field(said(childOf(organisation, 'Name')), `${where}/Organisation`) ?? field(degree, `${where}/Title`)
  if (name === null) return []
  const { summary, bullets } = richText(said(childOf(school, 'Activities')), `${where}/Activities`)
  return [
    {
      name,
      detail: degree === '' ? null : degree,
      dates: periodOf(school),
      url: null,
      bullets: [...summary, ...bullets],
    },
  ]
}

function skillsOf(skills: XmlElement | undefined): FieldCv['skills'][number][] {
  const kinds = ['Communication', 'Organisational', 'JobRelated', 'Computer', 'Other']
  return kinds.flatMap((kind) => {
    const { summary, bullets } = richText(said(at(skills, kind, 'Description')), `/Skills/${kind}`)
    const told = [...summary, ...bullets]
    return told.length === 0 ? [] : [{ name: kind, skills: told }]
  })
}

function languagesOf(learner: XmlElement): Field[] {
  const mother = descendants(learner, 'MotherTongue').flatMap((language) =>
    one(field(`${said(at(language, 'Description', 'Label'))} (mother tongue)`, '/Skills/Linguistic')),
  )
  const others = descendants(learner, 'ForeignLanguage').flatMap((language) => {
    const level = childOf(language, 'ProficiencyLevel')
    const levels = (level?.children ?? []).flatMap((part) =>
      typeof part === 'string' || said(part) === ''
        ? []
        : [`${part.name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase()} ${said(part)}`],
    )
    const name = said(at(language, 'Description', 'Label'))
    return one(field(levels.length === 0 ? name : `${name} (${levels.join(', ')})`, '/Skills/Linguistic'))
  })
  return [...mother, ...others]
}
