import { hasQuality } from '../evidence/strength.ts'
import type { EligibilityKind } from '../postings/eligibility.ts'
import type { ReadingGround } from '../postings/reader.ts'
import type { Requirement } from '../postings/requirements.ts'
import type { MatchState } from './states.ts'
import { askedThings } from './asked.ts'
import type { AskedName, AskedThing } from './asked.ts'
import { conditionsOf } from './conditions.ts'
import type { Condition } from './conditions.ts'
import type { Candidate, EvidenceIndex } from './evidence-index.ts'
import { tellingStems } from './item.ts'
import type { MatchItem } from './item.ts'

/** An item beside a requirement: which of its words answer which of the advertisement's. */
export interface Proof {
  readonly evidence: string
  readonly title: string
  /** What of the requirement it shows; empty: it only shares words with it. */
  readonly shows: readonly { readonly asked: string; readonly by: string }[]
  /** Words in common. */
  readonly words: readonly string[]
}

/** The verdict on one requirement, with all that it rests on. */
export interface Verdict {
  readonly state: MatchState
  readonly reason: string
  readonly proof: readonly Proof[]
  /** What is asked and not shown, in the advertisement's words. */
  readonly missing: readonly string[]
  readonly conditions: readonly Condition[]
}

/** So many items are shown beside a requirement; so many are looked at. */
const shown = 5
const looked = 12
/** Below this share of its telling words in common, an item that shows nothing asked is not worth showing. */
const leastCommon = 0.34
const leastCommonWords = 2

/**
 * Judges one requirement. "Met" needs items that show everything it asks for, with a result or a confirmation, and
 * every figure in it reached; wishes and plans show nothing; the words in common alone are never more than "partly".
 */
export function judge(
  requirement: Requirement,
  index: EvidenceIndex,
  ground: ReadingGround,
  today: string,
): Verdict {
  const things = askedThings(requirement, ground)
  const candidates = index.candidates(requirement, looked)
  const proofs = candidates
    .map((candidate) => ({ candidate, proof: proofOf(candidate, things) }))
    .filter(({ candidate, proof }) => proof.shows.length > 0 || isClose(candidate, requirement))
    .toSorted((a, b) => b.proof.shows.length - a.proof.shows.length)
    .slice(0, shown)
  const showing = proofs.filter(({ proof }) => proof.shows.length > 0)
  const missing = things
    .filter(({ words }) => !showing.some(({ proof }) => proof.shows.some(({ asked }) => asked === words)))
    .map(({ words }) => words)
  const conditions = conditionsOf(
    requirement,
    showing.map(({ candidate }) => candidate.item),
    today,
  )
  const papers = papersOf(
    requirement,
    showing.map(({ candidate }) => candidate.item),
  )
  const near = showing.length > 0 ? [] : nearTo(things, candidates, ground)
  const rest = { proof: proofs.map(({ proof }) => proof), missing, conditions }
  const isStrong = showing.some(({ candidate }) => carries(candidate.item))
  return { ...rest, ...stateOf({ things, ...rest, papers, isStrong, requirement, near }) }
}

function proofOf({ item, words }: Candidate, things: readonly AskedThing[]): Proof {
  const shows = things.flatMap((thing) => {
    const by = thing.alternatives.map((name) => sentenceFor(name, item)).find((text) => text !== null)
    return by == null ? [] : [{ asked: thing.words, by }]
  })
  return { evidence: item.evidence.id, title: item.evidence.title, shows, words: words.slice(0, 6) }
}

