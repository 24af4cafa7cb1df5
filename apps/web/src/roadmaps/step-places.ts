import type { RoadmapView } from '@waymark/contracts/plans/roadmap-operations.ts'
import type { Direction } from '../keys/use-list-keys.ts'

/** Where a step goes: beside another step, or to the end of a phase. */
export type StepGoal = { readonly before: string } | { readonly after: string } | { readonly phase: string }

type Phases = RoadmapView['phases']

/** Where a key takes a step: past its neighbour, or over the edge into the next phase. Null when it is at an end. */
export function nextPlace(phases: Phases, key: string, direction: Direction): StepGoal | null {
  if (direction === 'left' || direction === 'right') return null
  const by = direction === 'up' ? -1 : 1
  const at = phases.findIndex(({ steps }) => steps.some((step) => step.key === key))
  const steps = phases[at]?.steps ?? []
  const neighbour = steps[steps.findIndex((step) => step.key === key) + by]
  if (neighbour) return by < 0 ? { before: neighbour.key } : { after: neighbour.key }
  const phase = phases[at + by]
  if (at < 0 || !phase) return null
  const first = phase.steps[0]
  return by > 0 && first ? { before: first.key } : { phase: phase.id }
}

/** Where dropping a step on another one puts it: past it, in the direction in which it was dragged. */
export function droppedOn(phases: Phases, key: string, onto: string): StepGoal | null {
  if (key === onto) return null
  const order = phases.flatMap(({ steps }) => steps.map((step) => step.key))
  return order.indexOf(key) < order.indexOf(onto) ? { after: onto } : { before: onto }
}
