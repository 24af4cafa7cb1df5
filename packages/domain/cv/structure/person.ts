import type { Cv, CvText } from '../cv.ts'
import { partOf, textOf, type Block } from './blocks.ts'
import { headingKind } from './headings.ts'
import { isPlace } from './places.ts'
import { titleScore } from './role-words.ts'

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u
const link =
  /(?:https?:\/\/|www\.)[^\s,;|)\]>]+|(?<![\p{L}\d@.-])(?:[\p{L}\d-]+\.)+(?:com|org|net|io|dev|me|de|at|ch|fr|es|it|nl|pl|pt|co|uk|eu|info|ai|app|tech|edu|in|us)(?:\/[^\s,;|)\]>]*)?(?![\p{L}\d@])/giu
const phone = /(?<![\p{L}\d./-])\(?(?:\+|00)?\(?\d[\d\s().\-–/]{6,20}\d(?![\p{L}\d])/gu

/** Who a CV is about, read from what stands above its first section. */
export interface Person {
  readonly name: CvText | null
  readonly headline: CvText | null
  readonly contact: Cv['contact']
  readonly summary: readonly CvText[]
}

/**
 * Reads name, headline and contact. `head` is what stands above the first section and in sections of personal details;
 * `all` is searched for an address when the head has none, and for a name in larger letters.
 */
export function personOf(head: readonly Block[], all: readonly Block[], links: readonly string[]): Person {
  const name = nameOf(head, all)
  const at =
    name === null ? -1 : head.findIndex((block) => block.start <= name.start && name.end <= block.end)
  const headline = headlineOf(head, at, name)
  const contact = contactOf(head, all, links)
  const used = new Set([name?.start, headline?.start])
  const summary = head
    .filter((block) => isProse(block) && !used.has(block.start) && !isContact(block.text))
    .map(textOf)
  return { name, headline, contact, summary }
}

const isProse = (block: Block) =>
  block.text.length > 80 || (block.text.length > 45 && /[.!]$/.test(block.text))

const isContact = (text: string) =>
  email.test(text) || text.search(link) !== -1 || (phoneIn(text) !== null && text.length < 60)

function nameOf(head: readonly Block[], all: readonly Block[]): CvText | null {
  const labelled = head.find((block) =>
    /^(?:full )?(?:name|(?:first|fore)names?(?:\(s\))? ?\/ ?surnames?(?:\(s\))?|surnames?(?:\(s\))? ?\/ ?first names?(?:\(s\))?|vor- und nachname|nom(?: et)? pr[eé]nom|nombre(?: y apellidos)?|nome e cognome|imię i nazwisko|naam)(?:\(s\))?\s*[:\t]/iu.test(
      block.text,
    ),
  )
  if (labelled !== undefined) return partOf(labelled, labelled.text.search(/[:\t]/) + 1, labelled.text.length)
  const early = head.slice(0, 12).filter((block) => nameIn(block) !== null)
  const top = all
    .slice(0, 60)
    .filter((block) => (block.size ?? 1) >= 1.4 && nameIn(block) !== null && headingKind(block.text) === null)
  const largest = (blocks: readonly Block[]) =>
    blocks.toSorted((a, b) => (b.size ?? 1) - (a.size ?? 1) || a.start - b.start)[0]
  const block = largest([...early, ...top.filter((candidate) => !early.includes(candidate))]) ?? twoLines(all)
  const name = block === undefined ? null : nameIn(block)
  if (block === undefined || name === null) return null
  const next = all.find((candidate) => candidate.start > block.end)
  const goesOn =
    next !== undefined &&
    next.size === block.size &&
    (block.size ?? 1) > 1.4 &&
    /^\p{Lu}[\p{L}'’-]+$/u.test(next.text)
  return goesOn && next.start === block.end + 1
    ? { ...name, text: `${name.text}\n${next.text}`, end: next.end }
    : name
}

/** First and last name on lines of their own, both in the largest letters. */
function twoLines(all: readonly Block[]): Block | undefined {
  const [first, second] = all.slice(0, 2)
  if (first === undefined || second === undefined || (first.size ?? 1) < 1.5 || first.size !== second.size)
    return undefined
  const isWord = (block: Block) => /^\p{Lu}[\p{L}'’-]+$/u.test(block.text)
  return isWord(first) && isWord(second)
    ? { ...first, text: `${first.text}\n${second.text}`, end: second.end }
    : undefined
}

/** The part of a line that can be a person's name. */
function nameIn(block: Block): CvText | null {
  if (block.isBullet || block.dates.length > 0) return null
  const [cell = ''] = block.text.split(/\t|\s+[|•·–—-]\s+|\s*\|\s*|\s*[,(]|\s{3,}/u)
  const text = cell
    .replace(/^(?:cv|curriculum vitae|r[eé]sum[eé]|lebenslauf)\s*(?:of|von|de|:|–|-)?\s*/iu, '')
    .trim()
  const lead = block.text.indexOf(text)
  const words = text.split(/\s+/)
  if (words.length > 5 || text.length < 4 || text.length > 48) return null
  if (!/^[\p{L}\p{M}.'’‘ -]+$/u.test(text) || headingKind(text) !== null) return null
  const real = words.filter(
    (word) =>
      !/^(?:dr|prof|mr|mrs|ms|dipl|ing|von|van|de|da|di|del|der|den|la|le|el|al|bin|ibn|dos|das|do|y|e)\.?-?$/iu.test(
        word,
      ),
  )
  if (!/\p{Lu}/u.test(text) && block.start > 40) return null
  if (real.length === 0 || (words.length < 2 && (block.size ?? 1) < 1.4 && block.heading !== 1)) return null
  if (
    !real.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word)) ||
    /^(?:europass|curriculum|vitae|resume|résumé|lebenslauf|page|seite|dear|phone|email|address|contact)$/iu.test(
      real[0] ?? '',
    )
  )
    return null
  if (titleScore(text) > 0 || isPlace(text)) return null
  return partOf(block, lead, lead + text.length)
}

function headlineOf(head: readonly Block[], at: number, name: CvText | null): CvText | null {
  const same = at === -1 ? undefined : head[at]
  if (same !== undefined && name !== null) {
    const rest = same.text.slice(name.end - same.start).replace(/^[\s,|•·–—:-]+/u, '')
    if (titleScore(rest) > 0 && !isContact(rest))
      return partOf(same, same.text.length - rest.length, same.text.length)
  }
  const following = head.slice(Math.max(0, at + 1), at + 7)
  const fits = following.filter(
    (block) =>
      !isContact(block.text) &&
      !block.isBullet &&
      block.dates.length === 0 &&
      block.text.length <= 140 &&
      !isPlace(block.text) &&
      !/\d{4,}/.test(block.text),
  )
  const titled = fits.find((block) => titleScore(block.text) > 0 && !/[.!]$/.test(block.text))
  return titled === undefined ? null : titledCell(titled)
}

/** The cell of a line that names a title; the whole line where there are no cells. */
function titledCell(block: Block): CvText {
  const cell = block.text.split(/\t|\s+[|•]\s+/u).find((text) => titleScore(text) > 0) ?? block.text
  const at = block.text.indexOf(cell)
  return partOf(block, at, at + cell.length)
}

function contactOf(head: readonly Block[], all: readonly Block[], links: readonly string[]): Cv['contact'] {
  const texts = head.map((block) => block.text)
  const everywhere = all.map((block) => block.text)
  const mail =
    first(texts, emailIn) ??
    links.map((address) => /^mailto:([^?]+)/i.exec(address)?.[1]).find((found) => found !== undefined) ??
    first(everywhere.slice(0, 25), emailIn) ??
    first(everywhere.slice(-15), emailIn)
  const written = texts.flatMap((text) =>
    [...text.replace(new RegExp(email.source, 'gu'), ' ').matchAll(link)].map((match) =>
      match[0].replace(/[.,]+$/, ''),
    ),
  )
  const web = links.filter((address) => /^https?:/i.test(address))
  return {
    email: mail ?? null,
    phone:
      first(texts, phoneIn) ??
      links.map((address) => /^tel:(.+)/i.exec(address)?.[1]).find((found) => found !== undefined) ??
      first(everywhere.slice(0, 25), phoneIn) ??
      null,
    location: placeIn(head),
    links: [...new Set([...written, ...web])].slice(0, 30),
  }
}

function first(texts: readonly string[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = find(text)
    if (found !== null) return found
  }
  return null
}

const emailIn = (text: string) => email.exec(text)?.[0] ?? null

function phoneIn(text: string): string | null {
  for (const match of text.matchAll(phone)) {
    const digits = match[0].replace(/\D/g, '')
    const looksLikeYears = /^(?:19|20)\d{2}\s*[-–/]\s*(?:19|20)\d{2}$/.test(match[0].trim())
    const isDate = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$|^\d{4}-\d{2}-\d{2}$|\d{1,2}[./]\d{4}\s*[-–]/.test(
      match[0].trim(),
    )
    if (digits.length >= 8 && digits.length <= 15 && !looksLikeYears && !isDate) return match[0].trim()
  }
  return null
}

function placeIn(head: readonly Block[]): string | null {
  for (const block of head.slice(0, 15)) {
    const labelled =
      /^(?:location|address|based in|lives in|city|ort|wohnort|adresse|anschrift|ubicación|dirección|indirizzo|adres|morada|endereço)\s*[:\t]\s*(.{2,80})/iu.exec(
        block.text,
      )
    if (labelled?.[1] !== undefined && !isContact(labelled[1])) return labelled[1].trim()
    const cells = block.text.split(/\t|\s*[|•·∙⋄◦*]\s*|\s+[–—]\s+|\s{2,}/u)
    const place = cells.map((cell) => cell.trim().replace(/^[^\p{L}\d]+/u, '')).find((cell) => isPlace(cell))
    if (place !== undefined) return place
  }
  return null
}
