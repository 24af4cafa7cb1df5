import { columnsOf, ladderTable } from '../csv-table.ts'
import type { LadderRow } from '../csv-table.ts'
import { levelsInLine, theme } from '../draft.ts'
import type { CellDraft, CompetencyDraft, LadderDraft, LadderFormat } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { createIds, idFrom } from '../names.ts'
import { onePassage } from '../texts.ts'
import { abilities, proficiencies, saysUndefined } from './gdad-texts.ts'

/** The skill file of the UK government's capability framework: one row for each skill, one column for each proficiency. */
export const gdadSkills: LadderFormat = {
  kind: 'gdad-skills',
  name: 'UK Government Digital and Data skills (CSV)',
  takes(file) {
    const columns = columnsOf(file)
    return ['Skill Name', 'Skill Description', ...proficiencies].every((column) => columns.includes(column))
  },
  read: (files, log) => files.flatMap((file) => librariesOf(file, log)),
}

/** Two libraries: skills with levels of proficiency, and the leadership skills of chief roles, which have none. */
function librariesOf(file: LadderFile, log: ImportLog): LadderDraft[] {
  const { rows } = ladderTable(file, log)
  const hasLevels = (row: LadderRow) => proficiencies.some((level) => row.get(level) !== '')
  const id = createIds()
  const skills = rows.filter(hasLevels).map((row) => skillOf(row, id(row.get('Skill Name')), file, log))
  const leadership = rows
    .filter((row) => !hasLevels(row))
    .map((row) => leadershipSkill(row, id(row.get('Skill Name')), log))
  const shared = { source: file.path, extensions: { gdad: { rolesBySkill: rolesBySkill(rows, id) } } }
  const libraries: LadderDraft[] = []
  log.count('skills', rows.length, 'competencies')
  if (skills.length > 0) {
    log.count('skill libraries', 1, 'frameworks')
    log.count('levels of proficiency', proficiencies.length, 'levels')
    libraries.push({
      ...shared,
      id: 'gdad-skills',
      name: 'Skills (UK Government Digital and Data)',
      summary: 'All skills of the capability framework with what one can do at each level of proficiency.',
      assess: 'levels',
      levels: levelsInLine(proficiencies.map((name) => ({ id: idFrom(name), name }))),
      competencies: skills,
      changes: ['Cells that the source calls not defined are kept as open; they never count as zero.'],
    })
  }
  if (leadership.length > 0) {
    log.count('skill libraries', 1, 'frameworks')
    log.count('libraries without levels', 1, 'whole roles')
    libraries.push({
      ...shared,
      extensions: {},
      id: 'gdad-leadership-skills',
      name: 'Leadership skills (UK Government Digital and Data)',
      summary: 'The skills of chief roles, with examples of leadership; they have no levels of proficiency.',
      assess: 'whole',
      levels: [],
      competencies: leadership,
    })
  }
  return libraries
}

function rolesBySkill(rows: readonly LadderRow[], id: (text: string) => string): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const roles = row.get('Roles that require Skill')
      return roles === '' ? [] : [[id(row.get('Skill Name')), roles]]
    }),
  )
}

function skillOf(row: LadderRow, id: string, file: LadderFile, log: ImportLog): CompetencyDraft {
  const name = row.get('Skill Name')
  const where = placeIn(file, row.line)
  const levels = proficiencies.flatMap((proficiency): CellDraft[] => {
    const text = row.get(proficiency)
    const level = idFrom(proficiency)
    if (text === '') return []
    if (saysUndefined(text)) {
      log.count('cells called not defined', 1, 'undefined cells')
      return [{ level, expects: [], defined: false }]
    }
    const { can, examples } = abilities(text)
    log.count('filled cells', 1, 'cells')
    log.count('statements', can.length, 'statements')
    return [{ level, expects: can, examples }]
  })
  return theme(id, name, {
    meaning: onePassage(row.get('Skill Description'), where, log) ?? name,
    levels,
    alignments: [{ scheme: 'GDaD', code: name }],
  })
}

function leadershipSkill(row: LadderRow, id: string, log: ImportLog): CompetencyDraft {
  const name = row.get('Skill Name')
  const { can, examples } = abilities(row.get('Skill Description'))
  log.count('skills without levels of proficiency', 1, 'skills of whole roles')
  log.count('statements', can.length, 'statements')
  log.count('examples of leadership', examples.length, 'examples')
  return theme(id, name, { good: can, proofPoints: examples, alignments: [{ scheme: 'GDaD', code: name }] })
}
