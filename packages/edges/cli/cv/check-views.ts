import { checkCv, diffCv, linkedInProfile, sendCv } from '@waymark/contracts/cv/check-operations.ts'
import { checkLetter, draftLetter, LetterView, listLetters } from '@waymark/contracts/cv/letter-operations.ts'
import type { GateReport } from '@waymark/domain/fact-gate/report.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'

const kinds = {
  figure: 'figures',
  name: 'names',
  ownership: 'who did it',
  title: 'titles',
  employer: 'employers and issuers',
  date: 'dates',
  skill: 'skills',
  detail: 'details',
  blank: 'blanks',
} as const

function showReport(
  { checked, onEvidence, onDocuments, statedOnly, byKind, findings, passed }: GateReport,
  page: Page,
) {
  if (checked === 0) {
    page.words('Nothing was checked: there is no claim in it. That is no pass.')
    return
  }
  page.words(
    `${checked} claims checked: ${onEvidence} rest on evidence, ${onDocuments} on the CV or posting it was made from, ${statedOnly} are stated by you alone, ${findings.length} do not hold.`,
  )
  page.words(
    Object.entries(kinds)
      .flatMap(([kind, name]) => {
        const count = Object.entries(byKind).find(([known]) => known === kind)?.[1] ?? 0
        return count === 0 ? [] : [`${count} ${name}`]
      })
      .join(', '),
  )
  for (const { where, text, claim, verdict, reason } of findings) {
    page.heading(
      `${where}: “${claim}” ${verdict === 'stronger' ? 'says more than it rests on' : verdict === 'blank' ? 'is blank' : 'rests on nothing'}`,
    )
    page.words(text, { indent: 2 })
    page.words(reason, { indent: 2, mark: page.style.marks.point })
  }
  if (passed)
    page.words(
      statedOnly === 0
        ? 'Every claim holds.'
        : 'What can be traced holds; what you alone state is neither proved nor wrong.',
    )
}

/** What the fact gate says of a CV. */
export const cvCheck = viewOf(checkCv.output, ({ name, against, report }, page) => {
  page.line(page.style.bold(`${name}, ${against === null ? 'against its evidence' : `against ${against}`}`))
  showReport(report, page)
})

/** What the fact gate says of a letter. */
export const letterCheck = viewOf(checkLetter.output, ({ name, report }, page) => {
  page.line(page.style.bold(name))
  showReport(report, page)
})

const differences = {
  'left-out': 'left out',
  added: 'added',
  changed: 'changed',
  reordered: 'in another order',
} as const

export const diff = viewOf(diffCv.output, ({ from, to, masterMoved, differences: found }, page) => {
  page.line(page.style.bold(`${to}, beside ${from}`))
  if (masterMoved) page.words(`${from} changed since this was made from it.`)
  if (found.length === 0) page.words('They say the same.')
  for (const { kind, pointer, before, after } of found) {
    page.heading(`${differences[kind]}  ${page.style.dim(pointer)}`)
    if (before !== null) page.words(before, { indent: 2, mark: '-' })
    if (after !== null) page.words(after, { indent: 2, mark: '+' })
  }
})

export const linkedIn = viewOf(linkedInProfile.output, ({ headline, about, formula }, page) => {
  for (const [name, part] of [
    ['Headline', headline],
    ['About', about],
  ] as const) {
    page.heading(
      `${name}: ${part.length} of ${part.limit} characters${part.over === 0 ? '' : `, ${part.over} too many`}`,
    )
    for (const line of part.text.split('\n')) page.words(line)
  }
  page.heading('A line to fill in')
  page.words(formula)
})

export const sent = viewOf(sendCv.output, ({ name, employer, on, revision, sha256 }, page) => {
  page.words(`Kept ${name} (version ${revision}) as sent to ${employer} on ${on}; its SHA-256 is ${sha256}.`)
})

export const letters = viewOf(listLetters.output, ({ letters: all }, page) => {
  if (all.length === 0) {
    page.words('No letter is kept yet. Draft one: waymark letter draft --posting ID')
    return
  }
  page.table(
    [{ head: 'Letter', flexible: true }, { head: 'Sent' }, { head: 'Changed' }, { head: 'Id' }],
    all.map(({ letter, sent: went }) => [
      letter.name,
      went.length === 0 ? '' : `${went.length}`,
      letter.updatedAt.slice(0, 10),
      letter.id,
    ]),
  )
})

function showLetter({ name, id, paragraphs }: LetterView['letter'], page: Page) {
  page.line(page.style.bold(`${name}  ${page.style.dim(id)}`))
  for (const { text, evidence } of paragraphs) {
    page.words('')
    page.words(text)
    if (evidence.length > 0) page.words(page.style.dim(`rests on ${evidence.join(', ')}`), { indent: 2 })
  }
}

export const letter = viewOf(LetterView, (view, page) => {
  showLetter(view.letter, page)
})

export const drafted = viewOf(draftLetter.output, ({ letter: draft, unanswered }, page) => {
  showLetter(draft, page)
  if (unanswered.length > 0) page.heading('Nothing in the CV answers')
  for (const requirement of unanswered) page.words(requirement, { indent: 2, mark: page.style.marks.point })
})
