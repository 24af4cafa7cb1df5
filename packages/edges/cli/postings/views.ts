import type * as z from 'zod'
import {
  addPosting,
  comparePostings,
  listPostings,
  matchOnePosting,
  removePosting,
} from '@waymark/contracts/postings/operations.ts'
import { PostingMatchView, PostingView } from '@waymark/contracts/postings/views.ts'
import type { MatchCounts, MatchedView, MatchState } from '@waymark/contracts/postings/views.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'

const states: Readonly<Record<MatchState, string>> = {
  met: 'met',
  partly: 'partly',
  none: 'no evidence',
  'cannot-tell': 'cannot tell',
}
const prospects = {
  ready: 'ready to send',
  close: 'close',
  far: 'far',
  'cannot-tell': 'cannot tell',
} as const

const mustHaves = ({ essential }: MatchCounts): string =>
  `${essential.met} met, ${essential.partly} partly, ${essential.none} no evidence, ${essential['cannot-tell']} cannot tell`

/** What was kept. */
export const added = viewOf(addPosting.output, (answer, page) => {
  for (const { title, id, requirements, essential } of answer.added) {
    page.words(`Kept ${title}: ${requirements} requirements, ${essential} of them must-haves.`)
    page.words(`Match it: waymark postings match ${id}`, { indent: 2 })
  }
  for (const { title, id } of answer.known) page.words(`Kept already, nothing changed: ${title} (${id}).`)
  for (const { where, reason } of answer.refused) page.words(`Not read: ${where}: ${reason}`)
})

/** All postings. */
export const list = viewOf(listPostings.output, ({ postings }, page) => {
  if (postings.length === 0) {
    page.words('No postings are kept yet. Keep the first: waymark postings add FILE')
    return
  }
  page.table(
    [
      { head: 'Role', flexible: true },
      { head: 'Employer', flexible: true },
      { head: 'Closes' },
      { head: 'Stands' },
      { head: 'Id' },
    ],
    postings.map(({ title, employer, closes, prospect, id }) => [
      title,
      employer ?? '',
      closes ?? '',
      prospects[prospect],
      id,
    ]),
  )
})

/** What one posting says. */
export const shown = viewOf(PostingView, ({ posting, reading }, page) => {
  const { style } = page
  heading(posting, page)
  problem(reading, page)
  for (const weight of ['essential', 'desirable'] as const) {
    const asked = reading.requirements.filter((requirement) => requirement.weight === weight)
    if (asked.length === 0) continue
    page.heading(weight === 'essential' ? 'Must-haves' : 'Desirable')
    for (const { text, telling, key, weightWhy } of asked) {
      page.words(text, { indent: 2, mark: style.marks.point })
      page.words(`${telling ? 'telling' : 'asked nearly everywhere'}, ${weightWhy}; key ${key}`, {
        indent: 4,
      })
    }
  }
  if (reading.requirements.length === 0) page.words('It names nothing that a candidate must have.')
  if (reading.skills.length > 0) {
    page.heading('Skills, in its order')
    page.words(reading.skills.map(({ words }) => words).join(', '), { indent: 2 })
  }
})

function heading(posting: z.infer<typeof PostingView>['posting'], page: Page): void {
  page.line(page.style.bold([posting.title, posting.employer].filter((part) => part !== null).join(', ')))
  page.facts([
    ['Closes', posting.closes],
    ['Address', posting.url],
    ['Id', posting.id],
  ])
}

function problem(reading: z.infer<typeof PostingView>['reading'], page: Page): void {
  page.heading('The problem behind it')
  if (reading.problem.length === 0) page.words('It does not tell. Ask before you write.', { indent: 2 })
  for (const { says, text } of reading.problem) {
    page.words(says, { indent: 2, mark: page.style.marks.point })
    page.words(`“${text}”`, { indent: 4 })
  }
  page.heading('Which role it is')
  page.words(reading.role.summary, { indent: 2 })
}

const order: readonly MatchState[] = ['none', 'partly', 'cannot-tell', 'met']

/** One posting beside the evidence: must-haves first, what is missing before what is met. */
export const matched = viewOf(matchOnePosting.output, (match, page) => showMatch(match, page))

/** The match after a correction. */
export const corrected = viewOf(PostingMatchView, (match, page) => showMatch(match, page))

function showMatch(match: z.infer<typeof PostingMatchView>, page: Page): void {
  heading(match.posting, page)
  page.words(`Must-haves: ${mustHaves(match.counts)}. ${match.items} items of evidence were compared.`)
  for (const weight of ['essential', 'desirable'] as const) {
    const asked = match.requirements.filter((requirement) => requirement.weight === weight)
    if (asked.length === 0) continue
    page.heading(weight === 'essential' ? 'Must-haves' : 'Desirable')
    for (const state of order)
      for (const requirement of asked.filter((one) => one.state === state)) showRequirement(requirement, page)
  }
  if (match.requirements.length === 0) page.words('It names nothing that a candidate must have.')
}

function showRequirement(requirement: MatchedView, page: Page): void {
  const { style } = page
  page.words(`${style.bold(states[requirement.state])}: ${requirement.text}`, {
    indent: 2,
    mark: style.marks.point,
  })
  page.words(requirement.reason, { indent: 4 })
  for (const { evidence, title, shows, words, linked } of requirement.proof.slice(0, 3)) {
    const what = shows.map(({ asked, by }) => `“${asked}” by “${by}”`).join('; ')
    const common = linked ? 'linked by you' : `only words in common: ${words.join(', ')}`
    page.words(`${title} (${evidence}): ${what === '' ? common : what}`, {
      indent: 6,
      mark: style.marks.point,
    })
  }
  page.words(`key ${requirement.key}`, { indent: 4 })
}

/** Which one to spend the evening on. */
export const compared = viewOf(comparePostings.output, ({ postings }, page) => {
  if (postings.length === 0) {
    page.words('No postings are kept yet. Keep the first: waymark postings add FILE')
    return
  }
  for (const [place, { posting, prospect, why }] of postings.entries()) {
    const name = [posting.title, posting.employer].filter((part) => part !== null).join(', ')
    page.words(`${place + 1}. ${name}: ${prospects[prospect]} (${posting.id})`)
    for (const reason of why) page.words(reason, { indent: 4, mark: page.style.marks.point })
  }
})

export const removed = viewOf(removePosting.output, ({ removed: id }, page) => {
  page.words(`Removed ${id}. "waymark undo" brings it back.`)
})
