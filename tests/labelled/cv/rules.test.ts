import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cues } from '@waymark/domain/lint/features.ts'
import { readLine } from '@waymark/domain/lint/features.ts'
import { createLinter } from '@waymark/domain/lint/lint.ts'
import { vocabularyOf } from '@waymark/domain/lint/words.ts'
import { loadRules } from '@waymark/importers/rules/load-rules.ts'
import { count, emptyTally, scores, told, type Tally } from '../score.ts'
import { cvOf, expectedLines, isRight, judgedRules } from './judged.ts'
import { labelledCvs, linesOf } from './labelled-cv.ts'

const rules = await loadRules(resolve(import.meta.dirname, '../../../rules/cv'))
const vocabulary = vocabularyOf(rules.words)
const lint = createLinter(rules)
const levels = new Map(rules.rules.map(({ id, level }) => [id, level]))
const labels = { numbers: 'N', stakeholders: 'S', 'trade-off': 'T', scope: 'C' } as const

describe.each(['development', 'held-out'] as const)('the linter on the %s half', (half) => {
  const cvs = labelledCvs(half)

  it('finds each cue with F1 of at least 0.85', () => {
    for (const cue of cues) {
      const tally = emptyTally()
      for (const line of cvs.flatMap(linesOf))
        count(tally, readLine(line.text, vocabulary).shows.has(cue), line.labels.has(labels[cue]))
      process.stdout.write(`${told(`${half}: ${cue}`, tally)}\n`)
      expect(scores(tally).f1, cue).toBeGreaterThanOrEqual(0.85)
    }
  })

  it('warns rightly: each rule at 0.85 precision, all at 0.90, with recall of 0.60 over labelled lines', () => {
    const tallies = new Map<string, Tally>(judgedRules.map((rule) => [rule, emptyTally()]))
    for (const cv of cvs) {
      const { findings } = lint(cvOf(cv))
      for (const finding of findings) {
        const right = isRight(finding, cv)
        const tally = tallies.get(finding.rule)
        if (right !== null && tally !== undefined) count(tally, true, right)
      }
      for (const [rule, tally] of tallies) {
        const found = new Set(findings.filter((finding) => finding.rule === rule).map(({ words }) => words))
        tally.missed += expectedLines(rule, cv).filter(({ text }) => !found.has(text)).length
      }
    }
    const pooled = emptyTally()
    for (const [rule, tally] of tallies) {
      process.stdout.write(`${told(`${half}: ${rule} (${levels.get(rule)})`, tally)}\n`)
      if (levels.get(rule) !== 'warning') continue
      expect(scores(tally).precision, rule).toBeGreaterThanOrEqual(0.85)
      pooled.right += tally.right
      pooled.wrong += tally.wrong
      pooled.missed += tally.missed
    }
    process.stdout.write(`${told(`${half}: all warnings`, pooled)}\n`)
    expect(scores(pooled).precision).toBeGreaterThanOrEqual(0.9)
    expect(scores(pooled).recall).toBeGreaterThanOrEqual(0.6)
  })
})
