import { listProposals } from '@waymark/contracts/proposals/operations.ts'
import { ProposalDetail } from '@waymark/contracts/proposals/views.ts'
import type * as z from 'zod'
import type { Page } from '../terminal/page.ts'
import { clean } from '../terminal/text.ts'
import { viewOf } from '../views/view.ts'
import { keyInWords } from '@waymark/domain/records/key-words.ts'
import { count, measure, moment, period } from '../views/words.ts'

type Detail = z.output<typeof ProposalDetail>

const shownRecords = 20

/** What waits for a decision, each with the figures it rests on. */
export const list = viewOf(listProposals.output, ({ items, total, counts }, page, { input }) => {
  const { style } = page
  if (total === 0) {
    const narrowed = 'text' in input || 'source' in input || 'state' in input
    page.words(narrowed ? 'No proposal matches that.' : 'Nothing waits for you.')
    if (!narrowed) {
      page.words(
        'Proposals come from records of your work: waymark import ../service incidents.csv calendar.ics',
        { paint: style.dim },
      )
    }
  }
  for (const item of items) {
    page.words(clean(item.title), { paint: style.bold })
    page.words(clean(item.why), { indent: 2 })
    const from = item.sources.map(({ name }) => name).join(', ')
    const told = [
      period(item.happened, style),
      count(item.recordCount, 'record'),
      from,
      item.state === 'open' ? item.id : `${item.state} ${item.id}`,
    ]
    page.line(style.dim(`  ${told.filter((part) => part !== '').join(` ${style.marks.point} `)}`))
  }
  page.gap()
  const shown = items.length < total ? `${items.length} of ${total} shown. ` : ''
  page.words(
    `${shown}${counts.open ?? 0} open, ${counts.accepted ?? 0} accepted, ${counts.merged ?? 0} merged, ${counts.refused ?? 0} refused.`,
  )
  if (items.some(({ state }) => state === 'open')) {
    page.words('"waymark proposals show ID" has the records; accept, merge or refuse it from there.', {
      paint: style.dim,
    })
  }
})

/** One proposal with the records behind it. */
export const detail = viewOf(ProposalDetail, (shown, page) => {
  const { proposal, sources, strength } = shown
  const { style } = page
  const { facts } = proposal
  page.line(style.bold(clean(facts.title)))
  page.line(style.dim(`${proposal.id} ${style.marks.point} ${proposal.state}`))
  page.gap()
  page.facts([
    ['Why', proposal.why],
    ['When', period(facts.happened, style)],
    ['Situation', facts.situation],
    ['Action', facts.action],
    ['Result', facts.result],
    ['Figures', facts.measures.map((figure) => measure(figure, style)).join('\n')],
    ['Kind', facts.outcome],
    ['Strength', strength.join(', ')],
    ['Sources', sources.map(({ name }) => name).join(', ')],
    ['Item', proposal.evidence],
    ['Refused because', proposal.reason],
  ])
  if (proposal.questions.length > 0) page.heading('Only you can say')
  for (const question of proposal.questions) page.words(question, { indent: 2, mark: '?' })
  records(shown, page)
  support(shown, page)
  if (proposal.state !== 'open') return
  page.gap()
  page.words(
    `waymark proposals accept ${proposal.id} --result "…" takes it; proposals refuse ${proposal.id} keeps it away.`,
    { paint: style.dim },
  )
})

function records({ proposal, records, named }: Detail, page: Page): void {
  const { style } = page
  if (proposal.recordCount === 0) return
  page.heading(`Behind it: ${count(proposal.recordCount, 'record')}`)
  for (const record of records.slice(0, shownRecords)) {
    const when = record.at === null ? 'undated' : moment(record.at)
    page.words(`${when}  ${clean(record.title)}`, { indent: 2, mark: style.marks.point })
    const where = record.places.map((place) => `${place.source}, ${place.where}`).join('; ')
    page.words([record.detail, where].filter(Boolean).join('; '), { indent: 4, paint: style.dim })
    for (const doubt of record.doubts) page.words(doubt, { indent: 4, mark: style.warn('!') })
  }
  for (const name of named.slice(0, shownRecords))
    page.words(keyInWords(name), { indent: 2, mark: style.marks.point })
  const more =
    proposal.recordCount - Math.min(records.length, shownRecords) - Math.min(named.length, shownRecords)
  if (more > 0) page.words(`and ${more} more; --json has the first 500`, { indent: 2, paint: style.dim })
}

function support({ suggestions, lookalikes }: Detail, page: Page): void {
  const { style } = page
  if (suggestions.length > 0) page.heading('May support')
  for (const found of suggestions) {
    page.words(`${found.framework}/${found.competency}: ${found.reason}`, {
      indent: 2,
      mark: style.marks.point,
    })
  }
  if (lookalikes.length > 0) page.heading('Looks like')
  for (const like of lookalikes) {
    page.words(`${like.title} (${like.reason})`, { indent: 2, mark: style.marks.point })
    page.words(like.id, { indent: 4, paint: style.dim })
  }
}
