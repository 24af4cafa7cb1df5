import {
  buildDocx,
  bullet,
  heading,
  paragraph,
  row,
  run,
  table,
  textBox,
} from '@waymark/importers/testing/docx-builder.ts'
import { stretch, type Dating } from './dates.ts'
import type { LabelledPerson, LabelledRole } from '../people.ts'

type Draw = (role: LabelledRole, dates: string) => string
const bullets = (role: LabelledRole) => role.bullets.map(bullet).join('')
const bold = (text: string) => run(text, '<w:b/>')
const italic = (text: string) => run(text, '<w:i/>')

/** Heads of roles as word processors have them. */
const heads = {
  tabStops: (role, dates) =>
    paragraph(`${bold(role.employer)}${run(`\t${role.place}`)}`) +
    paragraph(`${italic(role.title)}${run(`\t${dates}`)}`) +
    bullets(role),
  oneLine: (role, dates) =>
    paragraph(`${bold(`${role.title}, ${role.employer}`)}${run(` | ${dates}`)}`) + bullets(role),
  styles: (role, dates) =>
    paragraph(role.title, '<w:pStyle w:val="Heading2"/>') +
    paragraph(`${role.employer} – ${role.place}`) +
    paragraph(italic(dates)) +
    bullets(role),
  dateColumn: (role, dates) =>
    table(
      row(
        paragraph(dates),
        `${paragraph(bold(role.title))}${paragraph(`${role.employer}, ${role.place}`)}${bullets(role)}`,
      ),
    ),
  dateRight: (role, dates) =>
    table(
      row(
        `${paragraph(bold(role.employer))}${paragraph(role.title)}`,
        `${paragraph(dates)}${paragraph(role.place)}`,
      ),
    ) + bullets(role),
  boxed: (role, dates) =>
    paragraph(`${bold(role.title)}${run(`\t${dates}`)}`) + paragraph(role.employer) + bullets(role),
} satisfies Record<string, Draw>
export type WordDesign = keyof typeof heads

/** A CV as a Word document; contact stands in its header or, in the last design, in a text box. */
export function wordCv(person: LabelledPerson, design: WordDesign, dating: Dating): Buffer {
  const contact = paragraph(`${person.email} | ${person.phone} | ${person.place}`)
  const work = person.roles.map((role) => heads[design](role, stretch(role, dating)))
  const body = [
    paragraph(run(person.name, '<w:sz w:val="44"/>')),
    paragraph(person.headline),
    ...(design === 'boxed' ? [textBox(contact)] : []),
    heading('Profile'),
    paragraph(person.summary),
    heading('Professional Experience'),
    ...work,
    heading('Education'),
    paragraph(`${person.school}, ${person.degree}, 2008`),
    heading('Skills'),
    ...person.skills.map(bullet),
  ].join('')
  return buildDocx(body, design === 'boxed' ? {} : { header: contact, footer: paragraph('Page 1') })
}
