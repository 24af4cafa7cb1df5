import { stretch, type Dating } from './dates.ts'
import type { LabelledPerson, LabelledRole } from '../people.ts'

type Draw = (role: LabelledRole, dates: string) => readonly string[]
const marked = (role: LabelledRole, mark: string) => role.bullets.map((bullet) => `${mark} ${bullet}`)

/** Heads of roles as Markdown CVs write them. */
const markdownHeads = {
  levels: (role, dates) => [
    `### ${role.title}`,
    `**${role.employer}** | ${role.place} | ${dates}`,
    '',
    ...marked(role, '-'),
  ],
  oneLine: (role, dates) => [`### ${role.title}, ${role.employer} (${dates})`, '', ...marked(role, '*')],
  at: (role, dates) => [
    `**${role.title}** at **${role.employer}**  `,
    `*${dates}*`,
    '',
    ...marked(role, '-'),
  ],
  employerFirst: (role, dates) => [
    `### ${role.employer} — ${role.place}`,
    `#### ${role.title}`,
    `_${dates}_`,
    '',
    ...marked(role, '+'),
  ],
  table: (role, dates) => [
    `| ${dates} | **${role.title}**, ${role.employer} |`,
    '| --- | --- |',
    '',
    ...marked(role, '-'),
  ],
} satisfies Record<string, Draw>
export type MarkdownDesign = keyof typeof markdownHeads

/** A CV in Markdown. */
export function markdownCv(person: LabelledPerson, design: MarkdownDesign, dating: Dating): string {
  return [
    `# ${person.name}`,
    person.headline,
    '',
    `${person.place} · <${person.email}> · ${person.phone}`,
    '',
    '## Profile',
    person.summary,
    '',
    '## Experience',
    ...person.roles.flatMap((role) => ['', ...markdownHeads[design](role, stretch(role, dating)), '']),
    '## Education',
    `**${person.school}**, ${person.degree}, 2008`,
    '',
    '## Skills',
    ...person.skills.map((skill) => `- ${skill}`),
  ].join('\n')
}

/** Heads of roles as plain text has them. */
const textHeads = {
  capitals: (role, dates) => [
    `${role.employer.toUpperCase()}, ${role.place}`,
    `${role.title}, ${dates}`,
    ...wrapped(role, '- ', 66),
  ],
  tabs: (role, dates) => [
    `${role.title}\t${dates}`,
    `${role.employer}\t${role.place}`,
    ...wrapped(role, '* ', 72),
  ],
  dateFirst: (role, dates) => [
    dates,
    role.title,
    `${role.employer}, ${role.place}`,
    ...wrapped(role, '• ', 60),
  ],
  bars: (role, dates) => [`${role.title} | ${role.employer} | ${dates}`, ...wrapped(role, '- ', 80)],
} satisfies Record<string, Draw>
export type TextDesign = keyof typeof textHeads

/** Bullets whose lines are broken at a width, as mail programs and editors do. */
function wrapped(role: LabelledRole, mark: string, width: number): string[] {
  return role.bullets.flatMap((bullet) => {
    const lines: string[] = []
    let line = mark
    for (const word of bullet.split(' ')) {
      if (line.length + word.length > width) {
        lines.push(line.trimEnd())
        line = ' '.repeat(mark.length)
      }
      line += `${word} `
    }
    return [...lines, line.trimEnd()]
  })
}

/** A CV as plain text. */
export function textCv(person: LabelledPerson, design: TextDesign, dating: Dating): string {
  return [
    person.name,
    person.headline,
    `${person.email} | ${person.phone} | ${person.place}`,
    '',
    'PROFILE',
    person.summary,
    '',
    'PROFESSIONAL EXPERIENCE',
    '',
    ...person.roles.flatMap((role) => [...textHeads[design](role, stretch(role, dating)), '']),
    'EDUCATION',
    `${person.degree}, ${person.school}, 2008`,
    '',
    'SKILLS',
    person.skills.join(', '),
  ].join('\n')
}
