import { checkAi, showResilience } from '@waymark/contracts/roles/operations.ts'
import type { PillarItem, PillarSign } from '@waymark/domain/roles/resilience.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { works } from './works.ts'

const yearStates = {
  shown: 'an outcome with its figure',
  stated: 'an outcome, its figure is not stated',
  open: 'none yet; the year is not over',
  none: 'none in evidence',
} as const

const signStates = {
  shown: 'in evidence',
  older: 'in evidence, older than three years',
  unknown: 'not known from evidence',
} as const

/** The three pillars over one's evidence. */
export const resilience = viewOf(showResilience.output, (found, page) => {
  const [impact, skills, mobility] = found.pillars
  page.heading(impact?.name ?? 'Impact')
  page.words(impact?.meaning.text ?? '', { indent: 2 })
  if (found.years.length === 0) page.words('No dated evidence yet; "log" records a win.', { indent: 2 })
  for (const { year, state, items } of found.years) {
    page.words(`${year}: ${yearStates[state]}`, { indent: 2, paint: page.style.bold })
    list(items, page)
  }
  if (found.undated.length > 0) page.words('Without a date, so counted for no year:', { indent: 2 })
  list(found.undated, page)
  page.heading(skills?.name ?? 'Skills')
  for (const sign of found.skills) one(sign, page)
  page.heading(mobility?.name ?? 'Mobility')
  for (const sign of found.mobility) one(sign, page)
  page.heading('Next')
  for (const pillar of found.pillars)
    for (const { text } of pillar.next) page.words(text, { indent: 2, mark: page.style.marks.point })
  works(found.sources, page)
})

function one({ name, state, items }: PillarSign, page: Page): void {
  page.words(`${name}: ${signStates[state]}`, { indent: 2, paint: page.style.bold })
  list(items, page)
}

function list(items: readonly PillarItem[], page: Page): void {
  for (const { title, reason } of items)
    page.words(`${title} (${reason})`, { indent: 4, mark: page.style.marks.point })
}

const findingStates = { measured: 'measured', stated: 'stated', unknown: 'nothing in evidence' } as const

/** What a level is expected to do with AI, beside evidence. */
export const ai = viewOf(checkAi.output, ({ level, levels, areas, findings, sources }, page) => {
  page.line(page.style.bold(level.name))
  page.words(level.stance.text)
  for (const area of areas) {
    page.heading(`${area.name}: ${area.means}`)
    for (const { text, proof, state, items } of findings.filter((finding) => finding.area === area.id)) {
      page.words(`${text} (${findingStates[state]})`, { indent: 2, mark: page.style.marks.point })
      if (state === 'unknown') page.words(`Would show it: ${proof}`, { indent: 4, paint: page.style.dim })
      for (const { title, words } of items.slice(0, 3)) page.words(`${title}: “${words}”`, { indent: 4 })
    }
  }
  page.gap()
  page.words(`Levels: ${levels.map(({ id }) => id).join(', ')}.`, { paint: page.style.dim })
  works(sources, page)
})
