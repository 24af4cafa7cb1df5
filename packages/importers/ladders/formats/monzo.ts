import * as z from 'zod'
import { levelsInLine, theme } from '../draft.ts'
import type { CellDraft, CompetencyDraft, LadderDraft, LadderFormat } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn, stemOf } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { sectionsOf } from '../markdown.ts'
import { createIds, longestFrameworkId, plainName } from '../names.ts'
import { notesFrom } from '../notes.ts'
import { frontMatterOf, readSourceYaml } from '../source-yaml.ts'
import { onePassage, passages } from '../texts.ts'

const Cell = z.looseObject({
  level: z.number().int().min(0).max(49),
  criteria: z.array(z.string()).nullish(),
  exampleCriteria: z
    .array(z.looseObject({ criteria: z.string(), examples: z.array(z.string()).nullish() }))
    .nullish(),
})
type Cell = z.infer<typeof Cell>
const Topic = z.looseObject({
  name: z.string(),
  title: z.string().nullish(),
  content: z.array(Cell).nullish(),
})
type Topic = z.infer<typeof Topic>
const Page = z.looseObject({
  path: z.string(),
  title: z.string(),
  sidebarGroup: z.string().nullish(),
  levels: z.number().int().min(0).max(50).nullish(),
  topics: z.array(Topic).nullish(),
})

