import type { RoadmapStepView, RoadmapView } from '@waymark/contracts/plans/roadmap-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Day } from '@waymark/domain/evidence/dates.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { strengthOf } from '@waymark/domain/evidence/strength.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Roadmap } from '@waymark/domain/frameworks/role-material.ts'
import { gapsToClose } from '@waymark/domain/plans/propose.ts'
import { drawRoadmap, phaseDays, phaseOf, standingOf } from '@waymark/domain/plans/roadmap.ts'
import type { RoadmapPlan, RoadmapStep } from '@waymark/domain/plans/roadmap-plan.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { frameworkNamed } from '../../frameworks/lookup.ts'
import type { Services } from '../../handlers.ts'
import { currentReadiness } from '../../readiness/current.ts'

const mostHave = 3

/** A roadmap of a framework, with where the person stands. */
export interface LocatedRoadmap {
  readonly framework: Framework
  readonly roadmap: Roadmap
  readonly readiness: Readiness
}

/** Id of the one running plan of a roadmap. */
export function roadmapIdOf(framework: Framework, roadmap: Roadmap): string {
  return `rm_${framework.id}.${roadmap.id}`
}

/** @throws OperationError FRAMEWORK_UNKNOWN, PLAN_UNKNOWN, naming what there is */
export async function locateRoadmap(
  services: Services,
  input: { readonly framework: string; readonly roadmap: string },
): Promise<LocatedRoadmap> {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const roadmap = framework.roadmaps.find(({ id }) => id === input.roadmap)
  if (roadmap === undefined) {
    const known = framework.roadmaps.map(({ id }) => id)
    const near = nearest(input.roadmap, known)
    const there =
      known.length === 0 ? 'It has none; "roadmap list" shows all.' : `It has: ${known.join(', ')}.`
    throw new OperationError('PLAN_UNKNOWN', `${framework.name} has no roadmap "${input.roadmap}".`, {
      field: 'roadmap',
      mend: near === null ? there : `Did you mean "${near}"?`,
    })
  }
  return { framework, roadmap, readiness: await currentReadiness(services, framework) }
}

/** The running plan of a roadmap, or null. */
export async function keptRoadmap(services: Services, located: LocatedRoadmap): Promise<RoadmapPlan | null> {
  return services.store.get('roadmap', roadmapIdOf(located.framework, located.roadmap))
}

/** The roadmap as it is kept, or as it would be from today on; nothing of that is stored. */
export async function roadmapView(services: Services, located: LocatedRoadmap): Promise<RoadmapView> {
  const plan = await keptRoadmap(services, located)
  const today = services.clock.today()
  const { roadmap, readiness } = located
  const startsOn = plan?.startsOn ?? today
  const steps = plan?.steps ?? drawRoadmap({ roadmap, startsOn, readiness, steps: [] })
  return viewOf(located, { plan, startsOn, steps, today, evidence: await services.store.evidence() })
}

interface Shown {
  readonly plan: RoadmapPlan | null
  readonly startsOn: Day
  readonly steps: readonly RoadmapStep[]
  readonly today: Day
  readonly evidence: readonly Evidence[]
}

function viewOf(located: LocatedRoadmap, { plan, startsOn, steps, today, evidence }: Shown): RoadmapView {
  const { framework, roadmap, readiness } = located
  const items = new Map(evidence.map((item) => [item.id, item]))
  const phases = roadmap.phases.map((phase) => ({
    id: phase.id,
    name: phase.name,
    goal: phase.goal,
    ...phaseDays(roadmap, phase, startsOn),
    steps: steps
      .filter((step) => phaseOf(roadmap, step) === phase.id)
      .toSorted((a, b) => a.position - b.position)
      .map((step) => stepView(step, located, items)),
  }))
  return {
    framework: framework.id,
    frameworkName: framework.name,
    roadmap: roadmap.id,
    name: roadmap.name,
    when: roadmap.when,
    saved: plan !== null,
    revision: plan?.revision ?? 0,
    startsOn,
    endsOn: phases.at(-1)?.to ?? startsOn,
    gaps: gapsToClose(readiness.gaps).map(({ name }) => name),
    phases,
    good: [...roadmap.good],
    mistakes: [...roadmap.mistakes],
    progress: progressOf(steps, today),
  }
}

function stepView(
  step: RoadmapStep,
  { framework, readiness }: LocatedRoadmap,
  items: ReadonlyMap<string, Evidence>,
): RoadmapStepView {
  const { closes, have } = standingOf(step, readiness)
  const named = (id: string) => ({
    id,
    name: framework.competencies.find((competency) => competency.id === id)?.name ?? id,
  })
  const strongest = have
    .flatMap((id) => items.get(id) ?? [])
    .toSorted((a, b) => strengthOf(b).length - strengthOf(a).length)
  return {
    ...step,
    competencies: step.competencies.map(named),
    artifacts: step.artifacts.map((id) => ({
      id,
      name: framework.artifacts.find((artifact) => artifact.id === id)?.name ?? id,
    })),
    closes: closes.map((id) => named(id).name),
    have: strongest.slice(0, mostHave).map(({ id, title }) => ({ id, title })),
  }
}

/** How far a list of steps is. */
export function progressOf(steps: readonly RoadmapStep[], today: Day): RoadmapView['progress'] {
  const live = steps.filter(({ status }) => status !== 'dropped')
  return {
    done: live.filter(({ status }) => status === 'done').length,
    of: live.length,
    overdue: live.filter(({ status, due }) => status !== 'done' && due < today).length,
  }
}
