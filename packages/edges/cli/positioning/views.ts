import { PositioningView } from '@waymark/contracts/positioning/operations.ts'
import { viewOf } from '../views/view.ts'

/** What one leads with, what it lacks, and what evidence would let one lead with. */
export const positioning = viewOf(PositioningView, (view, page) => {
  const { style } = page
  const { chosen, headline, findings, candidates } = view
  page.facts([
    ['Problem', chosen.problem],
    ['Headline', headline],
    ['Breadth', chosen.breadth],
  ])
  if (findings.length > 0) page.heading('Look at')
  for (const { part, says } of findings)
    page.words(`${part}: ${says}`, { indent: 2, mark: style.marks.point })
  page.heading('What your evidence would let you lead with')
  if (candidates.length === 0) page.words('No evidence says yet what the business felt of it.', { indent: 2 })
  for (const { outcome, items, measured, attested, beyondOneTeam, newest, evidence } of candidates) {
    page.words(
      `${outcome}: ${items} items, ${measured} measured, ${attested} confirmed, ${beyondOneTeam} beyond one team, newest ${newest ?? 'undated'}.`,
      { indent: 2, mark: style.marks.point },
    )
    for (const { title } of evidence) page.words(title, { indent: 4, paint: style.dim })
  }
})
