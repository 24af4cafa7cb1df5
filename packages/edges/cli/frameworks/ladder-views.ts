import type * as z from 'zod'
import { importFrameworks, newFramework } from '@waymark/contracts/frameworks/ladder-operations.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'

type Imported = z.output<typeof importFrameworks.output>

const shownRemarks = 15
const shownIds = 12

const states: Readonly<
  Record<Imported['frameworks'][number]['state'], readonly [done: string, planned: string]>
> = {
  new: ['written', 'would be written'],
  unchanged: ['as before', 'as before'],
  replaced: ['replaced', 'would be replaced'],
  different: ['left: a file differs', 'left: a file differs'],
}

/** What an import made of a ladder: files, counts in and out, what was lost, guessed and refused. */
export const imported = viewOf(importFrameworks.output, (output, page) => {
  for (const format of output.formats) page.line(`${format.name}: ${count(format.files, 'file')}`)
  page.gap()
  page.table(
    [
      { head: 'Framework' },
      { head: 'Name', flexible: true },
      { head: 'Levels', side: 'right' },
      { head: 'Competencies', side: 'right' },
      { head: 'Statements', side: 'right' },
      { head: 'File' },
    ],
    output.frameworks.map((framework) => [
      framework.id,
      framework.name,
      String(framework.levels),
      String(framework.competencies),
      String(framework.statements),
      states[framework.state][output.dryRun ? 1 : 0],
    ]),
  )
  page.heading('Counted in the source, and found again')
  page.table(
    [
      { head: '', flexible: true },
      { head: 'Read', side: 'right' },
      { head: 'Kept', side: 'right' },
    ],
    output.counts.map(({ what, read, kept }) => [what, String(read), String(kept)]),
    2,
  )
  remarks('Lost', output.lost, page)
  remarks('Guessed', output.guessed, page)
  remarks('Not read', output.refused, page)
  next(output, page)
})

/** Where a new framework stands and what to do with it. */
export const created = viewOf(newFramework.output, ({ id, name, competencies, next: steps }, page) => {
  page.words(`${name} (${id}) is there, with ${count(competencies, 'competency', 'competencies')} to edit.`)
  for (const [index, step] of steps.entries()) page.words(step, { indent: 2, mark: `${index + 1}.` })
})

function remarks(heading: string, list: Imported['lost'], page: Page): void {
  if (list.length === 0) {
    if (heading === 'Lost') page.words('Nothing was lost.')
    return
  }
  page.heading(`${heading} (${list.length})`)
  for (const { where, reason } of list.slice(0, shownRemarks))
    page.words(`${where}: ${reason}`, { indent: 2, mark: page.style.marks.point })
  if (list.length > shownRemarks)
    page.words(`and ${list.length - shownRemarks} more; --json shows all`, { indent: 2 })
}

function next({ frameworks, dryRun }: Imported, page: Page): void {
  const ids = frameworks.flatMap(({ assess }) => assess)
  page.gap()
  if (dryRun) page.words('Nothing was written. Run it again without --dry-run to write the files.')
  else if (frameworks.some(({ state }) => state === 'different'))
    page.words('Files that differ were left as they are; --replace overwrites them.')
  const [first] = ids
  if (first === undefined || dryRun) return
  page.words(`Assess yourself with, for example: waymark assess ${first}`)
  if (ids.length > 1)
    page.words(`Also: ${ids.slice(1, shownIds).join(', ')}${ids.length > shownIds ? ' …' : ''}`, {
      paint: page.style.dim,
    })
}
