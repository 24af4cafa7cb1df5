import { stem, wordsOf } from '../evidence/words.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { claimsIn, type Claim, type ClaimKind, type NameFinder } from './claims.ts'
import { plainText, plainWord, withPlainDigits } from './fold.ts'
import { compareRanks, type Ownership } from './ownership.ts'

/** A text that claims may rest on. */
export interface FactSource {
  /** `evidence`, `cv`, `posting`: what kind of text it is. */
  readonly kind: 'evidence' | 'cv' | 'posting'
  /** Evidence id or JSON pointer. */
  readonly id: string
  readonly text: string
}

/** What was found about one claim. */
export interface Traced {
  readonly kind: ClaimKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where it rests; null when it rests on nothing. */
  readonly source: Pick<FactSource, 'kind' | 'id'> | null
  /** `stronger`: something like it is there, and the text says more. */
  readonly verdict: 'traced' | 'stronger' | 'unsupported' | 'blank'
  readonly reason: string | null
}

interface Known {
  readonly source: FactSource
  readonly claims: readonly Claim[]
  readonly words: ReadonlySet<string>
}

/**
 * Traces every claim of a text to the texts that it may rest on. `around` are words that stand beside it in the same
 * document and are checked for themselves: the employer and the title of the role a line belongs to. They lend names,
 * never figures.
 */
export function traceText(
  text: string,
  sources: readonly FactSource[],
  names: NameFinder | null,
  around: readonly string[] = [],
): readonly Traced[] {
  const claims = claimsIn(text, names)
  const same = sources.find((source) => plainText(source.text) === plainText(text))
  if (same !== undefined)
    return claims.map((claim) => (claim.kind === 'blank' ? blank(claim) : found(claim, same)))
  const known = sources.map((source) => knownOf(source, names))
  const lent = new Set(around.flatMap(nameWords))
  return claims.map((claim) => {
    switch (claim.kind) {
      case 'figure':
        return traceFigure(claim, known)
      case 'name':
        return traceName(claim, known, lent)
      case 'ownership':
        return traceOwnership(claim, claim.ownership, known)
      case 'blank':
        return blank(claim)
    }
  })
}

const nameWords = (text: string) =>
  withPlainDigits(text)
    .split(/[^\p{L}\p{N}\p{M}+#’']+/u)
    .map(plainWord)
    .filter((word) => word !== '')

function knownOf(source: FactSource, names: NameFinder | null): Known {
  return { source, claims: claimsIn(source.text, names), words: new Set(nameWords(source.text)) }
}

type Figure = Extract<Claim, { kind: 'figure' }>
type Place = Pick<Claim, 'kind' | 'text' | 'start' | 'end'>

function at({ kind, text, start, end }: Place) {
  return { kind, text, start, end }
}

function found(claim: Place, { kind, id }: Pick<FactSource, 'kind' | 'id'>): Traced {
  return { ...at(claim), source: { kind, id }, verdict: 'traced', reason: null }
}

function missing(claim: Place, reason: string): Traced {
  return { ...at(claim), source: null, verdict: 'unsupported', reason }
}

function stronger(claim: Place, { kind, id }: FactSource, reason: string): Traced {
  return { ...at(claim), source: { kind, id }, verdict: 'stronger', reason }
}

const blank = (claim: Place): Traced => ({
  ...at(claim),
  source: null,
  verdict: 'blank',
  reason: 'A blank is still to be filled.',
})

function traceFigure(claim: Figure, known: readonly Known[]): Traced {
  let hedged: FactSource | null = null
  for (const { source, claims } of known)
    for (const other of claims) {
      if (other.kind !== 'figure' || !sameFigure(claim, other)) continue
      if (other.quantity?.approximate === true && claim.quantity?.approximate === false) hedged ??= source
      else return found(claim, source)
    }
  return hedged === null
    ? missing(claim, `“${claim.text}” is in nothing that this text rests on.`)
    : stronger(claim, hedged, `It is only said to be about “${claim.text}”.`)
}

function sameFigure(claim: Figure, other: Figure): boolean {
  const [a, b] = [claim.quantity, other.quantity]
  if (a === null || b === null)
    return claim.literal === other.literal || bareEqual(a ?? b, a === null ? claim : other)
  if (a.value === null || b.value === null) return claim.literal === other.literal
  if (a.value !== b.value || a.high !== b.high) return false
  if (a.side !== null && b.side !== null && a.side !== b.side) return false
  if (a.per !== null && a.per !== b.per) return false
  return sameUnit(a, b)
}

/** A number that the grammar read on one side only: 27001 beside "27,001 people" is no match, 9 beside "nine" is. */
function bareEqual(quantity: Quantity | null, bare: Figure): boolean {
  return (
    quantity !== null &&
    quantity.kind === 'count' &&
    /^\d+$/.test(bare.literal) &&
    quantity.value === Number(bare.literal)
  )
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind)
    return (a.kind === 'count' && a.unit === null) || (b.kind === 'count' && b.unit === null)
  if (a.unit === null || b.unit === null) return true
  return stem(a.unit.toLowerCase()) === stem(b.unit.toLowerCase())
}

function traceName(
  claim: Extract<Claim, { kind: 'name' }>,
  known: readonly Known[],
  lent: ReadonlySet<string>,
): Traced {
  for (const { source, words } of known)
    if (claim.words.every((word) => words.has(word))) return found(claim, source)
  if (claim.words.every((word) => lent.has(word))) return found(claim, { kind: 'cv', id: 'beside it' })
  return missing(claim, `“${claim.text}” is in nothing that this text rests on.`)
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return Array.from(a).filter((word) => b.has(word)).length
}

function traceOwnership(claim: Place, owned: Ownership, known: readonly Known[]): Traced {
  const others = known.flatMap(({ source, claims }) =>
    claims.flatMap((other) =>
      other.kind === 'ownership'
        ? [{ source, other: other.ownership, near: shared(owned.about, other.ownership.about) }]
        : [],
    ),
  )
  const nearest = Math.max(0, ...others.map(({ near }) => near))
  const candidates = others.filter(({ near }) => near === nearest)
  const best = candidates.toSorted((a, b) => compareRanks(b.other.rank, a.other.rank))[0]
  if (best === undefined) {
    const verb = known.find(({ source }) =>
      wordsOf(source.text).map(stem).includes(stem(owned.verb.toLowerCase())),
    )
    return verb === undefined
      ? missing(claim, `Nothing that this text rests on says who did it; “${owned.verb}” does.`)
      : found(claim, verb.source)
  }
  if (compareRanks(owned.rank, best.other.rank) <= 0) return found(claim, best.source)
  return stronger(claim, best.source, `“${owned.verb}” claims more than “${best.other.verb}”.`)
}
