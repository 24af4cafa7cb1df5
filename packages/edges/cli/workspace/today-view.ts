import { showToday } from '@waymark/contracts/workspace/today-operation.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'

/** What is due in running plans, and the totals of the roles that are followed. */
export const today = viewOf(showToday.output, (view, page) => {
  page.heading('Due')
  due(view, page)
  if (view.followUps.length > 0) page.heading('To follow up')
  for (const { due: day, overdue, what, employer } of view.followUps)
    page.words(`${day}${overdue ? ' (overdue)' : ''} ${what}, ${employer}`, {
      indent: 2,
      mark: page.style.marks.empty,
    })
  if (view.proposals > 0) {
    page.heading('To decide')
    page.words(`${count(view.proposals, 'proposal')} from your records: waymark proposals list`, {
      indent: 2,
    })
  }
  confirmations(view, page)
  page.heading('Where you stand')
  if (view.standing.length === 0) {
    page.words('No role has a rating, a running plan or linked evidence yet.', { indent: 2 })
    page.words('Begin with one: waymark frameworks list, then waymark assess FRAMEWORK', { indent: 2 })
  }
  for (const { framework, frameworkName, supported, claimed } of view.standing) {
    const band = supported.band === null ? '' : `, ${supported.band}`
    const claim = claimed === null ? '' : `; you claim ${claimed.total} of ${claimed.of}`
    page.words(`${frameworkName}: evidence supports ${supported.total} of ${supported.of}${band}${claim}`, {
      indent: 2,
      mark: page.style.marks.point,
    })
    page.words(`waymark readiness ${framework}`, { indent: 4, paint: page.style.dim })
  }
  const more = view.followed - view.standing.length
  if (view.standing.length > 1 && more > 0)
    page.words(`and ${count(more, 'role')} more that you follow`, { indent: 2, paint: page.style.dim })
})

function due({ until, plans, due: steps, dueInAll }: Today, page: Page): void {
  if (plans === 0) page.words('No plan is running: waymark plan FRAMEWORK proposes one.', { indent: 2 })
  else if (steps.length === 0) page.words(`Nothing until ${until}.`, { indent: 2 })
  for (const step of steps) {
    page.words(`${step.due}${step.overdue ? ' (overdue)' : ''} ${step.text}`, {
      indent: 2,
      mark: page.style.marks.empty,
    })
    page.words(step.note, { indent: 4, paint: page.style.dim })
  }
  if (dueInAll > steps.length)
    page.words(`and ${dueInAll - steps.length} more`, { indent: 2, paint: page.style.dim })
}

function confirmations({ confirmations: reminders }: Today, page: Page): void {
  if (reminders.length === 0) return
  page.heading('Confirmations')
  for (const { by, why, daysLeft } of reminders) {
    const says = {
      waiting: `${by} has ${count(daysLeft, 'day')} left to answer`,
      expired: `${by} did not answer in time; ask again, or someone else`,
      corrected: `${by} would put something differently; take their wording or leave yours`,
    }[why]
    page.words(says, { indent: 2, mark: page.style.marks.empty })
  }
  page.words('waymark attest list', { indent: 4, paint: page.style.dim })
}

type Today = ReturnType<typeof showToday.output.parse>
