import { areApart, median, medianInterval, proportionInterval } from '@waymark/domain/delivery/statistics.ts'
import type { StatedFacts } from '../evidence/item.ts'
import { flag } from './commit-table.ts'
import { dayOf, monthOf, type Year } from './history.ts'
import {
  counted,
  hadPartIn,
  others,
  partIn,
  percent,
  rangePlace,
  shareInterval,
  span,
  yearsBack,
  type Finding,
  type Ground,
} from './proposal.ts'
import { isProductSeries, type ReleaseTag } from './tags.ts'

const minReleases = 3
const minReverts = 5

const roleQuestions = [
  'What was your role in it, and what did users or the business notice of this work?',
  'Which decision was yours, and what did you decide against?',
]

/** That and when one took part. How much is no merit and is not said. */
export function contributed({ history, name, reading }: Ground): Finding[] {
  if (history.range === null) return []
  const [from, to] = [monthOf(history.range.first.at), monthOf(history.range.last.at)]
  const count = history.authors - (history.mine.length > 0 ? 1 : 0)
  const facts: StatedFacts = {
    title: `Contributed to ${name} ${span(from, to)}`,
    situation: count > 0 ? `${others(count)} contributed to it as well` : null,
    action: from === to ? null : `Changes in ${history.months.size} of ${monthsBetween(from, to)} months`,
    happened: { from, to: from === to ? null : to, ongoing: false },
  }
  const rows = [...history.mine.map(({ row }) => row), ...history.coAuthored.rows]
  return [
    {
      key: 'contributed',
      place: rangePlace(reading.table, history.range),
      facts,
      why: `Changes under your address stand in the history in ${counted(history.months.size, 'month')}, the first on ${dayOf(history.range.first.at)}, the last on ${dayOf(history.range.last.at)}.`,
      questions: roleQuestions,
      rows,
    },
  ]
}

function monthsBetween(from: string, to: string): number {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return index(to) - index(from) + 1
}

/** The first commit, where others followed. */
export function started({ history, name, reading, isCutOff }: Ground): Finding[] {
  const count = history.authors - 1
  const { root } = history
  if (isCutOff || root === null || root.at === 0 || !history.rootIsMine || count < 2) return []
  const facts: StatedFacts = {
    title: `Started ${name}, to which ${others(count)} have contributed`,
    happened: { from: dayOf(root.at), to: null, ongoing: false },
  }
  return [
    {
      key: 'started',
      place: rangePlace(reading.table, { first: root, last: root }),
      facts,
      why: `The first commit, of ${dayOf(root.at)}, is yours; ${others(count)} followed.`,
      questions: [
        'What problem made you start it, and what did you decide against?',
        'Was it moved here from somewhere else?',
      ],
      rows: [root.row],
    },
  ]
}

/** Releases that the user cut, one finding for each series. */
export function released({ releases, name }: Ground, tagKeyOf: (tag: ReleaseTag) => string): Finding[] {
  return lines(releases, name).flatMap(([series, all]) => {
    const cut = all.filter((tag) => tag.isMine)
    const [first, last] = [cut[0], cut.at(-1)]
    if (first === undefined || last === undefined || cut.length < minReleases) return []
    const between = all.filter((tag) => tag.at >= first.at && tag.at <= last.at).length
    const byYear = [...Map.groupBy(cut, (tag) => yearOf(tag.at))].map(
      ([year, tags]) => `${year}: ${tags.length}`,
    )
    const facts: StatedFacts = {
      title: `Cut releases of ${name} ${span(monthOf(first.at), monthOf(last.at))}, ${first.name} to ${last.name}`,
      action: `Made ${cut.length} of the ${between} tags of final versions in that time (${byYear.slice(-12).join(', ')})`,
      happened: { from: dayOf(first.at), to: dayOf(last.at), ongoing: false },
    }
    return [
      {
        key: `releases:${series}`,
        place: `tags ${first.name} … ${last.name}`,
        facts,
        why: `${cut.length} annotated tags of final versions carry your address, ${first.name} on ${dayOf(first.at)} to ${last.name} on ${dayOf(last.at)}.`,
        questions: [
          'Were you responsible for these releases, or did you only make the tags?',
          'What did you change in the way releases were made, and who depended on them?',
        ],
        rows: [],
        tags: cut.map(tagKeyOf),
      },
    ]
  })
}

