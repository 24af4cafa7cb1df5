import type { RoleSource } from '@waymark/domain/roles/parts.ts'
import type { Page } from '../terminal/page.ts'

/** The works that an answer rests on, last on the page. */
export function works(sources: readonly RoleSource[], page: Page): void {
  if (sources.length === 0) return
  page.heading('Rests on')
  for (const { title, author } of sources)
    page.words(`${title} (${author})`, { indent: 2, mark: page.style.marks.point, paint: page.style.dim })
}

/** Months as people say them: `8 to 15 years`, `18 months`. */
export function monthsInWords([from, to]: readonly [number, number]): string {
  const years = from % 12 === 0 && to % 12 === 0
  const [least, most] = years ? [from / 12, to / 12] : [from, to]
  return `${least === most ? '' : `${least} to `}${most} ${years ? 'years' : 'months'}`
}
