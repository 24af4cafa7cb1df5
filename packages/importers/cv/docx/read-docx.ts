import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { CvDoubt, CvLine, CvLines } from '@waymark/domain/cv/cv.ts'
import { openZip, type ArchiveMember } from '../../archives/zip.ts'
import { cleanLine } from '../../evidence/clean-text.ts'
import { at, descendants, parseXml, type XmlElement } from '../xml.ts'
import { stylesOf, type Styles } from './styles.ts'
import { paragraphsOf, type Paragraph } from './paragraphs.ts'

/**
 * Reads a Word document: body, tables cell by cell, text boxes where they are anchored, headers before and footers after
 * the body. Tracked changes are read as accepted, comments are not read.
 * @throws OperationError SOURCE_UNREADABLE, CANCELLED
 */
export async function readDocx(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<CvLines> {
  const members = await openZip(bytes, name)
  const part = (path: string) => partOf(members, path, name, signal)
  const document = await part('word/document.xml')
  if (document === null) throw unreadable(name, 'holds no Word document')
  const [styles, numbering] = [await part('word/styles.xml'), await part('word/numbering.xml')]
  const look = stylesOf(styles, numbering)
  const doubts: CvDoubt[] = []
  const edges = await edgeParts(members, name, signal)
  const body = paragraphsOf(at(document, 'body') ?? document, look)
  const heads = edges.heads.flatMap((head) => paragraphsOf(head, look))
  const feet = edges.feet.flatMap((foot) => paragraphsOf(foot, look))
  const links = await linksOf(members, name, signal)
  if (members.some((member) => member.name === 'word/comments.xml'))
    doubts.push({ where: 'comments', text: '', reason: 'comments were not read' })
  if (descendants(document, 'del').length > 0)
    doubts.push({
      where: 'document',
      text: '',
      reason: 'has tracked changes; they were read as if all were accepted',
    })
  const lines = [
    ...linesOf(unique(heads), 'header', look),
    ...linesOf(body, 'paragraph', look),
    ...linesOf(unique(feet, true), 'footer', look),
  ]
  if (lines.length === 0) throw unreadable(name, 'holds no text')
  return { format: 'docx', pages: null, lines, links, doubts }
}

function unreadable(name: string, why: string): OperationError {
  return new OperationError('SOURCE_UNREADABLE', `${name} ${why}.`, {
    where: name,
    mend: 'Save it again from the program that it was written in.',
  })
}

async function partOf(
  members: readonly ArchiveMember[],
  path: string,
  name: string,
  signal: AbortSignal,
): Promise<XmlElement | null> {
  const member = members.find((candidate) => candidate.name === path && candidate.refusal === null)
  if (member === undefined) {
    const refused = members.find((candidate) => candidate.name === path)
    if (refused?.refusal != null) throw unreadable(name, `holds a part that ${refused.refusal}`)
    return null
  }
  const bytes = await member.read(signal)
  if (!(bytes instanceof Uint8Array)) throw unreadable(name, `holds a part that ${bytes.refusal}`)
  return parseXml(bytes, `${name} (${path})`)
}

/** Headers and footers; those of first pages come first. */
async function edgeParts(
  members: readonly ArchiveMember[],
  name: string,
  signal: AbortSignal,
): Promise<{ heads: XmlElement[]; feet: XmlElement[] }> {
  const heads: XmlElement[] = []
  const feet: XmlElement[] = []
  for (const member of members.slice(0, 500)) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(member.name)?.[1]
    if (kind === undefined) continue
    const part = await partOf(members, member.name, name, signal)
    if (part !== null) (kind === 'header' ? heads : feet).push(part)
  }
  return { heads, feet }
}

async function linksOf(
  members: readonly ArchiveMember[],
  name: string,
  signal: AbortSignal,
): Promise<string[]> {
  const part = await partOf(members, 'word/_rels/document.xml.rels', name, signal)
  if (part === null) return []
  const links = descendants(part, 'Relationship').filter(
    ({ attributes }) =>
      attributes['TargetMode'] === 'External' && (attributes['Type'] ?? '').endsWith('hyperlink'),
  )
  return [
    ...new Set(
      links
        .map(({ attributes }) => attributes['Target'] ?? '')
        .filter((target) => /^(?:https?|mailto|tel):/i.test(target)),
    ),
  ].slice(0, 100)
}

const isPageField = (text: string) =>
  /^(?:page|seite|página|pagina|strona)?\s*\d*\s*(?:\/|of|von|de|di|z)?\s*\d*$/iu.test(text.trim())

/** The same header in several sections is read once; page numbers say nothing. */
function unique(paragraphs: readonly Paragraph[], isFoot = false): Paragraph[] {
  const seen = new Set<string>()
  return paragraphs.filter(({ text }) => {
    const isNew = !seen.has(text) && !isPageField(text) && !(isFoot && text.length < 2)
    seen.add(text)
    return isNew
  })
}

function linesOf(paragraphs: readonly Paragraph[], what: string, look: Styles): CvLine[] {
  let empty = false
  let number = 0
  const lines: CvLine[] = []
  for (const paragraph of paragraphs) {
    number += 1
    const parts = paragraph.text.split('\n')
    for (const [index, part] of parts.entries()) {
      const text = part
        .split('\t')
        .map(cleanLine)
        .filter((cell) => cell !== '')
        .join('\t')
      if (text === '') {
        empty = true
        continue
      }
      lines.push({
        text,
        where: `${what} ${number}`,
        heading: paragraph.heading,
        isBullet: paragraph.isBullet && index === 0,
        size: look.size === 0 || paragraph.size === null ? 1 : paragraph.size / look.size,
        isBold: paragraph.isBold,
        isItalic: paragraph.isItalic,
        indent: paragraph.indent,
        gapBefore: empty || (index === 0 && paragraph.spaceBefore > 90) || paragraph.opensCell,
        continues: false,
      })
      empty = false
    }
    if (paragraph.spaceAfter > 150) empty = true
  }
  return lines
}
