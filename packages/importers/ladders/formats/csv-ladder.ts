import { columnsOf, ladderTable } from '../csv-table.ts'
import type { LadderRow, LadderTable } from '../csv-table.ts'
import { levelsInLine, theme } from '../draft.ts'
import type { CellDraft, LadderDraft, LadderFormat } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn, stemOf } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { createIds, idFrom, longestFrameworkId, longestLevelId } from '../names.ts'
import { passages } from '../texts.ts'

const themeColumn =
  /^(?:theme|competency|competence|area|dimension|category|pillar|skill|topic|capability|attribute)s?$/i
const levelColumn = /^(?:level|grade|title|role|position|band)s?$/i
const statementColumn =
  /^(?:statement|behaviou?r|expectation|criteri(?:on|a)|description|indicator|example)s?$/i

/** A table of one's own: one row a statement (level, theme, statement), or one row a theme with a column a level. */
export const csvLadder: LadderFormat = {
  kind: 'csv',
  name: 'CSV ladder (theme and one column for each level, or theme, level and statement)',
  takes(file) {
    const columns = columnsOf(file)
    return isLong(columns) || isMatrix(columns)
  },
  read: (files, log) => files.flatMap((file) => ladderOf(file, log) ?? []),
}

const isLong = (columns: readonly string[]) =>
  [themeColumn, levelColumn, statementColumn].every((wanted) => columns.some((column) => wanted.test(column)))
const isMatrix = (columns: readonly string[]) =>
  themeColumn.test(columns[0] ?? '') && columns.length >= 3 && new Set(columns).size === columns.length

/** A statement with the theme and the level it belongs to. */
export interface Placed {
  readonly theme: string
  /** Heading under which the theme stands. */
  readonly group?: string | null
  readonly level: string
  readonly text: string
  readonly line: number
}

function ladderOf(file: LadderFile, log: ImportLog): LadderDraft | null {
  const table = ladderTable(file, log)
  const { columns } = table
  const placed = isLong(columns) ? longRows(table) : matrixRows(table)
  const named = isLong(columns) ? [...new Set(placed.map(({ level }) => level))] : columns.slice(1)
  const order = isLong(columns) ? 'rows' : 'columns'
  return placedLadder({ placed, levels: named, order, file, name: stemOf(file).replace(/[-_]+/g, ' ') }, log)
}

/** Statements with their places, the levels in their order, and what the ladder is called. */
export interface PlacedTable {
  readonly placed: readonly Placed[]
  readonly levels: readonly string[]
  /** What the order of the levels was taken from. */
  readonly order: 'rows' | 'columns'
  readonly file: LadderFile
  readonly name: string
}

/** A ladder of statements that each name their theme and level; null when there is none. */
export function placedLadder(table: PlacedTable, log: ImportLog): LadderDraft | null {
  const { placed, order, file, name: title } = table
  const levels = table.levels.filter((level) => level !== '')
  const id = { level: createIds(longestLevelId), theme: createIds() }
  const themes = new Map<string, Map<string, CellDraft & { expects: string[] }>>()
  const groups = new Map(placed.map((entry) => [entry.theme, entry.group ?? null]))
  for (const { theme: name, level, text, line } of placed) {
    const where = placeIn(file, line)
    if (name === '' || level === '') {
      log.lost(where, `"${text.slice(0, 60)}" has no ${name === '' ? 'theme' : 'level'}`)
      continue
    }
    const cells = themes.get(name) ?? new Map<string, CellDraft & { expects: string[] }>()
    themes.set(name, cells)
    const cell = cells.get(level) ?? { level: id.level(level), expects: [] }
    cells.set(level, cell)
    log.count('statements', 1, 'statements')
    if (cell.expects.length < 100) cell.expects.push(text)
    else log.lost(where, 'is the 101st statement of its cell; a framework holds 100')
  }
  if (themes.size === 0) return null
  log.count('levels', levels.length, 'levels')
  log.count('themes', themes.size, 'competencies')
  log.guessed(file.path, `levels lead to each other in the order of the ${order}: ${levels.join(', ')}`)
  return {
    id: idFrom(title, longestFrameworkId),
    name: title,
    summary: `A ladder of ${levels.length} levels and ${themes.size} themes.`,
    source: file.path,
    assess: 'levels',
    levels: levelsInLine(levels.map((name) => ({ id: id.level(name), name }))),
    competencies: [...themes].map(([name, cells]) =>
      theme(id.theme(name), name, { levels: [...cells.values()], group: groups.get(name) ?? null }),
    ),
    changes: ['Levels lead to each other in the order of the table.'],
  }
}

function longRows({ columns, rows }: LadderTable): Placed[] {
  const columnOf = (wanted: RegExp) => columns.find((column) => wanted.test(column)) ?? ''
  const [names, levels, texts] = [columnOf(themeColumn), columnOf(levelColumn), columnOf(statementColumn)]
  return rows.flatMap((row) =>
    statementsOf(row, texts).map((text) => ({
      theme: row.get(names),
      level: row.get(levels),
      text,
      line: row.line,
    })),
  )
}

function matrixRows({ columns, rows }: LadderTable): Placed[] {
  const [names = '', ...levels] = columns
  return rows.flatMap((row) =>
    levels.flatMap((level) =>
      statementsOf(row, level).map((text) => ({ theme: row.get(names), level, text, line: row.line })),
    ),
  )
}

function statementsOf(row: LadderRow, column: string): string[] {
  return linesOf(row.get(column))
}

/** One statement a line of a cell; marks of lists are left out. */
export function linesOf(cell: string): string[] {
  return cell.split('\n').flatMap((line) => passages(line.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '')))
}
