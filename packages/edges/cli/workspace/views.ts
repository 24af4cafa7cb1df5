import type * as z from 'zod'
import {
  Backup,
  createBackup,
  doctor,
  exportArchive,
  initWorkspace,
  listBackups,
  restoreBackup,
  WorkspaceView,
} from '@waymark/contracts/workspace/operations.ts'
import { viewOf } from '../views/view.ts'
import { count, moment, size } from '../views/words.ts'

/** What the workspace holds. */
export const status = viewOf(WorkspaceView, (view, page) => {
  if (view.empty) {
    page.words('The workspace is empty. Bring what you have, or log the last thing that went well:')
    page.line('  waymark import linkedin.zip')
    page.line('  waymark log "Cut the build from 40 to 12 minutes" --kind speed')
    return
  }
  page.facts([
    ['Evidence', `${count(view.evidence, 'item')}, ${view.unlinked} tied to no competency`],
    ['Outcomes', `${view.outcomesThisYear} with a kind and a result in the last 12 months`],
    ['Sources', String(view.sources)],
    ['Ratings', String(view.ratings)],
    ['Stored in', view.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
  ])
  if (view.nudges.length > 0) page.heading('Left alone')
  for (const { text } of view.nudges) page.words(text, { indent: 2, mark: page.style.marks.point })
  if (view.latest.length > 0) page.heading('Latest')
  page.table(
    [{ head: '' }, { head: '', flexible: true }],
    view.latest.map(({ at, summary }) => [moment(at), summary]),
    2,
  )
})

/** Where the workspace is. */
export const init = viewOf(initWorkspace.output, ({ home, created }, page) => {
  page.words(created ? `Created the workspace in ${home}` : `The workspace is in ${home}; nothing to do.`)
})

/** A copy that was made. */
export const backup = viewOf(createBackup.output, (made, page) => {
  page.words(`Backup ${made.name}: ${described(made)}, verified.`)
})

/** All copies. */
export const backups = viewOf(listBackups.output, ({ backups }, page) => {
  if (backups.length === 0) page.words('No backups yet: waymark backup makes one.')
  else {
    page.table(
      [
        { head: 'Name' },
        { head: 'Made' },
        { head: 'Why' },
        { head: 'Evidence', side: 'right' },
        { head: 'Size', side: 'right' },
      ],
      backups.map((copy) => [
        copy.name,
        moment(copy.at),
        copy.reason,
        String(copy.evidence),
        size(copy.bytes),
      ]),
    )
  }
})

/** What is in place now, and where the former state went. */
export const restored = viewOf(restoreBackup.output, ({ restored, savedAs }, page) => {
  page.words(`Restored ${restored.name}: ${described(restored)}.`)
  page.words(`What was there before is kept as ${savedAs.name}.`)
})

/** Where the archive was written. */
export const exported = viewOf(exportArchive.output, ({ name }, page, { written }) => {
  page.words(written === null ? name : `Wrote everything to ${written}`)
})

/** Each check, what was found, how to mend it. */
export const checks = viewOf(doctor.output, ({ healthy, checks }, page) => {
  const { style } = page
  for (const { name, ok, found, mend } of checks) {
    page.words(`${name}: ${found}`, { mark: ok ? style.good(style.marks.met) : style.bad('!') })
    if (!ok && mend !== null) page.words(mend, { indent: 2, mark: style.marks.arrow })
  }
  page.gap()
  page.words(healthy ? 'The workspace is healthy.' : 'The workspace needs attention.')
})

function described(copy: z.output<typeof Backup>): string {
  return `${count(copy.evidence, 'item')} of evidence, ${size(copy.bytes)}`
}
