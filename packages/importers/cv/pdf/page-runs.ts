import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import * as z from 'zod'
import { dotsOf, type Dot, type DotCodes } from './dots.ts'
import { blocksByMark, type Block } from './structure-blocks.ts'
import { createHyphens } from './soft-hyphens.ts'

/** A stretch of glyphs on one baseline. Lengths are points; `y` is the baseline's distance from the page's top. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly isBold: boolean
  readonly isItalic: boolean
  /** True for a sign of a symbol font whose letter means nothing. */
  readonly isIcon: boolean
  /** The block of the document's structure that it belongs to; null when the document has none. */
  readonly block: Block | null
}

/** What one page holds of text. */
export interface PageRuns {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** Text that stands aslant or upright. */
  readonly rotated: readonly string[]
  /** True when text is drawn invisibly, as scanners lay it over a picture. */
  readonly hasInvisible: boolean
  readonly hasImage: boolean
  readonly links: readonly string[]
  /** Small filled shapes, which can be bullets that no letter draws. */
  readonly dots: readonly Dot[]
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

const TextItem = z.object({
  str: z.string(),
  transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  width: z.number(),
  fontName: z.string(),
})
const MarkItem = z.object({ type: z.string(), id: z.string().nullish() })
const Font = z.object({
  name: z.string().nullish(),
  bold: z.boolean().nullish(),
  black: z.boolean().nullish(),
  italic: z.boolean().nullish(),
})
const Link = z.object({ url: z.string().optional(), unsafeUrl: z.string().optional() })
const Operators = z.object({ fnArray: z.array(z.number()), argsArray: z.array(z.unknown()) })

/** Codes of the operators that are looked at. */
export interface OperatorCodes extends DotCodes {
  readonly textRenderingMode: number
  readonly showText: number
  readonly images: ReadonlySet<number>
}

/** Reads a page's text with the look of each piece. */
export async function readPage(
  page: Page,
  number: number,
  codes: OperatorCodes,
  isTagged: boolean,
): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 })
  const operators = Operators.parse(await page.getOperatorList())
  const hyphens = createHyphens(drawnText(operators, codes))
  const content = await page.getTextContent({ includeMarkedContent: true })
  const fonts = new Map<string, FontLook>()
  const runs: Run[] = []
  const rotated: string[] = []
  const marks: (string | null)[] = []
  const blocks = isTagged ? blocksByMark(await page.getStructTree()) : new Map<string, Block>()
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform.map(Number)
  for (const item of content.items) {
    const text = TextItem.safeParse(item)
    if (!text.success) {
      const mark = MarkItem.safeParse(item)
      if (mark.success && mark.data.type.startsWith('begin')) marks.push(mark.data.id ?? marks.at(-1) ?? null)
      else if (mark.success) marks.pop()
      continue
    }
    const { str, transform, width, fontName } = text.data
    if (str.trim() === '') continue
    const words = hyphens(str)
    const [ta, tb, tc, td, te, tf] = transform
    const [ux, uy] = [a * ta + c * tb, b * ta + d * tb]
    const size = Math.hypot(a * tc + c * td, b * tc + d * td)
    if (Math.abs(uy) > Math.abs(ux) * 0.08 || ux < 0) {
      rotated.push(words.trim())
      continue
    }
    const font = fonts.get(fontName) ?? fontOf(page, fontName)
    fonts.set(fontName, font)
    runs.push({
      text: words,
      x: a * te + c * tf + e,
      y: b * te + d * tf + f,
      width,
      size,
      isBold: font.isBold,
      isItalic: font.isItalic,
      isIcon: isIcon(words.trim(), font.isSymbol),
      block: blocks.get(marks.at(-1) ?? '') ?? null,
    })
  }
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    runs,
    rotated,
    hasInvisible: drawsInvisibly(operators, codes),
    hasImage: operators.fnArray.some((code) => codes.images.has(code)),
    links: await linksOf(page),
    dots: dotsOf(operators, codes, [a, b, c, d, e, f]),
  }
}

