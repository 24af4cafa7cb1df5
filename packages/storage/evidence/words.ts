import type { Evidence } from '@waymark/domain/evidence/evidence.ts'

const combiningMarks = /\p{M}+/gu
const words = /[\p{L}\p{N}]+/gu
// These scripts are written without spaces: each character counts as a word.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

// PostgreSQL takes no word above 2 kB; nobody types one. Both sides are cut alike, so a long word still finds itself.
const longestWord = 100

/** Text as the word index sees it: lower case, without diacritics, compatibility forms made plain. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(combiningMarks, '').toLowerCase()
}

/** The words of a text in order, folded; punctuation only separates. */
export function wordsOf(text: string): string[] {
  const found = folded(text).replace(unspaced, ' $& ').match(words) ?? []
  return found.map((word) => word.slice(0, longestWord))
}

/** What an item is found by, apart from its title: everything that people wrote about it. */
export function proseOf(item: Evidence): string {
  const parts = [
    item.situation,
    item.task,
    item.action,
    item.result,
    ...item.measures.flatMap((measure) => [measure.name, measure.unit]),
    item.scope?.note,
    item.decision?.chosen,
    item.decision?.insteadOf,
    item.decision?.because,
    ...item.stakeholders.flatMap((person) => [person.name, person.role]),
    item.handover?.owner,
    item.handover?.how,
    ...item.attestations.flatMap((attestation) => [attestation.by, attestation.statement]),
    ...item.attachments.map((attachment) => attachment.name),
  ]
  return parts.filter((part) => part !== null && part !== undefined).join('\n')
}
