import type { FrameworkFault } from './consistency.ts'
import type { Framework } from './framework.ts'
import { unknownReference } from './references.ts'

type Path = readonly (string | number)[]

/** The parts of a framework that hold what is told about a role beside its competencies, in the order of the file. */
export const materialParts = [
  'matrices',
  'questions',
  'shifts',
  'ownership',
  'lookedFor',
  'roadmaps',
  'kinds',
  'routes',
  'scoreboards',
  'checks',
  'interviewLoop',
  'cadences',
  'splits',
  'notes',
] as const

/** Faults of the role's material: repeated ids, dangling references, ragged tables, ranges and shares that do not fit. */
export function materialFaults(framework: Framework): FrameworkFault[] {
  const known = knownNames(framework)
  const rated = ['competencies', 'traps', 'artifacts', 'plan'] as const
  return [
    ...repeatedIds(framework.provenance.sources, ['provenance', 'sources']),
    ...rated.flatMap((part) =>
      framework[part].flatMap((entry, index) =>
        danglingIn(entry.sources, 'sources', [part, index, 'sources'], known),
      ),
    ),
    ...materialParts.flatMap((part) => walk(framework[part], [part], known)),
    ...framework.matrices.flatMap(raggedRows),
    ...framework.roadmaps.flatMap(phaseFaults),
    ...framework.checks.flatMap(verdictFaults),
    ...framework.splits.flatMap(shareFaults),
  ]
}

type Known = Readonly<Record<string, { readonly kind: string; readonly names: ReadonlySet<string> }>>

/** What the ids under a key refer to. */
function knownNames(framework: Framework): Known {
  const competencies = { kind: 'competency', names: new Set(framework.competencies.map(({ id }) => id)) }
  return {
    competencies,
    competency: competencies,
    artifacts: { kind: 'artifact', names: new Set(framework.artifacts.map(({ id }) => id)) },
    sources: { kind: 'source', names: new Set(framework.provenance.sources.map(({ id }) => id)) },
  }
}

function walk(node: unknown, path: Path, known: Known): FrameworkFault[] {
  if (Array.isArray(node))
    return [
      ...repeatedIds(node, path),
      ...node.flatMap((entry: unknown, index) => walk(entry, [...path, index], known)),
    ]
  if (typeof node !== 'object' || node === null) return []
  const fields: [string, unknown][] = Object.entries(node)
  return fields.flatMap(([key, value]) =>
    key in known ? danglingIn(value, key, [...path, key], known) : walk(value, [...path, key], known),
  )
}

function danglingIn(value: unknown, key: string, path: Path, known: Known): FrameworkFault[] {
  const target = known[key]
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value]
  return ids.flatMap((id, at) =>
    target === undefined || typeof id !== 'string' || target.names.has(id)
      ? []
      : [error(Array.isArray(value) ? [...path, at] : path, unknownReference(target.kind, id, target.names))],
  )
}

function repeatedIds(list: readonly unknown[], path: Path): FrameworkFault[] {
  const seen = new Map<string, number>()
  return list.flatMap((entry, index) => {
    if (typeof entry !== 'object' || entry === null || !('id' in entry) || typeof entry.id !== 'string')
      return []
    const first = seen.get(entry.id)
    if (first === undefined) {
      seen.set(entry.id, index)
      return []
    }
    return [
      error(
        [...path, index, 'id'],
        `repeats the id "${entry.id}" of entry ${first + 1}; give it another one.`,
      ),
    ]
  })
}

function raggedRows(matrix: Framework['matrices'][number], index: number): FrameworkFault[] {
  const columns = matrix.columns.length
  return matrix.rows.flatMap(({ cells }, at) =>
    cells.length === columns
      ? []
      : [
          error(
            ['matrices', index, 'rows', at, 'cells'],
            `has ${cells.length} cells for ${columns} columns; write one list for each column, [] for an empty one.`,
          ),
        ],
  )
}

function phaseFaults(roadmap: Framework['roadmaps'][number], index: number): FrameworkFault[] {
  let end = 0
  return roadmap.phases.flatMap(({ from, to }, at) => {
    const path = ['roadmaps', index, 'phases', at]
    const faults: FrameworkFault[] = []
    if (to < from) faults.push(error([...path, 'to'], `is ${to}, before its own start ${from}.`))
    if (from < end)
      faults.push(error([...path, 'from'], `is ${from}, inside the phase before it, which ends at ${end}.`))
    end = Math.max(end, to)
    return faults
  })
}

function verdictFaults(check: Framework['checks'][number], index: number): FrameworkFault[] {
  if (check.verdicts.length === 0) return []
  const faults: FrameworkFault[] = []
  let expected = 0
  for (const [at, { from, to }] of check.verdicts.entries()) {
    const path = ['checks', index, 'verdicts', at]
    if (from !== expected)
      faults.push(
        error(
          [...path, 'from'],
          `is ${from} but must be ${expected}: verdicts cover 0 to ${check.items.length} yeses in order.`,
        ),
      )
    expected = to + 1
  }
  const last = check.verdicts.length - 1
  if (expected !== check.items.length + 1)
    faults.push(
      error(
        ['checks', index, 'verdicts', last, 'to'],
        `is ${expected - 1} but must be ${check.items.length}, the number of questions.`,
      ),
    )
  return faults
}

function shareFaults(split: Framework['splits'][number], index: number): FrameworkFault[] {
  const sum = split.shares.reduce((total, { percent }) => total + percent, 0)
  return sum === 100
    ? []
    : [error(['splits', index, 'shares'], `add up to ${sum}% but must make 100%; correct a share.`)]
}

function error(path: Path, message: string): FrameworkFault {
  return { path, message, severity: 'error' }
}
