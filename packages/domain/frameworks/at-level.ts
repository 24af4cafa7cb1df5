import { Framework } from './framework.ts'
import type { Band, Competency } from './framework.ts'
import type { Level, LevelStatements } from './ladder-fields.ts'
import { highestTotal } from './scales.ts'

/** Minutes that one competency of a level takes to read and rate. */
const minutesEach = 0.75

/** Under which id a level of a ladder is assessed. */
export function levelFrameworkId(ladder: Pick<Framework, 'id'>, level: string): string {
  return `${ladder.id}-at-${level}`
}

/** Levels of a ladder that can be assessed: those for which any competency has statements or a step. */
export function levelsToAssess(ladder: Framework): readonly Level[] {
  if (ladder.assess === 'whole') return []
  return ladder.levels.filter((level) =>
    ladder.competencies.some((competency) => cellAt(competency, level.id) !== null),
  )
}

/**
 * A ladder as one framework for each of its levels. A level's competencies are those that it says anything about; its
 * statements become what good looks like, its examples become proof points, the bands are those of the ladder in
 * proportion. What the ladder leaves open at a level is left out there, never counted as zero.
 */
export function levelFrameworks(ladder: Framework): readonly Framework[] {
  return levelsToAssess(ladder).map((level) => frameworkAt(ladder, level))
}

function frameworkAt(ladder: Framework, level: Level): Framework {
  const cells = ladder.competencies.flatMap((competency) => {
    const cell = cellAt(competency, level.id)
    return cell === null ? [] : [{ competency, cell }]
  })
  const kept = new Set(cells.map(({ competency }) => competency.id))
  const competencies = cells.map(({ competency, cell }) => competencyAt(ladder, competency, cell, kept))
  const plan = ladder.plan.flatMap((step) => {
    const about = step.competencies.filter((id) => kept.has(id))
    return about.length === 0 ? [] : [{ ...step, competencies: about }]
  })
  const whole = {
    format: ladder.format,
    id: levelFrameworkId(ladder, level.id),
    version: ladder.version,
    name: `${ladder.name}: ${level.name}`,
    summary: level.summary ?? level.scope ?? `The level ${level.name} of ${ladder.name}.`,
    minutes: Math.max(1, Math.ceil(cells.length * minutesEach)),
    provenance: ladder.provenance,
    scales: ladder.scales,
    competencies,
    scoring: ladder.scoring,
    bands: ladder.bands,
    traps: ladder.traps,
    artifacts: ladder.artifacts,
    plan,
    levels: [{ ...level, next: [] }],
  }
  const framework = Framework.parse(whole)
  return { ...framework, bands: bandsFor(ladder, framework, kept) }
}

/** The cell of a competency at a level, or null where it says nothing. */
function cellAt(competency: Competency, level: string): LevelStatements | null {
  const cell = competency.levels.find((candidate) => candidate.level === level)
  if (cell === undefined || !cell.defined) return null
  return cell.expects.length > 0 || cell.summary !== null || cell.needs !== null ? cell : null
}

function competencyAt(
  ladder: Framework,
  competency: Competency,
  cell: LevelStatements,
  kept: ReadonlySet<string>,
): Competency {
  const examples = [...cell.examples, ...cell.details.flatMap((detail) => detail.examples)]
  const step = ladder.scales
    .find(({ id }) => id === competency.needsOn)
    ?.points.find(({ value }) => value === cell.needs)
  return {
    ...competency,
    question: step === undefined ? competency.question : `${competency.question} (${step.label})`,
    meaning: cell.summary ?? competency.meaning,
    good: unlessEmpty(cell.expects, competency.good),
    proofPoints: [...competency.proofPoints, ...examples].slice(0, 100),
    drags: competency.drags.filter((drag) => kept.has(drag.competency)),
    levels: [cell],
  }
}

function unlessEmpty(own: readonly string[], other: readonly string[]): string[] {
  return own.length > 0 ? [...own] : [...other]
}

/** The ladder's bands over the level's own highest total; a band that has no room there is left out. */
function bandsFor(ladder: Framework, framework: Framework, kept: ReadonlySet<string>): Band[] {
  const [full, top] = [highestTotal(ladder), highestTotal(framework)]
  const inOrder = ladder.bands.toSorted((a, b) => a.from - b.from)
  const bands: Band[] = []
  let from = 0
  for (const [index, band] of inOrder.entries()) {
    const last = index === inOrder.length - 1
    const to = last ? top : Math.ceil(((band.to + 1) * top) / full) - 1
    if (to < from) continue
    bands.push({ ...band, from, to, focus: band.focus.filter((id) => kept.has(id)) })
    from = to + 1
  }
  return bands
}
