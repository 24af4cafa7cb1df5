import { join } from 'node:path'
import { expect, it } from 'vitest'
import { evidenceIndexOf } from '@waymark/domain/matching/evidence-index.ts'
import { tellingStems } from '@waymark/domain/matching/item.ts'
import { matchPosting } from '@waymark/domain/matching/match.ts'
import { readPosting } from '@waymark/domain/postings/read-posting.ts'
import { groundOf } from '@waymark/domain/postings/reader.ts'
import { createLexiconLibrary } from '@waymark/importers/postings/lexicon-library.ts'
import { count, emptyTally, scores, told } from '../score.ts'
import { labelledAds, labelledEvidence, shortId } from './marked-ads.ts'
import type { LabelledAd } from './marked-ads.ts'

const lexicon = await createLexiconLibrary(join(import.meta.dirname, '../../../lexicon')).lexicon()
const ads = labelledAds()
const evidence = labelledEvidence()
const texts = new Map(evidence.map(({ id, title, result }) => [shortId(id), `${title} ${result ?? ''}`]))

const labelOf = (ad: LabelledAd, text: string) =>
  ad.requirements.find((label) => text.includes(label.text) || label.text.includes(text))

it('finds the evidence that bears on a requirement among the first five', () => {
  const index = evidenceIndexOf(evidence, groundOf(lexicon).labeller)
  for (const part of ['dev', 'test'] as const) {
    const shared = emptyTally()
    const paraphrase = emptyTally()
    for (const ad of ads.filter((one) => one.part === part)) {
      for (const requirement of readPosting(ad.text, lexicon).requirements) {
        const found = new Set(index.candidates(requirement, 5).map(({ item }) => shortId(item.evidence.id)))
        const asked = new Set(tellingStems(requirement.text))
        for (const id of labelOf(ad, requirement.text)?.relevant ?? []) {
          const common = new Set(tellingStems(texts.get(id) ?? '').filter((word) => asked.has(word))).size
          count(common >= 2 ? shared : paraphrase, found.has(id), true)
        }
      }
    }
    process.stdout.write(
      `${told(`${part}: recall at 5, shared wording`, shared)}\n${told(`${part}: recall at 5, paraphrase`, paraphrase)}\n`,
    )
    expect(scores(shared).recall).toBeGreaterThanOrEqual(0.9)
    expect(scores(paraphrase).recall).toBeGreaterThanOrEqual(0.8)
  }
})

it('says "met" only by evidence that was labelled as bearing on the requirement, and names few false gaps', () => {
  const met = emptyTally()
  const gaps = emptyTally()
  for (const ad of ads) {
    const posting = {
      id: `jp_${'0'.repeat(26)}`,
      title: ad.title,
      employer: ad.employer,
      url: null,
      text: ad.text,
      closes: null,
      corrections: {},
      createdAt: '2026-11-20T00:00:00.000Z',
      updatedAt: '2026-11-20T00:00:00.000Z',
      revision: 1,
    }
    for (const { requirement, verdict } of matchPosting(posting, evidence, lexicon, '2026-11-20')
      .requirements) {
      const relevant = labelOf(ad, requirement.text)?.relevant ?? []
      const showing = new Set(
        verdict.proof.filter(({ shows }) => shows.length > 0).map((proof) => shortId(proof.evidence)),
      )
      if (verdict.state === 'met') {
        count(
          met,
          true,
          relevant.some((id) => showing.has(id)),
        )
      }
      if (verdict.state === 'none') count(gaps, true, relevant.length === 0)
    }
  }
  process.stdout.write(`${told('met, of those labelled', met)}\n${told('named gaps', gaps)}\n`)
  expect(met.wrong).toBe(0)
  expect(scores(gaps).precision).toBeGreaterThanOrEqual(0.9)
})
