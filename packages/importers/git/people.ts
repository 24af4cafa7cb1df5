import { createHash } from 'node:crypto'
import { isBot, type Identity } from './identity.ts'
import { subjectHash } from './message-scan.ts'
import type { Git } from './run-git.ts'

/**
 * Who stands behind the identities of a history, by number. Of other people only hashes are kept, which tell one from
 * another and let a later reading recognise them; never a name or an address.
 */
export interface People {
  /** Person of each identity. */
  readonly person: readonly number[]
  /** Whether a person is the user, or a program. */
  readonly self: readonly boolean[]
  readonly bot: readonly boolean[]
  /** Hashes by which identities and persons are known again. */
  readonly identityHashes: readonly string[]
  readonly personHashes: readonly string[]
  /** Own names, lower-cased, that nobody else here has. */
  readonly ownNames: readonly string[]
  /** Hashes of the names of others, lower-cased, of at least two words. */
  readonly names: ReadonlySet<number>
}

export const nobody: People = {
  person: [],
  self: [],
  bot: [],
  identityHashes: [],
  personHashes: [],
  ownNames: [],
  names: new Set(),
}

/** A fast hash of a lower-cased name, of 52 bits. */
export function nameHash(lower: string): number {
  const bytes = Buffer.from(lower)
  return subjectHash(bytes, 0, bytes.length)
}

/** A hash that tells texts apart and does not lead back to them by reading. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 14)
}

interface Mapped {
  readonly name: string
  readonly email: string
}

const wellFormed = /^[^<>\n\r]*<[^<>\n\r]*>$/

/** Adds identities (as they stand in commits, one character for each byte) to those known, unified by the mailmap. */
export async function withIdentities(
  git: Git,
  known: People,
  raw: readonly string[],
  identity: Identity,
): Promise<People> {
  const texts = raw.map((text) => Buffer.from(text, 'latin1').toString('utf8').replaceAll('\0', ''))
  const mapped = await mappedBy(git, texts, identity.mailmap !== '')
  const next = {
    person: [...known.person],
    self: [...known.self],
    bot: [...known.bot],
    identityHashes: [...known.identityHashes],
    personHashes: [...known.personHashes],
  }
  const byHash = new Map(known.personHashes.map((hash, number) => [hash, number]))
  const own = new Set(known.ownNames)
  const names = new Set(known.names)
  for (const [index, text] of texts.entries()) {
    const { name, email } = mapped[index] ?? partsOf(text)
    const isSelf = identity.emails.has(email) || identity.emails.has(partsOf(text).email)
    const hash = isSelf ? 'self' : shortHash(email === '' ? `name:${name.toLowerCase()}` : email)
    const person = byHash.get(hash) ?? next.personHashes.length
    if (person === next.personHashes.length) {
      byHash.set(hash, person)
      next.personHashes.push(hash)
      next.self.push(isSelf)
      next.bot.push(!isSelf && isBot(name, email))
    }
    next.person.push(person)
    next.identityHashes.push(shortHash(raw[index] ?? ''))
    const lower = name.trim().toLowerCase()
    if (!lower.includes(' ')) continue
    if (isSelf) own.add(lower)
    else names.add(nameHash(lower))
  }
  const ownNames = [...own].filter((name) => !names.has(nameHash(name))).sort()
  return { ...next, ownNames, names }
}

function partsOf(text: string): Mapped {
  const open = text.lastIndexOf('<')
  if (open === -1) return { name: text.trim(), email: '' }
  return {
    name: text.slice(0, open).trim(),
    email: text
      .slice(open + 1)
      .replace(/>.*$/s, '')
      .trim()
      .toLowerCase(),
  }
}

/** What git's own mailmap makes of the identities; those that git would stumble over stay as they are. */
async function mappedBy(git: Git, texts: readonly string[], hasMailmap: boolean): Promise<readonly Mapped[]> {
  const plain = texts.map(partsOf)
  const asked = texts.flatMap((text, index) => (wellFormed.test(text) ? [index] : []))
  if (asked.length === 0 || !hasMailmap) return plain
  const answer = await git.answer(
    ['check-mailmap', '--stdin'],
    asked.map((index) => `${texts[index] ?? ''}\n`).join(''),
  )
  const lines = answer.split('\n')
  if (lines.length !== asked.length + 1) return plain
  const mapped = [...plain]
  for (const [at, index] of asked.entries()) mapped[index] = partsOf(lines[at] ?? '')
  return mapped
}
