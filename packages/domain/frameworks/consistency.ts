import type { Competency, Framework } from './framework.ts'
import { ladderFaults } from './ladder-faults.ts'
import { materialFaults } from './material-faults.ts'
import { unknownReference as unknown } from './references.ts'
import { highestTotal, scaleOf } from './scales.ts'

/** Something wrong with a framework that its schema cannot see. */
export interface FrameworkFault {
  /** Where it stands: keys and indexes from the top of the file. */
  readonly path: readonly (string | number)[]
  /** What is wrong and how to mend it, worded to follow the place. */
  readonly message: string
  /** An error makes scores wrong or dangling; a warning leaves the user with less than they should get. */
  readonly severity: 'error' | 'warning'
}

/** All faults of a framework, in the order of the file's parts. An empty list means that it can be used. */
export function faultsOf(framework: Framework): FrameworkFault[] {
  return [
    ...duplicates(framework),
    ...scaleFaults(framework),
    ...framework.competencies.flatMap((competency, index) => competencyFaults(framework, competency, index)),
    ...bandFaults(framework),
    ...planFaults(framework),
    ...levelFaults(framework),
    ...ladderFaults(framework),
    ...materialFaults(framework),
    ...coverageFaults(framework),
  ]
}

function error(path: readonly (string | number)[], message: string): FrameworkFault {
  return { path, message, severity: 'error' }
}

function warning(path: readonly (string | number)[], message: string): FrameworkFault {
  return { path, message, severity: 'warning' }
}

function duplicates(framework: Framework): FrameworkFault[] {
  const lists = ['scales', 'competencies', 'bands', 'artifacts', 'plan', 'levels'] as const
  return lists.flatMap((list) => {
    const seen = new Map<string, number>()
    return framework[list].flatMap(({ id }, index) => {
      const first = seen.get(id)
      if (first !== undefined)
        return [
          error([list, index, 'id'], `repeats the id "${id}" of entry ${first + 1}; give it another one.`),
        ]
      seen.set(id, index)
      return []
    })
  })
}

function scaleFaults(framework: Framework): FrameworkFault[] {
  return framework.scales.flatMap((scale, index) =>
    scale.points.flatMap((point, at) => {
      const path = ['scales', index, 'points', at]
      const faults: FrameworkFault[] = []
      if (point.value !== at)
        faults.push(
          error([...path, 'value'], `is ${point.value} but must be ${at}: points run 0, 1, 2 … in order.`),
        )
      if (at === 0 && point.asks.length > 0)
        faults.push(error([...path, 'asks'], 'must be empty: the lowest point is what no evidence supports.'))
      if (at > 0 && point.asks.length === 0 && isUsedWithoutAsks(framework, scale.id, at))
        faults.push(
          error(
            [...path, 'asks'],
            'asks for nothing, so no evidence at all would reach it; say what it takes.',
          ),
        )
      return faults
    }),
  )
}

/** True when a competency rests on the scale's own asks for a point. */
function isUsedWithoutAsks(framework: Framework, scale: string, value: number): boolean {
  return framework.competencies.some(
    (competency) =>
      scaleOf(framework, competency).id === scale && competency.asks[String(value)] === undefined,
  )
}

function competencyFaults(framework: Framework, competency: Competency, index: number): FrameworkFault[] {
  const path = ['competencies', index]
  return [...referenceFaults(framework, competency, path), ...askFaults(framework, competency, path)]
}

type Path = readonly (string | number)[]

