import { createCollection } from '../evidence/collection.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'
import { postmortemRecord } from './postmortem-record.ts'
import { postmortemOrForm } from './recognise-postmortem.ts'
import { sectionsOf } from './sections.ts'

const ending = /\.(?:md|markdown|mdown|mdx|qmd|txt|adoc|asciidoc)$/i

/** Postmortems and incident reports in Markdown, AsciiDoc or plain text. */
export const postmortemFormat: FileFormat = {
  kind: 'postmortem',
  title: 'Postmortem (Markdown, AsciiDoc, text)',
  limit: 2 * 1024 * 1024,
  recognises: ({ text, name, bytes, members }, wanted) => {
    if (text === null || members !== null || bytes.length > 2 * 1024 * 1024) return false
    if (/^\s*(?:[[{]|<(?:!doctype|html|\?xml))/i.test(text) && !/^\s*\[[^\]{}"]*\]/.test(text)) return false
    if (wanted === 'postmortem') return true
    return (
      (ending.test(name) || !/\.[a-z0-9]{1,5}$/i.test(name)) &&
      postmortemOrForm(sectionsOf(text), name) !== null
    )
  },
  read: readPostmortem,
}

async function readPostmortem(file: OpenedFile, { pace, options }: FileContext): Promise<FileContent> {
  const collection = createCollection()
  await pace.breathe()
  const document = sectionsOf(file.text ?? '')
  if (postmortemOrForm(document, file.name) === 'form') {
    collection.refuse({
      where: file.name,
      reason: 'is a form to fill in or a guide, and tells of no incident',
    })
    return collection.finish()
  }
  const outcome = postmortemRecord(document, {
    name: file.name,
    own: new Set(options.authors.map((author) => author.trim().toLowerCase())),
    now: new Date().toISOString(),
  })
  if ('refusal' in outcome) collection.refuse(outcome.refusal)
  else {
    collection.record(outcome.record)
    collection.count(`${file.name}: actions`, outcome.record.actions.length, outcome.record.actions.length)
  }
  collection.count(`${file.name}: postmortem`, 1, 'refusal' in outcome ? 0 : 1)
  return collection.finish()
}
