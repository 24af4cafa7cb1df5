import { columnsOf, ladderTable } from '../csv-table.ts'
import type { LadderRow } from '../csv-table.ts'
import { theme } from '../draft.ts'
import type {
  CellDraft,
  CompetencyDraft,
  LadderDraft,
  LadderFormat,
  LevelDraft,
  NoteDraft,
} from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { createIds, longestFrameworkId, longestLevelId } from '../names.ts'
import { atMost, onePassage, passages } from '../texts.ts'
import { rankedLevels } from './gdad-ranks.ts'
import { abilities, listedText, proficiencies, proficiencyScale, sentinels } from './gdad-texts.ts'

const framework = 'UK Government Digital and Data'

/** The role file of the UK government's capability framework: one row for each skill of each level of each role. */
export const gdadRoles: LadderFormat = {
  kind: 'gdad-roles',
  name: 'UK Government Digital and Data roles (CSV)',
  takes(file) {
    const columns = columnsOf(file)
    return ['Role Family', 'Role Level', 'Skill Name', 'Skill Level'].every((column) =>
      columns.includes(column),
    )
  },
  read(files, log) {
    const id = createIds(longestFrameworkId)
    return files.flatMap((file) => {
      const { rows } = ladderTable(file, log)
      const described = descriptionsOf(rows)
      return [...grouped(rows, (row) => row.get('Role'))].flatMap(([role, own]) =>
        role === '' ? [] : [roleOf(role, own, id(`gdad-${role}`), described, file, log)],
      )
    })
  },
}

