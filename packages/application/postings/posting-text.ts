import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { fileGiven } from '../files-given.ts'
import type { GivenFile } from '../files-given.ts'
import type { Call, Services } from '../handlers.ts'

/** An advertisement as text, with the name that its owner knows it by. */
export interface GivenPosting {
  readonly name: string
  readonly text: string
}

interface Given {
  readonly path: string | null
  readonly text: string | null
  readonly file: { readonly name: string; readonly mediaType: string; readonly content: string } | null
}

/** Characters of one advertisement at most; the longest known have some 20,000. */
const longest = 200_000
/** Bytes of a file at most; a PDF with pictures can be large. */
const largest = 20_000_000

/**
 * The advertisements that a call gives: pasted, sent, piped in, a file, or a folder. In a folder what cannot be read is
 * told and passed over.
 * @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, SOURCE_KIND_UNKNOWN, FILE_TOO_LARGE, PATH_NOT_ALLOWED, CANCELLED
 */
export async function postingsGiven(
  services: Services,
  given: Given,
  call: Call,
): Promise<{ postings: readonly GivenPosting[]; refused: readonly { where: string; reason: string }[] }> {
  if (given.text !== null)
    return { postings: [{ name: 'pasted', text: clean(given.text, 'pasted') }], refused: [] }
  if (given.file !== null || given.path === null || call.channel !== 'cli') {
    const file = await fileGiven(services, given, call)
    return { postings: [await textOf(services, file, call)], refused: [] }
  }
  if (given.path === '-') {
    const bytes = await services.postings.piped(largest)
    return {
      postings: [await textOf(services, { name: 'piped.txt', mediaType: 'text/plain', bytes }, call)],
      refused: [],
    }
  }
  const { isFolder, files } = await services.postings.filesAt(given.path)
  if (files.length === 0)
    throw new OperationError('SOURCE_MISSING', `The folder ${given.path} holds no posting.`, {
      where: given.path,
      mend: 'Postings are text, Markdown, HTML, PDF and DOCX files.',
    })
  const postings: GivenPosting[] = []
  const refused: { where: string; reason: string }[] = []
  for (const path of files) {
    if (call.signal.aborted) throw new OperationError('CANCELLED', 'Stopped before anything was written.')
    call.progress(`Reading ${path}`)
    try {
      postings.push(await textOf(services, await services.local.read(path), call))
    } catch (error) {
      if (!isFolder || !(error instanceof OperationError) || error.code === 'CANCELLED') throw error
      refused.push({ where: path, reason: error.message })
    }
  }
  return { postings, refused }
}

async function textOf(services: Services, file: GivenFile, call: Call): Promise<GivenPosting> {
  const { name, bytes } = file
  if (bytes.length > largest)
    throw new OperationError('FILE_TOO_LARGE', `${name} is too large for one advertisement.`, {
      where: name,
      mend: 'Name a file of at most 20 MB that holds one advertisement.',
    })
  const asItIs =
    /\.(?:txt|md|markdown|html?)$/iu.test(name) && !startsWith(bytes, '%PDF') && !startsWith(bytes, 'PK')
  if (asItIs) return { name, text: clean(decoded(bytes, name), name) }
  const { text } = await services.cvReader.read({ name, bytes }, { signal: call.signal })
  return { name, text: clean(text, name) }
}

const startsWith = (bytes: Uint8Array, letters: string): boolean =>
  Array.from(letters).every((letter, place) => bytes[place] === letter.charCodeAt(0))

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    if (!/[^\P{Cc}\n\r\t\f]/u.test(text)) return text
  }
  throw new OperationError('SOURCE_UNREADABLE', `${name} is not a text file.`, {
    where: name,
    mend: 'Save the posting as text, Markdown, HTML, PDF or DOCX, or paste it.',
  })
}

/** One kind of line end, no marks that turn the direction of text, tags of a pasted page taken off. */
function clean(given: string, name: string): string {
  const plain = /<(?:p|li|ul|div|br|h[1-6])\b[^>]*>/iu.test(given) ? withoutTags(given) : given
  const text = plain
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|\p{Cf}/gu, '')
    .replaceAll('\u00A0', ' ')
    .trim()
  if (!/\p{L}/u.test(text))
    throw new OperationError('SOURCE_UNREADABLE', `${name} holds no text.`, {
      where: name,
      mend: 'A scanned page has no text layer: paste the words instead.',
    })
  if (text.length > longest)
    throw new OperationError('FILE_TOO_LARGE', `${name} is too long for one advertisement.`, {
      where: name,
      mend: `Keep one advertisement at a time, at most ${longest} characters.`,
    })
  return text
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  rsquo: '’',
}

function withoutTags(page: string): string {
  return page
    .replaceAll(/<(style|script|head|nav|footer)\b[^>]*>[\s\S]*?<\/\1>/giu, '\n')
    .replaceAll(/<li\b[^>]*>/giu, '\n- ')
    .replaceAll(/<h[1-6]\b[^>]*>/giu, '\n\n## ')
    .replaceAll(/<\/?(?:p|div|ul|ol|br|tr|table|section|h[1-6]|li)\b[^>]*>/giu, '\n')
    .replaceAll(/<\/?[a-z][^>]*>/giu, '')
    .replaceAll(/&(?:#39|apos);/gu, "'")
    .replaceAll(/&([a-z]+);/giu, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replaceAll(/\n\s*\n\s*\n+/gu, '\n\n')
}
