import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { bundledFonts } from '@waymark/documents/typst/fonts.ts'
import { datedPerson, type Dating } from './dates.ts'
import type { LabelledPerson } from '../people.ts'

/** Layouts that `cv.typ` draws. */
export type PdfDesign =
  | 'one-column'
  | 'title-first'
  | 'stacked'
  | 'lined'
  | 'letterspaced'
  | 'side-left'
  | 'side-right'
  | 'side-dark'
  | 'two-columns'
  | 'timeline'
  | 'table-dates'
  | 'table-dates-place'

/** Sets people's CVs; the compiler and its fonts are loaded once. */
export async function pdfPrinter(): Promise<
  (person: LabelledPerson, design: PdfDesign, dating: Dating) => Buffer
> {
  const fontBlobs = await Promise.all(bundledFonts().map((file) => readFile(file)))
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] })
  return (person, design, dating) => {
    const data = JSON.stringify({ design, person: datedPerson(person, dating) })
    const { result } = compiler.compile({
      mainFilePath: join(import.meta.dirname, 'cv.typ'),
      inputs: { data },
    })
    if (result === null) throw new Error(`the design ${design} does not compile`)
    return compiler.pdf(result)
  }
}
