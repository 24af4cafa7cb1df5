import { parseDocument } from 'yaml'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Cv, CvDoubt } from '@waymark/domain/cv/cv.ts'
import { headingKind, kindByWord } from '@waymark/domain/cv/structure/headings.ts'
import { entryOf, objectOf, type Entry } from '../../json-resume/entry.ts'
import { datesFrom, datesIn, field } from './fields.ts'
import {
  noEntries,
  writeCv,
  type EntryKind,
  type Field,
  type FieldCv,
  type FieldEntry,
  type FieldRole,
} from './write-cv.ts'

/** True for YAML whose top has a `cv` with a name or sections, as RenderCV writes it. */
export function looksLikeRenderCv(text: string): boolean {
  return /^cv:\s*(?:#.*)?$/m.test(text) && /^\s+(?:name|sections|label|headline)\s*:/m.test(text)
}

/**
 * Reads RenderCV's YAML: entries under `sections`, in the current design and the older ones in which sections stood
 * beside the name and social networks had other keys. Aliases that swell are refused.
 * @throws OperationError SOURCE_UNREADABLE naming the line
 */
export function readRenderCv(text: string, name: string): Cv {
  const cv = objectOf(objectOf(parseYaml(text, name))?.['cv'])
  if (cv === null)
    throw new OperationError('SOURCE_UNREADABLE', `${name} has no "cv" with the fields of RenderCV.`, {
      where: name,
    })
  const doubts: CvDoubt[] = []
  const entry = (value: unknown, pointer: string) =>
    entryOf(
      objectOf(value) ?? {},
      pointer,
      (at) => at,
      ({ where, reason }) => doubts.push({ where, text: '', reason }),
    )
  const top = entry(cv, '/cv')
  const sections = objectOf(cv['sections']) ?? olderSections(cv)
  const state: Draft = {
    summary: [],
    work: [],
    entries: { ...noEntries },
    skills: [],
    languages: [],
    others: [],
  }
  for (const [title, value] of Object.entries(sections)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    readSection(state, title, items.slice(0, 1000), `/cv/sections/${title}`, entry)
  }
  const networks: readonly unknown[] = Array.isArray(cv['social_networks']) ? cv['social_networks'] : []
  const links = networks.slice(0, 50).map((item, index) => {
    const network = entry(item, `/cv/social_networks/${index}`)
    return network.text('url', 'username')
  })
  return writeCv({
    format: 'rendercv',
    name: field(top.text('name'), '/cv/name'),
    headline: field(top.text('headline', 'label'), '/cv/headline'),
    contact: {
      email: textOrFirst(cv['email']),
      phone: textOrFirst(cv['phone'])?.replace(/^tel:/, '') ?? null,
      location: top.text('location') === '' ? null : top.text('location'),
      links: [textOrFirst(cv['website']) ?? '', ...links].filter((link) => link !== ''),
    },
    ...state,
    doubts,
  })
}

type Draft = {
  summary: Field[]
  work: FieldRole[]
  entries: Record<EntryKind, readonly FieldEntry[]>
  skills: FieldCv['skills'][number][]
  languages: Field[]
  others: FieldCv['others'][number][]
}

function parseYaml(text: string, name: string): unknown {
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: false })
  const [fault] = document.errors
  if (fault !== undefined) {
    const line = fault.linePos?.[0].line ?? 1
    throw new OperationError(
      'SOURCE_UNREADABLE',
      `${name} is not valid YAML: the fault is at line ${line}.`,
      { where: `${name}, line ${line}`, mend: 'Mend that line and import it again.' },
    )
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 })
    return value
  } catch {
    throw new OperationError(
      'SOURCE_UNREADABLE',
      `${name} refers to its own parts so often that it was not unfolded.`,
      { where: name, mend: 'Write the repeated parts out.' },
    )
  }
}

const ownKeys = new Set(
  'name label headline location email phone website photo social_networks custom_connections sections'.split(
    ' ',
  ),
)
const olderSections = (cv: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(cv).filter(
      ([key, value]) => !ownKeys.has(key) && (Array.isArray(value) || typeof value === 'string'),
    ),
  )

function textOrFirst(value: unknown): string | null {
  const [first]: readonly unknown[] = Array.isArray(value) ? value : [value]
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null
}

/** RenderCV's texts are Markdown; what a reader sees are the words. */
const shown = (text: string) =>
  text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(
      /\*\*([^*]+)\*\*|__([^_]+)__/g,
      (_, a: string | undefined, b: string | undefined) => a ?? b ?? '',
    )
    .replace(/(?<![\p{L}\p{N}*])\*([^*]+)\*(?!\*)/gu, '$1')

