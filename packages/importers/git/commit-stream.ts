import { createCommitTable, flag, type CommitTable } from './commit-table.ts'
import { quotedHash, scanMessage, subjectHash, type Wanted } from './message-scan.ts'

/** A commit that takes another back, with all that it says of which. */
export interface RevertNote {
  readonly row: number
  /** Hash of the subject that it quotes. */
  readonly quoted: number | null
  /** Ids that its body names. */
  readonly named: readonly string[]
}

/** What a walk through the raw commits gathers. */
export interface Walked {
  readonly table: CommitTable
  /** Identities as they stand in the commits, one character for each byte, by their number. */
  readonly identities: Map<string, number>
  /** Number of the first of them, after those of an earlier reading. */
  readonly firstIdentity: number
  readonly reverts: RevertNote[]
  /** Subjects of the commits that are young enough to be kept as records; new ones with one character for each byte. */
  readonly subjects: Map<number, string>
  /** Rows of commits whose review lines give a name without an address. */
  readonly namedReviews: Map<string, number[]>
  /** Commits whose message was longer than is read. */
  cut: number
}

/** Before 1990 no repository was written to; such dates come from broken clocks. */
export const earliestTime = Date.UTC(1990, 0, 1) / 1000

/** Bytes of one commit that are read; what is longer is passed over. */
const longestRecord = 1 << 20
const longestSubject = 500
/** Somewhat more than there are records, because commits are not read in quite their order. */
const maxSubjects = 60_000
const maxNamedReviews = 400_000

/** How commits are read. */
export interface WalkOptions {
  readonly wanted: Wanted
  /** Times after this, in seconds, cannot be true. */
  readonly latest: number
  /** Subjects of commits from here on, in seconds, are kept. */
  readonly subjectsSince: number
}

export function emptyWalk(width: number): Walked {
  return {
    table: createCommitTable(width),
    identities: new Map(),
    firstIdentity: 0,
    reverts: [],
    subjects: new Map(),
    namedReviews: new Map(),
    cut: 0,
  }
}

/**
 * Takes the output of `git rev-list --header` piece by piece. Commits end in a zero byte, which can stand in none of
 * them; nothing else is parsed by a character that an author could put into a name. Returns how many were read so far.
 */
export function createCommitStream(walked: Walked, options: WalkOptions): (chunk: Buffer) => number {
  let rest: Buffer | null = null
  let isCut = false
  let count = 0
  const hold = (piece: Buffer) => {
    if (isCut) return
    // A copy: the piece belongs to a buffer that is used again.
    const joined: Buffer = rest === null ? Buffer.from(piece) : Buffer.concat([rest, piece])
    isCut = joined.length > longestRecord
    rest = isCut ? Buffer.from(joined.subarray(0, longestRecord)) : joined
  }
  const end = (chunk: Buffer, start: number, stop: number) => {
    if (rest === null) readCommit(chunk, start, stop, false, walked, options)
    else {
      hold(chunk.subarray(start, stop))
      const whole: Buffer = rest
      if (isCut) walked.cut += 1
      readCommit(whole, 0, whole.length, isCut, walked, options)
      rest = null
      isCut = false
    }
    count += 1
  }
  return (chunk) => {
    let start = 0
    for (let stop = chunk.indexOf(0); stop !== -1; stop = chunk.indexOf(0, start)) {
      end(chunk, start, stop)
      start = stop + 1
    }
    if (start < chunk.length) hold(chunk.subarray(start))
    return count
  }
}

const LF = 10

