import { beginsWithMark, withoutMark } from '@waymark/domain/cv/structure/blocks.ts'
import { at, childOf, type XmlElement, type XmlNode } from '../xml.ts'
import { lookIn, over, type Look, type Styles } from './styles.ts'

/** A paragraph as it is read: tabs and line breaks kept, deleted text gone. */
export interface Paragraph {
  readonly text: string
  readonly heading: number | null
  /** Half points. */
  readonly size: number | null
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isBullet: boolean
  /** Points. */
  readonly indent: number
  /** Twentieths of a point. */
  readonly spaceBefore: number
  readonly spaceAfter: number
  /** True for the first paragraph of a table's cell or of a text box. */
  readonly opensCell: boolean
}

const containers = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'body',
  'hdr',
  'ftr',
  'txbxContent',
])

/** The paragraphs below an element in reading order. Rows of short cells become one line with tabs. */
export function paragraphsOf(element: XmlElement, styles: Styles): Paragraph[] {
  return element.children.flatMap((child): Paragraph[] => {
    if (typeof child === 'string') return []
    if (child.name === 'p') return paragraphWithBoxes(child, styles)
    if (child.name === 'tbl') return tableOf(child, styles)
    return containers.has(child.name) ? paragraphsOf(child, styles) : []
  })
}

/** A row whose cells hold one short paragraph each reads as a line; other cells are read one after the other. */
function tableOf(table: XmlElement, styles: Styles): Paragraph[] {
  const rows = children(table, 'tr').map((row) =>
    children(row, 'tc').map((cell) =>
      paragraphsOf(cell, styles).filter((paragraph) => paragraph.text.trim() !== ''),
    ),
  )
  const isLayout = rows.length <= 3 && rows.some((row) => row.filter((cell) => cell.length > 3).length >= 2)
  return rows.flatMap((row) => {
    const cells = row.filter((cell) => cell.length > 0)
    const [first, ...others] = cells
    if (first === undefined) return []
    const [lead] = first
    const isLine =
      !isLayout &&
      first.length === 1 &&
      lead !== undefined &&
      lead.text.length < 90 &&
      !lead.isBullet &&
      others.length > 0
    if (
      isLine &&
      others.every(
        (cell) => cell.length === 1 && (cell[0]?.text.length ?? 0) < 140 && cell[0]?.isBullet === false,
      )
    ) {
      return [{ ...lead, text: cells.map((cell) => cell[0]?.text ?? '').join('\t'), spaceBefore: 100 }]
    }
    if (
      isLine &&
      others.length === 1 &&
      others[0]?.[0] !== undefined &&
      others[0][0].text.length < 140 &&
      !others[0][0].isBullet
    ) {
      const [head, ...rest] = others[0]
      return [{ ...head, text: `${lead.text}\t${head.text}`, spaceBefore: 100 }, ...rest]
    }
    return cells.flatMap((cell) =>
      cell.map((paragraph, index) => (index === 0 ? { ...paragraph, opensCell: true } : paragraph)),
    )
  })
}

const children = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === name) return [child]
    return child.name === 'sdt' || child.name === 'sdtContent' || child.name === 'ins'
      ? children(child, name)
      : []
  })

function paragraphWithBoxes(element: XmlElement, styles: Styles): Paragraph[] {
  const boxes = textBoxes(element).flatMap((box) => {
    const inside = paragraphsOf(box, styles)
    return inside.map((paragraph, index) => (index === 0 ? { ...paragraph, opensCell: true } : paragraph))
  })
  return [...boxes, paragraphOf(element, styles)]
}

/** Text boxes anchored in a paragraph; Word writes each twice, and the older copy is passed over. */
function textBoxes(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'Fallback' || child.name === 'del') return []
    return child.name === 'txbxContent' ? [child] : textBoxes(child)
  })
}

interface Piece {
  readonly text: string
  readonly look: Look
}

function paragraphOf(element: XmlElement, styles: Styles): Paragraph {
  const properties = childOf(element, 'pPr')
  const own = lookIn(properties, undefined)
  const look = over(own, styles.style(childOf(properties, 'pStyle')?.attributes['val']))
  const pieces = piecesOf(element.children, look, styles)
  const raw = pieces
    .map((piece) => (piece.look.isCapital === true ? piece.text.toUpperCase() : piece.text))
    .join('')
  const letters = (some: readonly Piece[]) => some.reduce((sum, piece) => sum + piece.text.trim().length, 0)
  const upToTab = beforeTab(pieces)
  const all = letters(upToTab)
  const level = at(properties, 'numPr', 'ilvl')?.attributes['val'] ?? '0'
  const isListed =
    look.numbering !== null && look.heading === null && styles.isMarked(look.numbering, level) === true
  const isBullet = (isListed && raw.trim() !== '') || beginsWithMark(raw)
  const sizes = pieces.filter((piece) => piece.text.trim() !== '').map((piece) => piece.look.size ?? 0)
  return {
    text: beginsWithMark(raw) ? withoutMark(raw) : raw,
    heading: look.heading,
    size: sizes.length === 0 ? look.size : Math.max(...sizes),
    isBold: all > 0 && letters(upToTab.filter((piece) => piece.look.isBold === true)) > all * 0.6,
    isItalic: all > 0 && letters(upToTab.filter((piece) => piece.look.isItalic === true)) > all * 0.6,
    isBullet,
    indent: (look.indent ?? 0) / 20 + Number(level) * 18,
    spaceBefore: look.spaceBefore ?? 0,
    spaceAfter: look.spaceAfter ?? 0,
    opensCell: false,
  }
}

function beforeTab(pieces: readonly Piece[]): readonly Piece[] {
  const tab = pieces.findIndex(
    (piece, index) =>
      piece.text.includes('\t') && pieces.slice(0, index + 1).some((one) => one.text.trim() !== ''),
  )
  return tab <= 0 ? pieces : pieces.slice(0, tab)
}

/** The runs of a paragraph with their look; what was deleted or moved away is not among them. */
function piecesOf(nodes: readonly XmlNode[], look: Look, styles: Styles): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (typeof node === 'string') return []
    switch (node.name) {
      case 'r':
        return runOf(node, look, styles)
      case 'hyperlink':
      case 'ins':
      case 'moveTo':
      case 'smartTag':
      case 'sdt':
      case 'sdtContent':
      case 'fldSimple':
      case 'bdo':
      case 'dir':
        return piecesOf(node.children, look, styles)
      default:
        return []
    }
  })
}

function runOf(run: XmlElement, base: Look, styles: Styles): Piece[] {
  const properties = childOf(run, 'rPr')
  if (childOf(properties, 'vanish') !== undefined) return []
  const named = childOf(properties, 'rStyle')?.attributes['val']
  const own = lookIn(undefined, properties)
  const look = over(
    own,
    named === undefined ? base : { ...over(styles.style(named), base), heading: base.heading },
  )
  const text = run.children.map((child) => (typeof child === 'string' ? '' : signOf(child))).join('')
  return text === '' ? [] : [{ text, look }]
}

function signOf(element: XmlElement): string {
  switch (element.name) {
    case 't':
      return element.children.map((child) => (typeof child === 'string' ? child : '')).join('')
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return /^f0(?:b7|a7|d8|76|fc)$/i.test(element.attributes['char'] ?? '') ? '• ' : ' '
    default:
      return ''
  }
}
