import type { LadderDraft, LadderFormat } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { stemOf } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { sectionsOf, withoutEmphasis } from '../markdown.ts'
import type { Section } from '../markdown.ts'
import { plainName } from '../names.ts'
import { linesOf, placedLadder } from './csv-ladder.ts'
import type { Placed } from './csv-ladder.ts'
import { levelName } from './level-names.ts'

/** A table of the page with the heading that it stands under. */
interface PageTable {
  readonly section: Section
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A Markdown page with a table: a row for each theme, a column for each level. */
export const markdownTables: LadderFormat = {
  kind: 'markdown-table',
  name: 'Markdown table (a row for each theme, a column for each level)',
  takes: (file, asked) =>
    /\.(?:md|markdown|mdx)$/i.test(file.path) &&
    file.text.length < 2_000_000 &&
    tablesOf(file).some((table) => asked === true || readsLikeLadder(table)),
  read: (files, log) => files.flatMap((file) => laddersOf(file, log)),
}

function tablesOf(file: LadderFile): PageTable[] {
  return sectionsOf(file.text).flatMap((section) =>
    section.tables.flatMap((lines) => {
      const [columns, ...body] = lines.filter((row) => !row.every((cell) => /^:?-*:?$/.test(cell)))
      return columns === undefined || columns.length < 3 || body.length < 2
        ? []
        : [{ section, columns: columns.map((cell) => withoutEmphasis(cell)), rows: body }]
    }),
  )
}

/** At least two columns read like levels, they are most of all, and the cells hold sentences and not figures. */
function readsLikeLadder({ columns, rows }: PageTable): boolean {
  const levels = columns.slice(1)
  const named = levels.filter((name) => levelName.test(name)).length
  const cells = rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '')
  const words = cells.reduce((total, cell) => total + cell.split(/\s+/).length, 0)
  return named >= 2 && named * 2 >= levels.length && cells.length > 0 && words / cells.length >= 4
}

function laddersOf(file: LadderFile, log: ImportLog): LadderDraft[] {
  const all = tablesOf(file)
  const some = all.filter(readsLikeLadder)
  const taken = some.length > 0 ? some : all
  const alike = Map.groupBy(taken, ({ columns }) => columns.slice(1).join('\n'))
  const page = plainName(sectionsOf(file.text).find(({ depth }) => depth === 1)?.title ?? stemOf(file))
  const text = sectionsOf(file.text).filter(({ bullets, prose }) => bullets.length + prose.length > 0).length
  if (text + all.length > taken.length)
    log.lost(
      file.path,
      `only its tables of levels were read; ${text} passages of text and ${all.length - taken.length} other tables stand beside them`,
    )
  return [...alike.values()].flatMap((tables) => {
    const [first] = tables
    if (first === undefined) return []
    const under = plainName(first.section.title)
    const name = alike.size === 1 || under === page || under === '' ? page : `${page}: ${under}`
    const placed = tables.flatMap((table) => placedIn(table))
    return placedLadder({ placed, levels: first.columns.slice(1), order: 'columns', file, name }, log) ?? []
  })
}

/** The statements of a table. A row with nothing but a name is the heading of those below it. */
function placedIn({ section, columns, rows }: PageTable): Placed[] {
  let group: string | null = null
  return rows.flatMap(([first = '', ...cells]) => {
    const theme = plainName(withoutEmphasis(first))
    if (cells.every((cell) => cell === '')) {
      group = theme
      return []
    }
    return cells.flatMap((cell, at) =>
      linesOf(withoutEmphasis(cell.replaceAll(/<br\s*\/?>/gi, '\n'))).map((text) => ({
        theme,
        group,
        level: columns[at + 1] ?? '',
        text,
        line: section.line,
      })),
    )
  })
}