const said = (text: string, where: string): Field[] => {
  const found = field(shown(text), where)
  return found === null ? [] : [found]
}

function readSection(
  state: Draft,
  title: string,
  items: readonly unknown[],
  pointer: string,
  entry: (value: unknown, pointer: string) => Entry,
): void {
  const words = title.replaceAll('_', ' ')
  const kind = headingKind(words) ?? kindByWord(words) ?? 'other'
  const lines: Field[] = []
  for (const [index, item] of items.entries()) {
    const where = `${pointer}/${index}`
    if (typeof item === 'string' || typeof item === 'number') {
      lines.push(...said(String(item), where))
      continue
    }
    const raw = objectOf(item)
    if (raw === null) continue
    const read = entry(raw, where)
    if ('company' in raw || 'position' in raw) state.work.push(roleOf(read))
    else if ('label' in raw && 'details' in raw) labelled(state, kind, read, lines)
    else if ('bullet' in raw || 'number' in raw) lines.push(...said(read.text('bullet', 'number'), where))
    else state.entries = withEntry(state.entries, entryKind(kind, raw), entryFrom(read))
  }
  if (lines.length === 0) return
  if (kind === 'summary') state.summary.push(...lines)
  else if (kind === 'languages') state.languages.push(...lines)
  else if (kind === 'skills') state.skills.push({ name: null, skills: lines })
  else if (isEntryKind(kind))
    for (const line of lines)
      state.entries = withEntry(state.entries, kind, [
        { name: line, detail: null, dates: datesIn(''), url: null, bullets: [] },
      ])
  else state.others.push({ kind, heading: words, lines })
}

const isEntryKind = (kind: string): kind is EntryKind => Object.hasOwn(noEntries, kind)

function entryKind(kind: string, raw: Readonly<Record<string, unknown>>): EntryKind {
  if ('institution' in raw || 'area' in raw) return 'education'
  if ('authors' in raw || 'journal' in raw) return 'publications'
  return isEntryKind(kind) ? kind : 'projects'
}

const withEntry = (
  entries: Record<EntryKind, readonly FieldEntry[]>,
  kind: EntryKind,
  added: readonly FieldEntry[],
) => ({ ...entries, [kind]: [...entries[kind], ...added] })

function labelled(state: Draft, kind: string, read: Entry, lines: Field[]): void {
  const where = `${read.pointer}/details`
  const details = read.text('details')
  if (kind === 'languages') state.languages.push(...said(`${read.text('label')}: ${details}`, where))
  else if (kind === 'skills') {
    const skills = shown(details)
      .split(/\s*,\s*(?![^()]*\))/u)
      .flatMap((skill) => said(skill.replace(/\.$/, ''), where))
    state.skills.push({ name: read.text('label'), skills })
  } else lines.push(...said(`${read.text('label')}: ${details}`, where))
}

const datesOf = (read: Entry, open: boolean) =>
  read.text('start_date') === '' && read.text('end_date') === ''
    ? datesIn(read.text('date'))
    : datesFrom(read.text('start_date'), read.text('end_date'), open)

const highlightsOf = (read: Entry) =>
  read
    .texts('highlights')
    .flatMap(({ text, pointer }) => text.split(/\s+-\s+/u).flatMap((part) => said(part, pointer)))

function roleOf(read: Entry): FieldRole {
  const [employer = null] = said(read.text('company'), `${read.pointer}/company`)
  const [title = null] = said(read.text('position'), `${read.pointer}/position`)
  return {
    employer,
    employerUrl: read.text('url') === '' ? null : read.text('url'),
    title,
    dates: datesOf(read, true),
    location: read.text('location') === '' ? null : read.text('location'),
    summary: said(read.text('summary'), `${read.pointer}/summary`),
    bullets: highlightsOf(read),
  }
}

function entryFrom(read: Entry): FieldEntry[] {
  const [name] = said(read.text('institution', 'name', 'title'), read.pointer)
  if (name === undefined) return []
  const authors = read
    .texts('authors')
    .map(({ text }) => shown(text))
    .join(', ')
  const detail = [
    [read.text('degree'), read.text('area')].filter((part) => part !== '').join(', '),
    authors,
    read.text('journal'),
  ]
    .filter((part) => part !== '')
    .join(' · ')
  return [
    {
      name,
      detail: detail === '' ? null : shown(detail),
      dates: datesOf(read, false),
      url: read.text('url', 'doi') === '' ? null : read.text('url', 'doi'),
      bullets: [...said(read.text('summary'), `${read.pointer}/summary`), ...highlightsOf(read)],
    },
  ]
}
