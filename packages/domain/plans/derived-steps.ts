import type { Competency, Framework } from '../frameworks/framework.ts'
import type { Step } from './propose.ts'
import { longestMark, longestText, shortened } from './shortened.ts'

/**
 * Steps for what a gap's material leaves out of the three things that every gap gets: an artifact, a conversation and
 * a measurable outcome. Made of the competency's own content, so nothing is invented.
 */
export function derivedSteps(framework: Framework, competency: Competency, steps: readonly Step[]): Step[] {
  const derived: Step[] = []
  if (steps.every((step) => step.artifact === null)) derived.push(artifactStep(framework, competency))
  if (steps.every((step) => step.conversation === null)) derived.push(conversationStep(competency))
  if (steps.every((step) => step.outcome === null)) derived.push(outcomeStep(competency))
  return derived
}

function artifactStep(framework: Framework, competency: Competency): Step {
  const named = framework.artifacts.find((artifact) => competency.artifacts.includes(artifact.id))
  const artifact =
    named?.name ?? competency.proofPoints[0] ?? `A page that shows how you handle ${competency.name}`
  const contents = named === undefined || named.contents.length === 0 ? '' : `: ${named.contents.join(', ')}`
  return {
    phase: 60,
    text: shortened(`Produce the proof for ${competency.name}${contents}`, longestText),
    artifact: shortened(artifact, longestMark),
    conversation: null,
    outcome: null,
    material: `${competency.id}/derived-artifact`,
    dueAfter: null,
  }
}

function conversationStep(competency: Competency): Step {
  return {
    phase: 30,
    text: shortened(`Hear from someone who depends on it: ${competency.question}`, longestText),
    artifact: null,
    conversation: shortened(
      `Someone who depends on ${competency.name}: what they see today, and what would convince them`,
      longestMark,
    ),
    outcome: null,
    material: `${competency.id}/derived-conversation`,
    dueAfter: null,
  }
}

function outcomeStep(competency: Competency): Step {
  const kpi = competency.kpis[0]
  return {
    phase: 90,
    text: shortened(`Measure whether ${competency.name} got better`, longestText),
    artifact: null,
    conversation: null,
    outcome: shortened(
      kpi === undefined
        ? `One figure for ${competency.name}, noted at the start and again on day 90`
        : `${kpi}: noted at the start and again on day 90`,
      longestMark,
    ),
    material: `${competency.id}/derived-outcome`,
    dueAfter: null,
  }
}
