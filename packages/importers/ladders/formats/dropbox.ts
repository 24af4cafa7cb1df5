import { levelsInLine, theme } from '../draft.ts'
import type { CellDraft, LadderDraft, LadderFormat, LevelDraft } from '../draft.ts'
import { htmlBlocks } from '../html-blocks.ts'
import type { HtmlBlock } from '../html-blocks.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { createIds, longestFrameworkId, longestLevelId, plainName } from '../names.ts'
import { onePassage, passages } from '../texts.ts'

const pageTitle = /^(IC|M)(\d)\s+(.+)$/

/** One page of the framework: what it says of a level, and its statements by pillar and area. */
interface LevelPage {
  readonly file: LadderFile
  readonly title: string
  readonly step: number
  readonly discipline: string
  readonly headline: string
  readonly facets: readonly { readonly name: string; readonly texts: string[] }[]
  readonly areas: readonly {
    readonly pillar: string
    readonly name: string
    readonly line: number
    readonly gloss: string
    readonly texts: string[]
  }[]
}

/** Dropbox's career framework: an HTML page for each level of each discipline, statements under five pillars. */
export const dropbox: LadderFormat = {
  kind: 'dropbox',
  name: 'Dropbox career framework (HTML)',
  takes: ({ path, text }) => /\.html?$/i.test(path) && /<h1>\s*(?:IC|M)\d\s/.test(text),
  read(files, log, all) {
    const pages = files.flatMap((file) => pageOf(file, log) ?? [])
    const others = all.filter((file) => /\.html?$/i.test(file.path) && !files.includes(file))
    for (const file of others) log.lost(file.path, 'is a page beside the levels and was not read')
    const disciplines = new Map<string, LevelPage[]>()
    for (const page of pages)
      disciplines.set(page.discipline, [...(disciplines.get(page.discipline) ?? []), page])
    const distinct = new Set(pages.flatMap(({ areas }) => areas.flatMap(({ texts }) => texts)))
    log.count('distinct statements', distinct.size, 'distinct statements')
    return [...disciplines].map(([discipline, own]) => ladderOf(discipline, own, log))
  },
}

function pageOf(file: LadderFile, log: ImportLog): LevelPage | null {
  const blocks = htmlBlocks(file.text)
  const start = blocks.findIndex(({ kind, text }) => kind === 'h1' && pageTitle.test(text))
  const title = blocks[start]?.text ?? ''
  const match = pageTitle.exec(title)
  if (match === null) {
    log.refused(file.path, 'has no heading such as "IC3 Software Engineer"')
    return null
  }
  const [, track = '', step = '', role = ''] = match
  const body = readBody(blocks.slice(start + 1), file, log)
  return {
    file,
    title,
    step: Number(step),
    discipline: track === 'M' ? 'Engineering Manager' : disciplineOf(role),
    ...body,
  }
}

function disciplineOf(role: string): string {
  return role.replace(/^(?:(?:Senior|Sr\.?|Staff|Principal)\s+)+/i, '')
}

type Body = Pick<LevelPage, 'headline' | 'facets' | 'areas'>

function readBody(blocks: readonly HtmlBlock[], file: LadderFile, log: ImportLog): Body {
  let headline = ''
  let pillar = ''
  const facets: { name: string; texts: string[] }[] = []
  const areas: { pillar: string; name: string; line: number; gloss: string; texts: string[] }[] = []
  for (const { kind, text, strong, line } of blocks) {
    if (kind === 'h2') pillar = plainName(text)
    else if (kind === 'p' && pillar === '' && headline === '' && facets.length === 0 && strong === text)
      headline = text
    else if (kind === 'p' && strong !== '') {
      const gloss = text.slice(strong.length).trim()
      if (pillar === '') facets.push({ name: strong, texts: gloss === '' ? [] : [gloss] })
      else areas.push({ pillar, name: strong.replace(/:$/, ''), line, gloss, texts: [] })
    } else if (kind === 'li' || kind === 'p') {
      const last = pillar === '' ? facets.at(-1) : areas.at(-1)
      if (last === undefined) log.lost(placeIn(file, line), `"${text.slice(0, 60)}" stands under no heading`)
      else last.texts.push(...passages(text))
    }
  }
  return { headline, facets, areas }
}

function ladderOf(discipline: string, pages: readonly LevelPage[], log: ImportLog): LadderDraft {
  const inOrder = pages.toSorted((a, b) => a.step - b.step)
  const id = { framework: createIds(longestFrameworkId), level: createIds(longestLevelId), area: createIds() }
  const themes = new Map<
    string,
    { pillar: string; name: string; levels: Map<string, CellDraft & { expects: string[] }> }
  >()
  for (const page of inOrder)
    for (const area of page.areas) {
      const key = `${area.pillar} ${area.name.toLowerCase()}`
      const entry = themes.get(key) ?? { pillar: area.pillar, name: area.name, levels: new Map() }
      themes.set(key, entry)
      const level = id.level(page.title)
      const cell = entry.levels.get(level) ?? {
        level,
        expects: [],
        ...(area.gloss === '' ? {} : { summary: area.gloss }),
      }
      entry.levels.set(level, cell)
      cell.expects.push(...area.texts)
      log.count('statements', area.texts.length, 'statements')
    }
  log.count('role-level pages', pages.length, 'levels')
  return {
    id: id.framework(`dropbox-${discipline}`),
    name: `Dropbox ${discipline}`,
    summary: `The levels of ${discipline} at Dropbox, from ${inOrder[0]?.title ?? ''} to ${inOrder.at(-1)?.title ?? ''}.`,
    source: `${pages.length} pages, from ${inOrder[0]?.file.path ?? ''} on`,
    assess: 'levels',
    levels: levelsInLine(inOrder.map((page) => levelOf(page, id.level(page.title), log))),
    competencies: [...themes].map(([key, { pillar, name, levels }]) =>
      theme(id.area(name, key), name, { group: pillar, levels: [...levels.values()] }),
    ),
    changes: ['Pages of one discipline are one ladder; levels lead to each other by their number.'],
  }
}

function levelOf(page: LevelPage, id: string, log: ImportLog): Omit<LevelDraft, 'rank' | 'next'> {
  const summary = onePassage(page.headline, page.file.path, log)
  return {
    id,
    name: page.title,
    ...(summary === null ? {} : { summary }),
    facets: page.facets.map(({ name, texts }) => ({ name, texts })),
  }
}
