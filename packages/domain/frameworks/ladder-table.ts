import * as z from 'zod'
import type { Competency, Framework } from './framework.ts'
import type { Level, LevelStatements } from './ladder-fields.ts'

/** A statement of a cell. `new` when no level right below it has it for the same competency, in the same words. */
export const CellStatement = z.strictObject({ text: z.string(), isNew: z.boolean() })

/** A step of a scale that a level asks for. */
const Needs = z.strictObject({ value: z.number().int(), label: z.string() })

/** What one level says of one competency, beside what the level below it says. */
export const LadderCell = z.strictObject({
  level: z.string(),
  /** `absent`: it says nothing. `open`: its authors left it open on purpose. Neither is a zero. */
  state: z.enum(['stated', 'absent', 'open']),
  summary: z.string().nullable(),
  statements: z.array(CellStatement),
  /** Statements of the level below that are not repeated here. Most ladders still mean them. */
  notRepeated: z.array(z.string()),
  needs: Needs.nullable(),
})
export type LadderCell = z.infer<typeof LadderCell>

export const LadderRow = z.strictObject({
  competency: z.string(),
  name: z.string(),
  group: z.string().nullable(),
  /** One cell for each level, in the order of the levels. */
  cells: z.array(LadderCell),
})
export type LadderRow = z.infer<typeof LadderRow>

/** Levels by rank, in the order of the file where ranks are the same. */
export function levelsByRank(ladder: Framework): readonly Level[] {
  return ladder.levels
    .map((level, order) => ({ level, order }))
    .sort((a, b) => a.level.rank - b.level.rank || a.order - b.order)
    .map(({ level }) => level)
}

/** The levels from which one comes to a level: those that name it as next, or else those of the rank right below it. */
export function levelsBelow(ladder: Framework, level: Level): readonly Level[] {
  const leading = ladder.levels.filter(({ next }) => next.includes(level.id))
  if (leading.length > 0) return leading
  const lower = ladder.levels.filter(({ rank }) => rank < level.rank)
  const nearest = Math.max(...lower.map(({ rank }) => rank))
  return lower.filter(({ rank }) => rank === nearest)
}

/** A ladder as a table: competencies by levels, each cell with what is new in it against the level below. */
export function ladderTable(ladder: Framework): LadderRow[] {
  const levels = levelsByRank(ladder)
  return ladder.competencies.map((competency) => ({
    competency: competency.id,
    name: competency.name,
    group: competency.group,
    cells: levels.map((level) => cellOf(ladder, competency, level)),
  }))
}

function cellOf(ladder: Framework, competency: Competency, level: Level): LadderCell {
  const own = statementsAt(competency, level)
  const below = levelsBelow(ladder, level).flatMap((lower) => statementsAt(competency, lower)?.expects ?? [])
  const known = new Set(below.map(alike))
  const repeated = new Set((own?.expects ?? []).map(alike))
  return {
    level: level.id,
    state: stateOf(own),
    summary: own?.summary ?? null,
    statements: (own?.expects ?? []).map((text) => ({ text, isNew: !known.has(alike(text)) })),
    notRepeated: [...new Set(below)].filter((text) => !repeated.has(alike(text))),
    needs: needsOf(ladder, competency, own),
  }
}

function statementsAt(competency: Competency, level: Level): LevelStatements | null {
  return competency.levels.find((cell) => cell.level === level.id) ?? null
}

function stateOf(cell: LevelStatements | null): LadderCell['state'] {
  if (cell === null) return 'absent'
  if (!cell.defined) return 'open'
  return cell.expects.length > 0 || cell.summary !== null || cell.needs !== null ? 'stated' : 'absent'
}

function needsOf(
  ladder: Framework,
  competency: Competency,
  cell: LevelStatements | null,
): LadderCell['needs'] {
  const value = cell?.needs ?? null
  if (value === null) return null
  const scale = ladder.scales.find(({ id }) => id === competency.needsOn)
  return { value, label: scale?.points.find((point) => point.value === value)?.label ?? String(value) }
}

/** Two statements are one when they differ in case, spaces and final punctuation only. */
function alike(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.;:,]+$/, '')
    .trim()
}
