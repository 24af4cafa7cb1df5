import type { EvidenceFacts } from '../evidence/evidence.ts'
import { findPhrase, phraseOf, tokensOf } from './phrases.ts'

/**
 * Words of an item that match one of the phrases, as they stand there; null when none does. Looks at what happened:
 * title, situation, task, action, result, decision and names of figures.
 */
export function matchedWords(facts: EvidenceFacts, phrases: readonly string[]): string | null {
  const wanted = phrases.map(phraseOf)
  for (const text of textsOf(facts)) {
    const tokens = tokensOf(text)
    for (const phrase of wanted) {
      const place = findPhrase(tokens, phrase)
      if (place !== null) return text.slice(tokens[place.from]?.start ?? 0, tokens[place.to]?.end)
    }
  }
  return null
}

function textsOf(facts: EvidenceFacts): readonly string[] {
  const { title, situation, task, action, result, decision, measures } = facts
  const texts = [
    title,
    situation,
    task,
    action,
    result,
    decision?.chosen,
    ...measures.map(({ name }) => name),
  ]
  return texts.filter((text) => text != null)
}
