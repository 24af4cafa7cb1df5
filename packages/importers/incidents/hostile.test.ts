import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { WorkRecord } from '@waymark/domain/records/record.ts'
import { faultWith, readFileContent } from '../testing/reading.ts'

const table =
  'Incident ID,Title,Service,Severity,Started At,Resolved At,Duration\nINC-1,"Down, again",api,SEV1,2024-03-01 10:00,2024-03-01 11:00,1h\nINC-2,Slow,web,P2,03/04/2024 10:00,,0:43\n'
const list = JSON.stringify({
  incidents: [
    {
      id: 'P1',
      incident_number: 1,
      title: 'Down',
      urgency: 'high',
      status: 'resolved',
      created_at: '2024-03-01T10:00:00Z',
      service: { summary: 'api' },
      assignments: [{ assignee: { summary: 'Kim' } }],
    },
    { id: 'P2', incident_number: 2, title: 'Slow', urgency: 'low', created_at: 1709287200 },
  ],
})
const paper =
  '---\ntitle: Queue\nseverity: SEV2\n---\n# Postmortem: Queue\nDate: 2024-03-01\n**Duration:** 2 hours\n\n## Timeline (PST)\n- 10:00 Alert fired\n| 11:00 | Incident resolved |\n### March 2, 9:00 am\nReviewed.\n\n## Root cause\nA lock.\n\n## Action items\n- [x] Fix (owner: Kim, due: 2024-04-01)\n'
const objectives =
  'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: a }\nspec:\n  service: api\n  timeWindow: [{ duration: 28d, isRolling: true }]\n  objectives: [{ target: 0.99 }]\n'

/** Ways in which a file arrives broken: cut, bytes changed, pieces doubled or dropped. */
function broken(original: string): fc.Arbitrary<Buffer> {
  const bytes = Buffer.from(original)
  const at = fc.nat(bytes.length)
  return fc.oneof(
    at.map((end) => bytes.subarray(0, end)),
    fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((flips) => {
      const changed = Buffer.from(bytes)
      for (const [place, value] of flips) changed[place] = value
      return changed
    }),
    fc
      .tuple(at, at)
      .map(([a, b]) => Buffer.concat([bytes.subarray(0, Math.max(a, b)), bytes.subarray(Math.min(a, b))])),
    fc
      .tuple(at, at)
      .map(([a, b]) => Buffer.concat([bytes.subarray(0, Math.min(a, b)), bytes.subarray(Math.max(a, b))])),
  )
}

test.each([
  ['incidents.csv', table],
  ['pagerduty.json', list],
  ['postmortem.md', paper],
  ['slo.yaml', objectives],
])(
  '%s, broken in any way, ends in valid records and refusals or one expected failure',
  async (name, text) => {
    await fc.assert(
      fc.asyncProperty(broken(text), async (bytes) => {
        expect(await faultWith(name, bytes)).toBeNull()
        const result = await readFileContent(name, bytes).catch(() => null)
        for (const record of result?.records ?? []) expect(WorkRecord.safeParse(record).error).toBeUndefined()
      }),
      { numRuns: 120 },
    )
  },
)

test('the order of entries does not matter, and reading twice gives the same', async () => {
  const entries = Array.from({ length: 30 }, (_, at) => ({
    id: `P${at}`,
    incident_number: at,
    title: `t ${at}`,
    urgency: 'high',
    created_at: `2024-03-${String(at + 1).padStart(2, '0')}T10:00:00Z`,
  }))
  const keyed = async (list: readonly unknown[]) => {
    const { records } = await readFileContent('pd.json', JSON.stringify(list))
    return records.map(({ where: _where, ...record }) => JSON.stringify(record)).toSorted()
  }
  expect(await keyed(entries)).toEqual(await keyed(entries.toReversed()))
})