function grouped(rows: readonly LadderRow[], keyOf: (row: LadderRow) => string): Map<string, LadderRow[]> {
  const groups = new Map<string, LadderRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** What any row of the file says of a skill: some rows leave it out. */
function descriptionsOf(rows: readonly LadderRow[]): ReadonlyMap<string, string> {
  const known = rows.filter(
    (row) => isStated(row.get('Skill Description')) && row.get('Role Level') !== sentinels.notInUse,
  )
  return new Map(known.map((row) => [row.get('Skill Name'), row.get('Skill Description')]))
}

const isStated = (text: string) => text !== '' && text !== sentinels.missing && text !== sentinels.notInUse

function roleOf(
  role: string,
  rows: readonly LadderRow[],
  id: string,
  described: ReadonlyMap<string, string>,
  file: LadderFile,
  log: ImportLog,
): LadderDraft {
  const [first] = rows
  const chief = rows.every((row) => row.get('Role Level') === sentinels.notInUse)
  const { opening, lists } = listedText(first?.get('Role Description') ?? '')
  const ids = { level: createIds(longestLevelId), skill: createIds() }
  const levels = [...grouped(rows, (row) => row.get('Role Level'))].filter(([name]) => isStated(name))
  log.count('roles', 1, 'frameworks')
  log.count('role levels', levels.length, 'levels')
  if (chief) log.count('chief roles without levels', 1, 'whole roles')
  const skills = [...grouped(rows, (row) => row.get('Skill Name'))]
  log.count('skills of roles', skills.length, 'competencies')
  const where = placeIn(file, first?.line ?? null)
  return {
    id,
    name: `${role} (${framework})`,
    summary: onePassage(opening, where, log) ?? `The role ${role}.`,
    source: file.path,
    assess: chief ? 'whole' : 'levels',
    ...(chief ? {} : { scales: [proficiencyScale] }),
    levels: chief
      ? []
      : rankedLevels(
          levels.map(([name, own]) => ({
            name,
            own,
            level: levelOf(name, ids.level(name), own[0], file, log),
          })),
        ),
    competencies: skills.map(([skill, own]) =>
      chief
        ? chiefSkill(skill, own, ids.skill(skill), file, log)
        : skillOf(skill, own, ids, described, file, log),
    ),
    changes: [
      'The file lists levels by name; they are ranked here by the proficiency that they ask for on average.',
      ...(chief ? [] : ["What each level of proficiency means is said in Waymark's words."]),
    ],
    notes: lists.flatMap(({ head, items }, index): NoteDraft[] =>
      items.map((text, at) => ({
        id: `role-${index + 1}-${at + 1}`,
        topic: head === '' ? role : head,
        text,
      })),
    ),
    extensions: {
      gdad: { role, family: first?.get('Role Family') ?? null, type: first?.get('Role Type') || null },
    },
  }
}

function levelOf(
  name: string,
  id: string,
  row: LadderRow | undefined,
  file: LadderFile,
  log: ImportLog,
): Omit<LevelDraft, 'rank' | 'next'> {
  const { opening, lists } = listedText(row?.get('Role Level Description') ?? '')
  const scope = onePassage(opening, placeIn(file, row?.line ?? null), log)
  return {
    id,
    name,
    ...(scope === null ? {} : { scope }),
    facets: lists.map(({ head, items }) => ({ name: head === '' ? name : head, texts: [...items] })),
  }
}

function skillOf(
  skill: string,
  rows: readonly LadderRow[],
  ids: Readonly<Record<'level' | 'skill', (text: string) => string>>,
  described: ReadonlyMap<string, string>,
  file: LadderFile,
  log: ImportLog,
): CompetencyDraft {
  const [first] = rows
  const where = placeIn(file, first?.line ?? null)
  const meaning = described.get(skill)
  if (meaning === undefined)
    log.guessed(where, `the skill "${skill}" has no description; its name stands for it`)
  const cells = rows.map((row): CellDraft => {
    const { can, examples } = abilities(row.get('Skill Level Description'))
    const needs = proficiencies.findIndex((name) => name === row.get('Skill Level')) + 1
    if (needs === 0)
      log.guessed(
        placeIn(file, row.line),
        `"${row.get('Skill Level')}" is no level of proficiency; it is left open`,
      )
    return {
      level: ids.level(row.get('Role Level')),
      needs: needs === 0 ? null : needs,
      expects: can,
      examples,
    }
  })
  return theme(ids.skill(skill), skill, {
    meaning: onePassage(meaning ?? '', where, log) ?? skill,
    needsOn: proficiencyScale.id,
    levels: uniqueLevels(cells, skill, where, log),
    alignments: [{ scheme: 'GDaD', code: skill }],
  })
}

/** One cell a level. A row that repeats another word for word is told; one that differs adds to the cell. */
function uniqueLevels(
  cells: readonly CellDraft[],
  skill: string,
  where: string,
  log: ImportLog,
): CellDraft[] {
  const byLevel = new Map<string, CellDraft>()
  for (const cell of cells) {
    const before = byLevel.get(cell.level)
    if (before === undefined) byLevel.set(cell.level, cell)
    else {
      log.guessed(where, `"${skill}" stands more than once at a level; the rows were put together`)
      const expects = [...new Set([...before.expects, ...cell.expects])]
      const needs = Math.max(before.needs ?? 0, cell.needs ?? 0)
      byLevel.set(cell.level, {
        ...before,
        expects: atMost(expects, 100, where, log),
        needs: needs === 0 ? null : needs,
      })
    }
  }
  const kept = [...byLevel.values()]
  log.count('role rows, without those that repeat another', kept.length, 'cells')
  log.count(
    'statements',
    kept.reduce((sum, { expects }) => sum + expects.length, 0),
    'statements',
  )
  return atMost(kept, 50, where, log)
}

/** Chief roles have no levels: what they can do, and examples of leadership, stand in the skill's description. */
function chiefSkill(
  skill: string,
  rows: readonly LadderRow[],
  id: string,
  file: LadderFile,
  log: ImportLog,
): CompetencyDraft {
  const text = rows.map((row) => row.get('Skill Description')).find(isStated) ?? ''
  const { can, examples } = abilities(text)
  log.count('chief role rows', rows.length, 'skills of whole roles')
  log.count('statements', can.length, 'statements')
  log.count('examples of leadership', examples.length, 'examples')
  if (rows.length > 1)
    log.lost(placeIn(file, rows[0]?.line ?? null), `"${skill}" stands twice; the first one was taken`)
  return theme(id, skill, {
    good: can,
    proofPoints: examples.flatMap(passages),
    alignments: [{ scheme: 'GDaD', code: skill }],
  })
}
