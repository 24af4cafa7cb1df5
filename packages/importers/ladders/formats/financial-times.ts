import * as z from 'zod'
import { levelsInLine, theme } from '../draft.ts'
import type { CellDraft, LadderDraft, LadderFormat } from '../draft.ts'
import { forkedLevels } from '../forks.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn, stemOf } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { createIds, idFrom, longestFrameworkId, longestLevelId } from '../names.ts'
import { readSourceYaml } from '../source-yaml.ts'
import { atMost, numberedItems, onePassage, passages } from '../texts.ts'

const Named = z.looseObject({ id: z.string(), name: z.string(), summary: z.string().nullish() })
const Stated = z.strictObject({
  id: z.string(),
  level: z.string(),
  theme: z.string(),
  summary: z.string(),
  proficiency: z.string().nullish(),
  examples: z.array(z.string()).nullish(),
  supportingUrls: z.array(z.strictObject({ label: z.string(), url: z.string() })).nullish(),
})
const JobFamily = z.looseObject({
  name: z.string(),
  summary: z.string().nullish(),
  googleSheetId: z.string().nullish(),
  isLegacy: z.boolean().nullish(),
  levels: z.array(Named).min(1),
  themes: z.array(Named).min(1),
  competencies: z.array(z.unknown()),
})
type Stated = z.infer<typeof Stated>
type Detail = NonNullable<CellDraft['details']>[number]

/** Job families of the Financial Times: one YAML file with levels, themes and competencies that name one of each. */
export const financialTimes: LadderFormat = {
  kind: 'financial-times',
  name: 'Financial Times job family (YAML)',
  takes: ({ text }) => /^levels:/m.test(text) && /^themes:/m.test(text) && /^competencies:/m.test(text),
  read: (files, log) => files.flatMap((file) => readFamily(file, log) ?? []),
}

function readFamily(file: LadderFile, log: ImportLog): LadderDraft | null {
  const yaml = readSourceYaml(file.text)
  if ('fault' in yaml) {
    log.refused(placeIn(file, yaml.fault.line), yaml.fault.message)
    return null
  }
  const parsed = JobFamily.safeParse(yaml.read.value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol')
    log.refused(
      placeIn(file, yaml.lineOf(path)),
      `${path.join('.') || 'the file'}: ${issue?.message ?? 'is not a job family'}`,
    )
    return null
  }
  const family = parsed.data
  const at = (path: readonly (string | number)[]) => placeIn(file, yaml.lineOf(path))
  const ids = { level: createIds(longestLevelId), theme: createIds() }
  const cells = cellsOf(family, at, ids, log)
  const { levels, forked } = forkedLevels(family.levels.map(({ id, name }) => ({ id: ids.level(id), name })))
  if (forked) log.guessed(at(['levels']), 'levels that stand side by side were read as tracks of one rank')
  log.count('levels', family.levels.length, 'levels')
  log.count('themes', family.themes.length, 'competencies')
  const legacy = family.isLegacy === true
  return {
    id: idFrom(`ft-${stemOf(file)}`, longestFrameworkId),
    name: `Financial Times ${family.name}`,
    summary:
      onePassage(family.summary ?? '', at(['summary']), log) ??
      `The ${family.name} ladder of the Financial Times.`,
    source: file.path,
    assess: 'levels',
    levels: levels.length > 0 ? levels : levelsInLine([]),
    competencies: family.themes.map(({ id, name, summary }, index) =>
      theme(ids.theme(id), name, {
        meaning: onePassage(summary ?? '', at(['themes', index]), log) ?? name,
        levels: atMost([...(cells.get(id)?.values() ?? [])], 50, at(['themes', index]), log),
      }),
    ),
    changes: [
      'Numbered lists inside one statement are divided; each part keeps the identifier of the statement.',
      ...(forked
        ? ['Tracks and the way from level to level are read from the order and the names of the levels.']
        : []),
    ],
    extensions: {
      'financial-times': {
        id: family.name,
        legacy,
        ...(family.googleSheetId == null ? {} : { googleSheetId: family.googleSheetId }),
      },
    },
  }
}

type Ids = Readonly<Record<'level' | 'theme', (text: string) => string>>

function cellsOf(
  family: z.infer<typeof JobFamily>,
  at: (path: readonly (string | number)[]) => string,
  ids: Ids,
  log: ImportLog,
): Map<string, Map<string, CellDraft & { expects: string[]; details: Detail[] }>> {
  const themes = new Map(
    family.themes.map(({ id }) => [
      id,
      new Map<string, CellDraft & { expects: string[]; details: Detail[] }>(),
    ]),
  )
  const levels = new Set(family.levels.map(({ id }) => id))
  for (const [index, entry] of family.competencies.entries()) {
    const where = at(['competencies', index])
    log.count('competencies', 1, 'statement ids')
    const parsed = Stated.safeParse(entry)
    const cells = parsed.success ? themes.get(parsed.data.theme) : undefined
    if (!parsed.success)
      log.refused(where, `this competency ${parsed.error.issues[0]?.message ?? 'cannot be read'}`)
    else if (cells === undefined)
      log.refused(where, `names the theme "${parsed.data.theme}", which the file does not have`)
    else if (!levels.has(parsed.data.level))
      log.refused(where, `names the level "${parsed.data.level}", which the file does not have`)
    else {
      const level = parsed.data.level
      const cell = cells.get(level) ?? { level: ids.level(level), expects: [], details: [] }
      cells.set(level, cell)
      add(cell, parsed.data, where, log)
    }
  }
  return themes
}

function add(
  cell: { expects: string[]; details: Detail[] },
  stated: Stated,
  where: string,
  log: ImportLog,
): void {
  const statements = numberedItems(stated.summary)
  const examples = (stated.examples ?? []).flatMap(passages)
  log.count('statements, numbered lists divided', statements.length, 'statements')
  log.count('examples', examples.length, 'examples')
  for (const [part, statement] of statements.entries()) {
    if (cell.expects.length >= 100) {
      log.lost(where, 'is the 101st statement of its cell; a framework holds 100')
      return
    }
    const detail: Detail = {
      of: cell.expects.length,
      id: stated.id,
      proficiency: stated.proficiency ?? null,
      examples: part === 0 ? atMost(examples, 100, where, log) : [],
      links: part === 0 ? atMost(stated.supportingUrls ?? [], 20, where, log) : [],
    }
    cell.expects.push(statement)
    cell.details.push(detail)
  }
}
