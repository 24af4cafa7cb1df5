import { LintWords, wordLists } from '../words.ts'

/** A handful of words for tests of the engine; the words that ship are in `rules/cv/words.yaml`. */
export const sampleWords: LintWords = LintWords.parse({
  format: 'waymark/lint-words@1',
  phrases: {
    ...Object.fromEntries(wordLists.map((list) => [list, [`no-word-of-${list}`]])),
    change: ['cut', 'improv*'],
    improvement: ['improv*'],
    vagueObject: ['quality', 'growth', 'performance'],
    led: ['led'],
    people: ['people', 'engineers'],
    relation: ['with'],
    functions: ['finance|legal'],
    gain: ['saved'],
    budget: ['budget'],
  },
  tools: ['Kafka|Docker'],
})
