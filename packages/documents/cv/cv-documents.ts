import { fileURLToPath } from 'node:url'
import type { ResumeContent } from '@waymark/domain/cv/master/pointers.ts'
import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { createTypesetter } from '../typst/compile.ts'
import { bundledFonts } from '../typst/fonts.ts'
import { attachedResume } from './attached-resume.ts'
import { letterText, type PrintedLetterParts } from './letter-text.ts'
import { cvMarkdown, letterMarkdown } from './markdown.ts'
import { cvPdfData, letterPdfData } from './pdf-data.ts'

type Format = 'pdf' | 'docx' | 'md' | 'json'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const letterData = (printed: PrintedLetterParts) => letterPdfData(letterText(printed), printed.cv, printed.at)

/** Writes CVs and letters. The first PDF loads the typesetter, the first DOCX its writer; later ones reuse them. */
export function createCvDocuments() {
  const typesetter = createTypesetter({
    templates: fileURLToPath(new URL('../../../templates', import.meta.url)),
    fonts: bundledFonts(),
  })
  const word = () => import('./word.ts')
  return {
    async cv(
      cv: StoredCv,
      { format, at }: { readonly format: Format; readonly at: string },
    ): Promise<Uint8Array> {
      switch (format) {
        case 'pdf':
          return (await typesetter.typeset('cv/cv.typ', cvPdfData(cv, at))).pdf
        case 'docx':
          return (await word()).cvWord(cv)
        case 'md':
          return bytesOf(cvMarkdown(cv))
        case 'json':
          return bytesOf(`${JSON.stringify(cv.resume, null, 2)}\n`)
      }
    },
    async letter(
      printed: PrintedLetterParts,
      { format }: { readonly format: Exclude<Format, 'json'> },
    ): Promise<Uint8Array> {
      switch (format) {
        case 'pdf':
          return (await typesetter.typeset('cv/letter.typ', letterData(printed))).pdf
        case 'docx':
          return (await word()).letterWord(printed)
        case 'md':
          return bytesOf(letterMarkdown(printed))
      }
    },
    drawCv: (cv: StoredCv, at: string) => typesetter.draw('cv/cv.typ', cvPdfData(cv, at)),
    drawLetter: (printed: PrintedLetterParts) => typesetter.draw('cv/letter.typ', letterData(printed)),
    async attachedResume(bytes: Uint8Array): Promise<ResumeContent | null> {
      return attachedResume(bytes)
    },
  }
}
