import { areApart, proportionInterval } from '@waymark/domain/delivery/statistics.ts'
import type { StatedFacts } from '../evidence/item.ts'
import { flag } from './commit-table.ts'
import { broughtBy, dayOf, monthOf, rangeOf, type Part } from './history.ts'
import {
  counted,
  others,
  percent,
  rangePlace,
  shareInterval,
  span,
  type Finding,
  type Ground,
} from './proposal.ts'

const minReviews = 5
const minIntegrated = 20
const minIntegratedAuthors = 3
const minNewcomers = 10
/** Changes of a newcomer that count as their first. */
const firstChanges = 5
/** Seconds after their first change in which somebody is new. */
const welcome = 365 * 86_400
/** Seconds after which somebody who still makes changes has stayed. */
const stayed = 180 * 86_400

/** Reviews of other people's changes, as far as the messages name their reviewers: one finding for all years. */
export function reviewed({ history, reading, name }: Ground): Finding[] {
  const { rows, persons } = history.reviewed
  const range = rangeOf(reading.table, rows)
  if (range === null || rows.length < minReviews) return []
  const [from, to] = [monthOf(range.first.at), monthOf(range.last.at)]
  const facts: StatedFacts = {
    title: `Reviewed changes by ${others(persons.size)} in ${name} ${span(from, to)}`,
    action: `Named as reviewer in the messages of ${counted(rows.length, 'change')} (${perYear(rows.map((row) => ({ at: reading.table.columns.committed[row] ?? 0 })))})`,
    happened: { from: dayOf(range.first.at), to: dayOf(range.last.at), ongoing: false },
  }
  return [
    {
      key: 'reviews',
      place: rangePlace(reading.table, range),
      facts,
      why: `${counted(rows.length, 'message')} of others’ changes name you as reviewer. Reviews without such a line are not in the history; how thorough they were is not either.`,
      questions: [
        'Which of these reviews changed what was built? Name one, with the fault or the alternative.',
        'Did you set rules for reviewing, or teach others to?',
      ],
      rows,
    },
  ]
}

function perYear(marks: readonly { readonly at: number }[]): string {
  const years = Map.groupBy(marks, ({ at }) => new Date(at * 1000).getUTCFullYear())
  return [...years]
    .sort(([a], [b]) => a - b)
    .slice(-12)
    .map(([year, all]) => `${year}: ${all.length}`)
    .join(', ')
}

