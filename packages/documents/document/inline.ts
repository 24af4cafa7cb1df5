import type { Anchor, Inline } from './document.ts'
import { printable } from './printable.ts'

/** A run of ordinary text. */
export function text(value: string): Inline {
  return { kind: 'text', text: printable(value) }
}

/** A run that stands out. */
export function strong(value: string): Inline {
  return { kind: 'strong', text: printable(value) }
}

/** A run that stands back. */
export function quiet(value: string): Inline {
  return { kind: 'quiet', text: printable(value) }
}

/** A run that leads to another place of the document. */
export function ref(value: string, to: Anchor): Inline {
  return { kind: 'ref', text: printable(value), to }
}

/** Free text as paragraphs, one for each line that holds something. */
export function paragraphsOf(prose: string): Inline[][] {
  return prose
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => printable(line).trim())
    .filter((line) => line !== '')
    .map((line) => [{ kind: 'text', text: line }])
}

/** Runs with the same run between each two. */
export function separated(groups: readonly (readonly Inline[])[], separator: string): Inline[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [text(separator), ...group]))
}
