import { flag } from './commit-table.ts'

/** What commit messages are searched for. */
export interface Wanted {
  /** The user's own addresses, lower-cased in their brackets, one character for each byte. */
  readonly addresses: readonly string[]
  /** Own names, lower-cased, that nobody else in the repository has; null while they are not known. */
  readonly names: ReadonlySet<string> | null
}

/** What to search for, from the user's addresses. */
export function wantedOf(emails: Iterable<string>, names: ReadonlySet<string> | null): Wanted {
  return { addresses: [...emails].map((email) => `<${Buffer.from(email).toString('latin1')}>`), names }
}

/** What a message was found to say, beside its flags. */
export interface Scanned {
  /** Bits of `flag`. */
  flags: number
  /** Where the subject stands. */
  subjectStart: number
  subjectEnd: number
  /** Ids that the body says are taken back, as they are written. */
  reverted: string[]
  /** Names in review lines that carry no address. */
  reviewers: string[]
}

const LF = 10
const SPACE = 32
const TAB = 9
const COLON = 58

/** First letters of the lines that can say something, in both cases. */
const telling = new Uint8Array(256)
for (const letter of 'rachtsmRACHTSM') telling[letter.charCodeAt(0)] = 1

const bits = new Map<string, number>([
  ...['reviewed-by', 'acked-by', 'approved-by', 'reviewers', 'reviewer'].map(
    (key) => [key, flag.reviewedBySelf] as const,
  ),
  ...['helped-by', 'mentored-by', 'suggested-by', 'tested-by'].map(
    (key) => [key, flag.helpedBySelf] as const,
  ),
  ...['signed-off-by', 'reported-by'].map((key) => [key, flag.namesSelf] as const),
  ['co-authored-by', flag.coAuthoredBySelf],
])
const longestKey = 16

/**
 * Goes through one message as git prints it raw, each line behind four spaces. Keys of trailers count in any case and
 * anywhere in the message: many projects write their reviewers above the last paragraph, where git's own parser of
 * trailers does not look.
 */
export function scanMessage(bytes: Buffer, from: number, end: number, wanted: Wanted): Scanned {
  const found: Scanned = { flags: 0, subjectStart: from, subjectEnd: from, reverted: [], reviewers: [] }
  let hasSubject = false
  let at = from
  while (at < end) {
    let stop = bytes.indexOf(LF, at)
    if (stop === -1 || stop > end) stop = end
    let start = at
    while (start < stop && (bytes[start] === SPACE || bytes[start] === TAB)) start += 1
    if (start < stop) {
      if (!hasSubject) {
        hasSubject = true
        found.subjectStart = start
        found.subjectEnd = trimmedEnd(bytes, start, stop)
        found.flags |= subjectFlags(bytes, start, found.subjectEnd)
      } else if (telling[bytes[start] ?? 0] === 1) scanLine(bytes, start, stop, wanted, found)
    }
    at = stop + 1
  }
  return found
}

function trimmedEnd(bytes: Buffer, start: number, stop: number): number {
  let end = stop
  while (end > start && (bytes[end - 1] ?? 0) <= SPACE) end -= 1
  return end
}

