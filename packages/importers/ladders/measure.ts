import * as z from 'zod'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { LevelStatements } from '@waymark/domain/frameworks/ladder-fields.ts'

/** Numbers that add up over frameworks. */
const sums = {
  frameworks: () => 1,
  levels: ({ levels }) => levels.length,
  competencies: ({ competencies }) => competencies.length,
  groups: ({ competencies }) => new Set(competencies.map(({ group }) => group)).size,
  scales: ({ scales }) => scales.filter(({ id }) => id !== 'standing').length,
  'whole roles': ({ levels }) => (levels.length === 0 ? 1 : 0),
  'skills of whole roles': ({ levels, competencies }) => (levels.length === 0 ? competencies.length : 0),
  titles: ({ titles }) => titles.length,
  bands: ({ bands }) => bands.length,
  balances: ({ competencies }) => competencies.filter(({ balance }) => balance !== null).length,
  questions: ({ competencies }) => sum(competencies, ({ interviewPrompts }) => interviewPrompts.length),
  codes: ({ competencies }) => sum(competencies, ({ alignments }) => alignments.length),
  cells: (framework) => cellsOf(framework).filter(({ defined }) => defined).length,
  'undefined cells': (framework) => cellsOf(framework).filter(({ defined }) => !defined).length,
  /** Statements of the cells; for what has no levels, what good looks like. */
  statements: statementsIn,
  'good statements': ({ competencies }) => sum(competencies, ({ good }) => good.length),
  'own statements': (framework) => statementsIn(framework) - inheritedIn(framework),
  'inherited statements': inheritedIn,
  examples: (framework) =>
    sum(
      cellsOf(framework),
      (cell) => cell.examples.length + sum(cell.details, ({ examples }) => examples.length),
    ) + sum(framework.competencies, ({ proofPoints }) => proofPoints.length),
  'extension entries': extensionEntries,
} satisfies Readonly<Record<string, (framework: Framework) => number>>

/** Numbers of different things, however often they occur. */
const distincts = {
  'statement ids': (framework) =>
    cellsOf(framework).flatMap(({ details }) => details.flatMap(({ id }) => id ?? [])),
  'distinct codes': ({ competencies }) =>
    competencies.flatMap(({ alignments }) => alignments.map(({ code }) => code)),
  'distinct statements': (framework) => cellsOf(framework).flatMap(({ expects }) => expects),
  'distinct axes': (framework) => axesOf(framework).map(({ id }) => id),
  'distinct steps': (framework) =>
    axesOf(framework).flatMap(({ id, points }) => points.slice(1).map(({ label }) => `${id} ${label}`)),
} satisfies Readonly<Record<string, (framework: Framework) => readonly string[]>>

/** What can be counted in finished frameworks. */
export type Measured = keyof typeof sums | keyof typeof distincts

/**
 * What frameworks hold, counted anew from the finished frameworks and not while they were made: the counts of an import
 * say what arrived.
 */
export function measure(frameworks: readonly Framework[], what: Measured): number {
  return isDistinct(what)
    ? new Set(frameworks.flatMap((framework) => distincts[what](framework))).size
    : frameworks.reduce((total, framework) => total + sums[what](framework), 0)
}

function isDistinct(what: Measured): what is keyof typeof distincts {
  return what in distincts
}

/** Scales that levels count their steps on. */
function axesOf({ scales, competencies }: Framework): readonly Framework['scales'][number][] {
  return scales.filter(({ id }) => competencies.some(({ needsOn }) => needsOn === id))
}

function statementsIn(framework: Framework): number {
  return sum(framework.competencies, ({ levels, good }) =>
    levels.length > 0 ? sum(levels, ({ expects }) => expects.length) : good.length,
  )
}

function inheritedIn(framework: Framework): number {
  return sum(cellsOf(framework), ({ details }) => details.filter(({ from }) => from !== null).length)
}

const RawObjects = z.looseObject({
  functions: z.record(z.string(), z.unknown()),
  practices: z.record(z.string(), z.unknown()),
  practiceLevels: z.record(z.string(), z.unknown()),
})

/** Objects of a model that are kept as they stand in the source. */
function extensionEntries(framework: Framework): number {
  const raw = RawObjects.safeParse(framework['x-extensions']['samm'])
  if (!raw.success) return 0
  const { functions, practices, practiceLevels } = raw.data
  return sum([functions, practices, practiceLevels], (objects) => Object.keys(objects).length)
}

function cellsOf({ competencies }: Framework): readonly LevelStatements[] {
  return competencies.flatMap(({ levels }) => levels)
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
