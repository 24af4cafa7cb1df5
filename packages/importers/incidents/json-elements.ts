/** One element of a list in a JSON text. */
export interface JsonElement {
  /** Its number in the list, from 1. */
  readonly number: number
  readonly value: unknown
}

/** An element that is no JSON, or nested deeper than any export. */
export interface BrokenElement {
  readonly number: number
  readonly fault: string
}

/** A list of records in a JSON text, and the object around it without its lists. */
export interface JsonList {
  /** Where the first element begins. */
  readonly start: number
  /** Key under which the list stands; null when the text is the list, or one record a line. */
  readonly key: string | null
  readonly isLines: boolean
}

const maxDepth = 64
const maxElement = 8 * 1024 * 1024
/** How far into a text the list is looked for. */
const lookFor = 64 * 1024
const listKeys =
  /"(incidents|data|issues|alerts|results|items|values|records|outages|events|months)"\s*:\s*\[/g

/** Finds the list of records without parsing the text, which may be a hundred megabytes; null when there is none. */
export function findList(text: string): JsonList | null {
  const first = text.search(/[^\s\ufeff]/)
  const opening = text[first]
  if (opening === '[') return { start: first + 1, key: null, isLines: false }
  if (opening !== '{') return null
  const head = text.slice(first, first + lookFor)
  const line = head.slice(0, head.search(/\r?\n|$/))
  if (line.endsWith('}') && /\n\s*\{/.test(head) && parses(line))
    return { start: first, key: null, isLines: true }
  for (const match of head.matchAll(listKeys)) {
    if (depthAt(head, match.index) !== 1) continue
    return { start: first + match.index + match[0].length, key: match[1] ?? null, isLines: false }
  }
  return null
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** How many brackets are open at a place. */
function depthAt(text: string, end: number): number {
  let depth = 0
  let quoted = false
  for (let at = 0; at < end; at += 1) {
    const sign = text[at]
    if (quoted) {
      if (sign === '\\') at += 1
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return depth
}

/** The elements of a list, one after the other: only one is in memory at a time. A text that breaks off says so. */
export function* elementsOf(text: string, list: JsonList): Generator<JsonElement | BrokenElement, void> {
  let number = 0
  let from = list.start
  for (;;) {
    from = skip(text, from)
    const sign = text[from]
    if (sign === undefined) {
      if (!list.isLines) yield { number: number + 1, fault: 'the file breaks off here' }
      return
    }
    if (sign === ']' && !list.isLines) return
    number += 1
    const end = endOf(text, from)
    if (typeof end === 'string') {
      yield { number, fault: end }
      return
    }
    yield parsed(text.slice(from, end), number)
    from = end
  }
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n,\ufeff'.includes(text.charAt(at))) at += 1
  return at
}

function parsed(text: string, number: number): JsonElement | BrokenElement {
  if (text.length > maxElement) return { number, fault: 'is larger than any record' }
  try {
    return { number, value: JSON.parse(text) }
  } catch {
    return { number, fault: 'is no valid JSON' }
  }
}

/** Where the element that begins at a place ends, or what is wrong with it. */
function endOf(text: string, from: number): number | string {
  const opening = text.charCodeAt(from)
  if (opening !== 0x7b && opening !== 0x5b) {
    const end = text.slice(from, from + 1_000_000).search(/[,\]\n]/)
    return end <= 0 ? 'is no record' : from + end
  }
  let depth = 0
  let quoted = false
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (quoted) {
      if (sign === 0x5c) at += 1
      else if (sign === 0x22) quoted = false
    } else if (sign === 0x22) quoted = true
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1
      if (depth > maxDepth) return `is nested more than ${maxDepth} deep`
    } else if (sign === 0x7d || sign === 0x5d) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return 'the file breaks off here'
}
