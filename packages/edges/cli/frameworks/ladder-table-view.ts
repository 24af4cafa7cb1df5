import { listLadders, LadderView } from '@waymark/contracts/frameworks/ladder-view.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'

type Level = LadderView['levels'][number]

/** Ladders whose levels are assessed one by one. */
export const ladders = viewOf(listLadders.output, ({ ladders: all }, page) => {
  if (all.length === 0)
    page.words(
      'No ladder is loaded. "waymark frameworks import" brings one, "waymark frameworks new" starts one.',
    )
  for (const { id, name, levels, competencies } of all) {
    page.heading(name)
    page.words(
      `${id}: ${count(competencies, 'competency', 'competencies')}, ${count(levels.length, 'level')}`,
      {
        indent: 2,
      },
    )
    page.words(levels.map((level) => level.name).join(' → '), { indent: 2, paint: page.style.dim })
  }
})

/** A ladder whole: where one stands, then level by level what it asks and what is new against the level below. */
export const ladder = viewOf(LadderView, (view, page) => {
  const { style } = page
  page.line(`${style.bold(view.name)} ${style.dim(`${view.id} ${view.version}`)}`)
  page.words(view.summary)
  page.heading(`Where you stand, ${view.asOf}`)
  standings(view, page)
  for (const line of view.says) page.words(line, { indent: 2 })
  for (const level of view.levels) levelOf(view, level, page)
  page.gap()
  page.words(`+ is new against the level below. Licence ${view.license}.`, {
    paint: style.dim,
  })
})

function standings({ levels, closest }: LadderView, page: Page): void {
  page.table(
    [
      { head: '' },
      { head: 'Level', flexible: true },
      { head: 'Evidence', side: 'right' },
      { head: 'Claimed', side: 'right' },
      { head: 'Covered', side: 'right' },
      { head: 'Band' },
    ],
    levels.map(({ id, name, rank, standing }) => [
      String(rank),
      id === closest ? `${name} (closest)` : name,
      standing === null ? '' : `${standing.total} of ${standing.of}`,
      standing === null || standing.claimed === null ? page.style.marks.dash : String(standing.claimed),
      standing === null ? '' : `${standing.covered} of ${standing.applicable}`,
      standing?.band ?? '',
    ]),
    2,
  )
}

function levelOf(view: LadderView, level: Level, page: Page): void {
  const { style } = page
  page.heading(level.track === null ? level.name : `${level.name} (${level.track})`)
  if (level.framework !== null)
    page.words(`waymark assess ${level.framework}`, { indent: 2, paint: style.dim })
  for (const line of [level.scope, level.summary]) if (line !== null) page.words(line, { indent: 2 })
  for (const { name, cells } of view.rows) {
    const cell = cells.find((candidate) => candidate.level === level.id)
    if (cell === undefined || cell.state === 'absent') continue
    page.words(cell.needs === null ? name : `${name}: ${cell.needs.label}`, { indent: 2, paint: style.bold })
    if (cell.state === 'open') page.words('left open by its authors', { indent: 4, paint: style.dim })
    if (cell.summary !== null) page.words(cell.summary, { indent: 4 })
    for (const { text, isNew } of cell.statements)
      page.words(text, { indent: 4, mark: isNew ? '+' : style.marks.point })
  }
}
