import type { Cv, CvDoubt, CvLines, CvSection } from '../cv.ts'
import { blocksOf, doubtOf, textOf, type Block } from './blocks.ts'
import { headedEntries, listed, listedEntries, schoolsOf, skillsOf } from './other-entries.ts'
import { personOf } from './person.ts'
import { employersOf } from './roles.ts'
import { sectionsOf, type Section } from './sections.ts'

/**
 * Understands the lines of a CV: its sections, its employers with their roles and bullets, schools, skills and who it is
 * about. Pure and quick, so that it also runs beside an editor at every key. What is not understood is a doubt; the
 * sections always hold every line, so nothing is lost.
 */
export function structureCv(lines: CvLines): Cv {
  const { text, blocks } = blocksOf(lines)
  const sections = sectionsOf(blocks)
  const of = (kind: CvSection['kind']) =>
    sections.filter((section) => section.kind === kind).map((section) => section.blocks)
  const head = [...(sections[0]?.heading === null ? sections[0].blocks : []), ...of('personal').flat()]
  const person = personOf([...new Set(head)], blocks, lines.links)
  const work = of('experience').map(employersOf)
  const summary = [...person.summary, ...of('summary').flat().map(textOf)]
  return {
    format: lines.format,
    text,
    pages: lines.pages,
    name: person.name,
    headline: person.headline,
    contact: person.contact,
    summary,
    employers: work.flatMap(({ employers }) => employers),
    projects: of('projects').flatMap(headedEntries),
    education: of('education').flatMap(schoolsOf),
    skills: of('skills').flatMap(skillsOf),
    certificates: of('certificates').flatMap(listedEntries),
    languages: of('languages').flatMap((section) => section.flatMap((block) => listed(block, 0))),
    publications: of('publications').flatMap(listedEntries),
    awards: of('awards').flatMap(listedEntries),
    volunteering: of('volunteering').flatMap(headedEntries),
    sections: sections.map(sectionOf),
    doubts: [
      ...lines.doubts,
      ...work.flatMap(({ doubts }) => doubts),
      ...sectionDoubts(sections, person.name === null, blocks),
    ],
  }
}

const sectionOf = ({ heading, kind, blocks }: Section): CvSection => ({
  heading: heading === null ? null : textOf(heading),
  kind,
  lines: blocks.map(textOf),
})

function sectionDoubts(
  sections: readonly Section[],
  isNameless: boolean,
  blocks: readonly Block[],
): CvDoubt[] {
  const unknown = sections
    .filter((section) => section.kind === 'other' && section.heading !== null)
    .flatMap(({ heading }) =>
      heading === null
        ? []
        : [doubtOf(heading, 'is a section of no known kind; its lines were kept as they are')],
    )
  const [first] = blocks
  const name =
    isNameless && first !== undefined
      ? [doubtOf(first, 'no line near the top could be told to be the name')]
      : []
  const work = sections.some((section) => section.kind === 'experience')
  const none =
    !work && first !== undefined
      ? [doubtOf(first, 'no section of work was found, so there are no employers')]
      : []
  return [...name, ...none, ...unknown]
}
