import { phraseEndAt, phraseOf } from '../roles/phrases.ts'
import type { Phrase, Token } from '../roles/phrases.ts'

/** Where one of many phrases stands in a text's words. */
export interface PhraseHit<T> {
  readonly value: T
  /** First word, and the place behind the last one. */
  readonly from: number
  readonly to: number
}

/** Finds any of many phrases at once: every word of a text is compared with the phrases that begin with it only. */
export interface PhraseIndex<T> {
  /** All hits in order; of one value's phrases at one word the longest. */
  find(tokens: readonly Token[]): readonly PhraseHit<T>[]
}

/** Builds an index over phrases in the grammar of `roles/phrases.ts`, each with what it stands for. */
export function createPhraseIndex<T>(entries: readonly (readonly [string, T])[]): PhraseIndex<T> {
  const byWord = new Map<string, { readonly phrase: Phrase; readonly value: T }[]>()
  for (const [text, value] of entries) {
    const phrase = phraseOf(text)
    const first = phrase[0]
    if (first === undefined || first === 'gap') continue
    for (const word of new Set(first.any.map(([head = '']) => head))) {
      const list = byWord.get(word)
      if (list === undefined) byWord.set(word, [{ phrase, value }])
      else list.push({ phrase, value })
    }
  }
  return {
    find: (tokens) =>
      tokens.flatMap(({ stem }, from) => {
        const best = new Map<T, number>()
        for (const { phrase, value } of byWord.get(stem) ?? []) {
          const to = phraseEndAt(tokens, from, phrase)
          if (to !== null && to > (best.get(value) ?? 0)) best.set(value, to)
        }
        return Array.from(best, ([value, to]) => ({ value, from, to }))
      }),
  }
}
