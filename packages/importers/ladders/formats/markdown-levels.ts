import { levelsInLine, theme } from '../draft.ts'
import type { CellDraft, LadderDraft, LadderFormat } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn, stemOf } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { sectionsOf, withoutEmphasis } from '../markdown.ts'
import type { Section } from '../markdown.ts'
import { createIds, idFrom, longestFrameworkId, longestLevelId, plainName } from '../names.ts'
import { notesFrom } from '../notes.ts'
import { atMost, onePassage, passages } from '../texts.ts'

/** A level of the page: its own heading, and the themes under it. */
interface PageLevel {
  readonly head: Section
  readonly themes: readonly Section[]
}

interface Page {
  readonly title: string
  readonly levels: readonly PageLevel[]
  readonly rest: readonly Section[]
}

/** Codecademy's pages: a level as `##`, under it categories as `###`, statements as bullets. */
export const codecademy: LadderFormat = {
  kind: 'codecademy',
  name: 'Codecademy competencies (Markdown)',
  takes: (file) => /^# .*Engineering (?:Management )?Competencies\s*$/m.test(file.text) && isLevelPage(file),
  read: (files, log) => files.flatMap((file) => ladderOf(file, 'codecademy', log) ?? []),
}

/** Any Markdown page of that shape; the depth of the headings does not matter. */
export const markdownLevels: LadderFormat = {
  kind: 'markdown',
  name: 'Markdown ladder (levels as headings, themes below, statements as bullets)',
  takes: (file) => /\.(?:md|markdown|txt)$/i.test(file.path) && isLevelPage(file),
  read: (files, log) => files.flatMap((file) => ladderOf(file, '', log) ?? []),
}

function isLevelPage(file: LadderFile): boolean {
  return file.text.length < 2_000_000 && pageOf(file) !== null
}

/**
 * Finds levels and themes: a heading is a level when the headings right below it hold bullets and at least one of their
 * names stands below another level too.
 */
function pageOf(file: LadderFile): Page | null {
  const sections = sectionsOf(file.text)
  for (const depth of [2, 1, 3]) {
    const groups = groupsAt(sections, depth)
    const names = new Map<string, number>()
    for (const { themes } of groups)
      for (const name of new Set(themes.map(({ title }) => keyOf(title))))
        names.set(name, (names.get(name) ?? 0) + 1)
    const levels = groups.filter(({ themes }) =>
      themes.some((section) => section.bullets.length > 0 && (names.get(keyOf(section.title)) ?? 0) > 1),
    )
    if (levels.length < 2) continue
    const used = new Set(levels.flatMap(({ head, themes }) => [head, ...themes]))
    const title = sections.find((section) => section.depth === 1)
    const rest = sections.filter(
      (section) =>
        !used.has(section) && section.bullets.length + section.prose.length + section.tables.length > 0,
    )
    return { title: plainName(title?.title ?? stemOf(file)), levels, rest }
  }
  return null
}

function groupsAt(sections: readonly Section[], depth: number): PageLevel[] {
  const groups: { head: Section; themes: Section[] }[] = []
  let inside = false
  for (const section of sections) {
    if (section.depth === depth) {
      groups.push({ head: section, themes: [] })
      inside = true
    } else if (section.depth < depth) inside = false
    else if (inside && section.depth === depth + 1) groups.at(-1)?.themes.push(section)
  }
  return groups
}

const keyOf = (title: string) => plainName(title).toLowerCase()

function ladderOf(file: LadderFile, prefix: string, log: ImportLog): LadderDraft | null {
  const page = pageOf(file)
  if (page === null) return null
  const id = { level: createIds(longestLevelId), theme: createIds() }
  const cells = new Map<string, { name: string; meaning: string; levels: CellDraft[] }>()
  for (const { head, themes } of page.levels)
    for (const section of themes) {
      const key = keyOf(section.title)
      const entry = cells.get(key) ?? { name: plainName(section.title), meaning: '', levels: [] }
      cells.set(key, entry)
      const cell = cellOf(section, id.level(plainName(head.title), String(head.line)), file, log)
      if (cell !== null) entry.levels.push(cell)
    }
  log.count('levels', page.levels.length, 'levels')
  log.count('categories', cells.size, 'competencies')
  const notes = notesFrom(page.rest, file.path, log)
  return {
    id: idFrom(
      page.title.toLowerCase().includes(prefix) ? page.title : `${prefix} ${page.title}`,
      longestFrameworkId,
    ),
    name: page.title,
    summary:
      onePassage(page.rest.find((section) => section.depth <= 1)?.prose ?? '', file.path, log) ??
      `The ladder "${page.title}".`,
    source: file.path,
    assess: 'levels',
    levels: levelsInLine(
      page.levels.map(({ head }) => {
        const bullets = head.bullets.map((bullet) => `• ${withoutEmphasis(bullet.text)}`).join('\n')
        const scope = onePassage(
          [withoutEmphasis(head.prose), bullets].join('\n'),
          placeIn(file, head.line),
          log,
        )
        return {
          id: id.level(plainName(head.title), String(head.line)),
          name: plainName(head.title),
          ...(scope === null ? {} : { scope }),
        }
      }),
    ),
    competencies: [...cells].map(([key, { name, levels }]) => theme(id.theme(name, key), name, { levels })),
    changes: ['The way from level to level is the order of the page.'],
    ...(notes.length > 0 ? { notes } : {}),
  }
}

function cellOf(section: Section, level: string, file: LadderFile, log: ImportLog): CellDraft | null {
  const where = placeIn(file, section.line)
  const statements = section.bullets.flatMap(({ text }) => passages(withoutEmphasis(text)))
  log.count('statements', statements.length, 'statements')
  const summary = onePassage(withoutEmphasis(section.prose), where, log)
  if (statements.length === 0 && summary === null) return null
  return { level, expects: atMost(statements, 100, where, log), summary }
}
