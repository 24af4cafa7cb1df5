import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankFacts, type Evidence } from '../evidence/evidence.ts'
import { buildCv } from '../testing/cv-builder.ts'
import { fingerprintOf } from './fingerprint.ts'
import { composed } from './fix.ts'
import { createLinter } from './lint.ts'
import { LintRule, type LintRules } from './rule.ts'
import { silenced, silencesOf, SideFile, unusedSilences } from './silence.ts'
import { sampleWords } from './testing/sample-words.ts'

const rule = (over: object) =>
  LintRule.parse({
    format: 'waymark/lint-rule@1',
    id: 'vague',
    name: 'Vague',
    level: 'warning',
    from: 'mistake-4',
    scope: 'bullet',
    when: { shows: ['vague-claim'], lacks: ['numbers'] },
    message: '“{words}” has no measure.',
    why: 'It reads as activity.',
    fix: { outcome: 'By how much?', decision: 'How?' },
    examples: { bad: ['Improved quality.'], good: ['Led.'] },
    ...over,
  })
const rulesWith = (...rules: LintRule[]): LintRules => ({ words: sampleWords, rules })
const lint = createLinter(rulesWith(rule({})))

const evidence: Evidence = {
  ...blankFacts('Improved build performance of the importer'),
  id: `ev_${'0'.repeat(26)}`,
  measures: [{ name: 'build time', before: 40, after: 12, unit: 'min' }],
  decision: { chosen: 'remote caching', insteadOf: 'larger machines', because: null },
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  revision: 1,
}

describe('createLinter', () => {
  it('places a finding at its line, with words, role and fingerprint', () => {
    const cv = buildCv({
      roles: [{ title: 'Lead', employer: 'Acme', bullets: ['Led 4 people.', 'Improved quality.'] }],
    })
    const [finding] = lint(cv).findings
    expect(finding).toMatchObject({
      rule: 'vague',
      message: '“Improved quality” has no measure.',
      role: 'Lead, Acme',
      words: 'Improved quality.',
      place: { line: 4, column: 1, where: 'line 4' },
      fingerprint: fingerprintOf('improved QUALITY'),
    })
    expect(cv.text.slice(finding?.place.start, finding?.place.end)).toBe('Improved quality.')
  })

  it('asks for what the line does not say, around its unchanged words', () => {
    const [finding] = lint(buildCv({ roles: [{ bullets: ['Improved quality; helped others.'] }] })).findings
    expect(finding?.fix?.keeps).toBe('Improved quality; helped others.')
    expect(finding?.fix?.template).toBe('⟨By how much?⟩ — Improved quality; helped others; ⟨How?⟩.')
  })

  it('offers facts of evidence that tells of the same thing, and of no other', () => {
    const told = (bullet: string) =>
      lint(buildCv({ roles: [{ bullets: [bullet] }] }), { evidence: [evidence] }).findings[0]?.fix?.parts.map(
        ({ slot, known }) => [slot, known.map(({ text }) => text)],
      )
    expect(told('Improved build performance of importer.')).toEqual([
      ['outcome', ['build time: 40 → 12 min']],
      ['decision', ['remote caching, instead of larger machines']],
    ])
    expect(told('Improved quality.')).toEqual([
      ['outcome', []],
      ['decision', []],
    ])
  })

  it('speaks once of a role, and not of short or junior ones', () => {
    const whole = createLinter(
      rulesWith(
        rule({
          scope: 'role',
          when: { bullets: 3, leading: true, nobody: ['numbers'] },
          message: '{of} bullets of {words}',
        }),
      ),
    )
    const found = (title: string, bullets: string[]) =>
      whole(buildCv({ roles: [{ title, bullets }] })).findings.map(({ message }) => message)
    expect(found('Head of IT', ['a', 'b', 'c'])).toEqual(['3 bullets of Head of IT'])
    expect(found('Head of IT', ['a', 'b'])).toEqual([])
    expect(found('Engineer', ['a', 'b', 'c'])).toEqual([])
    expect(found('Head of IT', ['a', 'b', 'Cut cost by 30%'])).toEqual([])
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 8 }), (bullets) => {
        const cv = buildCv({ headline: bullets[0] ?? null, roles: [{ bullets }] })
        for (const { place } of lint(cv).findings) {
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(cv.text.length)
        }
      }),
    )
  })
})

describe('teardown', () => {
  const cues = (bullets: readonly string[]) => {
    const { teardown } = lint(buildCv({ roles: [{ bullets }] }))
    return { met: teardown.cues.filter(({ met }) => met).map(({ cue }) => cue), passed: teardown.passed }
  }

  it('passes at three of four cues', () => {
    expect(cues(['Led 12 engineers.', 'Agreed goals with Finance.', 'Cut cost by 30%.'])).toEqual({
      met: ['numbers', 'stakeholders', 'scope'],
      passed: true,
    })
    expect(cues(['Led 12 engineers.', 'Cut cost by 30%.'])).toEqual({
      met: ['numbers', 'scope'],
      passed: false,
    })
    expect(cues(['Wrote code.'])).toEqual({ met: [], passed: false })
  })

  it('takes figures from the first three bullets only', () => {
    expect(cues(['Wrote a.', 'Wrote b.', 'Wrote c.', 'Cut cost by 30%.']).met).toEqual([])
  })

  it('says so when there is no role', () => {
    expect(lint(buildCv({})).teardown).toMatchObject({
      met: 0,
      passed: false,
      looked: 'nothing: no role was found',
    })
  })
})

describe('silences', () => {
  const { findings } = lint(buildCv({ roles: [{ bullets: ['Improved quality.', 'Improved growth.'] }] }))
  const print = fingerprintOf('Improved quality.')
  const file = (over: object) => SideFile.parse({ format: 'waymark/lint-side-file@1', ...over })

  it('silence one finding or a whole rule, with the reason', () => {
    const one = silencesOf(file({ suppress: [{ rule: 'vague', fingerprint: print, reason: 'under NDA' }] }))
    expect(silenced(findings, one).map((finding) => finding.silenced?.reason ?? null)).toEqual([
      'under NDA',
      null,
    ])
    const all = silencesOf(file({ suppress: [{ rule: 'vague', reason: 'under NDA' }] }))
    expect(silenced(findings, all).every((finding) => finding.silenced !== null)).toBe(true)
  })

  it('prefer a reason to a baseline', () => {
    const both = silencesOf(
      file({
        suppress: [{ rule: 'vague', fingerprint: print, reason: 'under NDA' }],
        baseline: [{ rule: 'vague', fingerprint: print }],
      }),
    )
    expect(silenced(findings, both)[0]?.silenced).toEqual({ by: 'file', reason: 'under NDA' })
  })

  it('are told when they match nothing', () => {
    const stale = silencesOf(file({ suppress: [{ rule: 'gone', reason: 'was so' }] }))
    expect(unusedSilences(findings, stale)).toHaveLength(1)
  })

  it('need a reason', () => {
    expect(
      SideFile.safeParse({ format: 'waymark/lint-side-file@1', suppress: [{ rule: 'vague', reason: ' ' }] })
        .success,
    ).toBe(false)
  })
})

describe('composed', () => {
  it('puts answers around unchanged words and leaves out what was not answered', () => {
    expect(
      composed('Helped build the tool.', {
        outcome: 'Cut close by two days',
        proof: 'confirmed by the CFO.',
      }),
    ).toBe('Cut close by two days — Helped build the tool; confirmed by the CFO.')
    expect(composed('Helped build the tool.', {})).toBe('Helped build the tool.')
  })
})
