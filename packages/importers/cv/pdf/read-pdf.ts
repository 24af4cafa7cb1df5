import { getResolvedPDFJS } from 'unpdf'
import type { OPS as Operators, PDFDocumentProxy } from 'unpdf/pdfjs'
import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { CvDoubt, CvLine, CvLines } from '@waymark/domain/cv/cv.ts'
import { isPlace } from '@waymark/domain/cv/structure/places.ts'
import { cleanLine } from '../../evidence/clean-text.ts'
import { liftCells } from './lift-cells.ts'
import { readPage, type OperatorCodes, type PageRuns, type Run } from './page-runs.ts'
import { pageLines, regionLines, type PageLine } from './region-lines.ts'
import { regionsOf, segmentsOf } from './regions.ts'
import { canBePdf } from './whole-file.ts'

type Codes = typeof Operators

/** A CV has fewer pages; a longer document is something else. */
export const maxPages = 60

/** A file inside a PDF. */
export interface Attached {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a PDF holds: its text, and files that lie in it. */
export interface PdfContent {
  readonly lines: CvLines
  readonly attached: readonly Attached[]
}

const MarkInfo = z.object({ Marked: z.boolean().optional() }).nullable()
const Failure = z.object({ name: z.string(), message: z.string() })

/**
 * Reads a PDF's text in reading order. Nothing in it is run: neither program code nor forms.
 * @throws OperationError SOURCE_UNREADABLE when it is locked, broken, endless or has no text
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<PdfContent> {
  const { pages, attached, hasCode } = await parsed(bytes, name)
  const code = hasCode
    ? [{ where: 'document', text: '', reason: 'holds program code, which was not run' }]
    : []
  return { lines: linesOf(pages, name, code), attached }
}

interface Parsed {
  readonly pages: readonly PageRuns[]
  readonly attached: readonly Attached[]
  readonly hasCode: boolean
}

/** Has the parser go through a document. What it throws on a broken file becomes one sentence. */
async function parsed(bytes: Uint8Array, name: string): Promise<Parsed> {
  if (!canBePdf(bytes)) throw damaged(name)
  const pdfjs = await getResolvedPDFJS()
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    verbosity: 0,
  })
  try {
    return await contentOf(await task.promise, name, pdfjs.OPS)
  } catch (error) {
    throw explained(error, name)
  } finally {
    await task.destroy()
  }
}

async function contentOf(document: PDFDocumentProxy, name: string, OPS: Codes): Promise<Parsed> {
  if (document.numPages > maxPages) {
    throw unreadable(
      name,
      `has ${document.numPages} pages, and a CV of more than ${maxPages} is not read`,
      'Save the pages of the CV as a file of their own.',
    )
  }
  const codes: OperatorCodes = {
    textRenderingMode: OPS.setTextRenderingMode,
    showText: OPS.showText,
    save: OPS.save,
    restore: OPS.restore,
    transform: OPS.transform,
    constructPath: OPS.constructPath,
    images: new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]),
  }
  const info = MarkInfo.safeParse(await document.getMarkInfo())
  const isTagged = info.success && info.data?.Marked === true
  const pages: PageRuns[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, number, codes, isTagged))
    page.cleanup()
  }
  return {
    pages,
    attached: await attachedTo(document),
    hasCode: await document.hasJSActions(),
  }
}

const Content = z.union([z.instanceof(Uint8Array), z.object({ content: z.instanceof(Uint8Array) })])

/** Files inside that can hold a CV; all others stay closed. */
async function attachedTo(document: PDFDocumentProxy): Promise<Attached[]> {
  const listed = (await document.getAttachments()) ?? new Map<string, { filename: string }>()
  const wanted = [...listed].filter(([, { filename }]) => /\.(?:xml|json)$/i.test(filename)).slice(0, 5)
  const found: Attached[] = []
  for (const [id, { filename }] of wanted) {
    const read = Content.safeParse(await document.getAttachmentContent(id))
    if (read.success)
      found.push({ name: filename, bytes: read.data instanceof Uint8Array ? read.data : read.data.content })
  }
  return found
}

function unreadable(name: string, why: string, mend: string): OperationError {
  return new OperationError('SOURCE_UNREADABLE', `${name} ${why}.`, { where: name, mend })
}

/** Failures of the parser as one sentence. Mistakes of our own stay what they are. */
function explained(error: unknown, name: string): unknown {
  if (error instanceof OperationError || error instanceof z.ZodError || error instanceof ReferenceError)
    return error
  const failure = Failure.safeParse(error)
  if (failure.success && failure.data.name === 'PasswordException')
    return unreadable(name, 'is locked with a password', 'Save a copy without the password and import that.')
  return damaged(name)
}

const damaged = (name: string) =>
  unreadable(name, 'is a damaged or incomplete PDF file', 'Export or download it again.')

