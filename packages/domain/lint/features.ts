import { findQuantities } from '../quantities/find-quantities.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { mentionedIn, stakeholdersIn } from './stakeholders.ts'
import {
  genericIn,
  headcountIn,
  placeholderIn,
  readTools,
  thesisIn,
  tradeoffIn,
  unclearIn,
  vagueIn,
} from './claims.ts'
import { claimed } from './line.ts'
import { measuredIn, ownedIn, scopeIn } from './results.ts'
import type { Span, Vocabulary } from './words.ts'

/**
 * What a line of a CV shows. `numbers`, `stakeholders`, `trade-off` and `scope` are the cues that a reader looks for: a
 * measured result, whom one worked with, what was chosen and given up, and the size of what was owned.
 */
export const lineFeatures = [
  'numbers',
  'stakeholders',
  'others-mentioned',
  'trade-off',
  'scope',
  'outcome',
  'ownership',
  'unclear-part',
  'headcount',
  'mechanics',
  'claimed-improvement',
  'vague-claim',
  'tool-headline',
  'tool-list',
  'tools',
  'buzzwords',
  'leadership-thesis',
  'placeholder',
  'on-request',
  'personal-detail',
  'quantity',
] as const
export type LineFeature = (typeof lineFeatures)[number]

/** The four cues, in the order in which the teardown asks for them (seed 3, ten-minute teardown). */
export const cues = ['numbers', 'stakeholders', 'trade-off', 'scope'] as const
export type Cue = (typeof cues)[number]

/** What one line shows, each with the words that show it. */
export interface LineReading {
  readonly text: string
  readonly words: number
  readonly quantities: readonly Quantity[]
  readonly shows: ReadonlyMap<LineFeature, Span>
}

/** Reads one line once; rules look at what was read, never at the text. */
export function readLine(text: string, vocabulary: Vocabulary): LineReading {
  const quantities = findQuantities(text)
  const line = { text, quantities, lists: vocabulary.lists }
  const shows = new Map<LineFeature, Span>()
  const show = (feature: LineFeature, span: Span | null) => {
    if (span !== null) shows.set(feature, span)
  }
  show('numbers', measuredIn(line))
  show('stakeholders', stakeholdersIn(text, vocabulary)[0] ?? null)
  show('others-mentioned', mentionedIn(text, vocabulary.lists))
  show('trade-off', tradeoffIn(line))
  show('ownership', ownedIn(line))
  show('scope', scopeIn(line))
  show(
    'outcome',
    shows.get('numbers') ?? line.lists.consequence.first(text) ?? claimed(line.lists.change, text),
  )
  show('mechanics', line.lists.mechanics.first(text))
  show('unclear-part', unclearIn(line, shows.has('stakeholders')))
  show('headcount', headcountIn(line))
  const improved = claimed(line.lists.improvement, text)
  show('claimed-improvement', improved)
  show('vague-claim', vagueIn(line, improved))
  readTools(line, vocabulary.tools, show)
  show('buzzwords', genericIn(line))
  show('leadership-thesis', thesisIn(line))
  show('placeholder', placeholderIn(line))
  show('on-request', line.lists.onRequest.first(text))
  show('personal-detail', line.lists.personal.first(text))
  show('quantity', quantities[0] ?? null)
  return {
    text,
    words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    quantities,
    shows,
  }
}
