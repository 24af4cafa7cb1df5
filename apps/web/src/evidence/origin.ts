import type { EvidenceFacts, FactName } from '@waymark/domain/evidence/evidence.ts'
import { text } from '../text/text.ts'

/** Where a fact is from, in words: "read in a document: résumé.json, /work/0". Null when nothing was noted. */
export function originOf(
  facts: Pick<EvidenceFacts, 'provenance'>,
  fact: FactName,
  sourceName: string | null,
): string | null {
  const entries = facts.provenance.filter((entry) => entry.facts.includes(fact))
  const told = entries.map(({ origin, source, place }) => {
    const at = [source ? sourceName : null, place].filter(Boolean).join(', ')
    return at === ''
      ? text.evidence.origins[origin]
      : text.evidence.originAt(text.evidence.origins[origin], at)
  })
  return told.length === 0 ? null : [...new Set(told)].join('; ')
}
