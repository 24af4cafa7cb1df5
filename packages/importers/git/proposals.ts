import type { Measure } from '@waymark/domain/evidence/evidence.ts'
import type { StatedFacts } from '../evidence/item.ts'
import { dayOf, type History, type Range, type Year } from './history.ts'
import type { Release } from './tags.ts'

/** Something that the record shows, before it is an item. What the record cannot show is left out. */
export interface Proposal {
  /** What it is about and its period, within the repository. */
  readonly key: string
  readonly place: string
  readonly facts: StatedFacts
  /** True when the handover is computed from who made changes, not recorded as such. */
  readonly infersHandover?: boolean
}

/** Calendar years, counted back from the newest of one's own, for which yearly proposals are made. */
export const yearsBack = 5
const minReleases = 3
const minReviews = 5
/** Intervals on either side below which a rhythm is chance. */
const minIntervals = 5
/** A median at most this much of the one before is a rhythm that changed; anything less is told, not measured. */
const clearlyShorter = 0.8
const minReverts = 5
const minOwnOfYear = 10

export const monthOf = (at: number) => dayOf(at).slice(0, 7)

export function rangePlace({ first, last }: Range): string {
  const [from, to] = [first.hash.slice(0, 12), last.hash.slice(0, 12)]
  return from === to ? `commit ${from}` : `commits ${from}..${to}`
}

const others = (count: number) => `${count.toLocaleString('en')} other ${count === 1 ? 'author' : 'authors'}`

/** That and when one took part. How much is no merit and is not said. */
export function contributed(history: History, repository: string): Proposal[] {
  if (history.range === null) return []
  const [from, to] = [monthOf(history.range.first.at), monthOf(history.range.last.at)]
  const count = history.authors.size - 1
  const when = from === to ? `in ${from}` : `from ${from} to ${to}`
  const facts: StatedFacts = {
    title: `Contributed to ${repository} ${when}`,
    situation: count > 0 ? `${others(count)} contributed to it as well` : null,
    action: from === to ? null : `Changes in ${history.myMonths.size} of ${monthsBetween(from, to)} months`,
    happened: { from, to: from === to ? null : to, ongoing: false },
  }
  return [{ key: 'contributed', place: rangePlace(history.range), facts }]
}

function monthsBetween(from: string, to: string): number {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return index(to) - index(from) + 1
}

/** The first commit, where others followed. */
export function started(history: History, repository: string): Proposal[] {
  const count = history.authors.size - 1
  if (history.root === null || !history.rootIsMine || count < 2) return []
  const facts: StatedFacts = {
    title: `Started ${repository}, to which ${others(count)} have contributed`,
    happened: { from: dayOf(history.root.at), to: null, ongoing: false },
  }
  return [{ key: 'started', place: rangePlace({ first: history.root, last: history.root }), facts }]
}

/** Releases by series and year, with the rhythm where there are enough of them to have one. */
export function released(releases: readonly Release[], repository: string): Proposal[] {
  const newest = Math.max(...releases.map((release) => new Date(release.at * 1000).getUTCFullYear()))
  const bySeries = Map.groupBy(releases, (release) => release.series)
  return [...bySeries].flatMap(([series, all]) => {
    const byYear = Map.groupBy(all, (release) => new Date(release.at * 1000).getUTCFullYear())
    return [...byYear].flatMap(([year, cut]) =>
      cut.length < minReleases || year <= newest - yearsBack
        ? []
        : [releasedIn(series, year, cut, byYear.get(year - 1) ?? [], repository)],
    )
  })
}

