import { beginsWithMark, withoutMark } from '@waymark/domain/cv/structure/blocks.ts'
import { htmlLines } from '../html-lines.ts'
import type { Field } from './write-cv.ts'

/** Text and bullets of a rich text that stands as HTML in a field. */
export function richText(
  source: string,
  where: string,
): { readonly summary: Field[]; readonly bullets: Field[] } {
  const summary: Field[] = []
  const bullets: Field[] = []
  for (const line of htmlLines(source).lines) {
    const text = line.text.replaceAll('\t', ' ')
    if (line.isBullet || beginsWithMark(text)) bullets.push({ text: withoutMark(text), where })
    else summary.push({ text, where })
  }
  return { summary, bullets }
}
