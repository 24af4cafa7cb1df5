import { cadenceCalendar, CadenceView } from '@waymark/contracts/plans/cadence-operations.ts'
import { viewOf } from '../views/view.ts'

const rhythms = { week: 'every week', month: 'every month', quarter: 'every quarter' } as const

/** The reviews of a role, each with its agenda and the decisions that it must end with. */
export const cadence = viewOf(CadenceView, ({ framework, name, reviews }, page) => {
  const { style } = page
  page.line(style.bold(`Reviews for ${name}`))
  if (reviews.length === 0) page.words('This framework names no reviews.')
  for (const review of reviews) {
    page.heading(review.name)
    page.words(`${rhythms[review.every]}, ${review.minutes} minutes, next on ${review.next}`, {
      indent: 2,
      paint: style.dim,
    })
    if (review.purpose !== null) page.words(review.purpose, { indent: 2 })
    for (const [index, item] of review.agenda.entries()) {
      page.words(`${item.name}: ${item.text}`, { indent: 2, mark: `${index + 1}.` })
    }
    if (review.decisions.length > 0) page.words('Ends with', { indent: 2, paint: style.dim })
    for (const decision of review.decisions) page.words(decision, { indent: 2, mark: style.marks.arrow })
  }
  if (reviews.length === 0) return
  page.gap()
  page.words(`Into your calendar: waymark cadence calendar ${framework} --out reviews.ics`, {
    paint: style.dim,
  })
})

/** Where the calendar file was written. */
export const calendar = viewOf(cadenceCalendar.output, ({ name }, page, { written }) => {
  page.words(written === null ? name : `Wrote the calendar to ${written}`)
  page.words('Open it with your calendar program; a newer file updates the same entries.', {
    paint: page.style.dim,
  })
})
