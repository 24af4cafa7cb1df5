import type * as z from 'zod'
import {
  acceptRating,
  compareRaters,
  inviteRater,
  listInvitations,
  withdrawInvitation,
} from '@waymark/contracts/readiness/raters-operations.ts'
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

/** Whom you asked, and what came back. */
export const invitations = viewOf(listInvitations.output, ({ invitations: all }, page) => {
  if (all.length === 0)
    page.words('Nobody was asked yet. "waymark raters invite" writes a form for somebody.')
  for (const invitation of all) one(invitation, page)
  if (all.some(({ state }) => state === 'waiting'))
    page.words('Take one back with: waymark raters withdraw ID', { paint: page.style.dim })
})

/** An invitation that was taken back. */
export const withdrawn = viewOf(withdrawInvitation.output, (invitation, page) => {
  one(invitation, page)
  page.words(
    invitation.state === 'answered'
      ? 'What they answered stays; nothing more to this invitation is read.'
      : 'No answer to it is read any more. "waymark undo" gives it out again.',
  )
})

function one(invitation: z.output<typeof withdrawInvitation.output>, page: Page): void {
  const { rater, frameworkName, invitedAt, state, answered, answeredAt, questions, shared } = invitation
  const said = {
    waiting: 'waiting',
    answered: `answered ${answered} of ${questions} on ${answeredAt?.slice(0, 10) ?? ''}`,
    withdrawn: `withdrawn on ${invitation.withdrawnAt?.slice(0, 10) ?? ''}`,
  }[state]
  page.words(`${rater.name} (${rater.relation}), ${frameworkName}: ${said}`, {
    mark: state === 'waiting' ? page.style.marks.empty : page.style.marks.point,
  })
  const saw = shared.length === 0 ? 'no evidence' : shared.map(({ id, title }) => title ?? id).join('; ')
  page.words(`asked ${invitedAt.slice(0, 10)}, shown ${saw}`, { indent: 2, paint: page.style.dim })
  page.words(invitation.id, { indent: 2, paint: page.style.dim })
}

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
