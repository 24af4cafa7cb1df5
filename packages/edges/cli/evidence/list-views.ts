import { linkEvidence, suggestLinks, unlinkEvidence } from '@waymark/contracts/evidence/link-operations.ts'
import { listEvidence, removeEvidence, searchEvidence } from '@waymark/contracts/evidence/operations.ts'
import type { EvidenceSummary } from '@waymark/contracts/evidence/views.ts'
import type { Page } from '../terminal/page.ts'
import { clean } from '../terminal/text.ts'
import { viewOf } from '../views/view.ts'
import { count, period } from '../views/words.ts'

/** Evidence as a table, newest first. */
export const list = viewOf(listEvidence.output, ({ items, total }, page, { input }) => {
  if (total === 0) {
    const filtered = Object.keys(input).some(
      (name) => name !== 'limit' && name !== 'offset' && name !== 'sort',
    )
    if (filtered) {
      page.words('No evidence matches that.')
      return
    }
    page.words('No evidence yet. Log the last thing that went well, in one line:')
    page.line('  waymark log "Cut the build from 40 to 12 minutes" --kind speed')
    page.words('or bring what you have: waymark import linkedin.zip')
    return
  }
  summaries(items, page)
  page.gap()
  page.words(
    items.length === total
      ? count(total, 'item')
      : `${items.length} of ${count(total, 'item')}; --limit and --offset show the others.`,
  )
})

/** Hits with the passage that matched. */
export const search = viewOf(searchEvidence.output, ({ items }, page) => {
  if (items.length === 0) page.words('Nothing has these words.')
  for (const item of items) {
    page.line(`${page.style.bold(clean(item.title))}  ${page.style.dim(period(item.happened, page.style))}`)
    const marked = clean(item.excerpt).split(/[⟦⟧]/)
    const passage = marked.map((part, index) => (index % 2 === 1 ? page.style.accent(part) : part)).join('')
    page.line(`  ${passage}`)
    page.line(`  ${page.style.dim(item.id)}`)
  }
})

/** Which competencies items may support. */
export const suggest = viewOf(suggestLinks.output, ({ suggestions }, page) => {
  if (suggestions.length === 0)
    page.words('No suggestions: the words of your evidence match no open competency.')
  const competencies = [...new Set(suggestions.map(({ competency }) => competency))]
  for (const competency of competencies) {
    page.heading(competency)
    for (const item of suggestions.filter((suggestion) => suggestion.competency === competency)) {
      page.words(item.title, { indent: 2, mark: page.style.marks.point })
      page.words(item.reason, { indent: 4, paint: page.style.dim })
      page.words(item.evidence, { indent: 4, paint: page.style.dim })
    }
  }
  const [first] = suggestions
  if (!first) return
  page.gap()
  page.words('Nothing counts until you tie it, for example:')
  page.line(`  waymark evidence link ${clean(first.competency)} ${first.evidence}`)
})

/** What was tied, and what was tied already. */
export const link = viewOf(linkEvidence.output, ({ linked, unchanged }, page) => {
  page.words(`Tied ${count(linked.length, 'item')}.`)
  if (unchanged.length > 0) page.words(`${count(unchanged.length, 'item')} tied already.`)
})

/** What was untied. */
export const unlink = viewOf(unlinkEvidence.output, ({ unlinked }, page) => {
  page.words(
    unlinked.length === 0 ? 'None of these was tied to it.' : `Untied ${count(unlinked.length, 'item')}.`,
  )
})

/** What was removed, and the way back. */
export const remove = viewOf(removeEvidence.output, ({ removed }, page) => {
  page.words(
    `Removed ${count(removed.length, 'item')}. "waymark undo" brings ${removed.length === 1 ? 'it' : 'them'} back.`,
  )
})

/** Below this many columns the title needs the room that strength would take. */
const roomForStrength = 110

function summaries(items: readonly EvidenceSummary[], page: Page): void {
  const wide = page.columns >= roomForStrength
  page.table(
    [
      { head: 'When' },
      { head: 'Kind' },
      { head: 'What happened', flexible: true },
      ...(wide ? [{ head: 'Strength', flexible: true }] : []),
      { head: 'For', side: 'right' },
      { head: 'Id' },
    ],
    items.map((item) => [
      period(item.happened, page.style),
      item.outcome ?? '',
      item.title,
      ...(wide ? [item.strength.join(', ')] : []),
      item.competencies.length === 0 ? '' : String(item.competencies.length),
      { text: item.id, paint: page.style.dim },
    ]),
  )
}
