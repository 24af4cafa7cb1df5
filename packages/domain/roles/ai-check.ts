import * as z from 'zod'
import type { Evidence } from '../evidence/evidence.ts'
import { strengthOf } from '../evidence/strength.ts'
import { matchedWords } from './cues.ts'
import { Cited, Fact, Id, Ids, Line, repeated } from './parts.ts'
import type { RoleFault } from './parts.ts'

/** The five areas of leading with AI (seed 3). */
export const aiAreas = ['strategy', 'integration', 'governance', 'risk', 'adoption'] as const
export const AiArea = z.enum(aiAreas)
export type AiArea = z.infer<typeof AiArea>

/** Something that a level is expected to show, and the words by which evidence of it is found. */
export const AiExpectation = z.strictObject({
  id: Id,
  area: AiArea,
  text: Line,
  /** What would prove it. */
  proof: Line,
  phrases: z.array(Line).min(1).max(40),
  sources: Cited,
})
export type AiExpectation = z.infer<typeof AiExpectation>

/** A level and what is expected of it with AI. */
export const AiLevel = z.strictObject({
  id: Id,
  name: Line,
  /** Roles of the career map on this level. */
  roles: Ids,
  stance: Fact,
  expects: z.array(AiExpectation).min(1).max(40),
})
export type AiLevel = z.infer<typeof AiLevel>

/** The AI leadership check by level: `roles/ai-check.yaml`. */
export const AiCheck = z.strictObject({
  format: z.literal('waymark/ai-check@1'),
  areas: z.array(z.strictObject({ id: AiArea, name: Line, means: Line, sources: Cited })).length(5),
  /** Words without which an item is not about AI. */
  about: z.array(Line).min(1).max(60),
  levels: z.array(AiLevel).min(1).max(10),
})
export type AiCheck = z.infer<typeof AiCheck>

/** Doubled ids. */
export function aiCheckFaults(check: AiCheck): readonly RoleFault[] {
  return [
    ...repeated(check.levels, 'levels'),
    ...check.levels.flatMap((level, index) =>
      repeated(level.expects, 'expects').map((fault) => ({
        ...fault,
        path: ['levels', index, ...fault.path],
      })),
    ),
  ]
}

/** What evidence there is for an expectation. Found by words; whether it holds is for people to judge. */
export const AiFinding = AiExpectation.omit({ phrases: true }).extend({
  /** `measured`: an item about it states a figure before and after. `stated`: an item speaks of it. `unknown`: none does. */
  state: z.enum(['measured', 'stated', 'unknown']),
  items: z.array(
    z.strictObject({
      evidence: z.string(),
      title: z.string(),
      /** Words of the item that speak of it. */
      words: z.string(),
      strength: z.array(z.string()),
    }),
  ),
})
export type AiFinding = z.infer<typeof AiFinding>

/** Lays a person's evidence beside what a level expects. */
export function aiFindings(check: AiCheck, level: AiLevel, evidence: readonly Evidence[]): AiFinding[] {
  const aboutAi = evidence.filter((item) => matchedWords(item, check.about) !== null)
  return level.expects.map(({ phrases, ...expectation }) => {
    const items = aboutAi.flatMap((item) => {
      const words = matchedWords(item, phrases)
      return words === null
        ? []
        : [{ evidence: item.id, title: item.title, words, strength: strengthOf(item) }]
    })
    const measured = items.some(({ strength }) => strength.includes('measured'))
    return { ...expectation, state: measured ? 'measured' : items.length > 0 ? 'stated' : 'unknown', items }
  })
}
