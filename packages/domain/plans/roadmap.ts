import { addDays, daysInMonth, type Day } from '../evidence/dates.ts'
import type { Roadmap, RoadmapPhase } from '../frameworks/role-material.ts'
import type { Readiness } from '../readiness/assessment.ts'
import { daysBetween } from './nudges.ts'
import { gapsToClose } from './propose.ts'
import type { RoadmapStep } from './roadmap-plan.ts'
import { longestText, shortened } from './shortened.ts'

/** The days of a phase, both inclusive. */
export interface PhaseDays {
  readonly from: Day
  readonly to: Day
}

/**
 * The days of a phase for a start day. Day `n` of a roadmap lies `n` days after the start, as in a 30-60-90 plan;
 * month `n` ends on the day before the `n`th monthly return of the start.
 */
export function phaseDays(roadmap: Pick<Roadmap, 'unit'>, phase: RoadmapPhase, startsOn: Day): PhaseDays {
  if (roadmap.unit === 'day') {
    return { from: addDays(startsOn, Math.max(0, phase.from - 1)), to: addDays(startsOn, phase.to) }
  }
  return {
    from: addMonths(startsOn, Math.max(0, phase.from - 1)),
    to: addDays(addMonths(startsOn, phase.to), -1),
  }
}

/** The same day some months later, or the last one of that month when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(date, daysInMonth(toYear, toMonth)))}`
}

/** What a step means for somebody: which of their worst gaps it closes, and what they have for it already. */
export interface StepStanding {
  /** Competencies among the two or three worst gaps, the worst first. */
  readonly closes: readonly string[]
  /** Items that count for its competencies, when none of those is a gap. */
  readonly have: readonly string[]
}

/** How a step stands against readiness. */
export function standingOf(
  step: Pick<RoadmapStep, 'competencies'>,
  readiness: Pick<Readiness, 'gaps' | 'competencies'>,
): StepStanding {
  const worst = gapsToClose(readiness.gaps).map(({ competency }) => competency)
  const open = new Set(readiness.gaps.map(({ competency }) => competency))
  const closes = worst.filter((id) => step.competencies.includes(id))
  const settled = step.competencies.length > 0 && step.competencies.every((id) => !open.has(id))
  const counting = readiness.competencies.filter(({ id }) => step.competencies.includes(id))
  const have = settled ? [...new Set(counting.flatMap(({ evidence }) => evidence))] : []
  return { closes, have }
}

interface Drawing {
  readonly roadmap: Roadmap
  readonly startsOn: Day
  readonly readiness: Pick<Readiness, 'gaps' | 'competencies'>
  /** The steps as they stand; none for a proposal. */
  readonly steps: readonly RoadmapStep[]
}

/**
 * The steps of a roadmap, dated from a day on and ordered for the person: in each phase, what closes one of the worst
 * gaps comes first and what they have evidence for comes last. Drawing again keeps whatever the user wrote, moved,
 * placed, started, finished or dropped, and the order of a phase in which they placed a step; a day that the user set stays, the others follow the start. Steps that the framework
 * no longer has go unless the user touched them. Drawing twice with the same input changes nothing.
 */
export function drawRoadmap({ roadmap, startsOn, readiness, steps }: Drawing): RoadmapStep[] {
  const stored = new Map(steps.map((step) => [step.key, step]))
  const offered = roadmap.phases.flatMap(stepsOfPhase)
  const known = new Set(offered.map(({ key }) => key))
  const kept = steps.filter((step) => !known.has(step.key) && isTouched(step))
  const all = [...offered.map((step) => merged(step, stored.get(step.key))), ...kept]
  return roadmap.phases.flatMap((phase) => {
    const here = all.filter((step) => phaseOf(roadmap, step) === phase.id)
    const byUser = here.some(({ placed }) => placed)
    const rank = (step: RoadmapStep): number =>
      byUser ? (stored.get(step.key)?.position ?? Number.POSITIVE_INFINITY) : rankOf(step, readiness)
    const ordered = here
      .map((step, order) => ({ step, order, rank: rank(step) }))
      .sort((a, b) => (a.rank === b.rank ? a.order - b.order : a.rank - b.rank))
      .map(({ step }) => step)
    return dated(ordered, phaseDays(roadmap, phase, startsOn))
  })
}

