import type { EvidenceFacts } from '../evidence/evidence.ts'
import { intentOf } from '../evidence/intent.ts'
import { isTelling, stem, wordsOf } from '../evidence/words.ts'
import type { Framework } from '../frameworks/framework.ts'
import { listed } from '../frameworks/scales.ts'

/** A competency that an item may support by its words. Nothing counts until the user links it. */
export interface CompetencySuggestion {
  readonly competency: string
  /** The item's own words that matched, as they stand in it. */
  readonly words: string[]
  readonly reason: string
}

/** Two single words, or one phrase, or one word that only one competency listens to, are enough to suggest. */
const enough = 2
const phraseWeight = 2
const specificWordWeight = 2
const sharedWordWeight = 1

interface Cue {
  readonly competency: string
  readonly stems: readonly string[]
  readonly weight: number
}

const compiled = new WeakMap<Framework, ReadonlyMap<string, readonly Cue[]>>()

/** Cues by their first stem. A word that several competencies share, or that is everyday, weighs less. */
function cuesOf(framework: Framework): ReadonlyMap<string, readonly Cue[]> {
  const known = compiled.get(framework)
  if (known !== undefined) return known
  const all = framework.competencies.flatMap((competency) =>
    competency.cues.map((cue) => ({
      competency: competency.id,
      stems: wordsOf(cue).map(stem),
      isSpecific: isSpecificWord(cue),
    })),
  )
  const listeners = Map.groupBy(all, (cue) => cue.stems.join(' '))
  const byFirst = new Map<string, Cue[]>()
  for (const cue of all) {
    const [first] = cue.stems
    if (first === undefined) continue
    const sharing = new Set(listeners.get(cue.stems.join(' '))?.map((other) => other.competency)).size
    const entry = { ...cue, weight: weightOf(cue, sharing) }
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  compiled.set(framework, byFirst)
  return byFirst
}

function weightOf(
  cue: { readonly stems: readonly string[]; readonly isSpecific: boolean },
  sharing: number,
): number {
  if (cue.stems.filter(isTelling).length > 1) return phraseWeight
  return sharing === 1 && cue.isSpecific ? specificWordWeight : sharedWordWeight
}

/** Longer words and abbreviations ("MTTR") seldom mean anything else; short everyday words often do. */
function isSpecificWord(cue: string): boolean {
  return cue.length >= 6 || /^[A-Z0-9]{3,}$/.test(cue)
}

interface Heard {
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

/** The words that an item says of itself, with a break between facts so that no phrase runs across two. */
function hear(facts: EvidenceFacts): Heard {
  const told = [
    facts.title,
    facts.situation,
    facts.task,
    facts.action,
    facts.result,
    facts.decision?.chosen ?? null,
    facts.decision?.insteadOf ?? null,
    ...facts.measures.map((measure) => measure.name),
  ]
  const words = told.flatMap((text) => (text === null ? [] : [...wordsOf(text), '']))
  return { words, stems: words.map((word) => (word === '' ? '' : stem(word))) }
}

/**
 * Competencies that an item may support, by the cues of the framework, best match first. Precision comes first: one
 * generic word is not enough, an intention suggests nothing, and competencies that the item is linked to are left out.
 */
export function suggestFor(
  item: EvidenceFacts & { readonly id: string },
  framework: Framework,
): CompetencySuggestion[] {
  const known = suggestions.get(framework)?.get(item)
  if (known !== undefined) return known
  const found = findSuggestions(item, framework)
  const ofFramework = suggestions.get(framework) ?? new WeakMap<EvidenceFacts, CompetencySuggestion[]>()
  suggestions.set(framework, ofFramework.set(item, found))
  return found
}

/** Items and frameworks are values, so what one suggests for the other is remembered by identity. */
const suggestions = new WeakMap<Framework, WeakMap<EvidenceFacts, CompetencySuggestion[]>>()

function findSuggestions(item: EvidenceFacts, framework: Framework): CompetencySuggestion[] {
  if (intentOf(item) !== null) return []
  const linked = new Set(
    item.competencies.filter((link) => link.framework === framework.id).map((link) => link.competency),
  )
  const matches = [...matchesIn(hear(item), cuesOf(framework))].filter(
    ([competency, match]) => match.weight >= enough && !linked.has(competency),
  )
  const order = new Map(framework.competencies.map((competency, index) => [competency.id, index]))
  return matches
    .sort(([a, x], [b, y]) => y.weight - x.weight || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([competency, match]) => {
      const words = longestOf([...match.words])
      return { competency, words, reason: reasonFor(words) }
    })
}

interface Match {
  weight: number
  readonly cues: Set<string>
  readonly words: Set<string>
}

function matchesIn(said: Heard, cues: ReadonlyMap<string, readonly Cue[]>): Map<string, Match> {
  const matches = new Map<string, Match>()
  for (const [at, first] of said.stems.entries()) {
    for (const cue of cues.get(first) ?? []) {
      if (!cue.stems.every((word, offset) => said.stems[at + offset] === word)) continue
      const match = matches.get(cue.competency) ?? { weight: 0, cues: new Set(), words: new Set() }
      matches.set(cue.competency, match)
      const cueText = cue.stems.join(' ')
      if (!match.cues.has(cueText)) match.weight += cue.weight
      match.cues.add(cueText)
      match.words.add(said.words.slice(at, at + cue.stems.length).join(' '))
    }
  }
  return matches
}

/** Matches without those that stand inside a longer one: "cloud spend" says "spend" already. */
function longestOf(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && ` ${other} `.includes(` ${word} `)))
}

function reasonFor(words: readonly string[]): string {
  return `It says ${listed(words.map((word) => `“${word}”`))}.`
}
