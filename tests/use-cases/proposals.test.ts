import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeEvidence, logEvidence, editEvidence } from '@waymark/contracts/evidence/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import {
  acceptProposals,
  listProposals,
  mergeProposal,
  refuseProposals,
  reopenProposals,
  showProposal,
} from '@waymark/contracts/proposals/operations.ts'
import { importSources, listSources, removeSource } from '@waymark/contracts/sources/operations.ts'
import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import type { ProposedEvidence } from '@waymark/domain/proposals/proposal.ts'
import type { IncidentRecord } from '@waymark/domain/records/record.ts'
import { incidentOn } from '@waymark/domain/testing/sample-records.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'
import { pretendedReader, upload, type PretendedFile } from './read-world.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace({ sources: pretendedReader() })
})
afterEach(() => workspace.close())

const quarter = (count: number): IncidentRecord[] =>
  Array.from({ length: count }, (_, at) =>
    incidentOn(`INC-${at}`, `2026-07-${String(at + 1).padStart(2, '0')}`, 30, {
      ownParts: ['incident lead'],
    }),
  )
const bring = (...files: readonly PretendedFile[]) =>
  workspace.run(importSources, { file: files.map((file, at) => upload(`file-${at}.json`, file)) })
const open = async () => (await workspace.run(listProposals, {})).items
async function theOne(): Promise<string> {
  const [only, ...more] = await open()
  if (only === undefined || more.length > 0) throw new Error(`${more.length} more than one proposal`)
  return only.id
}
const sourceOf = async (wanted: string) =>
  (await workspace.store.list('source')).find(({ kind }) => kind === wanted)
const readers: ProposedEvidence = {
  key: 'git:abc:releases:2026',
  facts: {
    ...blankFacts('Cut 12 releases of shop in 2026'),
    provenance: [{ facts: ['title'], origin: 'record', source: 'x', place: 'tags v1 … v12' }],
  },
  why: '12 tags of yours in 2026.',
  questions: ['Who decided on the rhythm?'],
  records: ['v1', 'v12'],
  recordCount: 12,
}

describe('import', () => {
  it('keeps records, and what they propose waits for a decision: nothing is evidence yet', async () => {
    const { sources, inbox } = await bring({ records: quarter(4) })
    expect(sources).toMatchObject([{ added: 0, records: 4, isKnown: false }])
    expect(inbox).toMatchObject({ added: 1, changed: 0, open: 1, proposals: [] })
    expect(await workspace.store.evidence()).toEqual([])
    expect(await open()).toMatchObject([
      {
        title: 'Took part in 4 incidents of payments in 2026 Q3, each as incident lead',
        recordCount: 4,
      },
    ])
    expect((await workspace.run(listSources, {})).sources).toMatchObject([
      { records: 4, doubtful: 0, open: 1 },
    ])
  })

  it('shows on a dry run what it would propose, and writes nothing', async () => {
    const { inbox } = await workspace.run(importSources, {
      file: [upload('a.json', { records: quarter(2) })],
      dryRun: true,
    })
    expect(inbox.proposals).toMatchObject([{ state: 'new', recordCount: 2 }])
    expect([await workspace.store.list('source'), await workspace.store.list('proposal')]).toEqual([[], []])
  })

  it('is one change: one undo takes sources, records and proposals back', async () => {
    await bring({ records: quarter(3) }, { kind: 'git', proposals: [readers] })
    expect(await open()).toHaveLength(2)
    await workspace.run(undo, {})
    for (const kind of ['source', 'proposal', 'record-batch'] as const)
      expect(await workspace.store.list(kind)).toEqual([])
  })

  it('the second time changes nothing, not even the log', async () => {
    await bring({ records: quarter(3) }, { kind: 'git', proposals: [readers] })
    const token = await workspace.store.changeToken()
    const { sources, inbox } = await bring({ kind: 'git', proposals: [readers] }, { records: quarter(3) })
    expect(sources.map(({ isKnown }) => isKnown)).toEqual([true, true])
    expect(inbox).toMatchObject({ added: 0, changed: 0, open: 2 })
    expect(await workspace.store.changeToken()).toBe(token)
  })

  it('a second source of the same incidents adds no second proposal', async () => {
    await bring({ records: quarter(4) })
    const written = quarter(4).map((record) => ({
      ...record,
      key: `2026-07/${record.key}`,
      title: `${record.key}: ${record.title}`,
      ownParts: ['author of the postmortem'],
    }))
    await bring({ kind: 'postmortem', records: written })
    expect((await open()).map(({ title }) => title).toSorted()).toEqual([
      'Took part in 4 incidents of payments in 2026 Q3, each as incident lead',
      'Wrote 4 postmortems in 2026 H2',
    ])
    const detail = await workspace.run(showProposal, { id: (await open())[0]?.id ?? '' })
    expect(detail.records.every(({ places }) => places.length === 2)).toBe(true)
  })
})