/** Changes of others that the user committed or merged: the part of somebody who decides what goes in. */
export function integrated({ history, reading, name }: Ground): Finding[] {
  const { rows, persons }: Part = history.integrated
  const { committed } = reading.table.columns
  const marks = rows
    .map((row) => ({ row, at: committed[broughtBy(reading, row)] ?? 0 }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at || a.row - b.row)
  const [first, last] = [marks[0], marks.at(-1)]
  const range = first === undefined || last === undefined ? null : { first, last }
  if (range === null || rows.length < minIntegrated || persons.size < minIntegratedAuthors) return []
  const [from, to] = [monthOf(range.first.at), monthOf(range.last.at)]
  const facts: StatedFacts = {
    title: `Brought changes by ${others(persons.size)} into ${name} ${span(from, to)}`,
    action: `Committed or merged ${counted(rows.length, 'change')} that others wrote (${perYear(marks)})`,
    happened: { from: dayOf(range.first.at), to: dayOf(range.last.at), ongoing: false },
  }
  return [
    {
      key: 'integrated',
      place: rangePlace(reading.table, range),
      facts,
      why: `${counted(rows.length, 'change')} by others carry you as committer, or came in by a merge of yours.`,
      questions: [
        'Was it yours to decide what goes in? Name a change that you refused, and why.',
        'Who else could do this when you were away?',
      ],
      rows,
    },
  ]
}

interface Newcomer {
  first: number
  /** How many of the first few changes were seen. */
  seen: number
  last: number
  /** First changes that name the user. */
  readonly helped: { readonly row: number; readonly at: number }[]
}

/** People whose first changes the user reviewed, helped with or wrote together with them, and how many of them stayed. */
export function welcomed({ history, reading, name, isCutOff }: Ground): Finding[] {
  if (isCutOff || history.range === null) return []
  const newcomers = [...newcomersOf(reading)].filter((person) => person.first <= history.newest - stayed)
  const helped = newcomers.filter((person) => person.helped.length > 0)
  if (helped.length < minNewcomers) return []
  const marks = helped.flatMap((person) => person.helped).sort((a, b) => a.at - b.at || a.row - b.row)
  const [firstHelp, lastHelp] = [marks[0], marks.at(-1)]
  if (firstHelp === undefined || lastHelp === undefined) return []
  const firsts = helped.map((person) => person.first)
  const [begin, end] = [Math.min(...firsts), Math.max(...firsts)]
  const rest = newcomers.filter(
    (person) => person.helped.length === 0 && person.first >= begin && person.first <= end,
  )
  const kept = (people: readonly Newcomer[]) =>
    people.filter((person) => person.last - person.first >= stayed).length
  const [ours, theirs] = [kept(helped), kept(rest)]
  const [oursRange, theirsRange] = [
    proportionInterval(ours, helped.length),
    proportionInterval(theirs, rest.length),
  ]
  const compared =
    rest.length < 20
      ? ''
      : `; of the ${rest.length.toLocaleString('en')} others who came in that time ${theirs} (${percent(theirs, rest.length)} %, ${shareInterval(theirsRange)})`
  const facts: StatedFacts = {
    title: `Had a part in the first changes of ${counted(helped.length, 'newcomer')} to ${name} ${span(monthOf(firstHelp.at), monthOf(lastHelp.at))}`,
    action: `Named as reviewer, helper or co-author in one of the first ${firstChanges} changes of each, within a year of the first`,
    result: `${ours} of the ${helped.length} were still making changes half a year later (${percent(ours, helped.length)} %, ${shareInterval(oursRange)})${compared}`,
    happened: { from: dayOf(firstHelp.at), to: dayOf(lastHelp.at), ongoing: false },
  }
  const differs = rest.length >= 20 && areApart(oursRange, theirsRange)
  return [
    {
      key: 'newcomers',
      place: rangePlace(reading.table, { first: firstHelp, last: lastHelp }),
      facts,
      why: `${helped.length} people, told apart by their addresses, whose first changes here name you. ${differs ? `A ${ours / helped.length > theirs / rest.length ? 'larger' : 'smaller'} share of them stayed than of the others, beyond chance; that is no proof of a cause.` : 'Whether that made them stay, the history cannot tell.'}`,
      questions: [
        'Whom did you bring in, and what can they do now that they could not before?',
        'Was it your task, or did you take it on? What did you set up for those who came later?',
      ],
      rows: marks.map(({ row }) => row),
    },
  ]
}

function newcomersOf({ table, line, people }: Ground['reading']): Iterable<Newcomer> {
  const byPerson = new Map<number, Newcomer>()
  const { columns } = table
  const named = flag.reviewedBySelf | flag.helpedBySelf | flag.coAuthoredBySelf
  // In the order of entering the line, which for somebody's first changes is the order of time.
  for (const row of line.rows) {
    if ((columns.committed[row] ?? 0) === 0 || table.has(row, flag.merge)) continue
    const person = people.person[columns.author[row] ?? -1] ?? -1
    if (person < 0 || people.self[person] === true || people.bot[person] === true) continue
    const at = columns.committed[row] ?? 0
    const known: Newcomer = byPerson.get(person) ?? { first: at, seen: 0, last: at, helped: [] }
    known.first = Math.min(known.first, at)
    known.last = Math.max(known.last, at)
    known.seen += 1
    if (known.seen <= firstChanges && at - known.first <= welcome && table.has(row, named))
      known.helped.push({ row, at })
    byPerson.set(person, known)
  }
  return byPerson.values()
}
