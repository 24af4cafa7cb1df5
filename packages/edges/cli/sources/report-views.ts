import type { SourceReport } from '@waymark/contracts/sources/operations.ts'
import type { Page } from '../terminal/page.ts'
import { clean } from '../terminal/text.ts'
import { count, sourceKind } from '../views/words.ts'

/** Refusals that are listed; the others are counted. */
export const shownRefusals = 20
/** Sources that are told one by one; more are told by kind. */
const shownSources = 12

/** What each source gave; of many, what those of each kind gave together, and what was refused in any. */
export function reports(all: readonly SourceReport[], page: Page, dryRun: boolean): void {
  if (all.length <= shownSources) {
    for (const report of all) one(report, page, dryRun)
    return
  }
  const byKind = Map.groupBy(all, ({ kind }) => kind)
  for (const [kind, same] of byKind) {
    page.heading(`${count(same.length, 'source')}: ${sourceKind(kind)}`)
    const sum = (part: (report: SourceReport) => number) =>
      same.reduce((total, report) => total + part(report), 0)
    given(
      {
        added: sum(({ added }) => added),
        updated: sum(({ updated }) => updated),
        duplicates: sum(({ duplicates }) => duplicates),
        refused: sum(({ refused }) => refused.length),
        records: sum(({ records }) => records),
        known: same.filter(({ isKnown }) => isKnown).length,
      },
      page,
      dryRun,
    )
  }
  refusals(
    all.flatMap(({ source, refused }) =>
      refused.map(({ where, reason }) => ({
        where: where.includes(source) ? where : `${source}, ${where}`,
        reason,
      })),
    ),
    page,
  )
}

function one(report: SourceReport, page: Page, dryRun: boolean): void {
  const { style } = page
  page.heading(`${report.source} (${sourceKind(report.kind)})`)
  given({ ...report, refused: report.refused.length, known: report.isKnown ? 1 : 0 }, page, dryRun)
  for (const part of report.parts) {
    page.words(`${part.name}: ${part.kept} of ${part.read} kept`, { indent: 4, paint: style.dim })
  }
  for (const part of report.notRead) page.words(`not opened: ${part}`, { indent: 4, paint: style.dim })
  refusals(report.refused, page)
}

interface Given {
  readonly added: number
  readonly updated: number
  readonly duplicates: number
  readonly refused: number
  readonly records: number
  /** Sources whose content was known before. */
  readonly known: number
}

function given(sums: Given, page: Page, dryRun: boolean): void {
  const verb = dryRun ? 'would be ' : ''
  const seen = sums.known === 0 ? '' : ', nothing new in them'
  if (sums.records > 0) page.words(`${count(sums.records, 'record')} of work${seen}`, { indent: 2 })
  if (sums.records > 0 && sums.added + sums.updated + sums.duplicates + sums.refused === 0) return
  page.words(
    `${sums.added} ${verb}added, ${sums.updated} ${verb}updated, ${sums.duplicates} known already, ${sums.refused} refused`,
    { indent: 2 },
  )
}

function refusals(refused: SourceReport['refused'], page: Page): void {
  for (const { where, reason } of refused.slice(0, shownRefusals))
    page.words(`${clean(where)}: ${clean(reason)}`, { indent: 2, mark: page.style.warn('!') })
  const more = refused.length - shownRefusals
  if (more > 0) page.words(`and ${more} more; --json has them all`, { indent: 4 })
}
