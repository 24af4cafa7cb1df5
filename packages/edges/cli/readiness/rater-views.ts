import type * as z from 'zod'
import { acceptRating, compareRaters, inviteRater } from '@waymark/contracts/readiness/raters-operations.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'

type View = z.output<typeof compareRaters.output>

/** Where the rating file lies and what it shows. */
export const invited = viewOf(inviteRater.output, ({ name, questions, shared }, page, { written }) => {
  page.words(
    `Wrote ${written ?? name}: ${count(questions, 'question')}, ${count(shared, 'evidence item')} shared, nobody’s ratings.`,
  )
  page.words('Send it to them; read what comes back with "waymark raters accept FILE.json".', {
    paint: page.style.dim,
  })
})

/** What was taken, known and refused. */
export const accepted = viewOf(
  acceptRating.output,
  ({ framework, rater, added, known, open, refused }, page) => {
    page.words(
      `${rater.name} (${rater.relation}): ${count(added, 'rating')} added, ${known} known before, ${open} left open.`,
    )
    for (const { where, reason } of refused)
      page.words(`${where}: ${reason}.`, { indent: 2, mark: page.style.marks.point, paint: page.style.warn })
    page.words(`See them beside your own: waymark raters compare ${framework}`, { paint: page.style.dim })
  },
)

/** Everybody's points beside each other, the largest differences first. */
export const calibration = viewOf(compareRaters.output, (view, page) => {
  const { style } = page
  page.line(`${style.bold(view.frameworkName)} ${style.dim(`${view.version}, raters beside each other`)}`)
  page.gap()
  for (const note of view.notes) page.words(note)
  page.gap()
  page.table(
    [
      { head: 'Competency', flexible: true },
      { head: 'Evidence' },
      ...view.raters.map(({ label }) => ({ head: label })),
      { head: 'Apart', side: 'right' as const },
      { head: 'Agreed' },
    ],
    view.rows.map(({ name, of, supported, marks, spread, agreed }) => [
      `${name} (0-${of})`,
      supported === null ? 'n/a' : String(supported),
      ...marks.map(({ value, state }) =>
        value === null ? (state === 'unknown' ? style.marks.dash : 'n/a') : String(value),
      ),
      spread === null ? '' : String(spread),
      agreed === null ? '' : String(agreed.value ?? 'n/a'),
    ]),
  )
  differences(view, page)
  page.gap()
  page.words(view.coefficient.says)
})

function differences({ pairs, raters }: View, page: Page): void {
  const label = (key: string): string => raters.find((rater) => rater.key === key)?.label ?? key
  const telling = pairs.filter(({ differences: { items } }) => items > 0)
  if (telling.length === 0) return
  page.heading('Differences, two by two')
  for (const { first, second, differences: found } of telling) {
    const { items, same, oneApart, further, firstHigher, secondHigher } = found
    page.words(
      `${label(first)} and ${label(second)}, ${items} rated by both: ${same} the same, ${oneApart} one step apart, ${further} further; ${label(first)} higher on ${firstHigher}, ${label(second)} on ${secondHigher}.`,
      { indent: 2, mark: page.style.marks.point },
    )
  }
}
