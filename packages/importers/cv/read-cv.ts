import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Cv } from '@waymark/domain/cv/cv.ts'
import { structureCv } from '@waymark/domain/cv/structure/structure-cv.ts'
import { openZip } from '../archives/zip.ts'
import { isLinkedInExport } from '../linkedin/file-names.ts'
import { decodeText } from '../sources/decode.ts'
import { tooLarge } from '../sources/local-files.ts'
import { readDocx } from './docx/read-docx.ts'
import { htmlLines } from './html-lines.ts'
import { markdownLines } from './markdown-lines.ts'
import { readEuropass, looksLikeEuropass } from './structured/europass.ts'
import { readJsonResumeCv } from './structured/json-resume.ts'
import { readLinkedInCv } from './structured/linkedin.ts'
import { looksLikeRenderCv, readRenderCv } from './structured/rendercv.ts'
import { textLines } from './text-lines.ts'

/** Most bytes that a CV may have, by how it starts. A CV with a large photo fits several times. */
export const cvLimits = {
  document: 30 * 1024 * 1024,
  export: 256 * 1024 * 1024,
  text: 5 * 1024 * 1024,
} as const

const starts = (bytes: Uint8Array, mark: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(mark.length, bytes.length)).toString('latin1') === mark

/** A PDF may begin after a few stray bytes. */
export const isPdf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-')
export const isZip = (bytes: Uint8Array) => starts(bytes, 'PK\u0003\u0004') || starts(bytes, 'PK\u0005\u0006')

/**
 * Reads a CV of any format that is known here, told by its content. Everything happens in this call; who cannot trust
 * the file calls it in a worker, as `createCvReader` does.
 * @throws OperationError SOURCE_KIND_UNKNOWN, SOURCE_UNREADABLE, FILE_TOO_LARGE, CANCELLED
 */
export async function readCv(
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal: AbortSignal,
): Promise<Cv> {
  const { name, bytes } = file
  if (bytes.length === 0)
    throw new OperationError('SOURCE_UNREADABLE', `${name} is empty.`, {
      where: name,
      mend: 'Check that the export or download finished.',
    })
  if (isPdf(bytes)) return fromPdf(bytes, name)
  if (isZip(bytes)) return fromZip(bytes, name, signal)
  if (starts(bytes, '\u00d0\u00cf\u0011\u00e0'))
    throw unknown(
      name,
      'is a Word document of the old format (DOC), or one locked with a password',
      'Open it in a word processor and save it as DOCX without a password.',
    )
  if (starts(bytes, '{\\rtf'))
    throw unknown(name, 'is an RTF document', 'Open it in a word processor and save it as DOCX.')
  if (bytes.length > cvLimits.text) throw tooLarge(name, cvLimits.text)
  const text = decodeText(bytes)
  if (text === null || /(?![\t\n\r\f])\p{Cc}{3}/u.test(text.slice(0, 20_000)))
    throw unknown(name, 'is no document in which text can be found', readable)
  return fromText(text.replace(/^\ufeff/, ''), name)
}

const readable =
  'Waymark reads CVs as PDF, DOCX, Markdown, text, HTML, JSON Resume, RenderCV, Europass XML and LinkedIn exports.'

function unknown(name: string, what: string, mend: string): OperationError {
  return new OperationError('SOURCE_KIND_UNKNOWN', `${name} ${what}.`, { where: name, mend })
}

async function fromPdf(bytes: Uint8Array, name: string): Promise<Cv> {
  if (bytes.length > cvLimits.document) throw tooLarge(name, cvLimits.document)
  const { readPdf } = await import('./pdf/read-pdf.ts')
  const { lines, attached } = await readPdf(bytes, name)
  for (const { bytes: inside, name: inner } of attached.slice(0, 5)) {
    const text = inside.length > cvLimits.text ? null : decodeText(inside)
    if (text === null) continue
    const isEuropass = /\.xml$/i.test(inner) && looksLikeEuropass(text)
    const isResume = /\.json$/i.test(inner) && /"basics"\s*:/.test(text)
    if (!isEuropass && !isResume) continue
    const cv = isEuropass
      ? readEuropass(text, `${name} (${inner})`)
      : readJsonResumeCv(text, `${name} (${inner})`)
    return {
      ...cv,
      pages: lines.pages,
      doubts: [
        { where: inner, text: '', reason: 'lies inside the PDF and was read in place of its pages' },
        ...cv.doubts,
      ],
    }
  }
  return understood(structureCv(lines), name)
}

async function fromZip(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<Cv> {
  if (bytes.length > cvLimits.export) throw tooLarge(name, cvLimits.export)
  const members = await openZip(bytes, name)
  if (members.some((member) => member.name === 'word/document.xml')) {
    if (bytes.length > cvLimits.document) throw tooLarge(name, cvLimits.document)
    return understood(structureCv(await readDocx(bytes, name, signal)), name)
  }
  if (isLinkedInExport(members.map((member) => member.baseName))) return readLinkedInCv(members, signal)
  if (members.some((member) => member.name === 'content.xml'))
    throw unknown(name, 'is an OpenDocument text', 'Open it in a word processor and save it as DOCX.')
  if (members.some((member) => member.name === 'Index/Document.iwa'))
    throw unknown(name, 'is a Pages document', 'Export it from Pages as PDF or Word.')
  throw unknown(name, 'is a ZIP file, but neither a Word document nor a LinkedIn export', readable)
}

function fromText(text: string, name: string): Cv {
  const start = text.trimStart().slice(0, 300)
  if (start.startsWith('{')) return readJsonResumeCv(text, name)
  if (looksLikeEuropass(start.startsWith('<') ? text : '')) return readEuropass(text, name)
  if (/^<(?:!doctype html|html|body|head|h[1-6]|div|p|main|section|article|table|ul)\b/i.test(start))
    return understood(structureCv(htmlLines(text)), name)
  if (start.startsWith('<?xml')) throw unknown(name, 'is XML, but no Europass CV', readable)
  if (looksLikeRenderCv(text)) return readRenderCv(text, name)
  if (/\\documentclass\b|\\begin\{document\}/.test(text))
    throw unknown(name, 'is the LaTeX source of a document', 'Import the PDF that it makes.')
  const lines = isMarkdown(text, name) ? markdownLines(text) : textLines(text)
  return understood(structureCv(lines), name)
}

function isMarkdown(text: string, name: string): boolean {
  if (/\.(?:md|markdown|mdown|mdx)$/i.test(name)) return true
  if (/\.txt$/i.test(name) && !/^#{1,4} \S/m.test(text)) return false
  return /^\s{0,3}#{1,4} \S/m.test(text) || (/\*\*[^*\n]+\*\*/.test(text) && /^\s*[-*] /m.test(text))
}

/** A text of a few lines without anything that a CV has is no CV; everything else is shown with its doubts. */
function understood(cv: Cv, name: string): Cv {
  if (cv.text.trim() === '')
    throw new OperationError('SOURCE_UNREADABLE', `${name} holds no text.`, { where: name })
  return cv
}
