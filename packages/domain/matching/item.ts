import type { Evidence } from '../evidence/evidence.ts'
import { intentOf } from '../evidence/intent.ts'
import { isUnconfirmable } from '../evidence/strength.ts'
import { isTelling, stem, wordsOf } from '../evidence/words.ts'
import type { Labeller } from '../postings/labels.ts'

/** An item of evidence as it is compared with what an advertisement asks. */
export interface MatchItem {
  readonly evidence: Evidence
  /** Sentences that tell what was done and what came of it. */
  readonly deeds: readonly string[]
  /** Stems of everything that it says, for the text index. */
  readonly stems: readonly string[]
  /** Entries of the lexicon that its deeds show → the sentence that does. Broader entries are included. */
  readonly shows: ReadonlyMap<string, string>
  /** True when its headline states a wish or a plan; such an item shows nothing. */
  readonly intent: boolean
}

const wish =
  /\b(?:will|would like|plans? to|planned to|planning to|want(?:s|ed)? to|hop(?:e|es|ed|ing) to|aim(?:s|ed|ing)? to|intend(?:s|ed)? to|going to|should|could)\b/iu
const denied =
  /\b(?:did not|didn['’]t|never|have no|has no|had no|no experience|not yet|without any|failed to)\b/iu

/** Reads an item once. Situation and task say what there was to do; only title, action, result and decision are deeds. */
export function matchItemOf(evidence: Evidence, labeller: Labeller): MatchItem {
  const { title, situation, task, action, result, decision, measures, scope } = evidence
  const confirmed = (text: string | null | undefined, fact: 'action' | 'result' | 'decision') =>
    text == null || isUnconfirmable(evidence, fact) ? [] : [text]
  const deeds = [
    title,
    ...confirmed(action, 'action'),
    ...confirmed(result, 'result'),
    ...confirmed(decision?.chosen, 'decision'),
  ]
    .flatMap((text) => text.split(/\n|(?<=[.!?;])\s+/u))
    .filter((sentence) => sentence.trim() !== '' && !wish.test(sentence) && !denied.test(sentence))
  const rest = [
    situation,
    task,
    decision?.insteadOf,
    decision?.because,
    scope?.note,
    ...measures.map(({ name }) => name),
  ]
  const all = [...deeds, ...rest].filter((text) => text != null)
  const shows = new Map<string, string>()
  for (const sentence of deeds)
    for (const { entry } of labeller.findAll(sentence))
      for (const id of labeller.shownBy(entry.id)) if (!shows.has(id)) shows.set(id, sentence.trim())
  return { evidence, deeds, stems: all.flatMap(tellingStems), shows, intent: intentOf(evidence) !== null }
}

/** The stems of a text's telling words, in order. Numbers are left out. */
export function tellingStems(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => isTelling(word) && !/^\p{N}+$/u.test(word))
    .map(stem)
}