describe('deciding', () => {
  it('accepts with what only the user knows, marked as their statement beside what is recorded', async () => {
    await bring({ records: quarter(4) })
    const { accepted } = await workspace.run(acceptProposals, {
      id: [await theOne()],
      result: 'No card outage since',
      decision: { chosen: 'Renew certificates by machine', insteadOf: 'a calendar entry', because: null },
      competency: ['it-director/risk-based-prioritization'],
    })
    const item = accepted[0]?.evidence
    expect(item).toMatchObject({ result: 'No card outage since', confidentiality: 'private' })
    expect(item?.competencies).toMatchObject([{ framework: 'it-director' }])
    expect(item?.provenance.map(({ origin, facts }) => [origin, facts])).toEqual([
      ['record', ['title', 'action', 'happened']],
      ['statement', ['result', 'decision']],
    ])
    expect(await workspace.store.evidence()).toHaveLength(1)
    expect((await workspace.run(listProposals, {})).counts).toEqual({
      open: 0,
      accepted: 1,
      merged: 0,
      refused: 0,
    })
    await workspace.run(undo, {})
    expect(await workspace.store.evidence()).toEqual([])
    expect(await open()).toHaveLength(1)
  })

  it('an accepted item follows its records, except where the user changed it', async () => {
    await bring({ records: quarter(4) })
    const { accepted } = await workspace.run(acceptProposals, { id: [await theOne()] })
    const id = accepted[0]?.evidence.id ?? ''
    await workspace.run(editEvidence, { id, action: 'Ran the bridge' })
    const { inbox } = await bring({ records: quarter(6) })
    expect(inbox).toMatchObject({ added: 0, refreshed: 1, open: 0 })
    const item = await workspace.store.get('evidence', id)
    expect(item).toMatchObject({ action: 'Ran the bridge' })
    expect(item?.title).toMatch(/^Took part in 6 incidents/)
  })

  it('what is refused stays away, however its records grow, until it is put back', async () => {
    await bring({ records: quarter(4) })
    const id = await theOne()
    await workspace.run(refuseProposals, { id: [id], reason: 'On leave' })
    const { inbox } = await bring({ records: quarter(5) })
    expect(inbox).toMatchObject({ added: 0, open: 0 })
    expect((await workspace.run(listProposals, { state: 'refused' })).items).toMatchObject([
      { reason: 'On leave' },
    ])
    await workspace.run(reopenProposals, { id: [id] })
    expect(await open()).toMatchObject([{ recordCount: 5 }])
  })

  it('merges into evidence that is there, losing nothing of either', async () => {
    const { evidence } = await workspace.run(logEvidence, {
      text: 'Led the payments incidents of the summer',
      on: '2026-07',
    })
    await bring({ records: quarter(4) })
    const merged = await workspace.run(mergeProposal, { into: evidence.id, id: [await theOne()] })
    expect(merged.evidence).toMatchObject({ title: 'Led the payments incidents of the summer' })
    expect(merged.evidence.action).toMatch(/incident lead \(4\)/)
    expect(merged.evidence.provenance.some(({ origin }) => origin === 'record')).toBe(true)
    expect((await workspace.run(listProposals, { state: 'merged' })).items).toMatchObject([
      { evidence: evidence.id },
    ])
  })

  it('a removed item does not come back by itself; its proposal can be put back', async () => {
    await bring({ records: quarter(4) })
    const id = await theOne()
    const { accepted } = await workspace.run(acceptProposals, { id: [id] })
    expect((await workspace.failure(reopenProposals.name, { id: [id] })).message).toMatch(/is evidence now/)
    await workspace.run(removeEvidence, { id: [accepted[0]?.evidence.id ?? ''] })
    await bring({ records: quarter(5) })
    expect([await workspace.store.evidence(), await open()]).toEqual([[], []])
    await workspace.run(reopenProposals, { id: [id] })
    await workspace.run(acceptProposals, { id: [id] })
    expect(await workspace.store.evidence()).toHaveLength(1)
  })

  it('refuses what cannot be: twice, several with edits, a stale one, an unknown one', async () => {
    await bring({ records: quarter(4) }, { kind: 'git', proposals: [readers] })
    const ids = (await open()).map(({ id }) => id)
    const [first = ''] = ids
    const code = async (name: Parameters<TestWorkspace['failure']>[0], input: unknown) =>
      (await workspace.failure(name, input)).code
    expect(await code(acceptProposals.name, { id: ids, result: 'x' })).toBe('INPUT_INVALID')
    expect(await code(acceptProposals.name, { id: [first], revision: 7 })).toBe('REVISION_CONFLICT')
    expect(await code(showProposal.name, { id: `pr_${'0'.repeat(26)}` })).toBe('PROPOSAL_UNKNOWN')
    await workspace.run(acceptProposals, { id: ids })
    expect(await code(acceptProposals.name, { id: [first] })).toBe('INPUT_INVALID')
    expect(await code(refuseProposals.name, { id: [first] })).toBe('INPUT_INVALID')
  })
})

