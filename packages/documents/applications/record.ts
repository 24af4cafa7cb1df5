import { fileURLToPath } from 'node:url'
import type { ApplicationRecord } from '@waymark/contracts/applications/record.ts'
import type { Application } from '@waymark/domain/applications/application.ts'
import type { Day } from '@waymark/domain/evidence/dates.ts'
import type { Block, Document, Inline, Paper } from '../document/document.ts'
import { text } from '../document/inline.ts'
import { printable } from '../document/printable.ts'
import { renderHtml } from '../html/render-html.ts'
import { renderMarkdown } from '../markdown/render-markdown.ts'
import { dateInWords, LANGUAGE } from '../readiness/words.ts'
import { createTypesetter } from '../typst/compile.ts'
import { bundledFonts } from '../typst/fonts.ts'
import { renderPdf } from '../typst/render-pdf.ts'

const stageWords: Readonly<Record<Application['stage'], string>> = {
  saved: 'Saved',
  applied: 'Applied',
  interview: 'Interview',
  offer: 'Offer',
  closed: 'Closed',
}

interface Happening {
  readonly on: Day
  readonly employer: string
  readonly role: string
  readonly what: string
}

/** Everything that happened in the time that is told, oldest first. */
function happenings({ applications, from, to }: ApplicationRecord): readonly Happening[] {
  const told = applications.flatMap(({ employer, role, history, sent }) => [
    ...history.map(({ on, stage, note }) => ({
      on,
      employer,
      role,
      what: note === null ? stageWords[stage] : `${stageWords[stage]}: ${note}`,
    })),
    ...sent.map(({ on, name }) => ({ on, employer, role, what: `Sent ${name}` })),
  ])
  return told
    .filter(({ on }) => (from === null || on >= from) && (to === null || on <= to))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.employer < b.employer ? -1 : 1))
}

function cell(words: string): readonly Inline[] {
  return [text(words)]
}

function spanInWords({ from, to }: ApplicationRecord): string {
  if (from === null && to === null) return 'All that is kept'
  return `${from === null ? 'Until' : dateInWords(from)}${from !== null && to !== null ? ' to ' : ' '}${to === null ? 'until now' : dateInWords(to)}`
}

/** The record as a document: what was done when, and where each application stands. */
export function applicationDocument(record: ApplicationRecord): Document {
  const found = happenings(record)
  const span = spanInWords(record)
  const table: Block = {
    kind: 'table',
    anchor: 'happenings',
    caption: null,
    columns: [
      { label: 'Day', align: 'start', share: 18 },
      { label: 'Employer', align: 'start', share: 26 },
      { label: 'Role', align: 'start', share: 28 },
      { label: 'What happened', align: 'start', share: 28 },
    ],
    rows: found.map(({ on, employer, role, what }) => [
      cell(dateInWords(on)),
      cell(employer),
      cell(role),
      cell(what),
    ]),
  }
  const none: Block = { kind: 'paragraph', voice: 'plain', content: cell('Nothing was kept in this time.') }
  return {
    title: 'Applications',
    subtitle: [[text(span)]],
    author: null,
    language: LANGUAGE,
    createdAt: record.createdAt,
    runningHead: 'Applications',
    runningFoot: printable(span),
    facts: { createdAt: record.createdAt },
    furniture: { page: 'Page', of: 'of', contents: 'Contents' },
    blocks: [found.length === 0 ? none : table],
  }
}

/** Draws records of applications. The first PDF loads the typesetter; later ones reuse it. */
export function createApplicationRecords() {
  const typesetter = createTypesetter({
    templates: fileURLToPath(new URL('../../../templates', import.meta.url)),
    fonts: bundledFonts(),
  })
  return {
    async render(
      record: ApplicationRecord,
      { format, paper }: { readonly format: 'pdf' | 'html' | 'md'; readonly paper: Paper },
    ): Promise<Uint8Array> {
      const document = applicationDocument(record)
      if (format === 'pdf') return (await renderPdf(typesetter, 'readiness-report.typ', document, paper)).pdf
      const words = format === 'html' ? renderHtml(document, paper) : renderMarkdown(document)
      return new TextEncoder().encode(words)
    },
  }
}
