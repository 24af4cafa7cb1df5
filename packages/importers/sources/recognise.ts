import { OperationError } from '@waymark/contracts/operation/errors.ts'
import * as z from 'zod'
import type { SourceKind } from '@waymark/domain/sources/source.ts'
import { openZip, type ArchiveMember } from '../archives/zip.ts'
import { isJsonResume } from '../json-resume/read-resume.ts'
import { isLinkedInExport } from '../linkedin/file-names.ts'
import { fileFormats } from './all-file-formats.ts'
import { decodeText } from './decode.ts'
import type { FileFormat, OpenedFile } from './file-format.ts'
import { sizeLimits, tooLarge } from './local-files.ts'

/** A file's bytes with what they were found to be. */
export type Recognised =
  | { readonly kind: 'linkedin'; readonly members: readonly ArchiveMember[] }
  | { readonly kind: 'json-resume' | 'brag-markdown'; readonly text: string }
  | { readonly kind: 'waymark-archive' }
  | { readonly kind: FileFormat['kind']; readonly format: FileFormat; readonly file: OpenedFile }

const readable =
  'Waymark reads a LinkedIn data export (ZIP), a JSON Resume, a brag document in Markdown, a git repository and its own archive.'

function unknownKind(message: string, name: string, mend = readable): OperationError {
  return new OperationError('SOURCE_KIND_UNKNOWN', message, { where: name, mend })
}

const startsWith = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(text.length, bytes.length)).toString('latin1') === text

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')
}

/** Largest number of bytes to take in for something that starts like this. */
export function limitFor(start: Uint8Array): number {
  const own = isZip(start) ? sizeLimits.zip : sizeLimits.text
  return Math.max(own, ...fileFormats.map((format) => format.limit))
}

/** The first format beyond the built-in ones that knows a file. A kind that the user names narrows the search. */
function formatOf(file: OpenedFile, wanted: SourceKind | null): Recognised | null {
  const format = fileFormats.find(
    (candidate) => (wanted === null || candidate.kind === wanted) && candidate.recognises(file, wanted),
  )
  if (format === undefined) return null
  if (file.bytes.length > format.limit) throw tooLarge(file.name, format.limit)
  return { kind: format.kind, format, file }
}

/**
 * What a file is, by its content. `name` only keeps program text from being taken for Markdown. A kind that the user
 * names is taken at their word as far as the content allows.
 * @throws OperationError SOURCE_KIND_UNKNOWN, SOURCE_UNREADABLE, FILE_TOO_LARGE
 */
export async function recogniseBytes(
  bytes: Uint8Array,
  name: string,
  wanted: SourceKind | null,
  signal: AbortSignal,
): Promise<Recognised> {
  const limit = limitFor(bytes)
  if (bytes.length > limit) throw tooLarge(name, limit)
  if (bytes.length === 0)
    throw new OperationError('SOURCE_UNREADABLE', `${name} is empty.`, {
      where: name,
      mend: 'Check that the export or download finished.',
    })
  if (isZip(bytes)) return recogniseZip(bytes, name, wanted, signal)
  const text = decodeText(bytes)
  const known = formatOf({ name, bytes, text, members: null }, wanted)
  if (known !== null) return known
  const binary = binaryKind(bytes)
  if (binary !== null)
    throw unknownKind(`${name} is ${binary}, which holds nothing that can be read here.`, name)
  if (text === null) throw unknownKind(`${name} is not a text file and of no known kind.`, name)
  if (bytes.length > sizeLimits.text) throw tooLarge(name, sizeLimits.text)
  return recogniseText(text, name, wanted)
}

function binaryKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, '%PDF-')) return 'a PDF'
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return 'an old Office document'
  if (startsWith(bytes, '\u0089PNG') || startsWith(bytes, '\u00ff\u00d8\u00ff') || startsWith(bytes, 'GIF8'))
    return 'an image'
  if (startsWith(bytes, '\u001f\u008b')) return 'a gzip archive'
  if (startsWith(bytes, '7z\u00bc\u00af')) return 'a 7-Zip archive'
  if (startsWith(bytes, 'Rar!')) return 'a RAR archive'
  if (startsWith(bytes, 'SQLite format 3')) return 'a database'
  return null
}