/** Final releases by what was released. Series named for the product are one, under the name that most of them have. */
function lines(
  releases: readonly ReleaseTag[],
  name: string,
): readonly (readonly [series: string, tags: readonly ReleaseTag[]])[] {
  const final = releases.filter((tag) => !tag.isPrerelease)
  const product = final.filter((tag) => isProductSeries(tag.series, name))
  const [most] = [...Map.groupBy(product, (tag) => tag.series)].sort(
    ([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1),
  )
  const parts = Map.groupBy(
    final.filter((tag) => !isProductSeries(tag.series, name)),
    (tag) => tag.series,
  )
  return [...(most === undefined ? [] : [[most[0], oncePerCommit(product)] as const]), ...parts]
}

function oncePerCommit(tags: readonly ReleaseTag[]): readonly ReleaseTag[] {
  return [...new Map(tags.toReversed().map((tag) => [tag.target, tag])).values()].toReversed()
}

const yearOf = (at: number) => new Date(at * 1000).getUTCFullYear()

/**
 * A release rhythm that became quicker from one calendar year of the user's to the next: the clearest such change of each
 * series. Only where the intervals of the two medians share no value.
 */
export function quickened(ground: Ground, tagKeyOf: (tag: ReleaseTag) => string): Finding[] {
  const { releases, history, name } = ground
  const newest = history.range === null ? null : yearOf(history.range.last.at)
  if (newest === null) return []
  return lines(releases, name).flatMap(([series, all]) => {
    const byYear = Map.groupBy(all, (tag) => yearOf(tag.at))
    const pairs = [...byYear.keys()].flatMap((year) => {
      if (year <= newest - yearsBack || year > newest || year === yearOf(history.newest)) return []
      const [before, after] = [byYear.get(year - 1) ?? [], byYear.get(year) ?? []]
      const [past, now] = [rhythmOf(before), rhythmOf(after)]
      if (past === null || now === null || now.median >= past.median) return []
      const isLed = [before, after].every(
        (tags) => tags.filter((tag) => tag.isMine).length * 2 >= tags.length,
      )
      const isIn = isLed || (hadPartIn(ground, year - 1) && hadPartIn(ground, year))
      return isIn && areApart(past.interval, now.interval) ? [{ year, before, after, past, now }] : []
    })
    const [best] = pairs.sort((a, b) => a.now.median / a.past.median - b.now.median / b.past.median)
    if (best === undefined) return []
    const { year, before, after, past, now } = best
    const [first, last] = [before[0]?.name ?? '', after.at(-1)?.name ?? '']
    const facts: StatedFacts = {
      title: `Release days of ${name} came every ${now.median} days in ${year}, every ${past.median} days in ${year - 1}`,
      situation: `In ${year - 1}: ${partIn(ground, year - 1)}. In ${year}: ${partIn(ground, year)}.`,
      result: `Median days between release days: ${past.median} in ${year - 1} (${counted(past.count, 'interval')}, ${daysInterval(past)}), ${now.median} in ${year} (${counted(now.count, 'interval')}, ${daysInterval(now)})`,
      measures: [
        {
          name: `median days between release days, ${year - 1} to ${year}`,
          before: past.median,
          after: now.median,
          unit: 'days',
        },
      ],
      happened: { from: String(year - 1), to: String(year), ongoing: false },
    }
    return [
      {
        key: `releases:${series}:${year}`,
        place: `tags ${first} … ${last}`,
        facts,
        why: `Tags of final versions: ${before.length} in ${year - 1}, ${after.length} in ${year}; the intervals of the two medians share no value. Tags are releases at best, not deployments.`,
        questions: [
          'Did something that you did make releases more frequent? What was it, and what did you decide against?',
          'What did it change for those who wait for releases?',
        ],
        rows: [],
        tags: [...before, ...after].map(tagKeyOf),
      },
    ]
  })
}

interface Rhythm {
  readonly median: number
  readonly count: number
  readonly interval: ReturnType<typeof medianInterval>
}

const daysInterval = ({ interval }: Rhythm) =>
  interval === null ? 'too few to give an interval' : `95 % interval ${interval.low}–${interval.high} days`

/** Median days between the days on which something was released; null where there are too few to say. */
function rhythmOf(releases: readonly ReleaseTag[]): Rhythm | null {
  const days = [...new Set(releases.map((release) => Math.floor(release.at / 86_400)))].sort((a, b) => a - b)
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day))
  const interval = medianInterval(gaps)
  const middle = median(gaps)
  return interval === null || middle === null ? null : { median: middle, count: gaps.length, interval }
}