function readCommit(
  bytes: Buffer,
  start: number,
  end: number,
  isCut: boolean,
  walked: Walked,
  options: WalkOptions,
): void {
  const { table } = walked
  const row = table.ids.take(bytes, start)
  if (row === -1) return
  table.fit()
  const { columns } = table
  let parents = 0
  let further: number[] | null = null
  columns.firstParent[row] = -1
  columns.secondParent[row] = -1
  let at = bytes.indexOf(LF, start) + 1
  while (at > 0 && at < end && bytes[at] !== LF) {
    const next = bytes.indexOf(LF, at)
    const stop = next === -1 || next > end ? end : next
    const first = bytes[at]
    // 112, 97: `parent`; 97, 117: `author`; 99, 111: `committer`. Lines that go on begin with a space.
    if (first === 112 && bytes[at + 1] === 97) {
      const parent = table.ids.take(bytes, at + 7)
      if (parent !== -1) {
        if (parents === 0) columns.firstParent[row] = parent
        else if (parents === 1) columns.secondParent[row] = parent
        else (further ??= []).push(parent)
        parents += 1
      }
    } else if (first === 97 && bytes[at + 1] === 117) {
      columns.author[row] = identityIn(bytes, at + 7, stop, walked)
      columns.authored[row] = timeIn(bytes, at + 7, stop, options.latest)
    } else if (first === 99 && bytes[at + 1] === 111) {
      columns.committer[row] = identityIn(bytes, at + 10, stop, walked)
      columns.committed[row] = timeIn(bytes, at + 10, stop, options.latest)
    }
    at = stop + 1
  }
  if (further !== null) table.moreParents.set(row, further)
  const kind = parents === 0 ? flag.root : parents === 1 ? 0 : flag.merge
  columns.flags[row] = flag.read | kind | (isCut ? flag.cut : 0)
  if (at > 0 && at < end) readMessage(bytes, at + 1, end, row, walked, options)
}

function readMessage(
  bytes: Buffer,
  from: number,
  end: number,
  row: number,
  walked: Walked,
  { wanted, subjectsSince }: WalkOptions,
): void {
  const { columns } = walked.table
  const found = scanMessage(bytes, from, end, wanted)
  const { subjectStart, subjectEnd } = found
  let { flags } = found
  columns.subject[row] = subjectHash(bytes, subjectStart, subjectEnd)
  // Merges quote the messages of what they bring in; only their subject says what they are.
  const isMerge = walked.table.has(row, flag.merge)
  if (found.reverted.length > 0 && (flags & flag.reapply) === 0 && !isMerge) flags |= flag.revert
  if ((flags & (flag.revert | flag.reapply)) !== 0) {
    const subject = bytes.toString('latin1', subjectStart, Math.min(subjectEnd, subjectStart + 2000))
    walked.reverts.push({ row, quoted: quotedHash(subject), named: found.reverted })
  }
  columns.flags[row] = (columns.flags[row] ?? 0) | flags
  if ((columns.committed[row] ?? 0) >= subjectsSince && walked.subjects.size < maxSubjects) {
    walked.subjects.set(
      row,
      bytes.toString('latin1', subjectStart, Math.min(subjectEnd, subjectStart + longestSubject)),
    )
  }
  for (const name of found.reviewers) {
    const rows = walked.namedReviews.get(name)
    if (rows !== undefined) rows.push(row)
    else if (walked.namedReviews.size < maxNamedReviews) walked.namedReviews.set(name, [row])
  }
}

/** Number of the identity in a header line: everything up to the last `>`. */
function identityIn(bytes: Buffer, start: number, stop: number, walked: Walked): number {
  const { identities, firstIdentity } = walked
  let end = stop
  while (end > start && bytes[end - 1] !== 62) end -= 1
  const text = bytes.toString('latin1', start, end === start ? stop : Math.min(end, start + 1000))
  const known = identities.get(text)
  if (known !== undefined) return known
  const number = firstIdentity + identities.size
  identities.set(text, number)
  return number
}

/** Seconds since 1970 behind the last `>`; 0 for what cannot be. */
function timeIn(bytes: Buffer, start: number, stop: number, latest: number): number {
  let at = stop - 1
  while (at >= start && bytes[at] !== 62) at -= 1
  at += 1
  while (at < stop && bytes[at] === 32) at += 1
  let time = 0
  let digits = 0
  for (; at < stop; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) break
    time = time * 10 + digit
    digits += 1
  }
  return digits > 0 && digits < 12 && time >= earliestTime && time <= latest ? time : 0
}
