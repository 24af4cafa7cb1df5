import type * as z from 'zod'
import { CareerMapView, CareerTime } from '@waymark/contracts/career/operations.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'

type Step = z.output<typeof CareerMapView>['steps'][number]

const lanes = {
  ic: 'Individual',
  leadership: 'Leadership',
  executive: 'Executive',
  adjacent: 'Adjacent',
} as const
const states = {
  shown: 'shown',
  begun: 'begun',
  missing: 'no evidence yet',
  unrated: 'not rated by a framework',
}

/** The way over the map with what is missing for each step; without one, the roles. */
export const map = viewOf(CareerMapView, (view, page) => {
  const { style } = page
  if (view.from === null || view.to === null) {
    page.line(style.bold('Roles on the map'))
    page.table(
      [{ head: 'Role' }, { head: 'Lane' }, { head: 'Name', flexible: true }],
      view.roles.toSorted((a, b) => a.rank - b.rank).map(({ id, lane, name }) => [id, lanes[lane], name]),
    )
    page.gap()
    page.words('The way between two: waymark career map FROM TO', { paint: style.dim })
    return
  }
  if (view.ways.length === 0) {
    page.words('The map has no way between these two.')
    return
  }
  for (const [index, names] of view.ways.entries()) {
    const mark = index + 1 === view.way ? style.marks.arrow : ' '
    page.words(`${index + 1}. ${names.join(`, `)}`, { mark })
  }
  for (const step of view.steps) drawStep(step, page)
  page.gap()
  page.words(`How long it takes: waymark career time ${view.from} ${view.to}`, { paint: style.dim })
})

function drawStep(step: Step, page: Page): void {
  const { style } = page
  page.heading(`${step.fromName} to ${step.toName}`)
  if (step.shift !== null) page.words(step.shift, { indent: 2 })
  if (step.readiness !== null) {
    const { total, of, band, gaps } = step.readiness
    const placed = band === null ? '' : `, ${band}`
    const worst = gaps.length === 0 ? '' : `. Worst gaps: ${gaps.join(', ')}`
    page.words(`Readiness ${total} of ${of}${placed}${worst}.`, { indent: 2 })
  }
  if (step.skills.length > 0) page.words('Skills', { indent: 2, paint: style.dim })
  for (const { text, state } of step.skills) {
    const mark = state === 'shown' ? style.good(style.marks.met) : style.marks.empty
    page.words(`${text} (${states[state]})`, { indent: 2, mark })
  }
  if (step.proof.length > 0) page.words('Proof to have', { indent: 2, paint: style.dim })
  for (const { text } of step.proof) page.words(text, { indent: 2, mark: style.marks.point })
}

/** The range and everything that it rests on. */
export const time = viewOf(CareerTime, (view, page) => {
  const { style } = page
  page.line(style.bold(view.way.join(', ')))
  if (view.range === null) {
    page.words('No range yet: some steps have no stated length. Give one with --least and --most, in months.')
  } else {
    const { p10, p50, p90 } = view.range
    page.words(
      `Between ${p10.words} and ${p90.words} in eight of ten simulated ways, with as many below ${p50.words} as above.`,
    )
  }
  page.heading('Steps')
  for (const { name, months, basis, because } of view.steps) {
    const length = months === null ? 'length unknown' : `${months[0]} to ${months[1]} months, ${basis}`
    page.words(`${name}: ${length}. ${because}`, { indent: 2, mark: style.marks.point })
  }
  page.heading('Assumptions')
  for (const { name, does } of view.assumptions)
    page.words(`${name}: ${does}`, { indent: 2, mark: style.marks.point })
  if (view.stated.length > 0) page.heading('What sources state of whole ways')
  for (const { name, durations } of view.stated) {
    for (const { company, months, note } of durations) {
      page.words(`${name} (${company}): ${months[0]} to ${months[1]} months. ${note ?? ''}`, {
        indent: 2,
        mark: style.marks.point,
      })
    }
  }
})
