import { readYaml } from '../frameworks/yaml-document.ts'
import type { LocatedValue } from '../frameworks/yaml-document.ts'
import type { LadderFile } from './ladder-file.ts'

/** The YAML of a ladder file, or the first fault with its line in the file. */
export type SourceYaml =
  | { readonly read: LocatedValue; readonly lineOf: (path: readonly (string | number)[]) => number }
  | { readonly fault: { readonly line: number; readonly message: string } }

/**
 * Reads YAML by the same strict rules as framework files: no tags, few aliases, bounded depth.
 * @param firstLine the line of the file that the text starts on, for front matter
 */
export function readSourceYaml(text: string, firstLine = 1): SourceYaml {
  const yaml = readYaml(new TextEncoder().encode(text))
  if ('faults' in yaml) {
    const [fault] = yaml.faults
    return {
      fault: { line: (fault?.line ?? 1) + firstLine - 1, message: fault?.message ?? 'this is not YAML' },
    }
  }
  return { read: yaml.read, lineOf: (path) => yaml.read.positionOf(path).line + firstLine - 1 }
}

/** Front matter of a Markdown file: the text between its first two `---` lines, and what follows. Null without one. */
export function frontMatterOf(
  file: LadderFile,
): { readonly yaml: string; readonly body: string; readonly bodyLine: number } | null {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(file.text)
  if (match === null) return null
  const body = file.text.slice(match[0].length)
  return { yaml: match[1] ?? '', body, bodyLine: match[0].split('\n').length }
}
