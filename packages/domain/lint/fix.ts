import type { Evidence } from '../evidence/evidence.ts'
import { stemsOf } from '../evidence/words.ts'
import type { FixPart, KnownFact, LintFix } from './finding.ts'
import type { LineFeature, LineReading } from './features.ts'
import { fixSlots, type Fix, type FixSlot } from './rule.ts'

/** Which features of a line fill which part. */
const fills: Readonly<Record<FixSlot, readonly LineFeature[]>> = {
  outcome: ['numbers'],
  scope: ['scope'],
  decision: ['trade-off'],
  proof: ['stakeholders'],
}

/**
 * The parts that a line needs, with what it says already, what to ask, and what evidence knows. The line's own words
 * stay as they are: a fix asks, it does not upgrade.
 */
export function fixFor(line: LineReading, questions: Fix, evidence: readonly Evidence[]): LintFix {
  const like = alikeEvidence(line.text, evidence)
  const parts = fixSlots.flatMap((slot): FixPart[] => {
    const said = fills[slot].map((feature) => line.shows.get(feature)).find((span) => span !== undefined)
    const question = questions[slot]
    if (said === undefined && question === null) return []
    return [
      {
        slot,
        said: said === undefined ? null : line.text.slice(said.start, said.end),
        asks: said === undefined ? question : null,
        known: said === undefined ? like.flatMap((item) => knownFor(slot, item)).slice(0, 3) : [],
      },
    ]
  })
  return { keeps: line.text, parts, template: templateOf(line.text, parts) }
}

/** The line with a blank for each question, outcome first (seed 3: Outcome → Scope → Decision → Proof). */
function templateOf(keeps: string, parts: readonly FixPart[]): string {
  const blank = (slot: FixSlot) => {
    const asks = parts.find((part) => part.slot === slot)?.asks
    return asks == null ? null : `⟨${asks}⟩`
  }
  const sentence = keeps.trim().replace(/[.;]$/, '')
  const lead = blank('outcome')
  const tail = [blank('scope'), blank('decision'), blank('proof')].filter((part) => part !== null)
  return `${lead === null ? '' : `${lead} — `}${[sentence, ...tail].join('; ')}.`
}

/**
 * The line with the writer's answers in place of blanks; blanks without an answer are left out. The line's own words
 * stand unchanged between them.
 */
export function composed(keeps: string, answers: Readonly<Partial<Record<FixSlot, string>>>): string {
  const answer = (slot: FixSlot) => answers[slot]?.trim().replace(/[.;,]$/, '') ?? ''
  const sentence = keeps.trim().replace(/[.;]$/, '')
  const lead = answer('outcome')
  const parts = [sentence, answer('scope'), answer('decision'), answer('proof')].filter((part) => part !== '')
  return `${lead === '' ? '' : `${lead} — `}${parts.join('; ')}.`
}

/** Words that both must share at least, beside the share of the line's words. */
const sharedWords = 3
const sharedShare = 0.5

/** Evidence that tells of the same thing as a line: half of the line's telling words, and at least three. */
function alikeEvidence(text: string, evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length === 0) return []
  const wanted = stemsOf(text)
  return evidence
    .map((item) => {
      const told = new Set(
        stemsOf([item.title, item.action, item.result].filter((part) => part !== null).join(' ')),
      )
      return { item, shared: wanted.filter((word) => told.has(word)).length }
    })
    .filter(({ shared }) => shared >= sharedWords && shared >= wanted.length * sharedShare)
    .sort((a, b) => b.shared - a.shared)
    .map(({ item }) => item)
    .slice(0, 2)
}

function knownFor(slot: FixSlot, item: Evidence): KnownFact[] {
  const fact = (text: string): KnownFact => ({ evidence: item.id, title: item.title, text })
  switch (slot) {
    case 'outcome':
      return item.measures.map(({ name, before, after, unit }) =>
        fact(
          `${name}: ${[before ?? 'not stated', after ?? 'not stated'].join(' → ')}${unit === null ? '' : ` ${unit}`}`,
        ),
      )
    case 'scope':
      return item.scope === null
        ? []
        : [
            fact(
              [
                item.scope.level,
                item.scope.people === null ? null : `${item.scope.people} people`,
                item.scope.note,
              ]
                .filter((part) => part !== null)
                .join(', '),
            ),
          ]
    case 'decision':
      return item.decision === null
        ? []
        : [
            fact(
              [
                item.decision.chosen,
                item.decision.insteadOf === null ? null : `instead of ${item.decision.insteadOf}`,
                item.decision.because === null ? null : `because ${item.decision.because}`,
              ]
                .filter((part) => part !== null)
                .join(', '),
            ),
          ]
    case 'proof':
      return [
        ...item.stakeholders.map(({ name, role }) => fact(role === null ? name : `${name}, ${role}`)),
        ...item.attestations.map(({ by, relation }) => fact(`${by} (${relation}) confirmed it`)),
      ]
  }
}
