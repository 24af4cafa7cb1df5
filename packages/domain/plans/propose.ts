import type { Day } from '../evidence/dates.ts'
import { addDays } from '../evidence/dates.ts'
import type { Competency, Framework, PlanMaterial } from '../frameworks/framework.ts'
import { gapsAtATime } from '../readiness/gaps.ts'
import type { PlanAction, PlanPhase } from './plan.ts'
import { planPhases } from './plan.ts'
import { derivedSteps } from './derived-steps.ts'
import { longestMark, longestText, shortened } from './shortened.ts'

/** An action before it has an identity: the application adds id, plan, instants and revision. */
export type ActionDraft = Omit<PlanAction, 'id' | 'plan' | 'createdAt' | 'updatedAt' | 'revision'>

/** What one action is made of, before it has a date. */
export type Step = Pick<ActionDraft, 'phase' | 'text' | 'artifact' | 'conversation' | 'outcome'> & {
  readonly material: string
  /** Days after the start at which it is due; spread inside its phase when null. */
  readonly dueAfter: number | null
}

/** A gap as far as planning goes: only which competency it is about, the worst first. */
export interface GapToClose {
  readonly competency: string
}

/** Fast moves are for the first two weeks (seed 3: moves of 7 to 14 days). */
const fastMoveDays = 14
const fastMovesPerGap = 2

/** The gaps to work on now: the two or three worst, or what there is. */
export function gapsToClose<G extends GapToClose>(gaps: readonly G[]): G[] {
  return gaps.slice(0, gapsAtATime)
}

/**
 * The actions that close gaps, from the framework's plan material, in order of due day. Every gap gets at least one
 * artifact to produce, one conversation and one measurable outcome; what the material leaves out is derived from the
 * competency. Material that serves several gaps is planned once, for the worst of them.
 * @param gaps the gaps to close, worst first; all of them are planned (see `gapsToClose`).
 */
export function proposeActions(input: {
  readonly framework: Framework
  readonly gaps: readonly GapToClose[]
  readonly startsOn: Day
}): ActionDraft[] {
  const { framework, gaps, startsOn } = input
  const used = new Set<string>()
  const drafts = gaps.flatMap(({ competency: id }) => {
    const competency = framework.competencies.find((candidate) => candidate.id === id)
    if (competency === undefined) return []
    const steps = stepsFor(framework, competency, used)
    for (const step of steps) used.add(step.material)
    return datedSteps(steps, competency.id, startsOn)
  })
  const ordered = drafts.toSorted((a, b) => a.phase - b.phase || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return planPhases.flatMap((phase) =>
    ordered
      .filter((draft) => draft.phase === phase)
      .map((draft, index) => ({ ...draft, position: index + 1 })),
  )
}

function stepsFor(framework: Framework, competency: Competency, used: ReadonlySet<string>): Step[] {
  const material = framework.plan
    .filter((step) => step.competencies.includes(competency.id) && !used.has(step.id))
    .map(stepOf)
  const steps = [...fastSteps(competency), ...material]
  return [...steps, ...derivedSteps(framework, competency, steps)]
}

function stepOf(material: PlanMaterial): Step {
  return {
    phase: material.phase,
    text: shortened(material.text, longestText),
    artifact: shortened(material.artifact, longestMark),
    conversation: shortened(material.conversation, longestMark),
    outcome: shortened(material.outcome, longestMark),
    material: material.id,
    dueAfter: null,
  }
}

function fastSteps(competency: Competency): Step[] {
  return competency.fastMoves.slice(0, fastMovesPerGap).map((move, index) => ({
    phase: 30,
    text: shortened(move.text, longestText),
    artifact: null,
    conversation: null,
    outcome: null,
    material: `${competency.id}/fast-${index + 1}`,
    dueAfter: Math.min(fastMoveDays, Math.max(1, ...move.days)),
  }))
}

/** Gives the steps of one gap their days: the last of a phase on its last day, the others evenly before. */
function datedSteps(steps: readonly Step[], competency: string, startsOn: Day): ActionDraft[] {
  return planPhases.flatMap((phase) => {
    const inPhase = steps.filter((step) => step.phase === phase)
    const spread = inPhase.filter((step) => step.dueAfter === null)
    return inPhase.map((step) => {
      const after = step.dueAfter ?? dayInPhase(phase, spread.indexOf(step), spread.length)
      return draftOf(step, competency, addDays(startsOn, after))
    })
  })
}

function dayInPhase(phase: PlanPhase, index: number, count: number): number {
  return phase - 30 + Math.round((30 * (index + 1)) / count)
}

function draftOf(step: Step, competency: string, due: Day): ActionDraft {
  const { dueAfter: _spread, ...content } = step
  return { ...content, competency, due, status: 'todo', evidence: [], edited: false, position: 0 }
}
