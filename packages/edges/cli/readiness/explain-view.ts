import type { Page } from '../terminal/page.ts'
import type { Readiness } from './views.ts'

type Competency = Readiness['competencies'][number]

/** Every competency with its reasons, and each scale point with each ask, met or missing. */
export function explain(result: Readiness, page: Page, titles: ReadonlyMap<string, string>): void {
  for (const competency of result.competencies) {
    const { supported, of } = competency
    page.heading(
      `${competency.name}: ${supported === null ? 'does not apply' : `${supported} of ${of} supported`}`,
    )
    for (const reason of competency.reasons) page.words(reason, { indent: 2 })
    points(competency, page, titles)
    leftOut(competency, page, titles)
  }
}

function points({ points }: Competency, page: Page, titles: ReadonlyMap<string, string>): void {
  const { style } = page
  for (const point of points) {
    const word = point.met ? 'met' : 'not met'
    page.words(`${point.value} ${point.label}: ${word}`, {
      indent: 2,
      mark: point.met ? style.good(style.marks.met) : style.dim(style.marks.missing),
    })
    for (const ask of point.asks) {
      page.words(`${ask.text}: ${ask.found} of ${ask.needed}`, {
        indent: 6,
        mark: ask.met ? style.good(style.marks.met) : style.warn('!'),
      })
      if (ask.missing !== null) page.words(`missing: ${ask.missing}`, { indent: 8 })
      for (const id of ask.evidence) page.words(titled(id, titles), { indent: 8, paint: style.dim })
    }
  }
}

function leftOut(competency: Competency, page: Page, titles: ReadonlyMap<string, string>): void {
  const { style } = page
  for (const { evidence, reason } of competency.setAside) {
    page.words(`set aside: ${titled(evidence, titles)}: ${reason}`, { indent: 2, paint: style.dim })
  }
  for (const { evidence, reason } of competency.suggested.slice(0, 5)) {
    page.words(`may support it once you tie it: ${titled(evidence, titles)} (${reason})`, {
      indent: 2,
      paint: style.dim,
    })
  }
}

function titled(id: string, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(id)
  return title === undefined ? id : `${title} [${id}]`
}
