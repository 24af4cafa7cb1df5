import type { Dating } from './designs/dates.ts'
import { pdfPrinter, type PdfDesign } from './designs/pdf.ts'
import { markdownCv, textCv, type MarkdownDesign, type TextDesign } from './designs/texts.ts'
import { wordCv, type WordDesign } from './designs/word.ts'
import { people, type LabelledPerson } from './people.ts'

/** A CV with what a reader should find in it. */
export interface LabelledCv {
  readonly name: string
  readonly content: string | Buffer
  readonly person: LabelledPerson
  readonly dating: Dating
}

type Plan<Design> = readonly (readonly [Design, person: number, Dating])[]

const pdfs: Plan<PdfDesign> = [
  ['one-column', 0, 'short'],
  ['title-first', 1, 'long'],
  ['stacked', 2, 'numbers'],
  ['lined', 3, 'years'],
  ['letterspaced', 0, 'numbers'],
  ['side-left', 1, 'short'],
  ['side-left', 2, 'long'],
  ['side-right', 0, 'short'],
  ['side-right', 3, 'numbers'],
  ['side-dark', 2, 'short'],
  ['side-dark', 1, 'years'],
  ['two-columns', 1, 'short'],
  ['two-columns', 0, 'numbers'],
  ['timeline', 0, 'years'],
  ['timeline', 3, 'short'],
  ['table-dates', 1, 'numbers'],
  ['table-dates', 2, 'short'],
  ['table-dates-place', 3, 'short'],
  ['table-dates-place', 0, 'years'],
]
const documents: Plan<WordDesign> = [
  ['tabStops', 0, 'short'],
  ['oneLine', 1, 'years'],
  ['styles', 2, 'long'],
  ['dateColumn', 3, 'numbers'],
  ['dateRight', 0, 'short'],
  ['boxed', 1, 'short'],
]
const markdown: Plan<MarkdownDesign> = [
  ['levels', 0, 'short'],
  ['oneLine', 1, 'years'],
  ['at', 2, 'long'],
  ['employerFirst', 3, 'numbers'],
  ['table', 0, 'years'],
]
const texts: Plan<TextDesign> = [
  ['capitals', 0, 'short'],
  ['tabs', 1, 'numbers'],
  ['dateFirst', 2, 'years'],
  ['bars', 3, 'long'],
]

function drawn<Design extends string>(
  plan: Plan<Design>,
  ending: string,
  draw: (person: LabelledPerson, design: Design, dating: Dating) => string | Buffer,
): LabelledCv[] {
  return plan.flatMap(([design, at, dating]) => {
    const person = people[at]
    if (person === undefined) return []
    return [{ name: `${design}-${at}.${ending}`, content: draw(person, design, dating), person, dating }]
  })
}

/** Every labelled CV. None is the file of a real person. */
export async function labelledCvs(): Promise<readonly LabelledCv[]> {
  return [
    ...drawn(pdfs, 'pdf', await pdfPrinter()),
    ...drawn(documents, 'docx', wordCv),
    ...drawn(markdown, 'md', markdownCv),
    ...drawn(texts, 'txt', textCv),
  ]
}
