import {
  ApplicationView,
  exportApplications,
  importApplications,
  listApplications,
  removeApplication,
} from '@waymark/contracts/applications/operations.ts'
import { applicationStages } from '@waymark/domain/applications/application.ts'
import { viewOf } from '../views/view.ts'

/** Where each application stands, and what is due. */
export const list = viewOf(listApplications.output, ({ applications, counts, due }, page) => {
  const { style } = page
  if (Object.values(counts).every((count) => count === 0)) {
    page.words("No applications are kept yet. Keep the first: waymark applications add EMPLOYER 'ROLE'")
    return
  }
  page.line(applicationStages.map((stage) => `${counts[stage]} ${stage}`).join(', '))
  page.table(
    [
      { head: 'Stage' },
      { head: 'Employer', flexible: true },
      { head: 'Role', flexible: true },
      { head: 'Last' },
      { head: 'Id' },
    ],
    applications.map(({ stage, outcome, employer, role, lastMoved, id }) => [
      outcome === null ? stage : `${stage} (${outcome})`,
      employer,
      role,
      lastMoved ?? '',
      id,
    ]),
  )
  if (due.length > 0) page.heading('To follow up')
  for (const { due: day, overdue, employer, what } of due) {
    page.words(`${day}${overdue ? ' (late)' : ''}: ${what}, ${employer}`, {
      indent: 2,
      mark: style.marks.point,
    })
  }
})

/** One application, whole. */
export const application = viewOf(ApplicationView, (view, page) => {
  const { style } = page
  page.line(style.bold(`${view.employer}: ${view.role}`))
  page.facts([
    ['Stage', view.outcome === null ? view.stage : `${view.stage} (${view.outcome})`],
    ['Posting', view.posting],
    ['Address', view.url],
    ['Note', view.note],
    ['Id', view.id],
  ])
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      'History',
      view.history.map(({ on, stage, note }) => `${on}: ${stage}${note === null ? '' : `, ${note}`}`),
    ],
    [
      'Sent',
      view.sent.map(({ on, name, revision, sha256 }) =>
        sha256 === null ? `${on}: ${name}, version ${revision}` : `${on}: ${name}, ${sha256}`,
      ),
    ],
    [
      'Contacts',
      view.contacts.map(({ name, role, how }) =>
        [name, role, how].filter((part) => part !== null).join(', '),
      ),
    ],
    [
      'Follow-ups',
      view.followUps.map(({ due, what, done }) => `${due}: ${what}${done === null ? '' : `, done ${done}`}`),
    ],
  ]
  for (const [name, lines] of parts) {
    if (lines.length === 0) continue
    page.heading(name)
    for (const line of lines) page.words(line, { indent: 2, mark: style.marks.point })
  }
})

export const removed = viewOf(removeApplication.output, ({ removed: id }, page) => {
  page.words(`Removed ${id}. "waymark undo" brings it back.`)
})

/** What a table brought. */
export const imported = viewOf(importApplications.output, ({ added, updated, known, refused }, page) => {
  page.words(`${added} added, ${updated} updated, ${known} known already, ${refused.length} refused.`)
  for (const { where, reason } of refused)
    page.words(`${where}: ${reason}`, { indent: 2, mark: page.style.marks.point })
})

/** Where a file went. */
export const written = viewOf(exportApplications.output, ({ name }, page, { written: path }) => {
  page.words(`Wrote ${path ?? name}.`)
})
