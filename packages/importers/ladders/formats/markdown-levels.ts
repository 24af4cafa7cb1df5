import { levelsInLine, theme } from '../draft.ts'
import type { CellDraft, LadderDraft, LadderFormat, LevelDraft } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn, stemOf } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { sectionsOf, withoutEmphasis } from '../markdown.ts'
import type { Section } from '../markdown.ts'
import { createIds, idFrom, longestFrameworkId, longestLevelId, plainName } from '../names.ts'
import { notesFrom } from '../notes.ts'
import { atMost, onePassage, passages } from '../texts.ts'
import { levelName } from './level-names.ts'

/** A level of the page: its own heading, and the themes under it. */
interface PageLevel {
  readonly head: Section
  readonly themes: readonly Section[]
  /** The heading that the level stands under. */
  readonly under: Section | null
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
  read: (files, log) => files.flatMap((file) => laddersOf(file, 'codecademy', log)),
}

/** Any Markdown page of that shape; the depth of the headings does not matter. */
export const markdownLevels: LadderFormat = {
  kind: 'markdown',
  name: 'Markdown ladder (levels as headings, themes below, statements as bullets)',
  takes: (file, asked) =>
    /\.(?:md|markdown|txt)$/i.test(file.path) &&
    isLevelPage(file) &&
    (asked === true || pagesOf(file).every(readsLikeLevels)),
  read: (files, log) =>
    files.flatMap((file) => {
      const names = pagesOf(file).flatMap(({ levels }) => levels.map(({ head }) => plainName(head.title)))
      log.guessed(file.path, `these headings were taken for levels: ${names.join(', ')}`)
      return laddersOf(file, '', log)
    }),
}

function isLevelPage(file: LadderFile): boolean {
  return file.text.length < 2_000_000 && pagesOf(file).length > 0
}

/** True when at least half of the headings that stand in the place of levels read like levels. */
function readsLikeLevels({ levels }: Page): boolean {
  return levels.filter(({ head }) => levelName.test(plainName(head.title))).length * 2 >= levels.length
}

/** The ladders of a page: one, or one for each part of the page in which the names of the levels begin again. */
function pagesOf(file: LadderFile): readonly Page[] {
  const page = pageOf(file)
  if (page === null) return []
  const names = page.levels.map(({ head }) => keyOf(head.title))
  if (new Set(names).size === names.length) return [page]
  const parts = [...Map.groupBy(page.levels, ({ under }) => under)].filter(([, levels]) => levels.length > 1)
  if (parts.length < 2) return [page]
  return parts.map(([under, levels], index) => {
    const from = index === 0 ? 0 : (under?.line ?? 0)
    const to = parts[index + 1]?.[0]?.line ?? Number.POSITIVE_INFINITY
    const part = plainName(under?.title ?? '') || page.title
    return {
      title: part === page.title ? part : `${page.title}: ${part}`,
      levels,
      rest: page.rest.filter(({ line }) => line >= from && line < to),
    }
  })
}

/**
 * Finds levels and themes: a heading is a level when the headings right below it hold bullets and at least one of their
 * names stands below another level too. A page on which most themes stand below one heading only is no ladder.
 */
function pageOf(file: LadderFile): Page | null {
  const sections = sectionsOf(file.text)
  for (const depth of [2, 1, 3]) {
    const groups = groupsAt(sections, depth)
    const names = new Map<string, number>()
    for (const { themes } of groups)
      for (const name of new Set(themes.map(({ title }) => keyOf(title))))
        names.set(name, (names.get(name) ?? 0) + 1)
    const isShared = ({ title }: Section) => (names.get(keyOf(title)) ?? 0) > 1
    const levels = groups.filter(({ themes }) =>
      themes.some((section) => section.bullets.length > 0 && isShared(section)),
    )
    const themes = levels.flatMap((level) => level.themes)
    if (levels.length < 2 || themes.filter(isShared).length * 2 < themes.length) continue
    const used = new Set(levels.flatMap((level) => [level.head, ...level.themes]))
    const title = sections.find((section) => section.depth === 1)?.title ?? ''
    const rest = sections.filter(
      (section) =>
        !used.has(section) && section.bullets.length + section.prose.length + section.tables.length > 0,
    )
    return { title: plainName(saysNothing.test(title.trim()) ? stemOf(file) : title), levels, rest }
  }
  return null
}

/** Headings that begin a page and do not name it. */
const saysNothing = /^(?:|introduction|summary|overview|about|contents|table of contents|readme)$/i

function groupsAt(sections: readonly Section[], depth: number): PageLevel[] {
  const groups: { head: Section; themes: Section[]; under: Section | null }[] = []
  let inside = false
  let under: Section | null = null
  for (const section of sections) {
    if (section.depth === depth) {
      groups.push({ head: section, themes: [], under })
      inside = true
    } else if (section.depth < depth) {
      inside = false
      under = section
    } else if (inside && section.depth === depth + 1) groups.at(-1)?.themes.push(section)
  }
  return groups
}

const keyOf = (title: string) => plainName(title).toLowerCase()

function laddersOf(file: LadderFile, prefix: string, log: ImportLog): LadderDraft[] {
  return pagesOf(file).map((page) => ladderOf(page, file, prefix, log))
}

function ladderOf(page: Page, file: LadderFile, prefix: string, log: ImportLog): LadderDraft {
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
      page.levels.map(({ head }) => levelOf(head, id.level(plainName(head.title), String(head.line)))),
    ),
    competencies: [...cells].map(([key, { name, levels }]) => theme(id.theme(name, key), name, { levels })),
    changes: ['The way from level to level is the order of the page.'],
    ...(notes.length > 0 ? { notes } : {}),
  }
}

/** A level with what stands right under its heading. What is too long for its scope follows as a part of its own. */
function levelOf(head: Section, id: string): Omit<LevelDraft, 'rank' | 'next'> {
  const bullets = head.bullets.map((bullet) => `• ${withoutEmphasis(bullet.text)}`).join('\n')
  const [scope, ...more] = passages([withoutEmphasis(head.prose), bullets].join('\n'))
  return {
    id,
    name: plainName(head.title),
    ...(scope === undefined ? {} : { scope }),
    ...(more.length === 0 ? {} : { facets: [{ name: 'Further', texts: more }] }),
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