describe('showing', () => {
  it('has the records, what it may support with the words that say so, and lookalikes', async () => {
    await workspace.run(logEvidence, {
      text: 'Took part in 4 incidents of payments in 2026 Q3, each as incident lead',
      on: '2026-07',
    })
    await bring({ records: quarter(4) })
    const shown = await workspace.run(showProposal, { id: await theOne() })
    expect(shown.records.map(({ key }) => key)).toEqual(['INC-0', 'INC-1', 'INC-2', 'INC-3'])
    expect(shown.records[0]).toMatchObject({
      detail: 'incident lead',
      places: [{ source: 'file-0.json', where: 'row INC-0' }],
    })
    expect(shown.suggestions.length).toBeGreaterThan(0)
    expect(shown.suggestions.every(({ words, reason }) => words.length > 0 && reason !== '')).toBe(true)
    expect(shown.lookalikes).toHaveLength(1)
  })

  it('names what is behind a reader’s proposal and is no record', async () => {
    await bring({ kind: 'git', proposals: [readers] })
    expect(await workspace.run(showProposal, { id: await theOne() })).toMatchObject({
      records: [],
      named: ['v1', 'v12'],
      sources: [{ kind: 'git', name: 'file-0.json' }],
    })
  })

  it('filters by words and source', async () => {
    await bring({ records: quarter(4) }, { kind: 'git', proposals: [readers] })
    const titles = async (input: Parameters<typeof listProposals.input.parse>[0]) =>
      (await workspace.run(listProposals, listProposals.input.parse(input))).items.map(({ title }) => title)
    expect(await titles({ text: 'RELEASES shop' })).toHaveLength(1)
    const git = await sourceOf('git')
    expect(await titles({ source: git?.id })).toEqual(['Cut 12 releases of shop in 2026'])
  })
})

describe('removing a source', () => {
  it('takes its records and open proposals, keeps evidence, and can be undone', async () => {
    await bring({ records: quarter(4) }, { kind: 'git', proposals: [readers] })
    const git = await sourceOf('git')
    const incidents = await sourceOf('incidents')
    const releases = (await open()).find(({ title }) => title.startsWith('Cut'))?.id ?? ''
    await workspace.run(acceptProposals, { id: [releases] })
    const gone = await workspace.run(removeSource, { id: [incidents?.id ?? '', git?.id ?? ''] })
    expect(gone).toMatchObject({ records: 4, inbox: { withdrawn: 1, open: 0 } })
    expect(await workspace.store.evidence()).toHaveLength(1)
    await workspace.run(undo, {})
    expect(await open()).toHaveLength(1)
    expect((await workspace.failure(removeSource.name, { id: [`src_${'0'.repeat(26)}`] })).code).toBe(
      'SOURCE_UNKNOWN',
    )
  })
})
