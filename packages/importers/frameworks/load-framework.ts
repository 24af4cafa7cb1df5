import * as z from 'zod'
import { faultsOf } from '@waymark/domain/frameworks/consistency.ts'
import { Framework } from '@waymark/domain/frameworks/framework.ts'
import { resolveFramework } from '@waymark/domain/frameworks/inheritance.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { explainIssue } from './explain-issue.ts'
import { pathInWords } from './fault.ts'
import type { Fault, Path } from './fault.ts'
import { readYaml } from './yaml-document.ts'
import type { LocatedValue } from './yaml-document.ts'

const frameworkFormat = Framework.shape.format.value

/** Frameworks that a file may extend, by id. */
export type Parents = ReadonlyMap<string, Framework>

/** What became of a framework file. With any fault of severity `error` there is no framework. */
export interface LoadedFramework {
  /** The framework with its inheritance resolved. */
  readonly framework: Framework | null
  /** The plain value that the file holds, for the cache of compiled files; null when it is not even YAML. */
  readonly value: unknown
  /** In the order of their lines. */
  readonly faults: readonly Fault[]
}

/** Reads the bytes of a framework file and finds every fault: of YAML, of the schema, and of its own references. */
export function loadFramework(bytes: Uint8Array, parents: Parents): LoadedFramework {
  const yaml = readYaml(bytes)
  if ('faults' in yaml) return { framework: null, value: null, faults: yaml.faults }
  const { read } = yaml
  const foreign = foreignFault(read)
  if (foreign !== null) return { framework: null, value: read.value, faults: [foreign] }
  const parsed = Framework.safeParse(read.value, { reportInput: true })
  if (!parsed.success) {
    const faults = schemaFaults(parsed.error.issues, read)
    return { framework: null, value: read.value, faults: inOrder(faults) }
  }
  const { framework, faults } = settle(parsed.data, parents, read)
  return { framework, value: read.value, faults: inOrder(faults) }
}

const Marked = z.looseObject({ format: z.literal(frameworkFormat) })

/** A ladder in another format would differ in every line; that it is another format is all there is to say. */
function foreignFault(read: LocatedValue): Fault | null {
  const { value } = read
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if (Marked.safeParse(value).success) return null
  const message =
    'format' in value
      ? `format is ${JSON.stringify(value.format)}; this Waymark reads "${frameworkFormat}"`
      : `the file does not begin with "format: ${frameworkFormat}", so it is not a Waymark framework; docs/formats/framework.md shows a small one`
  return { ...read.positionOf('format' in value ? ['format'] : []), message, severity: 'error' }
}

/** Faults of the schema; a field that is missing only because its key is mistyped is told once. */
function schemaFaults(issues: readonly z.core.$ZodIssue[], read: LocatedValue): readonly Fault[] {
  const explained = issues.flatMap(explainIssue)
  const mistyped = new Set(
    explained.flatMap(({ path, meant }) => (meant === null ? [] : [pathInWords([...path, meant])])),
  )
  return explained
    .filter(({ path, key }) => key !== null || !mistyped.has(pathInWords(path)))
    .map(({ path, key, message }) => ({
      ...(key === null ? read.positionOf(path) : read.positionOfKey(path, key)),
      message,
      severity: 'error',
    }))
}

function settle(
  written: Framework,
  parents: Parents,
  read: LocatedValue,
): { readonly framework: Framework | null; readonly faults: readonly Fault[] } {
  const parent = written.extends === null ? null : (parents.get(written.extends) ?? null)
  if (written.extends !== null && parent === null) {
    const near = nearest(written.extends, [...parents.keys()])
    const mend = near === null ? `known are ${[...parents.keys()].join(', ')}` : `did you mean "${near}"?`
    const message = `extends names "${written.extends}", which is not a known framework; ${mend}`
    return { framework: null, faults: [{ ...read.positionOf(['extends']), message, severity: 'error' }] }
  }
  const framework = parent === null ? written : resolveFramework(written, parent)
  const faults = faultsOf(framework).map(({ path, message, severity }): Fault => {
    const own = pathInFile(path, framework, written)
    const sentence = message.replace(/\.$/, '')
    return own === null
      ? {
          ...read.positionOf(['extends']),
          message: `in what "${written.extends}" brings, ${pathInWords(path)} ${sentence}`,
          severity,
        }
      : { ...read.positionOf(own), message: `${pathInWords(own)} ${sentence}`, severity }
  })
  return { framework: faults.some((fault) => fault.severity === 'error') ? null : framework, faults }
}

/** Lists whose entries inheritance recognises by id. */
const lists = ['competencies', 'scales', 'bands', 'artifacts', 'plan', 'levels'] as const

/** A fault's path in the resolved framework as a path in the file that was written; null for what the parent brings. */
function pathInFile(path: Path, resolved: Framework, written: Framework): Path | null {
  if (resolved === written) return path
  const [head, index, ...rest] = path
  const list = lists.find((name) => name === head)
  if (list === undefined || typeof index !== 'number') return path
  const id = resolved[list][index]?.id
  const own = written[list].findIndex((entry) => entry.id === id)
  return own < 0 ? null : [list, own, ...rest]
}

function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column)
}
