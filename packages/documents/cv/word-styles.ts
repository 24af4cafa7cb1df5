import { AlignmentType, LevelFormat, type IPropertiesOptions } from 'docx'
import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'

/** A look in Word: fonts that every Word has, sizes in half-points. */
export interface WordLook {
  readonly body: string
  readonly heading: string
  readonly size: number
  readonly name: number
  readonly accent: string
  /** Margins left and right in twentieths of a point. */
  readonly side: number
  /** A line under the headings of sections. */
  readonly rule: boolean
}

export const wordLooks: Readonly<Record<StoredCv['design'], WordLook>> = {
  plain: {
    body: 'Cambria',
    heading: 'Cambria',
    size: 21,
    name: 50,
    accent: '1B1F24',
    side: 1417,
    rule: false,
  },
  ruled: {
    body: 'Calibri',
    heading: 'Calibri',
    size: 20,
    name: 44,
    accent: '17456B',
    side: 1190,
    rule: true,
  },
  margin: {
    body: 'Cambria',
    heading: 'Calibri',
    size: 20,
    name: 46,
    accent: '17456B',
    side: 1134,
    rule: false,
  },
}

export const softInk = '4D565F'
/** Reference of the one list style. */
export const BULLETS = 'bullets'
/** Named styles that a reader of the file finds in Word's list of styles. */
export const styleNames = { contact: 'Contact', employer: 'Employer', fact: 'CVFact' } as const

/** Width and height of a sheet in twentieths of a point. */
export const sheetSizes = {
  a4: { width: 11_906, height: 16_838 },
  'us-letter': { width: 12_240, height: 15_840 },
} as const

const base = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const

/** Styles and the list of a document: everything that gives it its look is a style, so that Word can change it in one place. */
export function wordStyles(look: WordLook): Pick<IPropertiesOptions, 'styles' | 'numbering'> {
  return {
    styles: { default: builtInStyles(look), paragraphStyles: [...ownStyles(look)] },
    numbering: { config: [bulletList] },
  }
}

function builtInStyles(look: WordLook) {
  const ink = { color: '1B1F24' }
  return {
    document: {
      run: { font: look.body, size: look.size, ...ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 80, line: 264 } },
    },
    title: {
      ...base,
      run: { font: look.body, size: look.name, bold: true, ...ink },
      paragraph: { spacing: { after: 40 } },
    },
    heading1: {
      ...base,
      run: { font: look.heading, bold: true, color: look.accent, size: look.size + 4 },
      paragraph: { spacing: { before: 260, after: 90 }, keepNext: true },
    },
    heading2: {
      ...base,
      run: { font: look.body, bold: true, size: look.size, ...ink },
      paragraph: { spacing: { before: 160, after: 20 }, keepNext: true },
    },
    listParagraph: { ...base, next: 'ListParagraph', paragraph: { spacing: { after: 50 } } },
  }
}

function ownStyles(look: WordLook) {
  return [
    {
      ...base,
      id: 'Subtitle',
      name: 'Subtitle',
      run: { size: look.size + 3, color: softInk },
      paragraph: { spacing: { after: 80 } },
    },
    {
      ...base,
      id: styleNames.contact,
      name: 'Contact',
      run: { font: look.heading, size: look.size - 2 },
      paragraph: { spacing: { after: 120 } },
    },
    {
      ...base,
      id: styleNames.employer,
      name: 'Employer',
      run: { color: softInk },
      paragraph: { spacing: { after: 60 }, keepNext: true },
    },
    { ...base, id: styleNames.fact, name: 'CV Fact', paragraph: { spacing: { after: 50 } } },
  ]
}

const bulletList = {
  reference: BULLETS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 300, hanging: 220 } } },
    },
  ],
}
