import type { Evidence } from '../evidence/evidence.ts'
import { intentOf } from '../evidence/intent.ts'
import type { StoryPrompt } from './prompts.ts'
import type { Story } from './story.ts'

/** A story that answers more prompts of one role than this is told too often in one loop. */
export const oftenIn = 3

/** A prompt with the stories that answer it, and the evidence that a story for it could be told from. */
export interface CoveredPrompt extends StoryPrompt {
  readonly stories: readonly string[]
  /** Ids of evidence that the user linked to its competencies, where it has no story yet. */
  readonly candidates: readonly string[]
}

/** How far a role's prompts have stories. */
export interface Coverage {
  readonly prompts: readonly CoveredPrompt[]
  readonly answered: number
  /** Stories that would be told too often. */
  readonly overused: readonly { readonly story: string; readonly prompts: number }[]
}

const mostCandidates = 5

/** Lays stories and evidence beside the prompts of a role. */
export function coverageOf(
  framework: string,
  prompts: readonly StoryPrompt[],
  stories: readonly Pick<Story, 'id' | 'prompts'>[],
  evidence: readonly Evidence[],
): Coverage {
  const covered = prompts.map((prompt): CoveredPrompt => {
    const answering = stories.filter((story) => story.prompts.includes(prompt.id)).map(({ id }) => id)
    const candidates = answering.length > 0 ? [] : evidenceFor(framework, prompt, evidence)
    return { ...prompt, stories: answering, candidates }
  })
  const own = new Set(prompts.map(({ id }) => id))
  return {
    prompts: covered,
    answered: covered.filter((prompt) => prompt.stories.length > 0).length,
    overused: stories
      .map(({ id, prompts: answered }) => ({
        story: id,
        prompts: answered.filter((prompt) => own.has(prompt)).length,
      }))
      .filter(({ prompts: count }) => count > oftenIn),
  }
}

/** Evidence linked to what a prompt asks about, those that tell most first. */
function evidenceFor(
  framework: string,
  { competencies }: StoryPrompt,
  evidence: readonly Evidence[],
): readonly string[] {
  // What is only planned has not happened, and cannot be told.
  return evidence
    .filter((item) => intentOf(item) === null)
    .filter((item) =>
      item.competencies.some(
        (link) => link.framework === framework && competencies.includes(link.competency),
      ),
    )
    .toSorted((a, b) => told(b) - told(a) || (a.id < b.id ? -1 : 1))
    .slice(0, mostCandidates)
    .map(({ id }) => id)
}

/** How many parts of a story an item can tell. */
function told({ situation, task, action, result, decision, measures }: Evidence): number {
  return [situation, task, action, result, decision, measures[0] ?? null].filter((fact) => fact !== null)
    .length
}
