import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import {
  lintCv,
  listRules,
  listSuppressions,
  suppressFinding,
  unsuppressFinding,
} from '@waymark/contracts/lint/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

const cv = `# Mara Lindqvist

Engineering Manager

## Experience

### Kronlund Pay — Engineering Manager
2019 – Present

- Led a team of 24 engineers.
- Improved system performance and stability.
- Cut settlement batch time from 6 hours to 40 minutes with Finance.

### Bankhaus Feld — Software Engineer
2012 – 2019

- Reduced p95 latency of balance queries by 38%.
`

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const linted = async (input: z.input<typeof lintCv.input> = {}) => {
  const report = await workspace.run(lintCv, { text: cv, ...input })
  const [file] = report.files
  if (file === undefined) throw new Error('no file was linted')
  return { report, file }
}
const vague = async () => {
  const found = (await linted()).file.findings.find(({ rule }) => rule === 'vague-claim')
  if (found === undefined) throw new Error('the vague claim was not found')
  return found
}

describe('linting a CV', () => {
  it('finds, places and explains, and tears the top of the page down', async () => {
    const { report, file } = await linted()
    expect(file.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['headcount-without-how', 'vague-claim']),
    )
    const found = await vague()
    expect(found.source).toEqual({ line: 11, column: 3 })
    expect(file.text.slice(found.place.start, found.place.end)).toBe(
      'Improved system performance and stability.',
    )
    expect(file.teardown).toMatchObject({ met: 3, passed: true })
    expect(report.failed).toBe(false)
  })

  it('fails from the level on that it is told', async () => {
    expect((await linted({ failOn: 'warning' })).report.failed).toBe(true)
    expect((await linted({ failOn: 'never' })).report.failed).toBe(false)
  })

  it('fills blanks from evidence that tells of the same thing, unless it is to look at the file alone', async () => {
    await workspace.run(logEvidence, {
      text: 'Improved system performance and stability of settlement',
      metric: 'p95 latency',
      before: 420,
      after: 180,
      unit: 'ms',
    })
    const known = async (alone: boolean) => {
      const { file } = await linted({ alone })
      return file.findings
        .filter(({ rule }) => rule === 'vague-claim')
        .flatMap(({ fix }) => fix?.parts.flatMap((part) => part.known.map(({ text }) => text)) ?? [])
    }
    expect(await known(false)).toEqual(['p95 latency: 420 → 180 ms'])
    expect(await known(true)).toEqual([])
  })

  it('lets only the command line name a path', async () => {
    const error = await workspace.failure('lint.cv', { paths: ['/etc/passwd'] }, { channel: 'web' })
    expect(error.code).toBe('PATH_NOT_ALLOWED')
  })

  it('says so when nothing was given', async () => {
    expect((await workspace.failure('lint.cv', {})).code).toBe('SOURCE_MISSING')
  })
})

describe('silencing', () => {
  it('needs a reason, holds until lifted, and can be undone', async () => {
    const { rule, fingerprint } = await vague()
    expect((await workspace.failure('lint.suppress', { rule, fingerprint, reason: ' ' })).code).toBe(
      'INPUT_INVALID',
    )
    await workspace.run(suppressFinding, { rule, fingerprint, reason: 'figures are under NDA' })
    expect((await vague()).silenced).toEqual({ by: 'workspace', reason: 'figures are under NDA' })
    expect((await linted()).report.counts.silenced).toBe(1)
    await workspace.run(unsuppressFinding, { rule, fingerprint })
    expect((await vague()).silenced).toBeNull()
    await workspace.run(undo, {})
    expect((await workspace.run(listSuppressions, {})).suppressions).toMatchObject([{ rule, fingerprint }])
  })

  it('outlives moves and reformatting, and not a change of the words', async () => {
    const { rule, fingerprint } = await vague()
    await workspace.run(suppressFinding, { rule, fingerprint, reason: 'figures are under NDA' })
    const silencedIn = async (text: string) =>
      (await linted({ text })).file.findings
        .filter((finding) => finding.rule === rule)
        .map(({ silenced }) => silenced !== null)
    expect(
      await silencedIn(
        cv.replace(
          '- Improved system performance and stability.',
          '- improved  SYSTEM performance and stability',
        ),
      ),
    ).toEqual([true])
    expect(
      await silencedIn(
        cv.replace(
          'Improved system performance and stability.',
          'Improved system performance, and stability',
        ),
      ),
    ).toEqual([true])
    expect(await silencedIn(cv.replace('and stability', 'and quality'))).toEqual([false])
  })

  it('knows its rules', async () => {
    const error = await workspace.failure('lint.suppress', {
      rule: 'vague-clame',
      fingerprint: '0123456789abcdef',
      reason: 'so it is',
    })
    expect(error.details.mend).toBe('Did you mean "vague-claim"?')
  })
})

const Sarif = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          rules: z.array(z.object({ id: z.string(), help: z.object({ text: z.string().min(20) }) })),
        }),
      }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number().int().nonnegative(),
          level: z.enum(['error', 'warning', 'note']),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(z.object({ kind: z.literal('external'), justification: z.string() })),
          locations: z
            .array(
              z.object({
                physicalLocation: z.object({ region: z.object({ startLine: z.number().int().positive() }) }),
              }),
            )
            .length(1),
        }),
      ),
    }),
  ]),
})

describe('as SARIF', () => {
  it('has every finding with its rule, place, fingerprint and suppression', async () => {
    const { rule, fingerprint } = await vague()
    await workspace.run(suppressFinding, { rule, fingerprint, reason: 'figures are under NDA' })
    const bytes = await workspace.file('lint.sarif', { text: cv })
    const { runs } = Sarif.parse(JSON.parse(new TextDecoder().decode(bytes)))
    const { results, tool } = runs[0]
    expect(results).toHaveLength((await linted()).file.findings.length)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect(results.filter(({ suppressions }) => suppressions.length > 0)).toMatchObject([
      { ruleId: rule, suppressions: [{ justification: 'figures are under NDA' }] },
    ])
    expect((await workspace.run(listRules, {})).rules.map(({ id }) => id)).toEqual(
      tool.driver.rules.map(({ id }) => id),
    )
  })
})
