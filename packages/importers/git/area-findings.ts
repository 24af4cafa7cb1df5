import type { StatedFacts } from '../evidence/item.ts'
import type { Area, AreaChange } from './areas.ts'
import { dayOf, monthOf, type History, type Mark } from './history.ts'
import type { Migration } from './migrations.ts'
import type { OwnChange } from './own-changes.ts'
import { counted, others, rangePlace, span, type Finding, type Ground } from './proposal.ts'

/** Least share of the changes to a part, while working on it, to be its most frequent author in a telling way. */
const ownShare = 0.25
const soleShare = 0.8
const minOwn = 20
const minQuarters = 4
const minByOthers = 10
/** Seconds of nearly sole authorship, and of others carrying on, below which nothing was handed over. */
const lasted = 180 * 86_400
const stayed = 90 * 86_400
const year = 365 * 86_400

/** An area with the user's own changes to it, first and last. */
interface Owned {
  readonly ground: Ground
  readonly area: Area
  /** Its path as people read it. */
  readonly path: string
  readonly own: readonly Mark[]
  readonly first: Mark
  readonly last: Mark
  readonly during: readonly AreaChange[]
}

/** What the changes to one part of the code base show: who started, carried and carries it, and whether it is gone. */
export function areaFindings(
  ground: Ground,
  area: Area,
  ownChanges: ReadonlyMap<number, OwnChange>,
): Finding[] {
  const own = area.changes.filter((change) => change.person === null).map((change) => change.mark)
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return []
  const path = Buffer.from(area.path, 'latin1').toString('utf8')
  const during = area.changes.filter(({ mark }) => mark.at >= first.at && mark.at <= last.at)
  const owned: Owned = { ground, area, path, own, first, last, during }
  const isNew = startedHere(owned, ownChanges)
  const removed = ended(owned, ownChanges)
  if (removed.length > 0) return removed
  const kept = carried(owned, isNew)
  return [...(isNew && kept.length === 0 ? begun(owned) : kept), ...handedOver(owned, ground.history)]
}

const rowsOf = (changes: readonly Mark[]) => changes.map(({ row }) => row)

function carried({ ground, path, own, during, first, last }: Owned, isNew: boolean): Finding[] {
  const quarters = new Set(
    own.map(({ at }) => `${dayOf(at).slice(0, 4)}-${Math.floor(new Date(at * 1000).getUTCMonth() / 3)}`),
  )
  const byOthers = Map.groupBy(
    during.filter(({ person }) => person !== null),
    ({ person }) => person,
  )
  const mostByAnother = Math.max(0, ...[...byOthers.values()].map((theirs) => theirs.length))
  const isMost = own.length / during.length >= ownShare && own.length > mostByAnother
  if (!isMost || own.length < minOwn || quarters.size < minQuarters) return []
  const [from, to] = [monthOf(first.at), monthOf(last.at)]
  const facts: StatedFacts = {
    title: `Most frequent author of ${path} in ${ground.name} from ${from} to ${to}`,
    situation: isNew ? `Its first change, of ${dayOf(first.at)}, was an own one` : null,
    action: `Author of ${own.length} of the ${during.length} changes to it in that time`,
    happened: { from, to, ongoing: false },
  }
  return [
    {
      key: `ownership:${path}`,
      place: `${rangePlace(ground.reading.table, { first, last })} in ${path}`,
      facts,
      why: `Of the changes to ${path} between your first and your last, ${own.length} of ${during.length} are yours; ${byOthers.size === 0 ? 'nobody else made any' : `${others(byOthers.size)} made the rest, none of them as many`}.`,
      questions: [
        `Were you responsible for ${path}, and who agreed to that?`,
        'What was better at the end of that time than at its beginning, in figures that its users would know?',
      ],
      rows: rowsOf(own),
    },
  ]
}

/** After a time of nearly sole authorship, months in which only others changed the part, though the author was there. */
function handedOver({ ground, area, path, own, during, first, last }: Owned, { range }: History): Finding[] {
  if ((range?.last.at ?? 0) - last.at < stayed || own.length < minOwn) return []
  if (last.at - first.at < lasted || own.length / during.length < soleShare) return []
  const after = area.changes.filter(({ mark }) => mark.at > last.at)
  const [next, newest] = [after[0]?.mark, after.at(-1)?.mark]
  if (next === undefined || newest === undefined) return []
  if (after.length < minByOthers || newest.at - last.at < stayed) return []
  const count = new Set(after.map(({ person }) => person)).size
  const owner = count === 1 ? 'another author' : `${count} other authors`
  const facts: StatedFacts = {
    title: `${path} in ${ground.name} has been carried on by ${owner} since ${monthOf(next.at)}`,
    situation: `Author of ${own.length} of the ${during.length} changes to it until ${dayOf(last.at)}`,
    result: `All ${after.length} changes from then until ${dayOf(newest.at)} were made by others`,
    handover: { owner, since: monthOf(next.at), how: null },
    happened: { from: monthOf(next.at), to: null, ongoing: false },
  }
  return [
    {
      key: `handover:${path}`,
      place: `${rangePlace(ground.reading.table, { first, last: newest })} in ${path}`,
      infersHandover: true,
      facts,
      why: `Until ${dayOf(last.at)} nearly all changes to ${path} were yours, since then none, while you went on elsewhere in the repository.`,
      questions: [
        'Who carries it now, and what did you do so that they could?',
        'Was it handed over, or did the work simply end for you?',
      ],
      rows: [...rowsOf(own), ...after.map(({ mark }) => mark.row)],
    },
  ]
}

