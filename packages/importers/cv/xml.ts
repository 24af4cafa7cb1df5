import { XMLParser } from 'fast-xml-parser'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { decodeText } from '../sources/decode.ts'

/** An element with its children in order, or a text. */
export type XmlNode = XmlElement | string

export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** Elements lie no deeper in any document that people write. */
const deepest = 200

/**
 * Parses XML. Definitions of document types are refused before anything is parsed: they are where entities that swell
 * or that read other files are declared. Only the five entities of XML itself and character numbers are resolved.
 * @throws OperationError SOURCE_UNREADABLE
 */
export function parseXml(bytes: Uint8Array | string, where: string): XmlElement {
  const text = typeof bytes === 'string' ? bytes : decodeText(bytes)
  if (text === null) throw unreadable(where, 'is not XML text')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw unreadable(where, 'declares a document type or entities, which are not read for safety')
  try {
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      trimValues: false,
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: false,
      removeNSPrefix: true,
      ignoreDeclaration: true,
      ignorePiTags: true,
    })
    const parsed: unknown = parser.parse(text)
    const root = nodesOf(parsed, 0).find((node) => typeof node !== 'string')
    if (root === undefined || typeof root === 'string') throw unreadable(where, 'holds no XML element')
    return root
  } catch (error) {
    if (error instanceof OperationError) throw error
    throw unreadable(where, 'is not well-formed XML')
  }
}

function unreadable(where: string, why: string): OperationError {
  return new OperationError('SOURCE_UNREADABLE', `${where} ${why}.`, {
    where,
    mend: 'Export the document again.',
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

function nodesOf(list: unknown, depth: number): XmlNode[] {
  if (!Array.isArray(list)) return []
  if (depth > deepest)
    throw new OperationError('SOURCE_UNREADABLE', 'The document is nested too deeply to be read.')
  return list.flatMap((node: unknown): XmlNode[] => {
    if (!isRecord(node)) return []
    const text = node['#text']
    if (text !== undefined) return [entities(textOf(text))]
    const name = Object.keys(node).find((key) => key !== ':@')
    if (name === undefined) return []
    const raw = node[':@']
    const attributes = isRecord(raw)
      ? Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, entities(String(value))]))
      : {}
    return [{ name, attributes, children: nodesOf(node[name], depth + 1) }]
  })
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function entities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named[name.toLowerCase()] ?? whole
      const code =
        typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

/** All elements of a name below an element, itself aside, in order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...descendants(child, name)],
  )
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  const found = element?.children.find((child) => typeof child !== 'string' && child.name === name)
  return typeof found === 'string' ? undefined : found
}

/** The element at the end of a path of child names. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((here, name) => childOf(here, name), element)
}

/** All text below an element. */
export function textIn(element: XmlElement | undefined): string {
  return element?.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('') ?? ''
}