const Manifest = z.object({ format: z.literal('waymark-archive') })

async function recogniseZip(
  bytes: Uint8Array,
  name: string,
  wanted: SourceKind | null,
  signal: AbortSignal,
): Promise<Recognised> {
  const members = await openZip(bytes, name)
  if (await isWaymarkArchive(members, signal)) return { kind: 'waymark-archive' }
  if (
    isLinkedInExport(members.map((member) => member.baseName)) ||
    (wanted === 'linkedin' && members.length > 0)
  ) {
    return { kind: 'linkedin', members }
  }
  const known = formatOf({ name, bytes, text: null, members }, wanted)
  if (known !== null) return known
  const office = members.find((member) =>
    /^(?:word\/document|xl\/workbook|ppt\/presentation)\.xml$/.test(member.name),
  )
  if (office !== undefined) {
    const what = office.name.startsWith('word') ? 'a Word document (DOCX)' : 'an Office document'
    throw unknownKind(
      `${name} is ${what}, and this release does not read those.`,
      name,
      'Save its text as Markdown with one bullet for each thing you did, or export a JSON Resume.',
    )
  }
  if (members.length === 0) throw unknownKind(`${name} is an empty ZIP file.`, name)
  throw unknownKind(`${name} is a ZIP file, but neither a LinkedIn export nor a Waymark archive.`, name)
}

async function isWaymarkArchive(members: readonly ArchiveMember[], signal: AbortSignal): Promise<boolean> {
  const manifest = members.find((member) => member.name === 'manifest.json' && member.refusal === null)
  const read = await manifest?.read(signal)
  if (!(read instanceof Uint8Array)) return false
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(read))
    return Manifest.safeParse(value).success
  } catch {
    return false
  }
}

function recogniseText(text: string, name: string, wanted: SourceKind | null): Recognised {
  const start = text.trimStart().slice(0, 1)
  if (wanted === 'json-resume' || wanted === 'brag-markdown') return { kind: wanted, text }
  if (start === '{' || start === '[') return recogniseJson(text, name)
  if (isMarkdown(text, name)) return { kind: 'brag-markdown', text }
  if (/\.(?:csv|tsv)$/i.test(name))
    throw unknownKind(
      `${name} is a table, and its columns do not say of what.`,
      name,
      'Name what it holds: --kind incidents or --kind tracker.',
    )
  throw unknownKind(
    `${name} is a text file in which nothing tells a brag document: no headings, no bullets, no table.`,
    name,
  )
}

/** Broken JSON that names a résumé's sections is taken for one, so that its reader can say where it is broken. */
function recogniseJson(text: string, name: string): Recognised {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (isJsonResume(value)) return { kind: 'json-resume', text }
  } catch {
    if (/\.json$/i.test(name) || /"(?:basics|work|highlights)"\s*:/.test(text))
      return { kind: 'json-resume', text }
    if (isMarkdown(text, name)) return { kind: 'brag-markdown', text }
  }
  throw unknownKind(
    `${name} is JSON, but not a JSON Resume: it has none of the sections basics, work, projects.`,
    name,
  )
}

const program =
  /\.(?:ya?ml|toml|ini|cfg|conf|py|rb|[cm]?[jt]sx?|java|kt|go|rs|c|h|cc|cpp|cs|php|pl|r|sql|sh|bash|zsh|ps1|bat|css|scss|html?|xml|svg|csv|tsv|log|tex|lock|patch|diff|eml|ics|vcf)$/i

/** Headings, bullets or tables; or plain lines in a file that its owner calls Markdown. */
function isMarkdown(text: string, name: string): boolean {
  if (program.test(name)) return false
  const lines = text.split(/\r\n|\r|\n/, 5000)
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return lines.some((line) => line.trim() !== '')
  const marked = lines.filter((line) =>
    /^ {0,3}#{1,6} \S|^\s*(?:[-*+•]|\d{1,3}[.)]) +\S|^\s*\|.+\|/.test(line),
  ).length
  return marked > 0 && !/^\s*<(?:!doctype|html|\?xml)/i.test(text)
}
