import type { EvidenceQuality } from '../frameworks/framework.ts'
import type { Attestation, EvidenceFacts, FactName, ScopeLevel } from './evidence.ts'
import { stillStands } from './attested-claim.ts'
import { scopeLevels } from './evidence.ts'
import { wordsOf } from './words.ts'

/** Words for the claimant: confirming or running one's own work says nothing about independence. */
const oneself = new Set([
  'i',
  'me',
  'my',
  'mine',
  'myself',
  'self',
  'we',
  'us',
  'our',
  'ours',
  'ourselves',
  'undersigned',
])
/** Letters of other scripts that look like the Latin ones which those words are made of. */
const lookingLatin = new Map(
  ['аa', 'еe', 'іi', 'мm', 'оo', 'рp', 'ѕs', 'уy', 'αa', 'εe', 'ιi', 'μm', 'οo', 'υu'].map((pair) => [
    pair[0],
    pair[1],
  ]),
)

/**
 * True when a name stands for the claimant: nothing but such words, one of them first ("Myself, the manager", "me (as
 * team lead)") or their letters set apart ("m.e."). A name that no letter or digit is in stands for nobody.
 */
export function isOneself(name: string): boolean {
  const folded = Array.from(
    name.normalize('NFKC').toLowerCase(),
    (sign) => lookingLatin.get(sign) ?? sign,
  ).join('')
  const words = wordsOf(folded)
  const first = words.find((word) => word !== 'the' && word !== 'by') ?? ''
  if (words.length === 0 || oneself.has(words.join(''))) return true
  // "I. Newton", "My Linh" and "Us Magazine" are names of others.
  return first.length > 1 && oneself.has(first) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name.trim())
}

/** True when the user was asked for a fact and cannot confirm it, and nothing else vouches for it. */
export function isUnconfirmable(facts: EvidenceFacts, fact: FactName): boolean {
  const told = facts.provenance.filter((entry) => entry.facts.includes(fact))
  return told.length > 0 && told.every((entry) => entry.origin === 'cannot-confirm')
}

/**
 * Confirmations that count: by somebody else than the claimant, of what the item still says. One of a wording that the
 * item has left is kept and shown, and counts for nothing until the item says so again.
 */
export function standingAttestations(facts: EvidenceFacts): readonly Attestation[] {
  return facts.attestations.filter(
    (attestation) => !isOneself(attestation.by) && stillStands(facts, attestation),
  )
}

/**
 * What tells the confirmations of an item by others apart: who, in which words, and where it can be checked, whatever
 * the case, punctuation and spacing. Two items with one of these in common were confirmed by one and the same statement.
 */
export function confirmationsOf(facts: EvidenceFacts): readonly string[] {
  const keys = standingAttestations(facts).map(({ by, statement, checkableAt }) =>
    [by, statement, checkableAt].map((text) => wordsOf(text).join(' ')).join('\n'),
  )
  return [...new Set(keys)]
}

const shows: Readonly<Record<EvidenceQuality, (facts: EvidenceFacts) => boolean>> = {
  result: (facts) =>
    (facts.result !== null && !isUnconfirmable(facts, 'result')) ||
    facts.measures.some((measure) => measure.after !== null),
  measured: (facts) =>
    facts.measures.some((measure) => measure.before !== null && measure.after !== null) &&
    !isUnconfirmable(facts, 'measures'),
  // A résumé or a brag document is the person's own statement written down; only what others keep shows it.
  documented: (facts) =>
    facts.attachments.length > 0 || facts.provenance.some((entry) => entry.origin === 'record'),
  attested: (facts) => standingAttestations(facts).length > 0,
  decision: (facts) => facts.decision?.insteadOf != null && !isUnconfirmable(facts, 'decision'),
  stakeholder: (facts) => facts.stakeholders.length > 0 && !isUnconfirmable(facts, 'stakeholders'),
  'several-teams': (facts) => reaches(facts, 'several-teams'),
  organisation: (facts) => reaches(facts, 'organisation'),
  'handed-over': (facts) =>
    facts.handover !== null && !isOneself(facts.handover.owner) && !isUnconfirmable(facts, 'handover'),
}

