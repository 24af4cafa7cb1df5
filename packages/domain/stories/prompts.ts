import type { Framework } from '../frameworks/framework.ts'

/** A question of an interview that a story can answer. */
export interface StoryPrompt {
  /** `it-director/vendor-command#1`, or `cdgo/loop/strategy-case` for a stage. */
  readonly id: string
  readonly text: string
  /** Competencies that it asks about. */
  readonly competencies: readonly string[]
  /** The stage of the interview loop that it is; null for a question of one competency. */
  readonly stage: string | null
  /** What the other side looks for, and how to prepare, as far as the framework says. */
  readonly looksFor: readonly string[]
  readonly prepare: readonly string[]
}

/** Every prompt that a framework holds: the stages of its interview loop, then the questions of each competency. */
export function promptsOf(framework: Framework): readonly StoryPrompt[] {
  const stages = framework.interviewLoop.map(
    ({ id, name, prompt, looksFor, prepare, competencies }): StoryPrompt => ({
      id: `${framework.id}/loop/${id}`,
      text: prompt,
      competencies,
      stage: name,
      looksFor,
      prepare,
    }),
  )
  const questions = framework.competencies.flatMap(({ id, interviewPrompts }) =>
    interviewPrompts.map((text, at): StoryPrompt => ({
      id: `${framework.id}/${id}#${at + 1}`,
      text,
      competencies: [id],
      stage: null,
      looksFor: [],
      prepare: [],
    })),
  )
  return [...stages, ...questions]
}