/** The very first change to the part is the user's, put new files there, and nothing was there before. */
function startedHere({ area, first }: Owned, ownChanges: ReadonlyMap<number, OwnChange>): boolean {
  const opening = area.changes[0]
  if (area.existedBefore || area.firstOwn.row !== first.row || opening?.mark.row !== first.row) return false
  return ownChanges.get(first.row)?.added.includes(area.path) === true
}

function begun({ ground, area, path, first }: Owned): Finding[] {
  const { history, name, reading, isCutOff } = ground
  const later = area.changes.filter(({ mark, person }) => person !== null && mark.at > first.at)
  const people = new Set(later.map(({ person }) => person)).size
  const newest = area.changes.at(-1)?.mark
  const isAlive = newest !== undefined && history.newest - newest.at < year && area.files > 0
  const isFounding = history.root !== null && first.at - history.root.at < 30 * 86_400
  if (isCutOff || isFounding || !isAlive || people < 2 || later.length < minByOthers) return []
  if (history.newest - first.at < year) return []
  const facts: StatedFacts = {
    title: `Started ${path} in ${name}, which ${others(people)} have worked on since`,
    result: `${counted(later.length, 'change')} by others since; ${counted(area.files, 'file')} in it on ${dayOf(history.newest)}, last changed on ${dayOf(newest.at)}`,
    happened: { from: dayOf(first.at), to: null, ongoing: false },
  }
  return [
    {
      key: `started:${path}`,
      place: `${rangePlace(reading.table, { first, last: newest })} in ${path}`,
      facts,
      why: `The first change to ${path}, of ${dayOf(first.at)}, is yours and added its files; it is still there and is still changed.`,
      questions: [
        'What was it for, who asked for it, and what did you decide against?',
        'Was the code moved there from somewhere else?',
      ],
      rows: [first.row, ...later.map(({ mark }) => mark.row)],
    },
  ]
}

/** Seconds before the last removal in which an end is carried out. */
const ending = 180 * 86_400
const minRemovedFiles = 10
const minChangesBefore = 20

/**
 * Nothing of the part is left, several people worked on it, and the user removed the last of it and most of it. A part
 * whose end was a move is not ended, whoever moved it.
 */
function ended({ ground, area, path, own }: Owned, ownChanges: ReadonlyMap<number, OwnChange>): Finding[] {
  const { committed } = ground.reading.table.columns
  const final = area.changes.at(-1)
  if (area.files > 0 || final?.person !== null || !area.removals.has(final.mark.row)) return []
  const people = new Set(area.changes.map(({ person }) => person)).size
  if (people < 2 || area.changes.length < minChangesBefore) return []
  const since = final.mark.at - ending
  const filesOf = (list: OwnChange['removed']) => list.find(([name]) => name === area.path)?.[1] ?? 0
  const last = own.flatMap(({ row, at }) => {
    const change = at >= since && area.removals.has(row) ? ownChanges.get(row) : undefined
    return change === undefined
      ? []
      : [{ row, at, files: filesOf(change.removed), moved: filesOf(change.moved) }]
  })
  const files = last.reduce((sum, change) => sum + change.files, 0)
  const moved = last.reduce((sum, change) => sum + change.moved, 0)
  const byOthers = [...area.removals].filter(
    (row) => !ownChanges.has(row) && (committed[row] ?? 0) >= since,
  ).length
  const first = last[0]
  if (first === undefined || files < minRemovedFiles || moved * 5 > files || byOthers > last.length) return []
  const facts: StatedFacts = {
    title: `Removed ${path} from ${ground.name} ${span(monthOf(first.at), monthOf(final.mark.at))}`,
    action: `${counted(files, 'file')} removed in ${counted(last.length, 'own change')} of its last half year, in which ${counted(byOthers, 'change')} by others removed files of it`,
    result: `No file of it is left on ${dayOf(ground.history.newest)}`,
    happened: { from: dayOf(first.at), to: last.length === 1 ? null : dayOf(final.mark.at), ongoing: false },
  }
  return [
    {
      key: `removed:${path}`,
      place: `${rangePlace(ground.reading.table, { first, last: final.mark })} in ${path}`,
      facts,
      why: `Files of ${path} were removed in own changes, not moved, the last of them on ${dayOf(final.mark.at)}. What took its place is not in the history of that folder.`,
      questions: [
        'What replaced it, and what did it cost to keep until then?',
        'Who decided that it could go, and who had to be convinced?',
      ],
      rows: last.map(({ row }) => row),
    },
  ]
}

/** A kind of file that was replaced by another, until few were left. */
export function migrated(ground: Ground, migration: Migration): Finding {
  const { from, to, before, after, own, rows, range } = migration
  const facts: StatedFacts = {
    title: `${ground.name} moved from .${from} to .${to} files between ${monthOf(before.at)} and ${monthOf(after.at)}`,
    action: `Own changes replaced ${counted(own, `.${from} file`)} by .${to} files of the same name`,
    result: `.${from} files went from ${before.from.toLocaleString('en')} to ${after.from.toLocaleString('en')}, .${to} files from ${before.to.toLocaleString('en')} to ${after.to.toLocaleString('en')}`,
    measures: [{ name: `.${from} files`, before: before.from, after: after.from, unit: 'files' }],
    happened: { from: monthOf(before.at), to: monthOf(after.at), ongoing: false },
  }
  return {
    key: `migration:${from}:${to}`,
    place: rangePlace(ground.reading.table, range),
    facts,
    why: `Counted in the files of ${dayOf(before.at)} and ${dayOf(after.at)}; own changes did at least ${Math.round((own / before.from) * 100)} % of it.`,
    questions: [
      'Who decided on it, which alternative was refused, and what was it for?',
      'What got better or cheaper by it, in figures?',
    ],
    rows,
  }
}
