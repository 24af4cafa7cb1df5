import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import type { Pace } from '../sources/pace.ts'
import { entryOf, objectOf } from './entry.ts'
import { parseJson } from './parse-json.ts'
import { sections, type Context, type Section } from './sections.ts'
import type { FileContent } from '../sources/file-format.ts'

const otherSections = new Set(['basics', 'skills', 'languages', 'interests', 'meta', '$schema'])
const maxEntries = 2000

/** True when a JSON value is a resume: it names the schema, or has the parts that only a resume has. */
export function isJsonResume(value: unknown): boolean {
  const resume = objectOf(value)
  if (resume === null) return false
  const schema = resume['$schema']
  if (typeof schema === 'string' && /json-?resume|resume-schema/i.test(schema)) return true
  const lists = Object.keys(sections).filter((name) => Array.isArray(resume[name]))
  if (objectOf(resume['basics']) !== null) return true
  return lists.includes('work') ? lists.length >= 1 && hasPosition(resume['work']) : lists.length >= 3
}

function hasPosition(work: unknown): boolean {
  if (!Array.isArray(work)) return false
  const list: readonly unknown[] = work
  return list.some((entry) => {
    const role = objectOf(entry)
    return role !== null && ('position' in role || 'company' in role || 'startDate' in role)
  })
}

/**
 * Reads the evidence in a JSON Resume, of the current schema or an older one.
 * @throws OperationError SOURCE_UNREADABLE when the text is no JSON object; the message says where
 */
export async function readJsonResume(
  text: string,
  file: string,
  source: string | null,
  pace: Pace,
): Promise<FileContent> {
  const resume = objectOf(parseJson(text.replace(/^\ufeff/, ''), file))
  if (resume === null) {
    throw new OperationError(
      'SOURCE_UNREADABLE',
      `${file} is JSON, but not an object with the sections of a résumé.`,
      { where: file },
    )
  }
  const collection = createCollection()
  let unknown = Object.keys(resume).filter(
    (key) => !Object.hasOwn(sections, key) && !otherSections.has(key),
  ).length
  for (const [name, section] of Object.entries(sections)) {
    const entries = entriesOf(collection, resume[name], `${file} /${name}`)
    let [kept, read] = [0, 0]
    for (const [index, found] of entries.entries()) {
      await pace.breathe()
      if (collection.isFull()) break
      const before = collection.size()
      unknown += readEntry(collection, section, found, `/${name}/${index}`, {
        file,
        source,
        refuse: collection.refuse,
      })
      read += 1
      if (collection.size() > before) kept += 1
    }
    if (entries.length > 0) collection.count(name, read, kept)
  }
  if (unknown > 0) collection.count('keys outside the format', unknown, 0)
  for (const name of ['basics', 'skills', 'languages', 'interests']) {
    if (resume[name] !== undefined) collection.notRead(`${name}: tells of no one thing that happened`)
  }
  return collection.finish()
}

/** The entries of a section, as many as are read. */
function entriesOf(collection: Collection, value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    collection.refuse({ where, reason: 'is not a list' })
    return []
  }
  const list: readonly unknown[] = value
  if (list.length > maxEntries) {
    const reason = `more than ${maxEntries} entries; the rest was left out`
    collection.refuse({ where: `${where}/${maxEntries}`, reason })
  }
  return list.slice(0, maxEntries)
}

/** Reads one entry and gives the number of keys in it that the format does not know. */
function readEntry(
  collection: Collection,
  section: Section,
  found: unknown,
  pointer: string,
  context: Context,
): number {
  const fields = objectOf(found)
  if (fields === null) {
    collection.refuse({ where: `${context.file} ${pointer}`, reason: 'is not an object' })
    return 0
  }
  const entry = entryOf(fields, pointer, (at) => `${context.file} ${at}`, collection.refuse)
  for (const outcome of section.read(entry, context)) collection.add(outcome)
  return Object.keys(fields).filter((key) => !section.keys.includes(key)).length
}