function releasedIn(
  series: string,
  year: number,
  cut: readonly Release[],
  before: readonly Release[],
  repository: string,
): Proposal {
  const [first, last] = [cut[0], cut.at(-1)]
  const [now, then] = [rhythmOf(cut), rhythmOf(before)]
  const measures: Measure[] =
    now === null || then === null || now.median > then.median * clearlyShorter
      ? []
      : [
          {
            name: `median days between release days, ${year - 1} to ${year}`,
            before: then.median,
            after: now.median,
            unit: 'days',
          },
        ]
  const rhythm =
    now === null ? null : `A release day every ${now.median} days (median of ${now.count} intervals)`
  const past = then === null ? '' : `; in ${year - 1} every ${then.median} days (median of ${then.count})`
  return {
    key: `releases:${series}:${year}`,
    place: `tags ${first?.name ?? ''} … ${last?.name ?? ''}`,
    facts: {
      title: `Cut ${cut.length} releases of ${repository} in ${year}, first ${first?.name ?? ''}, last ${last?.name ?? ''}`,
      result: rhythm === null ? null : `${rhythm}${past}`,
      measures,
      happened: { from: dayOf(first?.at ?? 0), to: dayOf(last?.at ?? 0), ongoing: false },
    },
  }
}

/** Median days between the days on which something was released; null where there are too few to say. */
function rhythmOf(releases: readonly Release[]): { readonly median: number; readonly count: number } | null {
  const days = [...new Set(releases.map((release) => Math.floor(release.at / 86_400)))].sort((a, b) => a - b)
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day))
  return gaps.length < minIntervals ? null : { median: median(gaps), count: gaps.length }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Reviews of other people's changes, as far as the messages name their reviewers. */
export function reviewed(history: History, repository: string): Proposal[] {
  const active = [...history.years].filter(([, year]) => year.reviewed > 0)
  const newest = Math.max(...active.map(([number]) => number))
  return active.flatMap(([number, year]) => {
    if (year.reviewed < minReviews || year.reviewRange === null || number <= newest - yearsBack) return []
    const facts: StatedFacts = {
      title: `Reviewed ${year.reviewed} changes by ${others(year.reviewedAuthors.size)} in ${repository} in ${number}`,
      action: 'Named as reviewer in the messages of these changes',
      happened: {
        from: dayOf(year.reviewRange.first.at),
        to: dayOf(year.reviewRange.last.at),
        ongoing: false,
      },
    }
    return [{ key: `reviews:${number}`, place: rangePlace(year.reviewRange), facts }]
  })
}

/**
 * A fall in the share of changes that were taken back, from one year of one's work to the next. It is the project's
 * figure, not the person's, and is proposed only where chance is an unlikely explanation (two-proportion z-test, 1 %).
 */
export function steadied(history: History, repository: string): Proposal[] {
  const newest = Math.max(...history.years.keys())
  return [...history.years].flatMap(([number, after]) => {
    const before = history.years.get(number - 1)
    if (before === undefined || number <= newest - yearsBack || !fell(before, after)) return []
    const [from, to] = [percent(before), percent(after)]
    const facts: StatedFacts = {
      title: `Reverts in ${repository} fell from ${from} % of changes in ${number - 1} to ${to} % in ${number}`,
      situation: `Author of ${before.mine} and ${after.mine} of the changes in these years`,
      result: `${before.reverts} of ${before.changes} changes were reverts in ${number - 1}, ${after.reverts} of ${after.changes} in ${number}`,
      measures: [
        { name: `reverts among changes, ${number - 1} to ${number}`, before: from, after: to, unit: '%' },
      ],
      happened: { from: String(number - 1), to: String(number), ongoing: false },
    }
    return [
      {
        key: `reverts:${number}`,
        place: rangePlace({ first: before.range.first, last: after.range.last }),
        facts,
      },
    ]
  })
}

const percent = (year: Year) => Math.round((year.reverts / year.changes) * 1000) / 10

function fell(before: Year, after: Year): boolean {
  if (before.reverts < minReverts || before.mine < minOwnOfYear || after.mine < minOwnOfYear) return false
  const [p, q] = [before.reverts / before.changes, after.reverts / after.changes]
  const pooled = (before.reverts + after.reverts) / (before.changes + after.changes)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.changes + 1 / after.changes))
  return p > q && (p - q) / error > 2.58
}
