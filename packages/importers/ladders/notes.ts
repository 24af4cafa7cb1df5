import type { NoteDraft } from './draft.ts'
import type { ImportLog } from './import-log.ts'
import type { Section } from './markdown.ts'
import { withoutEmphasis } from './markdown.ts'
import { createIds } from './names.ts'
import { passages } from './texts.ts'

const mostNotes = 100

/** Sections that are no part of the ladder's table, kept as notes so that nothing of the page is lost. */
export function notesFrom(sections: readonly Section[], file: string, log: ImportLog): NoteDraft[] {
  const id = createIds()
  const notes = sections.flatMap((section) => {
    const text = [
      section.prose,
      ...section.bullets.map((bullet) => `• ${bullet.text}`),
      ...section.tables.map(tableText),
    ]
      .map(withoutEmphasis)
      .filter((part) => part !== '')
      .join('\n')
    const topic = withoutEmphasis(section.title) || 'Introduction'
    return passages(text).map((passage, part): NoteDraft => {
      const key = `${topic} ${section.line} ${part}`
      return { id: id(topic, key), topic: part === 0 ? topic : `${topic} (continued)`, text: passage }
    })
  })
  if (notes.length > mostNotes)
    log.lost(file, `has ${notes.length} passages beside the ladder; a framework holds ${mostNotes} notes`)
  return notes.slice(0, mostNotes)
}

function tableText(table: readonly (readonly string[])[]): string {
  return table.map((row) => row.filter((cell) => cell !== '').join(' | ')).join('; ')
}
