import type * as z from 'zod'
import {
  closestRoles,
  compareReadiness,
  frameworkChanges,
} from '@waymark/contracts/readiness/compare-operations.ts'
import type { Cell, Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'

type Comparison = z.output<typeof compareReadiness.output>
type Mark = NonNullable<Comparison['rows'][number]['left']>
type Placement = z.output<typeof closestRoles.output>['placed'][number]

/** Both sides per competency, with what makes the difference under each row that has something to tell. */
export const comparison = viewOf(compareReadiness.output, (result, page) => {
  const { style } = page
  const [left, right] = [result.left.label, result.right.label]
  page.line(`${style.bold(left)} ${style.dim('beside')} ${style.bold(right)}`)
  page.gap()
  page.facts([result.left, result.right].map((side) => [side.label, sideInWords(side)]))
  page.gap()
  for (const line of result.summary) page.words(line)
  for (const warning of result.warnings) page.words(warning, { paint: style.warn })
  page.gap()
  if (result.kind === 'frameworks') pairs(result, page)
  else sameCompetency(result, page)
})

function sideInWords({ total, of, share, band, covered, applicable }: Comparison['left']): string {
  const percent = share === null ? '' : `, ${Math.floor(share * 100)}% of its own maximum`
  return `${total} of ${of}${percent}${band === null ? '' : `, ${band}`}; ${covered} of ${count(applicable, 'competency', 'competencies')} covered`
}

function sameCompetency(result: Comparison, page: Page): void {
  page.table(
    [
      { head: 'Competency', flexible: true },
      { head: result.left.label },
      { head: result.right.label },
      { head: 'Difference', side: 'right' },
    ],
    result.rows.map(({ left, right, difference }) => [
      right?.name ?? left?.name ?? '',
      said(left, page),
      said(right, page),
      stepped(difference, page),
    ]),
  )
  const told = result.rows.filter(({ reasons }) => reasons.length > 0)
  if (told.length === 0) return
  page.heading(result.kind === 'dates' ? 'What made the difference' : 'Their words')
  for (const { left, right, reasons } of told) {
    page.words(right?.name ?? left?.name ?? '', { indent: 2 })
    for (const { text } of reasons) page.words(text, { indent: 4, mark: page.style.marks.point })
  }
}

function pairs(result: Comparison, page: Page): void {
  const together = result.rows.filter(({ left, right }) => left !== null && right !== null)
  page.heading('Competencies that something ties together')
  if (together.length === 0) page.words('None: no shared evidence, no shared words.', { indent: 2 })
  for (const { left, right, reasons } of together) {
    page.words(`${told(left)}  ${page.style.marks.arrow}  ${told(right)}`, { indent: 2 })
    for (const { text } of reasons) page.words(text, { indent: 4, mark: page.style.marks.point })
  }
  alone(
    result.left.label,
    result.rows.flatMap(({ left, right }) => (right === null && left ? [left] : [])),
    page,
  )
  alone(
    result.right.label,
    result.rows.flatMap(({ left, right }) => (left === null && right ? [right] : [])),
    page,
  )
}

function alone(label: string, marks: readonly Mark[], page: Page): void {
  if (marks.length === 0) return
  page.heading(`Only in ${label}`)
  for (const mark of marks) page.words(told(mark), { indent: 2, mark: page.style.marks.point })
}

function told(mark: Mark | null): string {
  return mark === null ? '' : `${mark.name} (${inWords(mark)})`
}

function inWords({ value, of, state }: Mark): string {
  if (state === 'not-applicable') return 'does not apply'
  if (state === 'no-evidence') return `no evidence, 0 of ${of}`
  return value === null ? 'not rated' : `${value} of ${of}`
}

function said(mark: Mark | null, page: Page): Cell {
  if (mark === null) return 'not there'
  if (mark.value === null || mark.of > 9) return inWords(mark)
  return `${page.dots(mark.value, mark.of)} ${inWords(mark)}`
}

function stepped(difference: number | null, page: Page): Cell {
  if (difference === null) return 'cannot tell'
  if (difference === 0) return '0'
  return difference > 0
    ? { text: `+${difference}`, paint: page.style.good }
    : { text: String(difference), paint: page.style.warn }
}

/** Roles with enough evidence in their order, then those that cannot be placed. */
export const closest = viewOf(closestRoles.output, ({ asOf, order, placed, unplaced }, page) => {
  const { style } = page
  page.line(`${style.bold('Closest role')} ${style.dim(`as of ${asOf}`)}`)
  page.gap()
  if (placed.length === 0) page.words('No framework has enough evidence to be placed yet.')
  for (const [index, entry] of placed.entries()) {
    page.words(entry.frameworkName, { mark: `${index + 1}.`, paint: style.bold })
    placement(entry, page)
  }
  if (unplaced.length > 0) {
    page.heading('Not placed')
    for (const { frameworkName, says, mayCount } of unplaced) {
      const more =
        mayCount === 0
          ? ''
          : ` Unlinked evidence may speak for ${count(mayCount, 'more competency', 'more competencies')}: link what does.`
      page.words(`${frameworkName}: ${says}${more}`, { indent: 2, mark: style.marks.point })
    }
  }
  page.heading('How the order came about')
  for (const line of order) page.words(line, { indent: 2, mark: style.marks.point, paint: style.dim })
})

function placement(entry: Placement, page: Page): void {
  const { total, of, share, band, covered, applicable, bands, reasons } = entry
  const percent = share === null ? '' : `, ${Math.floor(share * 100)}% of its own maximum`
  page.words(
    `Supported ${total} of ${of}${percent}; ${band ?? 'in no band'}; evidence behind ${covered} of ${count(applicable, 'competency', 'competencies')}`,
    { indent: 3 },
  )
  const ahead = bands.filter(({ pointsAway }) => pointsAway > 0)
  const distances = ahead.map(({ label, pointsAway }) => `${label} ${count(pointsAway, 'point')}`)
  page.words(ahead.length === 0 ? 'Every band is reached.' : `To go: ${distances.join('; ')}.`, { indent: 3 })
  for (const reason of reasons) page.words(reason, { indent: 3, mark: page.style.marks.point })
}

/** What moved between the rated versions and the present one. */
export const changes = viewOf(frameworkChanges.output, (result, page) => {
  const { style } = page
  page.line(`${style.bold(result.frameworkName)} ${style.dim(`now ${result.version}`)}`)
  page.gap()
  if (result.versions.length === 0) page.words('Every rating was given on the present version.')
  for (const { version, ratings, from, to, changes: moved, notRatedThen } of result.versions) {
    page.heading(
      `Version ${version}: ${count(ratings, 'rating')}, ${from.slice(0, 10)} to ${to.slice(0, 10)}`,
    )
    if (moved.length === 0) page.words('Nothing that was rated has moved since.', { indent: 2 })
    for (const { text } of moved) page.words(text, { indent: 2, mark: style.marks.point })
    if (notRatedThen.length > 0)
      page.words(
        `Not rated then (new since, or left out): ${notRatedThen.map(({ name }) => name).join(', ')}.`,
        { indent: 2, mark: style.marks.point },
      )
  }
  if (result.earlier.length > 0) {
    page.heading('Kept from earlier versions, counted nowhere')
    page.table(
      [
        { head: 'Competency', flexible: true },
        { head: 'Rater' },
        { head: 'Point' },
        { head: 'Version' },
        { head: 'Day' },
      ],
      result.earlier.map(({ name, rater, value, of, version, at }) => [
        name,
        rater,
        value === null ? 'did not apply' : of === null ? String(value) : `${value} of ${of}`,
        version,
        at.slice(0, 10),
      ]),
    )
  }
  for (const limit of result.limits) page.words(limit, { paint: style.dim })
})