const emergencyWords = /\b(?:hot-?fix|emergency (?:fix|change|patch))\b/i
const reverts = /^Revert(?: "|: |s? (?:commit )?[0-9a-f]{7,64}\b)/
const reapplies = /^(?:Revert "(?:Revert|Back out)\b|Reapply\b|Reland\b)/i

/** What a subject says: how it is written by git, and by the forges. */
function subjectFlags(bytes: Buffer, start: number, end: number): number {
  let flags = 0
  const first = bytes[start]
  const last = bytes[end - 1]
  // 41: `)`, which ends a pull request's number; 82 and 114: `R` and `r`.
  if (last === 41 && /\(#\d{1,9}\)$/.test(bytes.toString('latin1', Math.max(start, end - 14), end)))
    flags |= flag.squash
  if (first === 82 || first === 114) {
    const text = bytes.toString('latin1', start, Math.min(end, start + 80))
    if (reapplies.test(text)) flags |= flag.reapply
    else if (reverts.test(text)) flags |= flag.revert
  }
  if (
    mayBeEmergency(bytes, start, end) &&
    emergencyWords.test(bytes.toString('latin1', start, Math.min(end, start + 300)))
  )
    flags |= flag.emergency
  return flags
}

/** True where an `x` or a `g` stands, without which none of the words can. Cheaper than a text for each subject. */
function mayBeEmergency(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = (bytes[at] ?? 0) | 32
    if (byte === 120) {
      // `fix` ends in x: `fi` stands before it.
      if (((bytes[at - 1] ?? 0) | 32) === 105 && ((bytes[at - 2] ?? 0) | 32) === 102) return true
    } else if (byte === 109 && ((bytes[at - 1] ?? 0) | 32) === 101) return true
  }
  return false
}

const revertLine = 'This reverts commit '

function scanLine(bytes: Buffer, start: number, stop: number, wanted: Wanted, found: Scanned): void {
  // 84: `T`
  if (bytes[start] === 84 && stop - start > revertLine.length + 6) {
    if (bytes.toString('latin1', start, start + revertLine.length) === revertLine) {
      const id = /^[0-9a-f]{7,64}/.exec(bytes.toString('latin1', start + revertLine.length, stop))?.[0]
      if (id !== undefined && found.reverted.length < 50) found.reverted.push(id)
      return
    }
  }
  const colon = colonIn(bytes, start, Math.min(stop, start + longestKey))
  if (colon === -1) return
  const key = bytes.toString('latin1', start, colon).trimEnd().toLowerCase()
  const bit = bits.get(key)
  if (bit === undefined) return
  // A line of any length is cut: nobody is named after two thousand characters.
  const end = Math.min(stop, colon + 2000)
  const value = bytes.toString('latin1', colon + 1, end)
  if (namesSelf(value, wanted)) found.flags |= bit
  else if (bit === flag.reviewedBySelf && mayHoldNames(value))
    takeNames(bytes.toString('utf8', colon + 1, end), wanted, found)
}

function colonIn(bytes: Buffer, start: number, stop: number): number {
  for (let at = start; at < stop; at += 1) if (bytes[at] === COLON) return at
  return -1
}

function namesSelf(value: string, { addresses }: Wanted): boolean {
  if (!value.includes('@')) return false
  const lower = value.toLowerCase()
  for (const address of addresses) if (lower.includes(address)) return true
  return false
}

/** False for the usual line, one name with its address. */
const mayHoldNames = (value: string) => !value.includes('<') || value.includes(',') || value.includes(' and ')

/** Reviewers that are named without an address, as older messages do. */
function takeNames(value: string, wanted: Wanted, found: Scanned): void {
  for (const part of value.split(/[,;]|\band\b/)) {
    if (part.includes('<') || part.length > 100) continue
    const name = part
      .replace(/[.\s]+$/, '')
      .trim()
      .toLowerCase()
    if (!name.includes(' ')) continue
    if (wanted.names === null) {
      if (found.reviewers.length < 10) found.reviewers.push(name)
    } else if (wanted.names.has(name)) found.flags |= flag.reviewedBySelf
  }
}

const UPPER = 2 ** 20

/**
 * A hash of a subject, of 52 bits, without the number of a pull request at its end: the revert of a squashed change
 * quotes its title with or without it.
 */
export function subjectHash(bytes: Uint8Array, start: number, end: number): number {
  let stop = end
  if (bytes[stop - 1] === 41) {
    let at = stop - 2
    while (at > start && (bytes[at] ?? 0) >= 48 && (bytes[at] ?? 0) <= 57) at -= 1
    // 35: `#`, 40: `(`
    if (at > start && at < stop - 2 && bytes[at] === 35 && bytes[at - 1] === 40) {
      stop = at - 1
      while (stop > start && bytes[stop - 1] === SPACE) stop -= 1
    }
  }
  let one = 0x811c9dc5
  let two = 0x9747b28c
  for (let at = start; at < stop; at += 1) {
    const byte = bytes[at] ?? 0
    one = Math.imul(one ^ byte, 0x01000193)
    two = Math.imul(two ^ byte, 0x85ebca6b)
    two ^= two >>> 13
  }
  return (one >>> 0) * UPPER + ((two >>> 0) >>> 12)
}

/** Hash of the subject that a revert quotes; null when it quotes none. A cut-off quotation says nothing. */
export function quotedHash(subject: string): number | null {
  const quoted = /^(?:Revert|Reapply) "(.+)"(?:\s*\(#\d{1,9}\))?\s*$/i.exec(subject)?.[1]
  if (quoted === undefined || quoted.endsWith('…') || quoted.endsWith('...')) return null
  const bytes = Buffer.from(quoted, 'latin1')
  return subjectHash(bytes, 0, bytes.length)
}
