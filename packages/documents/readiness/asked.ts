import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { ReceivedAnswer } from '@waymark/domain/evidence/attestation-request.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { dateInWords, relationWords } from './words.ts'

const answered = {
  confirmed: 'confirmed it',
  corrected: 'would put it differently',
  declined: 'declined to answer',
  'cannot-confirm': 'cannot confirm it',
} as const satisfies Record<ReceivedAnswer['answer'], string>

/**
 * Everybody who was asked about an item and whose answer is not printed as a confirmation: those who declined, cannot
 * confirm, would put it differently, took it back or have not answered. Silence about them would flatter the item.
 */
export function askedLines(item: Evidence, { requests = [] }: ReadinessReport): string[] {
  return requests.flatMap(({ id, asked, askedAt, items, answers }) => {
    const printed = item.attestations.some(({ request }) => request === id)
    if (printed || items.every(({ evidence }) => evidence !== item.id)) return []
    const answer = answers.find(({ evidence }) => evidence === item.id)
    const who = `${asked.by} (${relationWords[asked.relation]}), asked ${dateInWords(askedAt.slice(0, 10))}`
    return [`${who}: ${answer === undefined ? 'has not answered' : said(answer)}`]
  })
}

function said({ answer, at, statement, revoked }: ReceivedAnswer): string {
  const words = statement === '' ? '' : `: “${statement}”`
  if (revoked !== null)
    return `${answered[answer]}, and took it back on ${dateInWords(revoked.at.slice(0, 10))}`
  return `${answered[answer]} (${dateInWords(at.slice(0, 10))})${words}`
}
