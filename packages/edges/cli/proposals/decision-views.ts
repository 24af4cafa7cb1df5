import {
  acceptProposals,
  mergeProposal,
  refuseProposals,
  reopenProposals,
} from '@waymark/contracts/proposals/operations.ts'
import { clean } from '../terminal/text.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'

const takeBack = '"waymark undo" takes it back.'

/** What became evidence, and what it asks for next. */
export const accepted = viewOf(acceptProposals.output, ({ accepted }, page) => {
  const { style } = page
  for (const { evidence } of accepted) {
    page.words(`Accepted: ${clean(evidence.title)}`)
    page.line(style.dim(`  ${evidence.id}`))
  }
  page.words(`"waymark evidence show ID" asks what is still missing; ${takeBack}`, { paint: style.dim })
})

/** The item that took proposals in. */
export const merged = viewOf(mergeProposal.output, ({ evidence, merged }, page) => {
  page.words(`Merged ${count(merged.length, 'proposal')} into: ${clean(evidence.title)}`)
  page.words(takeBack, { paint: page.style.dim })
})

/** What was refused. */
export const refused = viewOf(refuseProposals.output, ({ proposals }, page) => {
  for (const { facts } of proposals) page.words(`Refused: ${clean(facts.title)}`)
  page.words(`It stays away however often its sources are read; ${takeBack}`, { paint: page.style.dim })
})

/** What waits again. */
export const reopened = viewOf(reopenProposals.output, ({ proposals }, page) => {
  for (const { facts } of proposals) page.words(`Open again: ${clean(facts.title)}`)
})
