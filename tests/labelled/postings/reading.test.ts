import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPosting } from '@waymark/domain/postings/read-posting.ts'
import type { Requirement } from '@waymark/domain/postings/requirements.ts'
import { createLexiconLibrary } from '@waymark/importers/postings/lexicon-library.ts'
import { count, emptyTally, scores, told } from '../score.ts'
import { labelledAds, labelledEvidence, shortId } from './marked-ads.ts'
import type { LabelledAd, LabelledRequirement } from './marked-ads.ts'

const lexicon = await createLexiconLibrary(join(import.meta.dirname, '../../../lexicon')).lexicon()
const ads = labelledAds()

/** How much two places have in common, of all that they cover. */
function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function paired(ad: LabelledAd) {
  const found = [...readPosting(ad.text, lexicon).requirements]
  const pairs: (readonly [LabelledRequirement, Requirement | null])[] = ad.requirements.map((wanted) => {
    const place = found.findIndex((one) => overlap(one, wanted) >= 0.5)
    return [wanted, place < 0 ? null : (found.splice(place, 1)[0] ?? null)] as const
  })
  return { pairs, extra: found }
}

function measured(group: readonly LabelledAd[]) {
  const splitting = emptyTally()
  const essential = emptyTally()
  const desirable = emptyTally()
  const telling = emptyTally()
  for (const ad of group) {
    const { pairs, extra } = paired(ad)
    splitting.wrong += extra.length
    for (const [wanted, found] of pairs) {
      count(splitting, found !== null, true)
      if (found === null) continue
      count(essential, found.weight === 'essential', wanted.weight === 'essential')
      count(desirable, found.weight === 'desirable', wanted.weight === 'desirable')
      count(telling, found.telling, wanted.telling)
    }
  }
  return { splitting, essential, desirable, telling }
}

describe('labelled advertisements', () => {
  it('are whole: twenty employers, in one part each, and every item that a label names', () => {
    expect(ads).toHaveLength(20)
    expect(new Set(ads.map(({ employer }) => employer)).size).toBe(20)
    const known = new Set(labelledEvidence().map(({ id }) => shortId(id)))
    expect(known.size).toBe(60)
    for (const { requirements } of ads)
      for (const { relevant } of requirements) expect(relevant.filter((id) => !known.has(id))).toEqual([])
  })

  it.each([
    ['dev', true, 0.9],
    ['dev', false, 0.75],
    ['test', true, 0.9],
    ['test', false, 0.75],
  ] as const)('are read well enough: %s, headings %s', (part, headings, leastMacro) => {
    const group = ads.filter((ad) => ad.part === part && ad.headings === headings)
    const { splitting, essential, desirable, telling } = measured(group)
    const name = `${part}, ${headings ? 'headings' : 'prose'}`
    process.stdout.write(
      [
        told(`${name}: splitting`, splitting),
        told(`${name}: essential`, essential),
        told(`${name}: desirable`, desirable),
        told(`${name}: telling`, telling),
        '',
      ].join('\n'),
    )
    expect(scores(splitting).f1).toBeGreaterThanOrEqual(0.85)
    expect((scores(essential).f1 + scores(desirable).f1) / 2).toBeGreaterThanOrEqual(leastMacro)
  })
})
