import { levelFrameworkId, levelsToAssess } from './at-level.ts'
import type { FrameworkFault } from './consistency.ts'
import type { Competency, Framework } from './framework.ts'
import type { LevelStatements } from './ladder-fields.ts'
import { unknownReference } from './references.ts'

type Path = FrameworkFault['path']

/** Faults of what only ladders have: cells, steps that a level needs, titles, unevenly weighing scale points. */
export function ladderFaults(framework: Framework): FrameworkFault[] {
  return [
    ...pointFaults(framework),
    ...framework.competencies.flatMap((competency, index) => [
      ...needsFaults(framework, competency, ['competencies', index]),
      ...cellFaults(competency, ['competencies', index, 'levels']),
    ]),
    ...titleFaults(framework),
    ...assessFaults(framework),
  ]
}

function error(path: Path, message: string): FrameworkFault {
  return { path, message, severity: 'error' }
}

/** A higher step never weighs less, or evidence for it would lower the total. */
function pointFaults(framework: Framework): FrameworkFault[] {
  return framework.scales.flatMap((scale, index) =>
    scale.points.flatMap((point, at) => {
      const before = scale.points[at - 1]
      if (before === undefined) return []
      const [low, high] = [before.points ?? before.value, point.points ?? point.value]
      if (high >= low) return []
      const path = ['scales', index, 'points', at, 'points']
      return [
        error(
          path,
          `is ${high}, less than the ${low} of the point below it; a higher point never weighs less.`,
        ),
      ]
    }),
  )
}

function needsFaults(framework: Framework, competency: Competency, path: Path): FrameworkFault[] {
  if (competency.needsOn === null) return []
  const scale = framework.scales.find(({ id }) => id === competency.needsOn)
  if (scale === undefined) {
    const known = new Set(framework.scales.map(({ id }) => id))
    return [error([...path, 'needsOn'], unknownReference('scale', competency.needsOn, known))]
  }
  const values = new Set(scale.points.map(({ value }) => value))
  return competency.levels.flatMap(({ needs }, at) =>
    needs === null || values.has(needs)
      ? []
      : [
          error(
            [...path, 'levels', at, 'needs'],
            `is ${needs}, which is no point of the scale "${scale.id}" (${[...values].join(', ')}).`,
          ),
        ],
  )
}

function cellFaults(competency: Competency, path: Path): FrameworkFault[] {
  const seen = new Set<string>()
  return competency.levels.flatMap((cell, at) => {
    const faults = emptyCellFaults(cell, [...path, at])
    if (seen.has(cell.level))
      faults.push(
        error([...path, at, 'level'], `repeats the level "${cell.level}"; put its statements together.`),
      )
    seen.add(cell.level)
    const details = new Set<number>()
    for (const [index, { of }] of cell.details.entries()) {
      const place = [...path, at, 'details', index, 'of']
      if (of >= cell.expects.length)
        faults.push(
          error(place, `is ${of}, but there are ${cell.expects.length} statements, counted from 0.`),
        )
      else if (details.has(of)) faults.push(error(place, `is ${of} a second time; put both into one entry.`))
      details.add(of)
    }
    return faults
  })
}

function emptyCellFaults(cell: LevelStatements, path: Path): FrameworkFault[] {
  const filled = cell.expects.length > 0 || cell.needs !== null
  return cell.defined || !filled
    ? []
    : [error([...path, 'defined'], 'is false although the cell has statements; remove one of the two.')]
}

function titleFaults(framework: Framework): FrameworkFault[] {
  return framework.titles.flatMap((title, index) =>
    title.to !== null && title.to < title.from
      ? [error(['titles', index, 'to'], `is ${title.to}, below its own start ${title.from}.`)]
      : [],
  )
}

function assessFaults(framework: Framework): FrameworkFault[] {
  if (framework.assess === 'whole') return []
  const levels = levelsToAssess(framework)
  if (levels.length === 0)
    return [
      error(
        ['assess'],
        'is "levels", but no level has statements; fill "levels" of the competencies or assess the whole.',
      ),
    ]
  const longest = 80
  return framework.levels.flatMap(({ id }, index) =>
    levelFrameworkId(framework, id).length <= longest
      ? []
      : [
          error(
            ['levels', index, 'id'],
            `makes the id "${levelFrameworkId(framework, id)}", longer than ${longest} characters; shorten it.`,
          ),
        ],
  )
}