const isIcon = (text: string, isSymbol: boolean) =>
  /^[\ue000-\uf8ff]+$/u.test(text) ||
  (isSymbol && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(text) && !/[•·▪●○■□→]/u.test(text))

interface FontLook {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isSymbol: boolean
}

function fontOf(page: Page, fontName: string): FontLook {
  const known: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null
  const font = Font.safeParse(known)
  const name = (font.success ? (font.data.name ?? '') : '').replace(/^[A-Z]{6}\+/, '')
  const isBold =
    (font.success && (font.data.bold === true || font.data.black === true)) ||
    /bold|black|heavy|semibold|demi|(?:^|-)(?:cmbx|sfbx|lmbx)|medium$|CMBX|SFBX|LMRoman\d+-Bold|CMCSC/i.test(
      name,
    )
  const isItalic =
    (font.success && font.data.italic === true) || /italic|oblique|slanted|CMTI|SFTI|CMSL|-It$/i.test(name)
  const isSymbol =
    /wingding|webding|symbol|awesome|icon|dingbat|marvosym|fontello|material|(?:^|-)FA\d?(?:$|-)|typicons|entypo|ifsym|bbding/i.test(
      name,
    )
  return { isBold, isItalic, isSymbol }
}

const accents: ReadonlyMap<string, string> = new Map([
  ['¨', '\u0308'],
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['ˇ', '\u030c'],
  ['˚', '\u030a'],
  ['¸', '\u0327'],
])

/** Fonts of old typesetting put an accent before its letter ("M¨unchen"); ligatures come as one sign, and small capitals with a small i. */
export function mended(text: string): string {
  return text
    .replace(
      /(?:^|(?<=\S) |(?<!\p{L}))([\u0300-\u0327])\s?(\p{L})/gu,
      (whole, mark: string, letter: string) => composed(letter, mark) ?? whole,
    )
    .replace(
      /([¨´`ˆ˜ˇ˚]) ?(\p{L})/gu,
      (whole, accent: string, letter: string) => composed(letter, accents.get(accent) ?? '') ?? whole,
    )
    .replace(/\p{Lu}[\p{Lu}i]{3,}/gu, (word) =>
      (word.match(/\p{Lu}/gu)?.length ?? 0) >= 3 ? word.replaceAll('i', 'I') : word,
    )
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .replace(/(?![\t\n])\p{Cc}/gu, '')
}

function composed(letter: string, mark: string): string | null {
  const one = ((letter === 'ı' ? 'i' : letter) + mark).normalize('NFC')
  return one.length === 1 && mark !== '' ? one : null
}

const Glyphs = z.tuple([z.array(z.union([z.number(), z.object({ unicode: z.string() }), z.null()]))])

/** All signs that a page draws, one after the other. */
function drawnText({ fnArray, argsArray }: z.infer<typeof Operators>, codes: OperatorCodes): string {
  const drawn: string[] = []
  for (const [index, code] of fnArray.entries()) {
    const glyphs = code === codes.showText ? Glyphs.safeParse(argsArray[index]) : null
    if (glyphs?.success !== true) continue
    for (const glyph of glyphs.data[0])
      if (typeof glyph === 'object' && glyph !== null) drawn.push(glyph.unicode)
  }
  return drawn.join('')
}

/** Mode 3 draws neither fill nor line. */
const drawsInvisibly = ({ fnArray, argsArray }: z.infer<typeof Operators>, codes: OperatorCodes) =>
  fnArray.some((code, index) => {
    const args = argsArray[index]
    return code === codes.textRenderingMode && Array.isArray(args) && args[0] === 3
  })

async function linksOf(page: Page): Promise<string[]> {
  const annotations: unknown = await page.getAnnotations()
  if (!Array.isArray(annotations)) return []
  return annotations.slice(0, 500).flatMap((annotation: unknown) => {
    const link = Link.safeParse(annotation)
    const address = link.success ? (link.data.url ?? link.data.unsafeUrl) : undefined
    return address === undefined ? [] : [address]
  })
}
