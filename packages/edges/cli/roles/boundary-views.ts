import type * as z from 'zod'
import { identifyDescription, showBoundaries } from '@waymark/contracts/roles/operations.ts'
import { boundaryAspects } from '@waymark/domain/roles/boundary-aspects.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'
import { works } from './works.ts'

type Identification = z.output<typeof identifyDescription.output>
type Candidate = Identification['candidates'][number]

/** At most this many roles fit a terminal as columns of owns, shares, informed, not. */
const widestTable = 6
/** Candidates that are shown with their words; the rest by name only. */
const shownWhole = 3

/** Who owns what, then each role. */
export const boundaries = viewOf(showBoundaries.output, ({ roles, areas, distinctions, sources }, page) => {
  if (roles.length <= widestTable)
    page.table(
      [{ head: 'Area', flexible: true }, ...roles.map(({ short }) => ({ head: short }))],
      areas.map(({ name, holds }) => [name, ...holds.map(({ hold }) => hold ?? 'not stated')]),
    )
  else
    for (const { name, holds } of areas) {
      const owners = holds.filter(({ hold }) => hold === 'owns').map(({ role }) => role)
      const sharing = holds.filter(({ hold }) => hold === 'shares').map(({ role }) => role)
      page.facts([
        [name, [...owners.map((id) => `${id} owns`), ...sharing.map((id) => `${id} shares`)].join(', ')],
      ])
    }
  for (const role of roles) {
    page.heading(role.name)
    for (const aspect of boundaryAspects)
      for (const { text } of role[aspect])
        page.words(`${aspect}: ${text}`, { indent: 2, mark: page.style.marks.point })
  }
  if (distinctions.length > 0) page.heading('What tells them apart')
  for (const { facts } of distinctions)
    for (const { text } of facts) page.words(text, { indent: 2, mark: page.style.marks.point })
  works(sources, page)
})

/** What a description is, and the words that say so. */
export const identification = viewOf(identifyDescription.output, (found, page) => {
  page.words(found.summary)
  if (found.titleAndWords === 'differ')
    page.words('The title says another role than the words do.', { mark: page.style.warn('!') })
  for (const candidate of found.candidates.slice(0, shownWhole)) one(candidate, page)
  const others = found.candidates.slice(shownWhole).map(({ name }) => name)
  if (others.length > 0) {
    page.gap()
    page.words(`Some words also speak for: ${others.join(', ')}.`, { paint: page.style.dim })
  }
  if (found.setAside.length > 0) {
    page.heading('Set aside')
    const lines = found.setAside.map(({ line, reason, sentence }) => `line ${line}, ${reason}: “${sentence}”`)
    for (const line of new Set(lines.slice(0, 20)))
      page.words(line, { indent: 2, mark: page.style.marks.point })
  }
  works(found.sources, page)
})

function one(candidate: Candidate, page: Page): void {
  page.heading(
    `${candidate.name}: ${count(candidate.for.length, 'sign')} for, ${candidate.against.length} against`,
  )
  for (const clue of candidate.for)
    page.words(`it ${clue.says}: “${clue.words}” (line ${clue.line})`, { indent: 2, mark: '+' })
  for (const clue of candidate.against)
    page.words(`it ${clue.says}: “${clue.words}” (line ${clue.line})`, { indent: 2, mark: '-' })
}
