import { at, childOf, descendants, type XmlElement } from '../xml.ts'

/** What a style gives a paragraph or a run; null where it says nothing. */
export interface Look {
  readonly heading: number | null
  /** Half points. */
  readonly size: number | null
  readonly isBold: boolean | null
  readonly isItalic: boolean | null
  readonly isCapital: boolean | null
  readonly numbering: string | null
  /** Twentieths of a point. */
  readonly indent: number | null
  readonly spaceBefore: number | null
  readonly spaceAfter: number | null
}

export interface Styles {
  /** Size of running text in half points. */
  readonly size: number
  style(id: string | undefined): Look
  /** True when a list of this number and level has marks and no numbers; null when there is no such list. */
  isMarked(numId: string, level: string): boolean | null
}

const nothing: Look = {
  heading: null,
  size: null,
  isBold: null,
  isItalic: null,
  isCapital: null,
  numbering: null,
  indent: null,
  spaceBefore: null,
  spaceAfter: null,
}

const numberOf = (text: string | undefined) =>
  text === undefined || !/^-?\d+$/.test(text) ? null : Number(text)
const toggle = (element: XmlElement | undefined) =>
  element === undefined ? null : !/^(?:0|false|off|none)$/.test(element.attributes['val'] ?? '')

/** The look that properties of a paragraph (`pPr`) and of its runs (`rPr`) state themselves. */
export function lookIn(paragraph: XmlElement | undefined, run: XmlElement | undefined): Look {
  const spacing = childOf(paragraph, 'spacing')?.attributes
  const indent = childOf(paragraph, 'ind')?.attributes
  const outline = numberOf(childOf(paragraph, 'outlineLvl')?.attributes['val'])
  return {
    heading: outline === null || outline > 8 ? null : outline + 1,
    size: numberOf(childOf(run, 'sz')?.attributes['val']),
    isBold: toggle(childOf(run, 'b')),
    isItalic: toggle(childOf(run, 'i')),
    isCapital: toggle(childOf(run, 'caps')),
    numbering: at(paragraph, 'numPr', 'numId')?.attributes['val'] ?? null,
    indent: numberOf(indent?.['left'] ?? indent?.['start']),
    spaceBefore: numberOf(spacing?.['before']),
    spaceAfter: numberOf(spacing?.['after']),
  }
}

/** A look with what another says where it says nothing. */
export function over(look: Look, base: Look): Look {
  return {
    heading: look.heading ?? base.heading,
    size: look.size ?? base.size,
    isBold: look.isBold ?? base.isBold,
    isItalic: look.isItalic ?? base.isItalic,
    isCapital: look.isCapital ?? base.isCapital,
    numbering: look.numbering ?? base.numbering,
    indent: look.indent ?? base.indent,
    spaceBefore: look.spaceBefore ?? base.spaceBefore,
    spaceAfter: look.spaceAfter ?? base.spaceAfter,
  }
}

export function stylesOf(styles: XmlElement | null, numbering: XmlElement | null): Styles {
  const known = new Map(
    (styles === null ? [] : descendants(styles, 'style')).map((style) => [
      style.attributes['styleId'] ?? '',
      style,
    ]),
  )
  const normal = [...known.values()].find(
    (style) => style.attributes['default'] === '1' && style.attributes['type'] === 'paragraph',
  )
  const defaults =
    styles === null ? nothing : lookIn(undefined, at(styles, 'docDefaults', 'rPrDefault', 'rPr'))
  const looks = new Map<string, Look>()
  const style = (id: string | undefined, depth = 0): Look => {
    const found = id === undefined ? normal : known.get(id)
    if (found === undefined || depth > 20) return defaults
    const key = found.attributes['styleId'] ?? ''
    const done = looks.get(key)
    if (done !== undefined) return done
    const basedOn = childOf(found, 'basedOn')?.attributes['val']
    const base = basedOn === undefined || basedOn === key ? defaults : style(basedOn, depth + 1)
    const name = childOf(found, 'name')?.attributes['val'] ?? ''
    const level = /^(?:heading|überschrift|titre|título|titolo|kop|nagłówek)\s*([1-9])$/iu.exec(name)?.[1]
    const heading =
      level === undefined ? (/^(?:title|titel|titre|name)$/i.test(name) ? 1 : null) : Number(level)
    const look = over(
      { ...lookIn(childOf(found, 'pPr'), childOf(found, 'rPr')), ...(heading === null ? {} : { heading }) },
      base,
    )
    looks.set(key, look)
    return look
  }
  return { size: style(undefined).size ?? defaults.size ?? 20, style, isMarked: markedLists(numbering) }
}

function markedLists(numbering: XmlElement | null): (numId: string, level: string) => boolean | null {
  const abstract = new Map(
    (numbering === null ? [] : descendants(numbering, 'abstractNum')).map((list) => [
      list.attributes['abstractNumId'] ?? '',
      list,
    ]),
  )
  const lists = new Map(
    (numbering === null ? [] : descendants(numbering, 'num')).map((list) => [
      list.attributes['numId'] ?? '',
      childOf(list, 'abstractNumId')?.attributes['val'] ?? '',
    ]),
  )
  return (numId, level) => {
    const list = abstract.get(lists.get(numId) ?? '')
    if (numId === '0' || list === undefined) return numId === '0' ? null : numbering === null ? true : null
    const found = list.children.find(
      (child) => typeof child !== 'string' && child.name === 'lvl' && child.attributes['ilvl'] === level,
    )
    const format = typeof found === 'string' ? undefined : childOf(found, 'numFmt')?.attributes['val']
    return format === undefined || format === 'bullet' || format === 'decimal'
  }
}