function referenceFaults(framework: Framework, competency: Competency, path: Path): FrameworkFault[] {
  const competencies = new Set(framework.competencies.map(({ id }) => id))
  const artifacts = new Set(framework.artifacts.map(({ id }) => id))
  const scales = new Set(framework.scales.map(({ id }) => id))
  const levels = new Set(framework.levels.map(({ id }) => id))
  const faults: FrameworkFault[] = []
  if (competency.scale !== null && !scales.has(competency.scale))
    faults.push(error([...path, 'scale'], unknown('scale', competency.scale, scales)))
  for (const [at, id] of competency.artifacts.entries())
    if (!artifacts.has(id)) faults.push(error([...path, 'artifacts', at], unknown('artifact', id, artifacts)))
  for (const [at, drag] of competency.drags.entries()) {
    const place = [...path, 'drags', at, 'competency']
    if (drag.competency === competency.id)
      faults.push(error(place, `names "${drag.competency}" itself; a competency does not drag itself down.`))
    else if (!competencies.has(drag.competency))
      faults.push(error(place, unknown('competency', drag.competency, competencies)))
  }
  for (const [at, { level }] of competency.levels.entries())
    if (!levels.has(level))
      faults.push(error([...path, 'levels', at, 'level'], unknown('level', level, levels)))
  return faults
}

function askFaults(framework: Framework, competency: Competency, path: Path): FrameworkFault[] {
  const values = new Set(scaleOf(framework, competency).points.map((point) => String(point.value)))
  return Object.entries(competency.asks).flatMap(([value, asks]) => {
    const place = [...path, 'asks', value]
    if (!values.has(value))
      return [error(place, `belongs to no point of its scale (${[...values].join(', ')}).`)]
    if (value === '0' && asks.length > 0)
      return [error(place, 'must be left out: the lowest point is what no evidence supports.')]
    if (value !== '0' && asks.length === 0)
      return [error(place, 'asks for nothing, so no evidence at all would reach it; say what it takes.')]
    return []
  })
}

function bandFaults(framework: Framework): FrameworkFault[] {
  const top = highestTotal(framework)
  const faults: FrameworkFault[] = []
  let expected = 0
  const inOrder = [...framework.bands.entries()].sort(([, a], [, b]) => a.from - b.from)
  for (const [index, band] of inOrder) {
    if (band.to < band.from)
      faults.push(error(['bands', index, 'to'], `is ${band.to}, below its own start ${band.from}.`))
    if (band.from !== expected)
      faults.push(
        error(
          ['bands', index, 'from'],
          `is ${band.from} but must be ${expected}: bands cover 0 to ${top} without holes or overlaps.`,
        ),
      )
    expected = Math.max(expected, band.to + 1)
  }
  const last = inOrder.at(-1)
  if (last !== undefined && last[1].to !== top)
    faults.push(
      error(
        ['bands', last[0], 'to'],
        `is ${last[1].to} but must be ${top}, the highest total of all competencies.`,
      ),
    )
  return [...faults, ...focusFaults(framework)]
}

function focusFaults(framework: Framework): FrameworkFault[] {
  const known = new Set(framework.competencies.map(({ id }) => id))
  return framework.bands.flatMap((band, index) =>
    band.focus.flatMap((id, at) =>
      known.has(id) ? [] : [error(['bands', index, 'focus', at], unknown('competency', id, known))],
    ),
  )
}

function planFaults(framework: Framework): FrameworkFault[] {
  const known = new Set(framework.competencies.map(({ id }) => id))
  return framework.plan.flatMap((step, index) =>
    step.competencies.flatMap((id, at) =>
      known.has(id) ? [] : [error(['plan', index, 'competencies', at], unknown('competency', id, known))],
    ),
  )
}

function levelFaults(framework: Framework): FrameworkFault[] {
  const known = new Set(framework.levels.map(({ id }) => id))
  return framework.levels.flatMap((level, index) =>
    level.next.flatMap((id, at) =>
      known.has(id) ? [] : [error(['levels', index, 'next', at], unknown('level', id, known))],
    ),
  )
}

/** Every gap must yield an artifact, a conversation and an outcome; what the material lacks is derived, and told here. */
function coverageFaults(framework: Framework): FrameworkFault[] {
  const parts = ['artifact', 'conversation', 'outcome'] as const
  return framework.competencies.flatMap((competency, index) => {
    const material = framework.plan.filter((step) => step.competencies.includes(competency.id))
    const lacking = parts.filter((part) => material.every((step) => step[part] === null))
    if (lacking.length === 0) return []
    return [
      warning(
        ['competencies', index],
        `has plan material without ${lacking.join(', ')}; Waymark will derive it from the competency.`,
      ),
    ]
  })
}
