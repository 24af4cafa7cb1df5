import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ReadResult } from '@waymark/contracts/sources/reading.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import { entryOf, objectOf } from './entry.ts'
import { parseJson } from './parse-json.ts'
import { sections, type Section } from './sections.ts'

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
export function readJsonResume(
  text: string,
  file: string,
  source: string | null,
): Pick<ReadResult, 'items' | 'refused' | 'parts' | 'notRead'> {
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
    unknown += readSection(collection, name, section, resume[name], file, source)
  }
  if (unknown > 0) collection.count('keys outside the format', unknown, 0)
  for (const name of ['basics', 'skills', 'languages', 'interests']) {
    if (resume[name] !== undefined)
      collection.notRead(`${name}: not read, it tells of no one thing that happened`)
  }
  return collection.finish()
}

/** Reads one section and gives the number of keys in it that the format does not know. */
function readSection(
  collection: Collection,
  name: string,
  section: Section,
  value: unknown,
  file: string,
  source: string | null,
): number {
  if (value === undefined || value === null) return 0
  if (!Array.isArray(value)) {
    collection.refuse({ where: `${file} /${name}`, reason: 'is not a list' })
    return 0
  }
  const list: readonly unknown[] = value
  let [kept, unknown] = [0, 0]
  const context = { file, source, refuse: collection.refuse }
  for (const [index, found] of list.slice(0, maxEntries).entries()) {
    const pointer = `/${name}/${index}`
    const fields = objectOf(found)
    if (fields === null) {
      collection.refuse({ where: `${file} ${pointer}`, reason: 'is not an object' })
      continue
    }
    unknown += Object.keys(fields).filter((key) => !section.keys.includes(key)).length
    const before = collection.size()
    const entry = entryOf(fields, pointer, (at) => `${file} ${at}`, collection.refuse)
    for (const outcome of section.read(entry, context)) collection.add(outcome)
    if (collection.size() > before) kept += 1
  }
  if (list.length > maxEntries) {
    collection.refuse({
      where: `${file} /${name}/${maxEntries}`,
      reason: `more than ${maxEntries} entries; the rest was left out`,
    })
  }
  collection.count(name, list.length, kept)
  return unknown
}
