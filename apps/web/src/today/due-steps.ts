import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import type { Answer } from '../data/operations.ts'
import { dueSoon } from './due-soon.ts'

type Roadmaps = Answer<'roadmaps.list'>['roadmaps']

/** An open step of any running plan, with the way to it. */
export interface DueStep {
  readonly key: string
  readonly text: string
  readonly due: string
  /** What it closes, or the longer plan that it belongs to. */
  readonly note: string
  readonly framework: string
  /** Null for a step of a 30-60-90 plan. */
  readonly roadmap: string | null
}

/** Open steps of 30-60-90 plans and of longer plans that are due until a day, the earliest first. */
export function dueSteps(plans: readonly PlanView[], roadmaps: Roadmaps, until: string): readonly DueStep[] {
  const planned = dueSoon(plans, until).map(({ action, gap, framework }) => ({
    key: action.id,
    text: action.text,
    due: action.due,
    note: gap,
    framework,
    roadmap: null,
  }))
  const longer = roadmaps.flatMap(({ framework, roadmap, name, next }) =>
    next
      .filter(({ due }) => due <= until)
      .map(({ key, text, due }) => ({ key, text, due, note: name, framework, roadmap })),
  )
  return [...planned, ...longer].toSorted((a, b) => a.due.localeCompare(b.due))
}