/** The phase that a step stands in: its own, or the last one when the framework dropped that. */
export function phaseOf(roadmap: Roadmap, step: Pick<RoadmapStep, 'phase'>): string {
  const own = roadmap.phases.find(({ id }) => id === step.phase)
  return own?.id ?? roadmap.phases.at(-1)?.id ?? step.phase
}

/** True for a step that carries something of the user: their words, their day, their progress or their evidence. */
export function isTouched(step: RoadmapStep): boolean {
  return step.edited || step.moved || step.placed || step.status !== 'todo' || step.evidence.length > 0
}

/** Where a step is to stand: in a phase, before or after another step there, or at its end. */
export interface StepPlace {
  readonly phase: string
  readonly beside: { readonly step: string; readonly side: 'before' | 'after' } | null
}

/**
 * The steps with one of them put elsewhere. The phase that it enters is numbered anew, and open days there that the
 * user did not set follow the new order, so that what stands first is due first. Other phases stay as they are.
 */
export function placedStep(
  steps: readonly RoadmapStep[],
  key: string,
  place: StepPlace,
  { roadmap, startsOn }: { readonly roadmap: Roadmap; readonly startsOn: Day },
): RoadmapStep[] {
  const phase = roadmap.phases.find(({ id }) => id === place.phase)
  const step = steps.find((candidate) => candidate.key === key)
  if (phase === undefined || step === undefined) return [...steps]
  const others = steps
    .filter((other) => other.key !== key && phaseOf(roadmap, other) === phase.id)
    .toSorted((a, b) => a.position - b.position)
  const { beside } = place
  const at = beside === null ? -1 : others.findIndex((other) => other.key === beside.step)
  const index = at === -1 ? others.length : beside?.side === 'after' ? at + 1 : at
  const leaves = phaseOf(roadmap, step) !== phase.id
  const entering = { ...step, placed: true, ...(leaves ? { phase: phase.id, edited: true } : {}) }
  const ordered = dated(others.toSpliced(index, 0, entering), phaseDays(roadmap, phase, startsOn))
  const changed = new Map(ordered.map((other) => [other.key, other]))
  return steps.map((other) => changed.get(other.key) ?? other)
}

/** A key for one more step of the user's own. */
export function nextOwnKey(steps: readonly RoadmapStep[]): string {
  const numbers = steps.flatMap(({ key }) => (key.startsWith('own-') ? [Number(key.slice(4))] : []))
  return `own-${Math.max(0, ...numbers) + 1}`
}

function stepsOfPhase(phase: RoadmapPhase): RoadmapStep[] {
  const blank = {
    status: 'todo',
    evidence: [],
    edited: false,
    moved: false,
    placed: false,
    position: 0,
    due: '2000-01-01',
  } as const
  return [
    ...phase.steps.map((step, index) => ({
      ...blank,
      evidence: [],
      key: `${phase.id}/step-${index + 1}`,
      kind: 'step' as const,
      phase: phase.id,
      text: shortened(step.text, longestText),
      competencies: [...step.competencies],
      artifacts: [],
    })),
    ...phase.deliverables.map((deliverable, index) => ({
      ...blank,
      evidence: [],
      key: `${phase.id}/deliverable-${index + 1}`,
      kind: 'deliverable' as const,
      phase: phase.id,
      text: shortened(deliverable.text, longestText),
      competencies: [...deliverable.competencies],
      artifacts: [...deliverable.artifacts],
    })),
  ]
}

/** What the framework says now, with what the user made of it. */
function merged(offered: RoadmapStep, stored: RoadmapStep | undefined): RoadmapStep {
  if (stored === undefined) return offered
  if (isTouched(stored)) return stored
  return { ...offered, due: stored.due }
}

function rankOf(step: RoadmapStep, readiness: Drawing['readiness']): number {
  const { closes, have } = standingOf(step, readiness)
  if (closes.length > 0) return 0
  return have.length > 0 ? 2 : 1
}

/** Days spread evenly over the phase in the given order, the last on its last day. Settled days stay. */
function dated(steps: readonly RoadmapStep[], { from, to }: PhaseDays): RoadmapStep[] {
  const days = daysBetween(from, to)
  return steps.map((step, index) => {
    const due = addDays(from, Math.round((days * (index + 1)) / steps.length))
    const settled = step.moved || step.status === 'done' || step.status === 'dropped'
    return { ...step, due: settled ? step.due : due, position: index + 1 }
  })
}
