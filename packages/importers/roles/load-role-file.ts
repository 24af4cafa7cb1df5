import type * as z from 'zod'
import { unknownSources } from '@waymark/domain/roles/parts.ts'
import type { Fault, Path } from '../frameworks/fault.ts'
import { pathInWords } from '../frameworks/fault.ts'
import { readYaml } from '../frameworks/yaml-document.ts'
import type { LocatedValue } from '../frameworks/yaml-document.ts'
import type { RoleFile } from './role-files.ts'

/** What became of a role file: its content, or every fault with its line. */
export type LoadedRoleFile<T> =
  | { readonly content: T; readonly plain: unknown }
  | { readonly faults: readonly Fault[] }

/**
 * Reads one role file. Faults of YAML, of the shape and of references are each told at their line.
 * @param sources ids that entries may cite; null when citations are not checked
 */
export function loadRoleFile<T>(
  file: RoleFile<T>,
  bytes: Uint8Array,
  sources: ReadonlySet<string> | null,
): LoadedRoleFile<T> {
  const yaml = readYaml(bytes)
  if ('faults' in yaml) return yaml
  const { read } = yaml
  const parsed = file.schema.safeParse(read.value)
  if (!parsed.success) return { faults: parsed.error.issues.flatMap((issue) => explained(issue, read)) }
  const wrong = [
    ...file.faults(parsed.data),
    ...(sources === null ? [] : unknownSources(parsed.data, sources)),
  ]
  if (wrong.length === 0) return { content: parsed.data, plain: read.value }
  return { faults: wrong.map(({ path, message }) => fault(read, path, message)) }
}

function explained(issue: z.core.$ZodIssue, read: LocatedValue): readonly Fault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...read.positionOfKey(path, key),
      message: `${placed(path)}has no field "${key}"`,
      severity: 'error' as const,
    }))
  return [fault(read, path, issue.message)]
}

function fault(read: LocatedValue, path: Path, message: string): Fault {
  return { ...read.positionOf(path), message: `${placed(path)}${message}`, severity: 'error' }
}

function placed(path: Path): string {
  return path.length === 0 ? 'the file ' : `${pathInWords(path)}: `
}
