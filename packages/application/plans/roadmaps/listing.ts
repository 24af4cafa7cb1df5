import { listRoadmaps, showRoadmap, startRoadmap } from '@waymark/contracts/plans/roadmap-operations.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Roadmap } from '@waymark/domain/frameworks/role-material.ts'
import { drawRoadmap } from '@waymark/domain/plans/roadmap.ts'
import type { RoadmapPlan } from '@waymark/domain/plans/roadmap-plan.ts'
import { commitChanges, revised } from '../../commit.ts'
import { frameworkNamed } from '../../frameworks/lookup.ts'
import { handle } from '../../handlers.ts'
import { keptRoadmap, locateRoadmap, progressOf, roadmapIdOf, roadmapView } from './views.ts'

const nextSteps = 3

const list = handle(listRoadmaps, async (services, input) => {
  const frameworks =
    input.framework === null
      ? await services.frameworks.list()
      : [await frameworkNamed(services.frameworks, input.framework)]
  const plans = new Map((await services.store.list('roadmap')).map((plan) => [plan.id, plan]))
  const today = services.clock.today()
  const roadmaps = frameworks.flatMap((framework) =>
    framework.roadmaps.map((roadmap) =>
      entryOf(framework, roadmap, plans.get(roadmapIdOf(framework, roadmap)), today),
    ),
  )
  return { output: { roadmaps } }
})

function entryOf(framework: Framework, roadmap: Roadmap, plan: RoadmapPlan | undefined, today: string) {
  const steps = plan?.steps ?? []
  const end = Math.max(...roadmap.phases.map(({ to }) => to))
  return {
    framework: framework.id,
    frameworkName: framework.name,
    roadmap: roadmap.id,
    name: roadmap.name,
    when: roadmap.when,
    length: `${end} ${roadmap.unit}${end === 1 ? '' : 's'}`,
    phases: roadmap.phases.length,
    startsOn: plan?.startsOn ?? null,
    progress: progressOf(steps, today),
    next: steps
      .filter(({ status }) => status === 'todo' || status === 'doing')
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
      .slice(0, nextSteps)
      .map(({ key, text, due }) => ({ key, text, due })),
  }
}

const show = handle(showRoadmap, async (services, input) => ({
  output: await roadmapView(services, await locateRoadmap(services, input)),
}))

const start = handle(startRoadmap, async (services, input, call) => {
  const located = await locateRoadmap(services, input)
  const { framework, roadmap, readiness } = located
  const before = await keptRoadmap(services, located)
  const at = services.clock.now()
  const startsOn = input.on ?? before?.startsOn ?? services.clock.today()
  const steps = drawRoadmap({ roadmap, startsOn, readiness, steps: before?.steps ?? [] })
  const facts = { name: roadmap.name, startsOn, steps }
  const id = roadmapIdOf(framework, roadmap)
  const after: RoadmapPlan =
    before === null
      ? {
          id,
          framework: framework.id,
          roadmap: roadmap.id,
          ...facts,
          createdAt: at,
          updatedAt: at,
          revision: 1,
        }
      : revised(before, facts, at)
  if (before === null || !saysTheSame(before, after)) {
    await commitChanges(services, call, {
      operation: startRoadmap.name,
      summary:
        before === null
          ? `Started “${roadmap.name}” on ${startsOn}`
          : `Dated “${roadmap.name}” anew, from ${startsOn}`,
      at,
      changes: [{ kind: 'roadmap', id, before, after }],
    })
  }
  return { output: await roadmapView(services, located) }
})

function saysTheSame(before: RoadmapPlan, after: RoadmapPlan): boolean {
  const content = ({ name, startsOn, steps }: RoadmapPlan): string =>
    JSON.stringify([
      name,
      startsOn,
      steps.map((step) => Object.entries(step).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ])
  return content(before) === content(after)
}

/** Listing, showing and starting longer plans. */
export const roadmapHandlers = {
  'roadmaps.list': list,
  'roadmaps.show': show,
  'roadmaps.start': start,
} as const
