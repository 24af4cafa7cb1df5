import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { printable } from '../document/printable.ts'
import { escapeMarkdown } from '../markdown/escape.ts'
import { letterText, type PrintedLetterParts } from './letter-text.ts'
import { headOf, sheetOf, type Linked, type Sheet, type SheetPart } from './sheet.ts'

const said = (text: string) => escapeMarkdown(printable(text).trim())

/** A text as YAML reads it whatever is in it: JSON strings are YAML. */
const quoted = (text: string) => JSON.stringify(printable(text))

function linked({ text, href }: Linked): string {
  return href === null ? said(text) : `[${said(text)}](<${href.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>)`
}

function frontMatter(facts: readonly (readonly [string, string])[]): string {
  const lines = facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${quoted(value)}`)
  return ['---', ...lines, '---'].join('\n')
}

function blockOf(part: SheetPart): string {
  switch (part.kind) {
    case 'paragraph':
      return said(part.text)
    case 'fact': {
      const items = part.items.map(linked).join(', ')
      return part.label === '' ? `- ${items}` : `- **${said(part.label)}:** ${items}`
    }
    case 'entry': {
      const under = [part.organisation, part.place].filter((text) => text !== '').map(said)
      const facts = [...under, ...(part.dates === '' ? [] : [said(part.dates)])].join(' · ')
      const link = part.link === null ? [] : [linked(part.link)]
      return [
        `### ${said(part.title)}`,
        [facts, ...link].filter((text) => text !== '').join(' · '),
        ...part.paragraphs.map(said),
        part.bullets.map((bullet) => `- ${said(bullet)}`).join('\n'),
      ]
        .filter((text) => text !== '')
        .join('\n\n')
    }
  }
}

/** Facts follow each other as one list; everything else is a block of its own. */
function blocksOf(parts: readonly SheetPart[]): string {
  return parts
    .map((part, index) => {
      const follows = index > 0 && part.kind === 'fact' && parts[index - 1]?.kind === 'fact'
      return `${index === 0 ? '' : follows ? '\n' : '\n\n'}${blockOf(part)}`
    })
    .join('')
}

function headBlocks({
  name,
  headline,
  contact,
}: Pick<Sheet, 'name' | 'headline' | 'contact'>): readonly string[] {
  return [
    ...(name === '' ? [] : [`# ${said(name)}`]),
    ...(headline === '' ? [] : [said(headline)]),
    ...(contact.length === 0 ? [] : [contact.map(linked).join(' · ')]),
  ]
}

/** A CV as Markdown, with what identifies it in front matter. */
export function cvMarkdown(cv: StoredCv): string {
  const sheet = sheetOf(cv)
  return `${[
    frontMatter([
      ['title', sheet.name === '' ? cv.name : `${sheet.name} – CV`],
      ['name', sheet.name],
      ['headline', sheet.headline],
      ['version', `${cv.name}, revision ${cv.revision}`],
      ['updated', cv.updatedAt.slice(0, 10)],
    ]),
    ...headBlocks(sheet),
    ...sheet.sections.flatMap(({ title, parts }) => [`## ${said(title)}`, blocksOf(parts)]),
  ].join('\n\n')}\n`
}

/** A letter as Markdown. */
export function letterMarkdown(printed: PrintedLetterParts): string {
  const letter = letterText(printed)
  const head = headOf(printed.cv.resume)
  return `${[
    frontMatter([
      ['title', [head.name, 'Cover letter'].filter(Boolean).join(' – ')],
      ['to', letter.to],
      ['subject', letter.subject],
      ['date', printed.at.slice(0, 10)],
    ]),
    ...headBlocks(head),
    said(letter.day),
    ...(letter.to === '' ? [] : [said(letter.to)]),
    ...(letter.subject === '' ? [] : [`## ${said(letter.subject)}`]),
    ...letter.paragraphs.map(said),
    ...(head.name === '' ? [] : [said(head.name)]),
  ].join('\n\n')}\n`
}
