import * as z from 'zod'
import { cleanLine, clip } from '../../evidence/clean-text.ts'
import { theme } from '../draft.ts'
import type { CompetencyDraft, LadderDraft, LadderFormat } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import type { LadderFile } from '../ladder-file.ts'
import { createIds, longestFrameworkId } from '../names.ts'
import { onePassage } from '../texts.ts'

const Element = z.looseObject({
  element_identifier: z.string().min(1).max(100),
  element_type: z.string(),
  title: z.string().nullish(),
  text: z.string().nullish(),
})
type Element = z.infer<typeof Element>
const Relationship = z.looseObject({
  source_element_identifier: z.string(),
  dest_element_identifier: z.string(),
})
const Document = z.looseObject({
  name: z.string(),
  version: z.string().nullish(),
  website: z.string().nullish(),
})
const Content = z.looseObject({
  elements: z.array(z.unknown()),
  relationships: z.array(z.unknown()),
  documents: z.array(Document).optional().catch(undefined),
})

/** What the export says of a role beside its statements. */
interface RoleFacts {
  readonly category: Element | null
  /** Codes of the US federal government for the role. */
  readonly codes: readonly Element[]
  readonly document: z.infer<typeof Document> | null
}

interface Reading {
  readonly id: (text: string, key: string) => string
  readonly file: LadderFile
  readonly log: ImportLog
}

/** Kinds of statements and the heading under which they stand. */
const statementGroups: Readonly<Record<string, string>> = {
  task: 'Tasks',
  knowledge: 'Knowledge',
  skill: 'Skills',
  ability: 'Abilities',
}
/** Kinds of elements that gather statements, in the words of the source. */
const gatherers: Readonly<Record<string, string>> = {
  work_role: 'work roles',
  competency_area: 'competency areas',
}

/** The NICE workforce framework as NIST's reference tool exports it: elements and the relations between them. */
export const nice: LadderFormat = {
  kind: 'nice',
  name: 'NICE Framework (CPRT JSON)',
  takes: ({ path, text }) =>
    /\.json$/i.test(path) &&
    /"element_identifier"/.test(text) &&
    /"element_type"\s*:\s*"work_role"/.test(text),
  read: (files, log) => files.flatMap((file) => rolesOf(file, log)),
}

function rolesOf(file: LadderFile, log: ImportLog): LadderDraft[] {
  const content = contentOf(file, log)
  if (content === null) return []
  const elements = new Map<string, Element>()
  for (const [index, entry] of content.elements.entries()) {
    const parsed = Element.safeParse(entry)
    if (parsed.success) elements.set(parsed.data.element_identifier, parsed.data)
    else
      log.refused(
        `${file.path} element ${index + 1}`,
        `has no identifier and type: ${parsed.error.issues[0]?.message ?? ''}`,
      )
  }
  const linked = linksOf(content.relationships, elements, file, log)
  const id = createIds(longestFrameworkId)
  const used = new Set<string>()
  const roles = inStatedOrder([...elements.values()], linked).flatMap((element) => {
    const what = gatherers[element.element_type]
    const statements = (linked.get(element.element_identifier) ?? []).filter(
      ({ element_type }) => element_type in statementGroups,
    )
    if (what === undefined) return []
    if (statements.length === 0) {
      log.lost(
        `${file.path} ${element.element_identifier}`,
        `"${element.title ?? ''}" has no statement, so there is nothing to assess`,
      )
      return []
    }
    for (const statement of statements) used.add(statement.element_identifier)
    log.count(what, 1, 'frameworks')
    log.count('statements of roles and areas', statements.length, 'competencies')
    const category = (linked.get(element.element_identifier) ?? []).find(({ element_type }) =>
      /category/.test(element_type),
    )
    const codes = (linked.get(element.element_identifier) ?? []).filter(
      ({ element_type }) => element_type === 'opm_code',
    )
    const facts = { category: category ?? null, codes, document: content.documents?.[0] ?? null }
    return [roleOf(element, statements, facts, { id, file, log })]
  })
  log.count('distinct statements', used.size, 'distinct codes')
  tellUnused([...elements.values()], used, file, log)
  return roles
}