function reaches(facts: EvidenceFacts, level: ScopeLevel): boolean {
  if (facts.scope === null || isUnconfirmable(facts, 'scope')) return false
  return scopeLevels.indexOf(facts.scope.level) >= scopeLevels.indexOf(level)
}

/** Whether an item shows a quality that a framework can ask for. What each means: see `EvidenceQuality`. */
export function hasQuality(facts: EvidenceFacts, quality: EvidenceQuality): boolean {
  return shows[quality](facts)
}

/**
 * What an item can carry, in words: `stated` or `documented`, then `measured`, `attested`, `decision`, `handed over`
 * as far as they hold. Never a number: counts of items are not strength.
 */
export function strengthOf(facts: EvidenceFacts): string[] {
  const words = [hasQuality(facts, 'documented') ? 'documented' : 'stated']
  if (hasQuality(facts, 'measured')) words.push('measured')
  if (hasQuality(facts, 'attested')) words.push('attested')
  if (hasQuality(facts, 'decision')) words.push('decision')
  if (hasQuality(facts, 'handed-over')) words.push('handed over')
  return words
}

/**
 * Facts that an item does not state, as questions to the user, the most telling first. Facts that the user was asked
 * for and cannot confirm are not asked for again: that is a state of its own, neither missing nor given.
 */
export function questionsFor(facts: EvidenceFacts): string[] {
  const asked = new Set<FactName>(
    facts.provenance.filter((entry) => entry.origin === 'cannot-confirm').flatMap((entry) => entry.facts),
  )
  return questions.flatMap(([fact, ask]) => {
    const question = asked.has(fact) ? null : ask(facts)
    return question === null ? [] : [question]
  })
}

type Ask = (facts: EvidenceFacts) => string | null

const questions: readonly (readonly [FactName, Ask])[] = [
  ['result', (facts) => (hasQuality(facts, 'result') ? null : 'What changed because of it?')],
  ['measures', askForMeasure],
  ['attestations', askForAttestation],
  ['decision', askForDecision],
  ['handover', (facts) => (facts.handover === null ? 'Who runs it now, without you, and since when?' : null)],
  [
    'happened',
    (facts) => ((facts.happened.from ?? facts.happened.to) === null ? 'When did it happen?' : null),
  ],
  [
    'scope',
    (facts) => (facts.scope === null ? 'How far did it reach: your team, several teams, the company?' : null),
  ],
  [
    'stakeholders',
    (facts) => (facts.stakeholders.length === 0 ? 'Who was affected by it or had a say in it?' : null),
  ],
  [
    'outcome',
    (facts) =>
      facts.outcome === null
        ? 'What does the business feel of it: revenue, cost, risk, speed or people?'
        : null,
  ],
]

function askForMeasure(facts: EvidenceFacts): string | null {
  if (facts.measures.some((measure) => measure.before !== null && measure.after !== null)) return null
  const partial = facts.measures[0]
  if (partial === undefined) return 'Which figure moved: what was it before, and what after?'
  if (partial.before === null && partial.after === null)
    return `What was “${partial.name}” before, and what after?`
  return partial.before === null
    ? `What was “${partial.name}” before?`
    : `What is “${partial.name}” now that it is done?`
}

function askForAttestation(facts: EvidenceFacts): string | null {
  if (hasQuality(facts, 'attested')) return null
  return 'Who saw it and can confirm it, in which words, and where can that be checked?'
}

function askForDecision(facts: EvidenceFacts): string | null {
  if (facts.decision === null) return 'What did you decide, and which alternative did you refuse?'
  if (facts.decision.insteadOf === null)
    return `Which alternative did you refuse when you chose “${facts.decision.chosen}”?`
  return null
}
