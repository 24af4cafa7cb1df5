import { readPosting } from '@waymark/domain/postings/read-posting.ts'
import type { Posting } from '@waymark/domain/postings/posting.ts'
import type { Services } from '../handlers.ts'

/**
 * What a CV or a letter has to answer: what the user wrote down, else what the advertisement is read to ask for, in its
 * own order and with the user's corrections.
 * @param which `telling` leaves out what nearly every posting asks for, where anything else is asked
 */
export async function askedBy(
  services: Services,
  written: readonly string[],
  posting: Posting | null,
  which: 'all' | 'telling',
): Promise<readonly string[]> {
  if (written.length > 0 || posting === null) return written
  const { requirements } = readPosting(posting.text, await services.postings.lexicon())
  const asked = requirements.filter(({ key }) => posting.corrections[key]?.weight !== 'not-a-requirement')
  const telling = which === 'telling' ? asked.filter((requirement) => requirement.telling) : []
  return (telling.length > 0 ? telling : asked).map(({ text }) => text)
}
