import { levelsInLine, theme } from '../draft.ts'
import type { CellDraft, LadderDraft, LadderFormat, LevelDraft, ScaleDraft } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { sectionsOf, withoutEmphasis } from '../markdown.ts'
import type { Section } from '../markdown.ts'
import { createIds, idFrom, longestFrameworkId, longestLevelId } from '../names.ts'
import { notesFrom } from '../notes.ts'
import { onePassage, passages } from '../texts.ts'

/** An axis of the radar with its steps, lowest first. */
interface Axis {
  readonly name: string
  readonly meaning: string
  readonly steps: readonly { readonly label: string; readonly text: string }[]
}

const usualAxes = ['Technology', 'System', 'People', 'Process', 'Influence']
const position = /^([A-Z]{1,4}\d{1,2})\s+-\s+(.+)$/
const labelled = /^\*\*(.+?)\*\*:\s*(.+)$/

/** engineeringladders.com: five axes with steps in one page, and ladders whose positions name a step of each axis. */
export const engineeringLadders: LadderFormat = {
  kind: 'engineeringladders',
  name: 'engineeringladders.com (Markdown)',
  takes: ({ path, text }) =>
    /\.(?:md|markdown)$/i.test(path) &&
    (isLadder(text) || isAxes(text) || isBalances(text) || isComparison(text)),
  read(files, log) {
    const axes = axesOf(files, log)
    const comparison = files.find(({ text }) => isComparison(text))
    return files.flatMap((file) => {
      if (isLadder(file.text)) return ladderOf(file, axes, comparison ?? null, log)
      if (isBalances(file.text)) return balancesOf(file, log)
      return []
    })
  },
}

const isLadder = (text: string) =>
  /^## [A-Z]{1,4}\d{1,2} - .+$/m.test(text) && /^\* \*\*.+?\*\*: /m.test(text)
const isAxes = (text: string) => /^# Axes\s*$/m.test(text) && /^1\. \*\*.+?\*\*: /m.test(text)
const isBalances = (text: string) => /^# Managing Managers\s*$/m.test(text) && /^\|.+\|.+\|\s*$/m.test(text)
const isComparison = (text: string) => /^# .+ vs .+$/m.test(text) && /^\|.+\|.+\|\s*$/m.test(text)

function axesOf(files: readonly LadderFile[], log: ImportLog): readonly Axis[] {
  const file = files.find(({ text }) => isAxes(text))
  if (file === undefined) {
    log.guessed(
      'the axes',
      `no page describes them; the five are called ${usualAxes.join(', ')}, and steps stay words`,
    )
    return usualAxes.map((name) => ({ name, meaning: name, steps: [] }))
  }
  const sections = sectionsOf(file.text)
  const stated = sections.find(({ title, depth }) => depth === 1 && title === 'Axes')?.bullets ?? []
  return stated.map((bullet) => {
    const [, name = bullet.text, meaning = bullet.text] = labelled.exec(bullet.text) ?? []
    const steps = sections.find((section) => section.depth === 2 && section.title === name)?.bullets ?? []
    log.count('axes', 1, 'distinct axes')
    log.count('steps of the axes', steps.length, 'distinct steps')
    return {
      name,
      meaning,
      steps: steps.map(({ text }) => ({
        label: labelled.exec(text)?.[1] ?? text,
        text: labelled.exec(text)?.[2] ?? text,
      })),
    }
  })
}

