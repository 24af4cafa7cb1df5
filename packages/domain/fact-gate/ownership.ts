import { stemsOf } from '../evidence/words.ts'

/** How much of a thing somebody claims to have been theirs, weakest first. A text may never stand above what it rests on. */
export const ownershipRanks = ['watched', 'helped', 'contributed', 'built', 'led', 'owned'] as const
export type OwnershipRank = (typeof ownershipRanks)[number]

/** Verbs by rank, as stems of alternatives; endings are matched by the pattern below. */
const verbs: Readonly<Record<OwnershipRank, string>> = {
  watched:
    'observ(?:e|ed|ing)|shadow(?:ed|ing)|attended|attending|learn(?:ed|t|ing)|studied|studying|exposure to',
  helped:
    'help(?:s|ed|ing)?|assist(?:s|ed|ing)?|support(?:s|ed|ing)?|aid(?:ed|ing)|participat(?:e|es|ed|ing)|took part|taking part|(?:was|were|been|being) (?:part of|involved in)|involved in|member of',
  contributed:
    'contribut(?:e|es|ed|ing)|collaborat(?:e|es|ed|ing)|co-(?:authored|wrote|developed|designed|created)|worked (?:on|with)|working (?:on|with)|advis(?:e|es|ed|ing)|consulted|facilitat(?:e|es|ed|ing)',
  built:
    'buil(?:d|ds|t|ding)|implement(?:s|ed|ing)?|deliver(?:s|ed|ing)?|develop(?:s|ed|ing)?|design(?:s|ed|ing)?|creat(?:e|es|ed|ing)|wrote|written|writing|rewrote|launch(?:es|ed|ing)?|introduc(?:e|es|ed|ing)|migrat(?:e|es|ed|ing)|ran|running|architect(?:ed|ing)|engineered|established|set up|shipp?(?:ed|ing)|made|moved',
  led: 'led|lead|leads|leading|manag(?:e|es|ed|ing)|head(?:ed|ing)|direct(?:ed|ing)|dr(?:ove|ive|ives|iving)|spearhead(?:ed|ing)|orchestrat(?:e|ed|ing)|oversaw|oversee(?:ing|s)?|chair(?:ed|ing)|championed|supervis(?:ed|ing)|steered|coordinat(?:ed|ing)|governed',
  owned:
    'own(?:s|ed|ing)|accountable for|responsible for|in charge of|founded|founding|single-handedly|solely|sole owner|pioneered|masterminded',
}

const patterns = ownershipRanks.map(
  (rank) => [rank, new RegExp(String.raw`(?<![\p{L}-])(?:${verbs[rank]})(?![\p{L}])`, 'giu')] as const,
)
const nouns = /^(?:leads?|support|design|head|help|build|own)$/iu

/** A claim of ownership: its verb, its place, and the words around it that say of what. */
export interface Ownership {
  readonly rank: OwnershipRank
  readonly verb: string
  readonly start: number
  readonly end: number
  /** Stems of the clause, without the verb. */
  readonly about: ReadonlySet<string>
}

const clauseEnd = /[.;:!?,–—]\s|\s(?:and|but|which|while|whom?|by|then)\s/giu

/**
 * The claims of ownership of a text, at most one a clause: the first verb governs what follows it, so "helped build" is
 * helped. Clauses without a verb of the list claim none.
 */
export function ownershipIn(text: string): readonly Ownership[] {
  const cuts = [0, ...Array.from(text.matchAll(clauseEnd), ({ index }) => index), text.length]
  return cuts.slice(0, -1).flatMap((from, at) => {
    const clause = text.slice(from, cuts[at + 1])
    const found = firstVerb(clause)
    if (found === null) return []
    const around = `${clause.slice(0, found.start)} ${clause.slice(found.end)}`
    return [
      {
        rank: found.rank,
        verb: found.verb,
        start: from + found.start,
        end: from + found.end,
        about: new Set(stemsOf(around)),
      },
    ]
  })
}

function firstVerb(clause: string) {
  const found = patterns
    .flatMap(([rank, pattern]) =>
      Array.from(clause.matchAll(pattern), (match) => ({
        rank,
        verb: match[0],
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .filter(({ verb, start }) => !isNoun(clause, verb, start))
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
}

/** "the lead time", "customer support": words that are verbs elsewhere. */
function isNoun(clause: string, verb: string, start: number): boolean {
  if (!nouns.test(verb)) return false
  const before = /([\p{L}-]+)\s$/u.exec(clause.slice(0, start))?.[1]?.toLowerCase() ?? ''
  if (/^lead$/i.test(verb) && /^\s?times?\b/iu.test(clause.slice(start + verb.length))) return true
  return before !== '' && !/^(?:to|i|we|who|and|also|then|not|now|helped|can|will|would)$/.test(before)
}

/** How a rank compares: below zero when the first is weaker. */
export function compareRanks(a: OwnershipRank, b: OwnershipRank): number {
  return ownershipRanks.indexOf(a) - ownershipRanks.indexOf(b)
}