/** Elements as the export numbers them (`sort`), those without a number last and as they come. */
function inStatedOrder(
  elements: readonly Element[],
  linked: ReadonlyMap<string, readonly Element[]>,
): readonly Element[] {
  const key = ({ element_identifier }: Element): string =>
    linked.get(element_identifier)?.find(({ element_type }) => element_type === 'sort')?.title ?? '~'
  return elements.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** Tells how many statements of each kind no role uses. */
function tellUnused(
  elements: readonly Element[],
  used: ReadonlySet<string>,
  file: LadderFile,
  log: ImportLog,
): void {
  const unused = elements.filter(
    ({ element_type, element_identifier }) =>
      element_type in statementGroups && !used.has(element_identifier),
  )
  if (unused.length === 0) return
  const kinds = Object.entries(statementGroups).flatMap(([type, name]) => {
    const number = unused.filter(({ element_type }) => element_type === type).length
    return number === 0 ? [] : [`${name} ${number}`]
  })
  log.lost(
    file.path,
    `${unused.length} statements belong to no work role (${kinds.join(', ')}), from ${unused[0]?.element_identifier ?? ''} on`,
  )
}

/** The lists of elements and relations, wherever the export wraps them. */
function contentOf(file: LadderFile, log: ImportLog): z.infer<typeof Content> | null {
  let value: unknown
  try {
    value = JSON.parse(file.text)
  } catch (error) {
    log.refused(file.path, `is no JSON: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
  for (let depth = 0; depth < 5; depth += 1) {
    const parsed = Content.safeParse(value)
    if (parsed.success) return parsed.data
    const wrapped = z.looseObject({ response: z.unknown(), elements: z.unknown() }).partial().safeParse(value)
    value = wrapped.success ? (wrapped.data.response ?? wrapped.data.elements) : null
  }
  log.refused(file.path, 'has no lists "elements" and "relationships"')
  return null
}

function linksOf(
  relationships: readonly unknown[],
  elements: ReadonlyMap<string, Element>,
  file: LadderFile,
  log: ImportLog,
): ReadonlyMap<string, readonly Element[]> {
  const links = new Map<string, Map<string, Element>>()
  const link = (from: string, to: Element) => {
    const own = links.get(from) ?? new Map<string, Element>()
    links.set(from, own.set(to.element_identifier, to))
  }
  for (const [index, entry] of relationships.entries()) {
    const parsed = Relationship.safeParse(entry)
    const source = parsed.success ? elements.get(parsed.data.source_element_identifier) : undefined
    const target = parsed.success ? elements.get(parsed.data.dest_element_identifier) : undefined
    if (source !== undefined && target !== undefined) {
      link(source.element_identifier, target)
      link(target.element_identifier, source)
    } else log.lost(`${file.path} relationship ${index + 1}`, 'names an element that the file does not have')
  }
  return new Map([...links].map(([key, own]) => [key, [...own.values()]]))
}

function roleOf(
  role: Element,
  statements: readonly Element[],
  { category, codes, document }: RoleFacts,
  { id, file, log }: Reading,
): LadderDraft {
  const code = role.element_identifier
  const title = cleanLine(role.title ?? '') || code
  const where = `${file.path} ${code}`
  const most = 500
  if (statements.length > most)
    log.lost(where, `has ${statements.length} statements; a framework holds ${most}`)
  return {
    id: id(`nice-${title}`, code),
    name: `${title} (NICE)`,
    summary: onePassage(role.text ?? '', where, log) ?? `The work role ${title}.`,
    source: where,
    assess: 'whole',
    levels: [],
    competencies: statements.slice(0, most).map((statement) => statementOf(statement, where, log)),
    changes: [
      'Each statement is a competency of its own, under its public identifier; the source has no levels.',
    ],
    ...(document === null ? {} : { published: publishedAs(document) }),
    extensions: {
      nice: {
        id: code,
        type: role.element_type,
        opmCodes: codes.map(({ element_identifier }) => element_identifier),
        category:
          category === null ? null : { id: category.element_identifier, title: category.title ?? null },
      },
    },
  }
}

/** The publication that a file holds, with its version and address. */
function publishedAs({ name, version, website }: z.infer<typeof Document>): string {
  const named = version == null || version === '' ? name : `${name}, version ${version}`
  return website == null || website === '' ? named : `${named}, ${website}`
}

function statementOf(statement: Element, where: string, log: ImportLog): CompetencyDraft {
  const code = statement.element_identifier
  const text =
    onePassage(statement.text ?? '', where, log) ?? onePassage(statement.title ?? '', where, log) ?? code
  const name = clip(cleanLine(text.replace(/^(?:Knowledge of|Skill in|Ability to)\s+/i, '')), 120)
  const group = statementGroups[statement.element_type] ?? 'Statements'
  return theme(
    code
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^(?=\d)/, 'x'),
    name.charAt(0).toUpperCase() + name.slice(1),
    {
      group,
      meaning: text,
      question: group === 'Tasks' ? `Do you do this: ${text}` : `Do you have this: ${text}`,
      good: [text],
      alignments: [{ scheme: 'NICE', code }],
    },
  )
}
