import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Node } from 'yaml'
import type { Fault, Path, Position } from './fault.ts'
import { maxFrameworkBytes } from './framework-files.ts'

/** More references to one anchor than a hand-written file has use for; a bomb needs thousands. */
const maxAliases = 100

/** A YAML text that could be read: its plain value and where each part of it stands. */
export interface LocatedValue {
  readonly value: unknown
  /** Position of the value at a path, or of its nearest ancestor that the file holds. Counted from 1. */
  positionOf(path: Path): Position
  /** Position of a key inside the map at a path. */
  positionOfKey(path: Path, key: string): Position
}

/**
 * Reads YAML 1.2 with its core schema: no merge keys, no tags, no duplicate keys, one document, limited aliases.
 * Never throws; what cannot be read is told by line.
 */
export function readYaml(
  bytes: Uint8Array,
): { readonly read: LocatedValue } | { readonly faults: readonly Fault[] } {
  if (bytes.byteLength > maxFrameworkBytes) {
    const megabytes = (bytes.byteLength / 1_000_000).toFixed(1)
    return single(`the file has ${megabytes} MB; a framework may have 2 MB, so split it or shorten its lists`)
  }
  const text = decode(bytes)
  if (text === null) return single('the file is not UTF-8 text; save it as UTF-8')
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      strict: true,
      stringKeys: true,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
    })
    if (document.errors.some((error) => stackMessage.test(error.message))) return tooDeep()
    const syntax = syntaxFaults(document, lines)
    const faults = syntax.length > 0 ? syntax : aliasFaults(document, lines)
    if (faults.length > 0) return { faults }
    return { read: located(document, lines) }
  } catch (error) {
    if (error instanceof RangeError) return tooDeep()
    throw error
  }
}

/** How the parser reports that it ran out of stack: once as an error of the text for each open level. */
const stackMessage = /call stack/i

function tooDeep(): { readonly faults: readonly Fault[] } {
  return single('the file is nested far more deeply than any framework')
}

function single(message: string): { readonly faults: readonly Fault[] } {
  return { faults: [{ line: 1, column: 1, message, severity: 'error' }] }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Faults of YAML itself in words that say what to change; the parser's own sentence where it is clear enough. */
const syntaxWords: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab indents this line; YAML wants spaces',
  DUPLICATE_KEY: 'this key stands here a second time; keep one of the two',
  MULTIPLE_DOCS: 'a second document begins here ("---"); a framework is one document',
  NON_STRING_KEY: 'this key is not a word; keys are plain words',
  TAG_RESOLVE_FAILED: 'a tag ("!…") stands here; frameworks use plain values only',
  MISSING_CHAR: 'a closing quote or bracket is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a colon inside a plain text makes this a nested key; put the whole text in quotes',
}

function syntaxFaults(document: Document, lines: LineCounter): readonly Fault[] {
  return [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    ...at(lines, pos[0]),
    message: syntaxWords[code] ?? `this is not YAML: ${message.split('\n')[0] ?? message}`,
    severity: 'error',
  }))
}

/** Aliases that name nothing, contain themselves, or are too many: each could hang or swell whatever reads the value. */
function aliasFaults(document: Document, lines: LineCounter): readonly Fault[] {
  const faults: Fault[] = []
  let count = 0
  const tell = (node: Node, message: string): void => {
    faults.push({ ...at(lines, node.range?.[0] ?? 0), message, severity: 'error' })
  }
  visit(document, {
    Alias(_key, alias, ancestors) {
      count += 1
      if (count > maxAliases) {
        tell(alias, `more than ${maxAliases} aliases ("*${alias.source}"); write the values out`)
        return visit.BREAK
      }
      const target = alias.resolve(document)
      if (target === undefined)
        tell(alias, `"*${alias.source}" stands before, or without, its anchor "&${alias.source}"`)
      else if (ancestors.some((ancestor) => ancestor === target))
        tell(alias, `"*${alias.source}" stands inside its own anchor and would never end`)
      return undefined
    },
  })
  if (faults.length > 0) return faults
  return expansionFault(document)
}

/** Few aliases can still multiply when they nest; the parser counts what they expand to. */
function expansionFault(document: Document): readonly Fault[] {
  try {
    document.toJS({ maxAliasCount: maxAliases })
    return []
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return single('its aliases expand to far more than the file holds; write the values out').faults
  }
}

function located(document: Document, lines: LineCounter): LocatedValue {
  const offsetOf = (path: Path): number => {
    let node: unknown = document.contents
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    for (const step of path) {
      const next = child(node, step)
      if (next === null) break
      node = next.node
      offset = next.offset
    }
    return offset
  }
  return {
    value: document.toJS({ maxAliasCount: maxAliases }),
    positionOf: (path) => at(lines, offsetOf(path)),
    positionOfKey: (path, key) => {
      const map = nodeAt(document.contents, path)
      const pair = isMap(map) ? map.items.find((item) => keyOf(item) === key) : undefined
      const offset = pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] : undefined
      return at(lines, offset ?? offsetOf(path))
    },
  }
}

function nodeAt(root: unknown, path: Path): unknown {
  let node = root
  for (const step of path) node = child(node, step)?.node
  return node
}

/** The value under one step of a path, and where to point: at the value, or at its key when the value is empty. */
function child(
  node: unknown,
  step: string | number,
): { readonly node: unknown; readonly offset: number } | null {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : null
  }
  if (!isMap(node)) return null
  const pair = node.items.find((item) => keyOf(item) === String(step))
  if (pair === undefined || !isNode(pair.key)) return null
  const keyOffset = pair.key.range?.[0] ?? 0
  if (!isNode(pair.value)) return { node: pair.value, offset: keyOffset }
  const empty = isScalar(pair.value) && pair.value.value === null
  const block = isMap(pair.value) || isSeq(pair.value)
  return { node: pair.value, offset: empty || block ? keyOffset : (pair.value.range?.[0] ?? keyOffset) }
}

function keyOf(item: unknown): string | null {
  return isPair(item) && isScalar(item.key) ? String(item.key.value) : null
}

function at(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}
