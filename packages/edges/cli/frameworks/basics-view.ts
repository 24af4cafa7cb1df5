import { askInWords } from '@waymark/domain/frameworks/scales.ts'
import type { Page } from '../terminal/page.ts'
import { entry, labelled, points, sentence } from './blocks.ts'
import type { Framework } from './framework.ts'

/** What is rated against: the scale with what its points ask of evidence, the bands, the levels and titles of a ladder. */

/** Every scale with its points and their asks. */
export function scales(framework: Framework, page: Page): void {
  for (const scale of framework.scales) {
    if (framework.scales.length > 1) entry(page, scale.id, null, [])
    for (const point of scale.points) {
      page.words(`${point.label}: ${point.anchor}`, { indent: 2, mark: String(point.value) })
      const asks = point.asks.map(askInWords).join('; and ')
      if (asks !== '') page.words(`Asks for ${asks}.`, { indent: 4, paint: page.style.dim })
    }
  }
}

/** What totals mean, and what to do next. */
export function bands(framework: Framework, page: Page): void {
  for (const { from, to, label, meaning, action, focus } of framework.bands) {
    page.words(label, { indent: 2, mark: rangeOf({ from, to }, page), paint: page.style.bold })
    sentence(page, meaning)
    sentence(page, `Next: ${action}`)
    if (focus.length > 0)
      page.words(`First: ${focus.map((id) => competencyName(framework, id)).join(', ')}`, {
        indent: 4,
        paint: page.style.dim,
      })
  }
}

/** A range of totals: "0-9", or one number. */
export function rangeOf({ from, to }: { readonly from: number; readonly to: number }, page: Page): string {
  return from === to ? String(from) : `${from}${page.style.marks.dash}${to}`
}

/** The name of a competency, or its id where there is none. */
export function competencyName(framework: Framework, id: string): string {
  return framework.competencies.find((competency) => competency.id === id)?.name ?? id
}

/** The levels of a ladder, and under which id each is assessed. */
export function levels(framework: Framework, page: Page): void {
  for (const level of framework.levels) {
    const id = framework.assess === 'levels' ? ` (${framework.id}-at-${level.id})` : ''
    page.words(`${level.name}${id}${level.scope === null ? '' : `: ${level.scope}`}`, {
      indent: 2,
      mark: String(level.rank),
    })
    sentence(page, level.summary)
    for (const { name, texts } of level.facets) labelled(page, name, texts)
  }
}

/** Titles by the total that makes eligible for them. */
export function titles(framework: Framework, page: Page): void {
  points(
    page,
    framework.titles.map(
      ({ name, from, to }) => `${name}: ${to === null ? `from ${from}` : rangeOf({ from, to }, page)}`,
    ),
    2,
  )
}