function sentenceFor({ id, name }: AskedName, item: MatchItem): string | null {
  if (id !== null) return item.shows.get(id) ?? null
  const wanted = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}\p{N}])`,
    'iu',
  )
  return item.deeds.find((deed) => wanted.test(deed)) ?? null
}

/** Broader things that items show where what is asked is not shown: cloud, where AWS is asked. */
function nearTo(
  things: readonly AskedThing[],
  candidates: readonly Candidate[],
  ground: ReadingGround,
): readonly string[] {
  const broader = new Set(
    things.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ id }) => (id === null ? [] : ground.labeller.shownBy(id).slice(1))),
    ),
  )
  return [...broader].flatMap((id) => {
    const entry = ground.labeller.entry(id)
    const name = entry === null || entry.common ? undefined : entry.name
    const item = candidates.find((candidate) => candidate.item.shows.has(id))
    return name === undefined || item === undefined ? [] : [`${name} in “${item.item.evidence.title}”`]
  })
}

function isClose({ words }: Candidate, requirement: Requirement): boolean {
  const asked = new Set(tellingStems(requirement.text))
  return words.length >= leastCommonWords && words.length >= asked.size * leastCommon
}

/** Something came of it, or somebody else confirms it. */
function carries({ evidence }: MatchItem): boolean {
  return (['result', 'documented', 'attested'] as const).some((quality) => hasQuality(evidence, quality))
}

const personal: Readonly<Record<EligibilityKind, string>> = {
  years: 'years',
  education: 'a degree',
  certificate: 'a certificate',
  language: 'a language',
  location: 'where you live or work',
  'work-permit': 'a right to work',
  clearance: 'a check or clearance',
  travel: 'travel',
}

/** Conditions that only papers or the person can show. A certificate is shown by an item that tells of having got it. */
function papersOf({ facts, labels }: Requirement, items: readonly MatchItem[]): readonly string[] {
  const got = /\b(?:pass(?:ed)?|certified|certificate|certification|earned|obtained|awarded|qualified)\b/iu
  return facts.flatMap(({ kind }) => {
    if (kind === 'years') return []
    const named = labels.map(({ entry }) => entry.id)
    const isShown =
      kind === 'certificate' &&
      items.some(({ shows }) =>
        named.some((id) => {
          const sentence = shows.get(id)
          return sentence !== undefined && got.test(sentence)
        }),
      )
    return isShown ? [] : [personal[kind]]
  })
}

interface Ground {
  readonly things: readonly AskedThing[]
  readonly proof: readonly Proof[]
  readonly missing: readonly string[]
  readonly conditions: readonly Condition[]
  readonly papers: readonly string[]
  readonly isStrong: boolean
  readonly requirement: Requirement
  readonly near: readonly string[]
}

const isCommonOnly = ({ labels, terms }: Requirement): boolean =>
  terms.length === 0 && labels.length > 0 && labels.every(({ entry }) => entry.common)

/** Whether it asks for a setting only: which sector an employer counts as is not in the words of a deed. */
const isSettingOnly = ({ labels, terms }: Requirement): boolean =>
  terms.length === 0 &&
  labels.some(({ entry }) => entry.area === 'sector') &&
  labels.every(({ entry }) => entry.area === 'sector' || entry.common)

function stateOf(found: Ground): Pick<Verdict, 'state' | 'reason'> {
  const { things, proof, missing, conditions, papers, isStrong, requirement } = found
  const showing = proof.filter(({ shows }) => shows.length > 0)
  const open = conditions.filter(({ state }) => state !== 'reached')
  if (showing.length === 0) return unshown(found)
  const reasons = [
    `Shown: ${quoted(things.filter(({ words }) => !missing.includes(words)).map(({ words }) => words))}.`,
    ...(missing.length === 0 ? [] : [`Not shown: ${quoted(missing)}.`]),
    ...conditions.map(({ reason }) => reason),
    ...(papers.length === 0 ? [] : [`Work does not show ${listed(papers)}; only you know.`]),
    ...(isStrong ? [] : ['No item says what came of it, or who confirms it.']),
    ...(isSettingOnly(requirement)
      ? ['It asks for a setting; whether your employer counts as one is for you to say.']
      : []),
    ...(isCommonOnly(requirement)
      ? ['It asks for what nearly every posting asks for; judge yourself how much this shows.']
      : []),
  ]
  const isMet =
    missing.length === 0 &&
    open.length === 0 &&
    papers.length === 0 &&
    isStrong &&
    !isSettingOnly(requirement) &&
    !isCommonOnly(requirement)
  return { state: isMet ? 'met' : 'partly', reason: reasons.join(' ') }
}

function unshown(found: Ground): Pick<Verdict, 'state' | 'reason'> {
  const { things, proof, papers, requirement, near } = found
  if (things.length > 0 && isCommonOnly(requirement))
    return {
      state: 'cannot-tell',
      reason:
        'Nearly every posting asks for it, in words that fit any item; choose the one that shows it best.',
    }
  if (near.length > 0)
    return {
      state: 'partly',
      reason: `No evidence shows ${quoted(things.map(({ words }) => words))} itself. Near it: ${listed(near.slice(0, 2))}.`,
    }
  if (things.length > 0) {
    const asked = quoted(things.map(({ words }) => words))
    return proof.length === 0
      ? { state: 'none', reason: `No evidence speaks of ${asked}.` }
      : { state: 'none', reason: `No evidence shows ${asked}; the items beside it only share words with it.` }
  }
  if (papers.length > 0)
    return {
      state: 'cannot-tell',
      reason: `It asks for ${listed(papers)}; evidence of work does not show that. Only you know.`,
    }
  if (proof.length > 0)
    return {
      state: 'cannot-tell',
      reason: 'Items share words with it; whether they answer it is for you to say.',
    }
  const years = requirement.facts.find(({ kind }) => kind === 'years')
  if (years !== undefined)
    return {
      state: 'cannot-tell',
      reason: `It asks for “${years.words}” without saying of what; count them from your own roles.`,
    }
  const trait = requirement.labels.some(({ entry }) => entry.area === 'trait')
  return {
    state: 'cannot-tell',
    reason: trait
      ? 'It asks for a trait. Nothing that happened proves one by itself; choose an item that shows it best.'
      : 'Waymark knows none of its words. Link evidence if you have it.',
  }
}

const quoted = (words: readonly string[]): string => listed(words.map((one) => `“${one}”`))

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
