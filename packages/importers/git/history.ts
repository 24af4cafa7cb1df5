import { isBot, type Identity } from './identity.ts'
import { detached, type Commit } from './log-stream.ts'
import { coAuthorsIn, isRevert, reviewersIn } from './message.ts'

/** A commit as a place in the record. */
export interface Mark {
  readonly hash: string
  /** Seconds since 1970. */
  readonly at: number
}

/** First and last of something. */
export interface Range {
  readonly first: Mark
  readonly last: Mark
}

/** What was counted over one calendar year, UTC. */
export interface Year {
  /** Changes by people, merges and programs left out. */
  changes: number
  reverts: number
  mine: number
  reviewed: number
  readonly reviewedAuthors: Set<string>
  range: Range
  reviewRange: Range | null
}

/** What a walk through a history counts. Only sums, ranges and the user's own commits are kept. */
export interface History {
  root: Mark | null
  rootIsMine: boolean
  commits: number
  bots: number
  undated: number
  readonly authors: Set<string>
  readonly mine: Mark[]
  range: Range | null
  coAuthored: number
  readonly myMonths: Set<string>
  readonly years: Map<number, Year>
}

export function emptyHistory(): History {
  return {
    root: null,
    rootIsMine: false,
    commits: 0,
    bots: 0,
    undated: 0,
    authors: new Set(),
    mine: [],
    range: null,
    coAuthored: 0,
    myMonths: new Set(),
    years: new Map(),
  }
}

/** Before 1990 no repository was written to; such dates come from broken clocks. */
const earliest = Date.UTC(1990, 0, 1) / 1000

/** Adds one commit to the counts. `latest`: times after it cannot be true and are not used. */
export function addCommit(history: History, commit: Commit, identity: Identity, latest: number): void {
  history.commits += 1
  const mine = identity.emails.has(commit.email) || identity.emails.has(commit.rawEmail)
  const mark = { hash: commit.hash, at: commit.committed }
  if (commit.isRoot && isEarlier(mark, history.root)) {
    history.root = mark
    history.rootIsMine = mine
  }
  if (!mine && isBot(commit.name, commit.email)) {
    history.bots += 1
    return
  }
  if (!history.authors.has(commit.email)) history.authors.add(detached(commit.email))
  if (!(mark.at >= earliest && mark.at <= latest)) {
    history.undated += 1
    return
  }
  const year = yearOf(history, mark)
  year.changes += 1
  if (isRevert(commit.message)) year.reverts += 1
  const coAuthored = !mine && coAuthorsIn(commit.message).some((email) => identity.emails.has(email))
  if (mine || coAuthored) addOwn(history, year, mark, coAuthored)
  else if (reviewersIn(commit.message).some((email) => identity.emails.has(email))) {
    year.reviewed += 1
    year.reviewedAuthors.add(detached(commit.email))
    year.reviewRange = widened(year.reviewRange, mark)
  }
}

/** The root's own time decides, then its hash, so that any order of walking finds the same one. */
function isEarlier(mark: Mark, known: Mark | null): boolean {
  if (known === null) return true
  return mark.at < known.at || (mark.at === known.at && mark.hash < known.hash)
}

function addOwn(history: History, year: Year, mark: Mark, coAuthored: boolean): void {
  if (coAuthored) history.coAuthored += 1
  else {
    year.mine += 1
    history.mine.push({ hash: detached(mark.hash), at: mark.at })
  }
  history.myMonths.add(dayOf(mark.at).slice(0, 7))
  history.range = widened(history.range, mark)
}

function yearOf(history: History, mark: Mark): Year {
  const number = new Date(mark.at * 1000).getUTCFullYear()
  const known = history.years.get(number)
  if (known !== undefined) {
    known.range = widened(known.range, mark)
    return known
  }
  const year: Year = {
    changes: 0,
    reverts: 0,
    mine: 0,
    reviewed: 0,
    reviewedAuthors: new Set(),
    range: { first: mark, last: mark },
    reviewRange: null,
  }
  history.years.set(number, year)
  return year
}

export function widened(range: Range | null, mark: Mark): Range {
  if (range === null) return { first: mark, last: mark }
  return {
    first: mark.at < range.first.at ? mark : range.first,
    last: mark.at > range.last.at ? mark : range.last,
  }
}

/** The calendar day of a time in seconds, UTC. */
export function dayOf(at: number): string {
  return new Date(at * 1000).toISOString().slice(0, 10)
}