/**
 * A fall in the share of changes that were taken back, from one year of one's work to the next. It is the project's
 * figure, not the person's, and is told only where the intervals of the two shares have no value in common.
 */
export function steadied(ground: Ground): Finding[] {
  const { history, name, reading } = ground
  const newest = history.range === null ? Number.NaN : yearOf(history.range.last.at)
  return [...history.years].flatMap(([number, after]) => {
    const before = history.years.get(number - 1)
    if (before === undefined || number <= newest - yearsBack || number > newest) return []
    if (!fell(before, after) || !hadPartIn(ground, number - 1) || !hadPartIn(ground, number)) return []
    const [from, to] = [percent(before.reverts, before.changes), percent(after.reverts, after.changes)]
    const facts: StatedFacts = {
      title: `Reverts in ${name} fell from ${from} % of changes in ${number - 1} to ${to} % in ${number}`,
      situation: `In ${number - 1}: ${partIn(ground, number - 1)}. In ${number}: ${partIn(ground, number)}.`,
      result: `${before.reverts} of ${counted(before.changes, 'change')} were reverts in ${number - 1} (${intervalOf(before)}), ${after.reverts} of ${after.changes.toLocaleString('en')} in ${number} (${intervalOf(after)})`,
      measures: [
        { name: `reverts among changes, ${number - 1} to ${number}`, before: from, after: to, unit: '%' },
      ],
      happened: { from: String(number - 1), to: String(number), ongoing: false },
    }
    return [
      {
        key: `reverts:${number}`,
        place: rangePlace(reading.table, { first: before.range.first, last: after.range.last }),
        facts,
        why: `Commits that take an earlier one back, by their subject or the commit that their body names: ${before.reverts} in ${number - 1}, ${after.reverts} in ${number}. A revert is no incident, and before and after is no cause.`,
        questions: [
          'What did you change that could explain the fall (reviews, tests, smaller changes)?',
          'Did the team begin to revert less for another reason, such as fixing forward?',
        ],
        rows: revertsIn(ground, number - 1, number),
      },
    ]
  })
}

const intervalOf = (year: Year) => shareInterval(proportionInterval(year.reverts, year.changes))

function fell(before: Year, after: Year): boolean {
  if (before.reverts < minReverts || after.reverts / after.changes >= before.reverts / before.changes)
    return false
  return areApart(
    proportionInterval(before.reverts, before.changes),
    proportionInterval(after.reverts, after.changes),
  )
}

function revertsIn({ reading }: Ground, from: number, to: number): readonly number[] {
  const { table, line, reapplied } = reading
  return [...line.rows].filter((row) => {
    const year = yearOf(table.columns.committed[row] ?? 0)
    const counts = table.has(row, flag.revert) && !table.has(row, flag.merge) && !reapplied.has(row)
    return counts && year >= from && year <= to
  })
}
