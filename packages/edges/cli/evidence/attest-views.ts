import type * as z from 'zod'
import {
  acceptAttestation,
  askAttestation,
  decideCorrection,
  listAttestations,
  previewAttestation,
} from '@waymark/contracts/evidence/attestation-operations.ts'
import { claimLines } from '@waymark/domain/evidence/attestation-text.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'

type Request = z.output<typeof decideCorrection.output>
type Item = Request['items'][number]

/** Exactly what would leave, and what of each item would not. */
export const preview = viewOf(previewAttestation.output, ({ request, keptBack }, page) => {
  page.words(`${request.asked.by} (${request.asked.relation}) would be shown, until ${request.expires}:`)
  if (request.about !== null) page.words(`your name: ${request.about}`, { indent: 2 })
  if (request.note !== null) page.words(`your note: ${request.note}`, { indent: 2 })
  for (const { evidence, claim } of request.items) {
    page.gap()
    for (const [label, text] of claimLines(claim))
      page.words(`${label}: ${text}`, { indent: 2, mark: label === 'What' ? page.style.marks.point : ' ' })
    const kept = keptBack.find((entry) => entry.evidence === evidence)?.facts ?? []
    if (kept.length > 0) page.words(`kept back: ${kept.join(', ')}`, { indent: 4, paint: page.style.dim })
  }
  page.gap()
  page.words('Nothing left yet. "waymark attest ask" with the same words writes the page.')
})

/** Where the request lies and what to do with it. */
export const asked = viewOf(
  askAttestation.output,
  ({ name, request, items, expires, fingerprint }, page, { written }) => {
    page.words(`Wrote ${written ?? name}: ${count(items, 'item')}, answers are taken until ${expires}.`)
    page.words(`Request ${request}, fingerprint ${fingerprint}`, { indent: 2, paint: page.style.dim })
    page.words('Send it to them; read what comes back with "waymark attest accept FILE".', {
      paint: page.style.dim,
    })
  },
)

/** What was taken, known and refused, and whose key signed it. */
export const accepted = viewOf(
  acceptAttestation.output,
  ({ request, added, known, open, refused, key, keySeen }, page) => {
    const { by, relation } = request.asked
    page.words(`${by} (${relation}): ${count(added, 'answer')} added, ${known} known before, ${open} open.`)
    page.words(key === null ? 'Not signed.' : keyWords[keySeen ?? 'first'](key), { indent: 2 })
    for (const { where, reason } of refused)
      page.words(`${where}: ${reason}.`, { indent: 2, mark: page.style.marks.point, paint: page.style.warn })
    for (const item of request.items) itemLines(item, page)
    const suggested = request.items.find(({ answer }) => answer?.suggestion === 'open')
    if (suggested === undefined) return
    page.words('Take their wording, or leave yours by the same without --take:', { paint: page.style.dim })
    page.line(`  waymark attest decide ${request.id} ${suggested.evidence} --take`)
  },
)

const keyWords = {
  first: (key: string) =>
    `Signed with key ${key}, seen for the first time. Whether it is theirs, only they can tell you.`,
  same: (key: string) => `Signed with key ${key}, the same as an earlier answer under that name.`,
  other: (key: string) => `Signed with key ${key}, another than earlier answers under that name.`,
} as const

/** Whom you asked, what they saw and said. */
export const list = viewOf(listAttestations.output, ({ requests }, page) => {
  if (requests.length === 0) {
    page.words('Nobody was asked to confirm anything yet. Ask someone who saw it:')
    page.line('  waymark attest ask EVIDENCE --name "Ada Berg" --relation manager --out confirm.html')
  }
  for (const request of requests) one(request, page)
})

/** One request after something was done with it. */
export const request = viewOf(decideCorrection.output, one)

function one(view: Request, page: Page): void {
  const { asked: person, state, askedAt, expires, daysLeft, withdrawnAt } = view
  const said = {
    waiting: `waiting, ${count(daysLeft, 'day')} left`,
    answered: 'answered',
    expired: `no answer until ${expires}`,
    withdrawn: `withdrawn on ${withdrawnAt?.slice(0, 10) ?? ''}`,
  }[state]
  page.words(`${person.by} (${person.relation}), asked ${askedAt.slice(0, 10)}: ${said}`, {
    mark: state === 'waiting' ? page.style.marks.empty : page.style.marks.point,
  })
  for (const item of view.items) itemLines(item, page)
  page.words(`${view.id}, fingerprint ${view.fingerprint}`, { indent: 2, paint: page.style.dim })
}

const answerWords = {
  confirmed: 'confirmed',
  corrected: 'would put it differently',
  declined: 'declined to answer',
  'cannot-confirm': 'asked, cannot confirm it',
} as const

function itemLines({ claim, answer, moved, counts, title }: Item, page: Page): void {
  const said = answer === null ? 'open' : answerWords[answer.answer]
  page.words(`${title ?? `${claim.title} (removed since)`}: ${said}`, { indent: 2 })
  if (answer === null) return
  if (answer.statement !== '') page.words(`“${answer.statement}”`, { indent: 4 })
  if (answer.howTheyKnow !== '')
    page.words(`how they know: ${answer.howTheyKnow}`, { indent: 4, paint: page.style.dim })
  if (answer.corrected !== null)
    for (const [label, text] of claimLines(answer.corrected))
      page.words(`theirs: ${label}: ${text}`, { indent: 4, paint: page.style.dim })
  if (answer.revoked !== null)
    page.words(
      `taken back on ${answer.revoked.at.slice(0, 10)}: ${answer.revoked.reason ?? 'no reason given'}`,
      {
        indent: 4,
        paint: page.style.warn,
      },
    )
  else if (moved.length > 0 && answer.answer === 'confirmed')
    page.words(`the item says something else by now (${moved.join(', ')}): it does not count`, {
      indent: 4,
      paint: page.style.warn,
    })
  else if (!counts && answer.suggestion === 'open')
    page.words('their wording waits for you: taken, it counts as confirmed', { indent: 4 })
}