function ladderOf(
  file: LadderFile,
  axes: readonly Axis[],
  comparison: LadderFile | null,
  log: ImportLog,
): LadderDraft {
  const sections = sectionsOf(file.text)
  const first = sections.find(({ depth }) => depth === 1)
  const name = first?.title ?? file.path
  const positions = sections.filter((section) => section.depth === 2 && position.test(section.title))
  const id = createIds(longestLevelId)
  const levelId = (section: Section) => id(section.title.split(' ')[0] ?? section.title, String(section.line))
  log.count('positions', positions.length, 'levels')
  const table = new Map((first?.tables[0] ?? []).map((row) => [row[2] ?? '', row]))
  const compared = comparison?.text.includes(name) ? comparison : null
  const rest = sections.filter(
    (section) => !positions.includes(section) && section !== first && section.title !== 'Other Pages',
  )
  const notes = notesFrom(
    [
      ...rest,
      ...(compared === null ? [] : sectionsOf(compared.text).filter(({ title }) => title !== 'Other Pages')),
    ],
    file.path,
    log,
  )
  return {
    id: idFrom(`engladders-${name}`, longestFrameworkId),
    name: `${name} (engineeringladders.com)`,
    summary: onePassage(withoutEmphasis(first?.prose ?? ''), file.path, log) ?? `The ladder ${name}.`,
    source: file.path,
    assess: 'levels',
    scales: axes.flatMap((axis) => axisScale(axis) ?? []),
    levels: levelsInLine(positions.map((section) => levelOf(section, levelId(section), table))),
    competencies: axes.map((axis, index) =>
      theme(idFrom(axis.name), axis.name, {
        meaning: axis.meaning,
        ...(axis.steps.length > 0 ? { needsOn: scaleId(axis) } : {}),
        levels: positions.flatMap(
          (section) => cellOf(section, index, axis, levelId(section), file, log) ?? [],
        ),
      }),
    ),
    changes: ['Each step of an axis includes the steps before it; a position names one step of each axis.'],
    ...(notes.length > 0 ? { notes } : {}),
  }
}

function levelOf(
  section: Section,
  id: string,
  table: ReadonlyMap<string, readonly string[]>,
): Omit<LevelDraft, 'rank' | 'next'> {
  const row = table.get(section.title)
  const facets =
    row === undefined
      ? []
      : [
          { name: 'Level', texts: [row[0] ?? ''] },
          { name: 'Senior', texts: [row[1] ?? ''] },
        ].filter(({ texts }) => texts[0] !== '')
  return { id, name: section.title, facets }
}

const scaleId = (axis: Axis) => `axis-${idFrom(axis.name)}`

function axisScale(axis: Axis): ScaleDraft | null {
  if (axis.steps.length === 0) return null
  return {
    id: scaleId(axis),
    points: [
      {
        value: 0,
        label: 'Before the first step',
        anchor: `The first step of ${axis.name} does not show yet.`,
      },
      ...axis.steps.map(({ label, text }, index) => ({ value: index + 1, label, anchor: text })),
    ],
  }
}

function cellOf(
  section: Section,
  index: number,
  axis: Axis,
  level: string,
  file: LadderFile,
  log: ImportLog,
): CellDraft | null {
  const bullet = section.bullets[index]
  const where = placeIn(file, bullet?.line ?? section.line)
  if (bullet === undefined) {
    log.lost(where, `${section.title} names no step of ${axis.name}`)
    return null
  }
  log.count('steps named by positions', 1, 'statements')
  const label = labelled.exec(bullet.text)?.[1] ?? ''
  const step = axis.steps.findIndex((candidate) => candidate.label.toLowerCase() === label.toLowerCase())
  if (step < 0 && axis.steps.length > 0)
    log.guessed(where, `"${label}" is no step of ${axis.name}; its words are kept, the step is open`)
  return { level, expects: passages(withoutEmphasis(bullet.text)), needs: step < 0 ? null : step + 1 }
}

function balancesOf(file: LadderFile, log: ImportLog): LadderDraft {
  const sections = sectionsOf(file.text)
  const areas = sections.filter(({ depth, tables }) => depth === 2 && (tables[0]?.length ?? 0) > 1)
  const rest = sections.filter((section) => !areas.includes(section) && section.title !== 'Other Pages')
  const notes = notesFrom(rest, file.path, log)
  log.count('balance areas', areas.length, 'balances')
  return {
    id: 'engladders-managing-managers',
    name: 'Managing Managers (engineeringladders.com)',
    summary: 'How balanced a manager of managers keeps five areas, each between two poles.',
    source: file.path,
    assess: 'whole',
    levels: [],
    competencies: areas.map((section) => {
      const [[one = '', other = ''] = [], ...pairs] = section.tables[0] ?? []
      const named = section.title || 'Balance'
      return theme(idFrom(named), named, {
        question: `How well do you keep the balance between ${one} and ${other}?`,
        meaning: onePassage(withoutEmphasis(section.prose), placeIn(file, section.line), log) ?? named,
        balance: {
          one,
          other,
          pairs: pairs.flatMap(([a = '', b = '']): [string, string][] =>
            a === '' || b === '' ? [] : [[a, b]],
          ),
        },
      })
    }),
    ...(notes.length > 0 ? { notes } : {}),
  }
}
