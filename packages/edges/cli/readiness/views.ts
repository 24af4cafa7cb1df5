import type * as z from 'zod'
import { readinessHistory, renderReport, showReadiness } from '@waymark/contracts/readiness/operations.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf, type ViewContext } from '../views/view.ts'
import { count } from '../views/words.ts'
import { explain } from './explain-view.ts'

/** The answer of `readiness` and `assess`. */
export type Readiness = z.output<typeof showReadiness.output>
type Competency = Readiness['competencies'][number]

/** Supported beside claimed, gaps with reasons; with `--explain` each ask of each point. */
export const readiness = viewOf(showReadiness.output, async (result, page, context) => {
  const { style } = page
  page.line(`${style.bold(result.frameworkName)} ${style.dim(`${result.version}, as of ${result.asOf}`)}`)
  page.gap()
  totals(result, page)
  page.gap()
  competencies(result, page)
  gaps(result, page)
  claims(result, page)
  await more(result, page, context)
})

/** Totals over time. */
export const history = viewOf(readinessHistory.output, ({ points, ratings }, page) => {
  if (points.length === 0) page.words('Nothing has moved yet.')
  else {
    page.table(
      [
        { head: 'Day' },
        { head: 'Supported', side: 'right' },
        { head: 'Claimed', side: 'right' },
        { head: 'Of', side: 'right' },
      ],
      points.map(({ at, supported, claimed, of }) => [
        at,
        String(supported),
        claimed === null ? 'unknown' : String(claimed),
        String(of),
      ]),
    )
  }
  page.gap()
  page.words(count(ratings.length, 'rating'), { paint: page.style.dim })
})

/** Where the document was written. */
export const report = viewOf(renderReport.output, ({ name }, page, { written }) => {
  page.words(written === null ? name : `Wrote the readiness report to ${written}`)
})

function totals({ supported, claimed, nextBand }: Readiness, page: Page): void {
  const placed = (label: string | null, all: boolean): string =>
    label ?? (all ? 'in no band: too much does not apply' : 'in no band until all are rated')
  page.facts([
    [
      'Supported',
      `${supported.total} of ${supported.of}, ${placed(supported.band, true)}; evidence behind ${supported.covered} of ${count(supported.applicable, 'competency', 'competencies')}`,
    ],
    [
      'Claimed',
      claimed === null
        ? 'nothing yet'
        : `${claimed.total} of ${claimed.of}, ${placed(claimed.band, claimed.rated === supported.applicable)}; ${claimed.rated} of ${supported.applicable} rated`,
    ],
    [
      'Next band',
      nextBand === null ? null : `${nextBand.label}, ${count(nextBand.pointsAway, 'point')} away`,
    ],
  ])
}

function competencies(result: Readiness, page: Page): void {
  page.table(
    [
      { head: 'Competency', flexible: true },
      { head: 'Supported' },
      { head: 'Claimed' },
      { head: '' },
      { head: 'Evidence', side: 'right' },
    ],
    result.competencies.map((competency) => [
      competency.name,
      supportedOf(competency, page),
      claimedOf(competency),
      verdictOf(competency, result, page),
      String(competency.evidence.length),
    ]),
  )
}

function supportedOf({ supported, of }: Competency, page: Page): string {
  if (supported === null) return 'does not apply'
  return of > 9 ? `${supported} of ${of}` : `${page.dots(supported, of)} ${supported} of ${of}`
}

function claimedOf({ claim, claimed }: Competency): string {
  if (claim === 'not-applicable') return 'does not apply'
  return claimed === null ? 'not rated' : String(claimed)
}

function verdictOf({ id }: Competency, { overClaims, underClaims }: Readiness, page: Page) {
  if (overClaims.includes(id)) return { text: 'claim above evidence', paint: page.style.warn }
  if (underClaims.includes(id)) return { text: 'claim below evidence', paint: page.style.accent }
  return ''
}

/** As many gaps as a plan closes are told with their reasons; the others by name. */
const toldGaps = 3

function gaps({ gaps, competencies }: Readiness, page: Page): void {
  if (gaps.length === 0) return
  page.heading('Gaps, the most harmful first')
  for (const [index, gap] of gaps.slice(0, toldGaps).entries()) {
    page.words(gap.name, { indent: 2, mark: `${index + 1}.` })
    for (const reason of gap.reasons) page.words(reason, { indent: 5, mark: page.style.marks.point })
    const missing = competencies.find(({ id }) => id === gap.competency)?.missing ?? []
    for (const fact of missing) page.words(fact, { indent: 5, mark: page.style.marks.arrow })
  }
  const others = gaps.slice(toldGaps).map(({ name }) => name)
  if (others.length > 0) page.words(`Then: ${others.join(', ')}.`, { indent: 2 })
}

function claims({ overClaims, underClaims, competencies }: Readiness, page: Page): void {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => competencies.find((competency) => competency.id === id)?.name ?? id).join(', ')
  if (overClaims.length + underClaims.length === 0) return
  page.gap()
  if (overClaims.length > 0) page.words(`Claimed above what evidence supports: ${names(overClaims)}.`)
  if (underClaims.length > 0) page.words(`Claimed below what evidence supports: ${names(underClaims)}.`)
}

async function more(result: Readiness, page: Page, context: ViewContext): Promise<void> {
  if (context.input['explain'] === true) {
    explain(result, page, await context.titles())
    return
  }
  page.gap()
  page.words(`Why each point: waymark readiness ${result.framework} --explain`, { paint: page.style.dim })
}
