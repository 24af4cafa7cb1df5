import type { StoredCv, StoredLetter } from '@waymark/domain/cv/stored-cv.ts'
import { dateInWords } from '../readiness/words.ts'

/** What a letter is printed from. The application's port has the same shape. */
export interface PrintedLetterParts {
  readonly letter: Pick<StoredLetter, 'paragraphs'>
  readonly cv: Pick<StoredCv, 'resume' | 'design' | 'paper'>
  readonly to: string
  readonly subject: string
  /** ISO instant; its day stands on the letter. */
  readonly at: string
}

/** A letter as every format prints it. */
export interface LetterText {
  readonly day: string
  readonly to: string
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** The words of a letter; paragraphs without words are left out. */
export function letterText({ letter, to, subject, at }: PrintedLetterParts): LetterText {
  return {
    day: dateInWords(at.slice(0, 10)),
    to,
    subject,
    paragraphs: letter.paragraphs
      .flatMap(({ text }) => text.split(/\n\s*\n/))
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  }
}
