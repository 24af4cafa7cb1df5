import type { Framework } from './framework.ts'

/**
 * A framework that extends another, made whole: items of the child replace the parent's of the same id in their place,
 * new ones follow at the end. Identity, summary, provenance and scoring are the child's own; the works that inherited
 * entries name as their sources come along.
 */
export function resolveFramework(child: Framework, parent: Framework): Framework {
  return {
    ...child,
    provenance: {
      ...child.provenance,
      sources: overlaid(parent.provenance.sources, child.provenance.sources, idOf),
    },
    scales: overlaid(parent.scales, child.scales, idOf),
    competencies: overlaid(parent.competencies, child.competencies, idOf),
    bands: overlaid(parent.bands, child.bands, idOf),
    traps: overlaid(parent.traps, child.traps, (trap) => trap.name),
    artifacts: overlaid(parent.artifacts, child.artifacts, idOf),
    plan: overlaid(parent.plan, child.plan, idOf),
    levels: overlaid(parent.levels, child.levels, idOf),
    titles: overlaid(parent.titles, child.titles, (title) => title.name),
    matrices: overlaid(parent.matrices, child.matrices, idOf),
    questions: overlaid(parent.questions, child.questions, idOf),
    shifts: overlaid(parent.shifts, child.shifts, idOf),
    ownership: overlaid(parent.ownership, child.ownership, idOf),
    lookedFor: overlaid(parent.lookedFor, child.lookedFor, idOf),
    roadmaps: overlaid(parent.roadmaps, child.roadmaps, idOf),
    kinds: overlaid(parent.kinds, child.kinds, idOf),
    routes: overlaid(parent.routes, child.routes, idOf),
    scoreboards: overlaid(parent.scoreboards, child.scoreboards, idOf),
    checks: overlaid(parent.checks, child.checks, idOf),
    interviewLoop: overlaid(parent.interviewLoop, child.interviewLoop, idOf),
    cadences: overlaid(parent.cadences, child.cadences, idOf),
    splits: overlaid(parent.splits, child.splits, idOf),
    notes: overlaid(parent.notes, child.notes, idOf),
    'x-extensions': { ...parent['x-extensions'], ...child['x-extensions'] },
  }
}

function idOf(item: { readonly id: string }): string {
  return item.id
}

function overlaid<T>(base: readonly T[], own: readonly T[], keyOf: (item: T) => string): T[] {
  const replacing = new Map(own.map((item) => [keyOf(item), item]))
  const known = new Set(base.map(keyOf))
  return [
    ...base.map((item) => replacing.get(keyOf(item)) ?? item),
    ...own.filter((item) => !known.has(keyOf(item))),
  ]
}
