import type * as z from 'zod'
import {
  importSources,
  listSources,
  refreshSources,
  removeSource,
} from '@waymark/contracts/sources/operations.ts'
import type { Page } from '../terminal/page.ts'
import { clean } from '../terminal/text.ts'
import { viewOf } from '../views/view.ts'
import { reports, shownRefusals } from './report-views.ts'
import { count, moment, period, sourceKind } from '../views/words.ts'

type Imported = z.output<typeof importSources.output>
type Report = Imported['sources'][number]

const shownCandidates = 40

/** What was taken from each source, what was refused and why; on a dry run what would be. */
export const imported = viewOf(
  importSources.output,
  ({ sources, candidates, inbox: news, left }, page, { input }) => {
    const dryRun = input['dryRun'] === true
    reports(sources, page, dryRun)
    for (const { columns } of sources) columnsRead(columns, page)
    passedOver(left, page)
    inbox(news, page, dryRun)
    if (!dryRun) {
      if (sources.some(({ added, updated }) => added + updated > 0)) {
        page.gap()
        page.words('"waymark evidence list" shows them; "waymark undo" takes them back.', {
          paint: page.style.dim,
        })
      }
      return
    }
    preview(candidates, page)
    page.gap()
    page.words(
      'Nothing was changed. Run it again without --dry-run to take all, or with --accept ID to take some.',
    )
  },
)

/** Everything that was read. */
export const sources = viewOf(listSources.output, ({ sources }, page) => {
  if (sources.length === 0)
    page.words('Nothing has been imported yet. For example: waymark import linkedin.zip')
  else {
    page.table(
      [
        { head: 'Read' },
        { head: 'Kind' },
        { head: 'Source', flexible: true },
        { head: 'Items', side: 'right' },
        { head: 'Records', side: 'right' },
        { head: 'Open', side: 'right' },
        { head: 'Doubts', side: 'right' },
        { head: 'Id' },
      ],
      sources.map((source) => [
        moment(source.readAt),
        sourceKind(source.kind),
        source.name,
        String(source.added + source.updated + source.duplicates),
        String(source.records),
        String(source.open),
        String(source.doubtful + source.refused.length),
        { text: source.id, paint: page.style.dim },
      ]),
    )
  }
})

/** What was read again: only what moved is told, source by source. */
export const refreshed = viewOf(refreshSources.output, ({ sources, inbox: news, left }, page) => {
  const moved = sources.filter(({ isKnown }) => !isKnown)
  reports(moved, page, false)
  if (sources.length > 0)
    page.words(`${count(sources.length, 'source')} looked at, ${moved.length} with other content.`)
  else page.words('No source is known by its place on this machine. Import it by its path once.')
  passedOver(left, page)
  inbox(news, page, false)
})

function passedOver(left: Imported['left'], page: Page): void {
  if (left.length === 0) return
  page.heading('Not read')
  for (const { where, reason } of left.slice(0, shownRefusals))
    page.words(`${where}: ${reason}`, { indent: 2, paint: page.style.dim })
  const more = left.length - shownRefusals
  if (more > 0) page.words(`and ${more} more; --json has them all`, { indent: 2 })
}

/** What went with a source. */
export const removed = viewOf(removeSource.output, ({ removed, records, inbox: news }, page) => {
  page.words(
    `Removed ${count(removed.length, 'source')} with ${count(records, 'record')}; ${count(news.withdrawn, 'proposal')} went with them. Evidence stays.`,
  )
  page.words('"waymark undo" brings them back.', { paint: page.style.dim })
})

/** What reading did to the inbox. */
function inbox(news: Imported['inbox'], page: Page, dryRun: boolean): void {
  const told = [
    news.added > 0 ? `${news.added} new` : '',
    news.changed > 0 ? `${news.changed} with other figures` : '',
    news.refreshed > 0 ? `${count(news.refreshed, 'accepted item')} brought up to date` : '',
    news.withdrawn > 0 ? `${news.withdrawn} withdrawn` : '',
  ].filter((part) => part !== '')
  if (told.length === 0) return
  page.heading(`Proposals: ${told.join(', ')}`)
  for (const { title, why, state } of news.proposals.slice(0, shownCandidates)) {
    if (state !== 'new' && state !== 'changed') continue
    page.words(clean(title), { indent: 2, mark: page.style.marks.point })
    page.words(clean(why), { indent: 4, paint: page.style.dim })
  }
  if (!dryRun) page.words(`${news.open} wait for you: "waymark proposals list".`, { indent: 2 })
}

/** How the columns of a table were read, to be confirmed or corrected. */
function columnsRead(columns: Report['columns'], page: Page): void {
  if (columns === undefined || columns.state === 'remembered') return
  page.heading(
    columns.state === 'proposed' ? 'Columns, as their names propose' : 'Columns, as you said; remembered',
  )
  page.table(
    [{ head: 'Column', flexible: true }, { head: 'Means' }, { head: 'For example', flexible: true }],
    columns.headers.map(({ name, sample }) => [
      clean(name),
      Object.hasOwn(columns.columns.columns, name) ? (columns.columns.columns[name] ?? '') : 'not read',
      clean(sample),
    ]),
  )
  if (columns.state === 'proposed')
    page.words('--accept-columns takes them so and remembers it; --map COLUMN=MEANING says otherwise.', {
      indent: 2,
    })
}

function preview(candidates: Imported['candidates'], page: Page): void {
  const fresh = candidates.filter(({ state }) => state !== 'known')
  if (fresh.length === 0) return
  page.heading(`Understood: ${count(fresh.length, 'item')}`)
  page.table(
    [
      { head: '' },
      { head: 'When' },
      { head: 'What happened', flexible: true },
      { head: 'Read from', flexible: true },
      { head: 'Id' },
    ],
    fresh
      .slice(0, shownCandidates)
      .map(({ id, state, facts, where }) => [
        state === 'new' ? '' : state,
        period(facts.happened, page.style),
        clean(facts.title),
        where,
        { text: id, paint: page.style.dim },
      ]),
  )
  if (fresh.length > shownCandidates) {
    page.words(`and ${fresh.length - shownCandidates} more; --json has them all`)
  }
}