interface ReadPage {
  readonly file: LadderFile
  readonly page: z.infer<typeof Page>
  readonly body: string
  readonly bodyLine: number
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** Monzo's pages: topics with criteria by level in the front matter; topics named in `generic.md` inherit from it. */
export const monzo: LadderFormat = {
  kind: 'monzo',
  name: 'Monzo progression framework (front matter in Markdown)',
  takes: ({ text }) =>
    /^---[ \t]*\n/.test(text) &&
    /^path:/m.test(text.slice(0, 600)) &&
    /^sidebarTitle:/m.test(text.slice(0, 600)),
  read(files, log) {
    const pages = files.flatMap((file) => readPage(file, log) ?? [])
    const generic = pages.find(({ file }) => stemOf(file) === 'generic')?.page ?? null
    const id = createIds(longestFrameworkId)
    return pages.flatMap(
      (page) => ladderOf(page, generic, id(`monzo-${stemOf(page.file)}`, page.file.path), log) ?? [],
    )
  },
}

function readPage(file: LadderFile, log: ImportLog): ReadPage | null {
  const front = frontMatterOf(file)
  if (front === null) {
    log.refused(file.path, 'its front matter has no end ("---")')
    return null
  }
  const yaml = readSourceYaml(front.yaml, 2)
  if ('fault' in yaml) {
    log.refused(placeIn(file, yaml.fault.line), yaml.fault.message)
    return null
  }
  const parsed = Page.safeParse(yaml.read.value)
  if (parsed.success)
    return { file, page: parsed.data, body: front.body, bodyLine: front.bodyLine, lineOf: yaml.lineOf }
  const [issue] = parsed.error.issues
  const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol')
  log.refused(
    placeIn(file, yaml.lineOf(path)),
    `${path.join('.') || 'the front matter'}: ${issue?.message ?? 'cannot be read'}`,
  )
  return null
}

function ladderOf(
  read: ReadPage,
  generic: z.infer<typeof Page> | null,
  id: string,
  log: ImportLog,
): LadderDraft | null {
  const { file, page } = read
  const topics = page.topics ?? []
  const proseLevels = topics.length === 0 ? proseTopics(read, log) : null
  if (topics.length === 0 && proseLevels === null) {
    log.refused(file.path, 'has neither topics nor levels in its text')
    return null
  }
  const ids = createIds()
  const inherited = (topic: Topic): Topic | null =>
    generic === null || generic === page
      ? null
      : (generic.topics?.find(({ name }) => name === topic.name) ?? null)
  log.count('topics', topics.length, 'competencies')
  const competencies =
    proseLevels ??
    topics.map((topic, index) => {
      const where = placeIn(file, read.lineOf(['topics', index]))
      const name = plainName(topic.title ?? topic.name)
      return theme(ids(topic.name, String(index)), name.charAt(0).toUpperCase() + name.slice(1), {
        meaning: onePassage(topic.name, where, log) ?? name,
        levels: cellsOf(topic, inherited(topic), where, log),
      })
    })
  const [first, last] = levelRange(read, competencies, log)
  const name = `Monzo ${plainName(page.title)}`
  const notes = proseLevels === null ? notesFrom(sectionsOf(read.body, read.bodyLine), file.path, log) : []
  return {
    id,
    name,
    summary: `The ladder "${plainName(page.title)}" of Monzo, in ${last} levels.`,
    source: file.path,
    assess: 'levels',
    levels: levelsInLine(
      Array.from({ length: last - first + 1 }, (_, index) => ({
        id: `level-${first + index}`,
        name: `Level ${first + index}`,
      })),
    ),
    competencies,
    changes: [
      'Criteria of generic.md are merged into the topics that it names; each says where it comes from.',
    ],
    ...(notes.length > 0 ? { notes } : {}),
    extensions: {
      monzo: {
        path: page.path,
        title: page.title,
        sidebarGroup: page.sidebarGroup ?? null,
        levels: page.levels ?? null,
      },
    },
  }
}

/** First and last level of a page: what it states, widened to what its topics use. */
function levelRange(
  { file, page, lineOf }: ReadPage,
  competencies: readonly CompetencyDraft[],
  log: ImportLog,
): readonly [number, number] {
  const used = competencies.flatMap(({ levels = [] }) =>
    levels.map(({ level }) => Number(level.slice('level-'.length))),
  )
  const highest = Math.max(...used)
  if (page.levels != null && highest > page.levels)
    log.guessed(
      placeIn(file, lineOf(['levels'])),
      `says ${page.levels} levels, but its topics go up to ${highest}`,
    )
  return [Math.min(...used), Math.max(page.levels ?? 0, highest)]
}

type FullCell = CellDraft & { expects: string[]; details: NonNullable<CellDraft['details']>[number][] }

function cellsOf(topic: Topic, parent: Topic | null, where: string, log: ImportLog): CellDraft[] {
  const cells = new Map<number, FullCell>()
  for (const [content, from] of [
    [topic.content ?? [], null],
    [parent?.content ?? [], 'generic.md'],
  ] as const)
    for (const source of content) add(source, from, cells, where, log)
  return [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell)
}

function add(
  source: Cell,
  from: string | null,
  cells: Map<number, FullCell>,
  where: string,
  log: ImportLog,
): void {
  const cell = cells.get(source.level) ?? { level: `level-${source.level}`, expects: [], details: [] }
  cells.set(source.level, cell)
  const none: string[] = []
  const plain = (source.criteria ?? []).map((criteria) => ({ criteria, examples: none }))
  const shown = (source.exampleCriteria ?? []).map(({ criteria, examples }) => ({
    criteria,
    examples: examples ?? [],
  }))
  for (const { criteria, examples } of [...plain, ...shown])
    for (const [part, statement] of passages(criteria).entries()) {
      log.count(
        from === null ? 'criteria' : 'criteria inherited from generic.md',
        1,
        from === null ? 'own statements' : 'inherited statements',
      )
      const texts = part === 0 ? examples.flatMap(passages) : []
      log.count('examples', texts.length, 'examples')
      if (cell.expects.length >= 100) log.lost(where, 'has more than 100 criteria at one level')
      else {
        if (texts.length > 0 || from !== null)
          cell.details.push({ of: cell.expects.length, from, examples: texts })
        cell.expects.push(statement)
      }
    }
}

/** Pages without topics state their levels in the text: `## Level 2`, `### Knowledge`, a paragraph. */
function proseTopics({ file, body, bodyLine }: ReadPage, log: ImportLog): CompetencyDraft[] | null {
  const ids = createIds()
  const topics = new Map<string, CellDraft[]>()
  let level: string | null = null
  for (const section of sectionsOf(body, bodyLine)) {
    if (section.depth === 2) level = /^level\s+(\d+)$/i.exec(section.title)?.[1] ?? null
    const texts = [
      ...section.prose.split('\n').flatMap(passages),
      ...section.bullets.flatMap(({ text }) => passages(text)),
    ]
    if (section.depth !== 3 || level === null || texts.length === 0) {
      if (texts.length > 0) log.lost(placeIn(file, section.line), 'stands outside the levels of the page')
      continue
    }
    const cells = topics.get(plainName(section.title)) ?? []
    topics.set(plainName(section.title), [...cells, { level: `level-${level}`, expects: texts }])
    log.count('paragraphs of pages without topics', texts.length, 'own statements')
  }
  if (topics.size === 0) return null
  log.count('topics of pages without front matter topics', topics.size, 'competencies')
  return [...topics].map(([name, levels]) => theme(ids(name), name, { levels }))
}
