import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx'
import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { printable } from '../document/printable.ts'
import { letterText, type PrintedLetterParts } from './letter-text.ts'
import { headOf, sheetOf, type Linked, type Sheet, type SheetPart } from './sheet.ts'
import {
  BULLETS,
  sheetSizes,
  softInk,
  styleNames,
  wordLooks,
  wordStyles,
  type WordLook,
} from './word-styles.ts'

const plain = (text: string): Linked => ({ text, href: null })
const run = (text: string) => new TextRun(printable(text))

function linked({ text, href }: Linked): ParagraphChild {
  return href === null ? run(text) : new ExternalHyperlink({ link: href, children: [run(text)] })
}

/** Children with a word between each two. */
function between(items: readonly Linked[], separator: string): readonly ParagraphChild[] {
  return items.flatMap((item, index) => (index === 0 ? [linked(item)] : [run(separator), linked(item)]))
}

function headOfSheet({
  name,
  headline,
  contact,
}: Pick<Sheet, 'name' | 'headline' | 'contact'>): readonly Paragraph[] {
  return [
    ...(name === '' ? [] : [new Paragraph({ heading: HeadingLevel.TITLE, children: [run(name)] })]),
    ...(headline === '' ? [] : [new Paragraph({ style: 'Subtitle', children: [run(headline)] })]),
    ...(contact.length === 0
      ? []
      : [new Paragraph({ style: styleNames.contact, children: between(contact, '  ·  ') })]),
  ]
}

function sectionHeading(title: string, look: WordLook): Paragraph {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: look.accent } }
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [run(title)],
    ...(look.rule ? { border: rule } : {}),
  })
}

function partParagraphs(part: SheetPart): readonly Paragraph[] {
  if (part.kind === 'paragraph') return [new Paragraph({ children: [run(part.text)] })]
  if (part.kind === 'fact') {
    const label = part.label === '' ? [] : [new TextRun({ text: `${printable(part.label)}: `, bold: true })]
    return [new Paragraph({ style: styleNames.fact, children: [...label, ...between(part.items, ', ')] })]
  }
  const place = [part.organisation, part.place].filter((text) => text !== '').join(', ')
  const under = [
    ...(place === '' ? [] : [plain(place)]),
    ...(part.dates === '' ? [] : [plain(part.dates)]),
    ...(part.link === null ? [] : [part.link]),
  ]
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(part.title)] }),
    ...(under.length === 0
      ? []
      : [new Paragraph({ style: styleNames.employer, children: between(under, '  ·  ') })]),
    ...part.paragraphs.map((text) => new Paragraph({ children: [run(text)] })),
    ...part.bullets.map(
      (text) =>
        new Paragraph({
          style: 'ListParagraph',
          numbering: { reference: BULLETS, level: 0 },
          children: [run(text)],
        }),
    ),
  ]
}

interface Made {
  readonly title: string
  readonly author: string
  readonly cv: Pick<StoredCv, 'design' | 'paper'>
  readonly children: readonly Paragraph[]
}

async function packed({ title, author, cv, children }: Made): Promise<Uint8Array> {
  const look = wordLooks[cv.design]
  const document = new Document({
    title: printable(title),
    creator: printable(author),
    ...wordStyles(look),
    sections: [
      {
        properties: {
          page: {
            size: sheetSizes[cv.paper],
            margin: { left: look.side, right: look.side, top: 1134, bottom: 1134 },
          },
        },
        footers: { default: pageFooter(author) },
        children: [...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function pageFooter(name: string): Footer {
  const number = new TextRun({
    children: [`${printable(name)}  `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    size: 15,
    color: softInk,
  })
  return new Footer({ children: [new Paragraph({ children: [number] })] })
}

/** A CV for Word: headings, lists and every look as styles; no tables and no text boxes. */
export async function cvWord(cv: StoredCv): Promise<Uint8Array> {
  const sheet = sheetOf(cv)
  const look = wordLooks[cv.design]
  return packed({
    title: sheet.name === '' ? cv.name : `${sheet.name} – CV`,
    author: sheet.name,
    cv,
    children: [
      ...headOfSheet(sheet),
      ...sheet.sections.flatMap(({ title, parts }) => [
        sectionHeading(title, look),
        ...parts.flatMap((part) => partParagraphs(part)),
      ]),
    ],
  })
}

/** A letter for Word, in the look of its CV. */
export async function letterWord(printed: PrintedLetterParts): Promise<Uint8Array> {
  const letter = letterText(printed)
  const head = headOf(printed.cv.resume)
  const paragraph = (text: string, after = 160) =>
    new Paragraph({ children: [run(text)], spacing: { after } })
  return packed({
    title: [head.name, 'Cover letter'].filter(Boolean).join(' – '),
    author: head.name,
    cv: printed.cv,
    children: [
      ...headOfSheet(head),
      paragraph(letter.day, 120),
      ...(letter.to === '' ? [] : [paragraph(letter.to)]),
      ...(letter.subject === '' ? [] : [sectionHeading(letter.subject, wordLooks[printed.cv.design])]),
      ...letter.paragraphs.map((text) => paragraph(text)),
      ...(head.name === '' ? [] : [paragraph(head.name)]),
    ],
  })
}
