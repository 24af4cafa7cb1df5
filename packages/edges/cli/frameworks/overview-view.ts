import { partsOf } from '@waymark/domain/frameworks/parts.ts'
import { Page } from '../terminal/page.ts'
import { rangeOf } from './basics-view.ts'
import type { Framework } from './framework.ts'
import { showPart, titleOf } from './parts-view.ts'

/** A framework on one screen: scale, bands, competencies by name, and every part with its size and how to open it. */
export function overview(framework: Framework, page: Page): void {
  for (const scale of framework.scales) {
    page.heading(framework.scales.length === 1 ? 'Scale' : `Scale ${scale.id}`)
    page.words(scale.points.map(({ value, label }) => `${value} ${label}`).join('; '), { indent: 2 })
  }
  page.heading('Bands')
  page.table(
    [{ head: '' }, { head: '', flexible: true }],
    framework.bands.map((band) => [rangeOf(band, page), band.label]),
    2,
  )
  page.heading('Competencies')
  page.table(
    [{ head: 'Open with' }, { head: 'Name', flexible: true }],
    framework.competencies.map(({ id, name }) => [id, name]),
    2,
  )
  page.heading('Parts')
  page.table(
    [
      { head: 'Open with' },
      { head: 'Holds', flexible: true },
      { head: 'Entries', side: 'right' },
      { head: 'Lines', side: 'right' },
    ],
    partsOf(framework).map(({ part, entries }) => [
      part,
      titleOf(part),
      String(entries),
      String(linesOf(framework, part, page)),
    ]),
    2,
  )
  page.gap()
  page.words(
    `One of them: "frameworks show ${framework.id} ${exampleOf(framework)}". Everything: "frameworks show ${framework.id} all".`,
  )
}

/** How long a part is on this terminal. */
function linesOf(
  framework: Framework,
  part: Parameters<typeof titleOf>[0],
  { columns, style }: Page,
): number {
  const scratch = new Page({ color: false, unicode: style.unicode, columns })
  showPart(framework, part, scratch)
  return scratch.text().split('\n').length - 1
}

/** A part worth opening first: the last one before the artifacts that tells of the role, else the competencies. */
function exampleOf(framework: Framework): string {
  const telling = ['routes', 'roadmaps', 'kinds', 'traps'] as const
  const parts = new Set(partsOf(framework).map(({ part }) => part))
  return telling.find((part) => parts.has(part)) ?? 'competencies'
}