function linesOf(pages: readonly PageRuns[], name: string, doubts: readonly CvDoubt[]): CvLines {
  const letters = pages.reduce(
    (sum, page) => sum + page.runs.reduce((count, run) => count + run.text.trim().length, 0),
    0,
  )
  if (letters < 20) {
    const pictures = pages.some((page) => page.hasImage)
    throw unreadable(
      name,
      pictures ? 'holds pictures of pages and no text' : 'holds no text',
      'Export it from the program that it was written in, or run text recognition over it.',
    )
  }
  const body = bodySize(pages)
  const furniture = repeated(pages)
  const lines: CvLine[] = []
  const told: CvDoubt[] = [...doubts]
  const seen = new Set<string>()
  for (const page of pages) {
    const kept = page.runs.filter((run) => run.size >= 1.5 && inside(run, page))
    const { left, dropped } = withoutFurniture(kept, page, furniture)
    for (const text of dropped) {
      if (!seen.has(text))
        told.push({
          where: `page ${page.number}`,
          text,
          reason: 'stands at the edge of every page, so it was read once at most',
        })
      seen.add(text)
    }
    told.push(...doubtsOf(page, kept.length))
    lines.push(...geometricLines(left, page, body))
  }
  return {
    format: 'pdf',
    pages: pages.length,
    lines: lines.map(tidied),
    links: [...new Set(pages.flatMap((page) => page.links))],
    doubts: told,
  }
}

const tidied = (line: CvLine): CvLine => ({
  ...line,
  text: line.text
    .split('\t')
    .map(cleanLine)
    .filter((cell) => cell !== '')
    .join('\t'),
})

const inside = (run: Run, page: PageRuns) =>
  run.x > -5 && run.x < page.width + 5 && run.y > -5 && run.y < page.height + 5

/** Lines by their place on the page. */
function geometricLines(runs: readonly Run[], page: PageRuns, body: number): CvLine[] {
  return regionsOf(segmentsOf(runs)).flatMap((region) => {
    const lines: PageLine[] = pageLines(region, page.dots)
    return liftCells(regionLines(lines, page.number, body))
  })
}

function doubtsOf(page: PageRuns, runs: number): CvDoubt[] {
  const where = `page ${page.number}`
  const doubts: CvDoubt[] = []
  if (page.rotated.length > 0)
    doubts.push({
      where,
      text: page.rotated.join(' ').slice(0, 160),
      reason: 'stands aslant or upright and was left out',
    })
  if (page.hasInvisible)
    doubts.push({
      where,
      text: '',
      reason: 'has text that is drawn invisibly, as text recognition lays it over a picture; check its words',
    })
  if (runs === 0 && page.hasImage) doubts.push({ where, text: '', reason: 'is a picture without text' })
  return doubts
}

/** The size in which most letters are set. */
function bodySize(pages: readonly PageRuns[]): number {
  const sizes = new Map<number, number>()
  for (const { runs } of pages) {
    for (const run of runs) {
      const size = Math.round(run.size * 4) / 4
      sizes.set(size, (sizes.get(size) ?? 0) + run.text.length)
    }
  }
  return [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

const edgeShare = 0.09
const isPageNumber = (text: string) =>
  /^(?:page|seite|p\.|pagina|página|strona)?\s*\d{1,2}\s*(?:(?:\/|of|von|de|di|van|z)\s*\d{1,2})?$/iu.test(
    text.trim(),
  )

interface EdgeLine {
  readonly text: string
  readonly runs: readonly Run[]
  /** The same for lines that say the same, numbers aside, at the same height. */
  readonly key: string
}

function edgeLines(page: PageRuns): EdgeLine[] {
  const near = page.runs.filter(
    (run) => run.y < page.height * edgeShare || run.y > page.height * (1 - edgeShare),
  )
  return segmentsOf(near).map(({ runs, y }) => {
    const text = runs
      .map((run) => run.text)
      .join(' ')
      .trim()
    return {
      text,
      runs,
      key: `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()}`,
    }
  })
}

/** Lines at the top or bottom that stand on most pages. */
function repeated(pages: readonly PageRuns[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(edgeLines(page).map((line) => line.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 2 && count >= pages.length * 0.6).map(([key]) => key),
  )
}

/** Drops page numbers, feet that stand on every page, and heads of pages after their first time. */
function withoutFurniture(
  runs: readonly Run[],
  page: PageRuns,
  furniture: ReadonlySet<string>,
): { left: readonly Run[]; dropped: string[] } {
  const gone = new Set<Run>()
  const dropped: string[] = []
  for (const { text, runs: own, key } of edgeLines(page)) {
    const isFoot = own.every((run) => run.y > page.height * 0.5)
    const isNumber =
      isPageNumber(text) && own.every((run) => run.y > page.height * 0.92 || run.y < page.height * 0.05)
    if (isPlace(text)) continue
    if (!isNumber && !(furniture.has(key) && (page.number > 1 || isFoot))) continue
    for (const run of own) gone.add(run)
    if (!isNumber) dropped.push(text)
  }
  return { left: runs.filter((run) => !gone.has(run)), dropped }
}
