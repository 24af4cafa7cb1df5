import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAttachment, attachFile } from '@waymark/contracts/evidence/attachment-operations.ts'
import {
  attestEvidence,
  linkEvidence,
  mergeEvidence,
  suggestLinks,
  unlinkEvidence,
} from '@waymark/contracts/evidence/link-operations.ts'
import {
  editEvidence,
  listEvidence,
  logEvidence,
  removeEvidence,
  searchEvidence,
  showEvidence,
} from '@waymark/contracts/evidence/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const renewal = {
  text: 'Renegotiated the support contract',
  kind: 'cost',
  metric: 'support cost',
  before: 120,
  after: 84,
  unit: 'kEUR/year',
  on: '2026-03-02',
  competency: ['vendor-command'],
} as const

describe('logging', () => {
  it('keeps every fact with its provenance and never more than was said', async () => {
    const { evidence, added } = await workspace.run(logEvidence, {
      ...renewal,
      competency: [...renewal.competency],
    })
    expect(added).toBe(true)
    expect(evidence.measures).toEqual([{ name: 'support cost', before: 120, after: 84, unit: 'kEUR/year' }])
    expect(evidence.happened).toEqual({ from: '2026-03-02', to: null, ongoing: false })
    expect(evidence.result).toBeNull()
    expect(evidence.confidentiality).toBe('private')
    expect(evidence.competencies).toEqual([
      expect.objectContaining({ framework: 'it-director', competency: 'vendor-command' }),
    ])
    expect(evidence.provenance.every((entry) => entry.origin === 'statement')).toBe(true)
    expect(evidence.provenance.flatMap((entry) => entry.facts)).not.toContain('result')
  })

  it('adds nothing when the same is logged again, but keeps a new link', async () => {
    const first = await workspace.run(logEvidence, { ...renewal, competency: [] })
    const again = await workspace.run(logEvidence, {
      ...renewal,
      text: 'renegotiated  THE support contract.',
      competency: ['it-director/financial-discipline'],
    })
    expect(again).toMatchObject({ added: false, evidence: { id: first.evidence.id, revision: 2 } })
    const { items, total } = await workspace.run(listEvidence, {})
    expect(total).toBe(1)
    expect(items[0]?.competencies.map((link) => link.competency)).toEqual(['financial-discipline'])
  })

  it('answers a retry with the same key by what the first call wrote', async () => {
    const call = { idempotencyKey: 'one-and-the-same' }
    const first = await workspace.run(
      logEvidence,
      { text: 'Cut the nightly build from 50 to 9 minutes' },
      call,
    )
    const retry = await workspace.run(
      logEvidence,
      { text: 'Cut the nightly build from 50 to 9 minutes' },
      call,
    )
    expect(retry.evidence.id).toBe(first.evidence.id)
    expect(await workspace.store.evidence()).toHaveLength(1)
  })

  it.each([
    [{ text: '' }, 'INPUT_INVALID', 'text'],
    [{ text: 'x', kind: 'fame' }, 'INPUT_INVALID', 'kind'],
    [{ text: 'x', on: '2026-02-30' }, 'INPUT_INVALID', 'on'],
    [{ text: 'x', surprise: 1 }, 'INPUT_INVALID', 'input'],
    [{ text: 'x', competency: ['it-director/vendor-comand'] }, 'COMPETENCY_UNKNOWN', 'competency'],
    [{ text: 'x', competency: ['it-directr/vendor-command'] }, 'COMPETENCY_UNKNOWN', 'competency'],
  ])('refuses %j with %s and writes nothing', async (input, code, field) => {
    expect(await workspace.failure('evidence.log', input)).toMatchObject({ code, details: { field } })
    expect(await workspace.store.evidence()).toEqual([])
  })
})

describe('editing', () => {
  it('sets facts as the user’s own statement and tells a fact that cannot be confirmed from one that is missing', async () => {
    const { evidence } = await workspace.run(logEvidence, { text: 'Ran the cutover weekend' })
    const before = await workspace.run(showEvidence, { id: evidence.id })
    const edited = await workspace.run(editEvidence, {
      id: evidence.id,
      result: 'No order was lost',
      cannotConfirm: ['decision'],
    })
    expect(edited.evidence).toMatchObject({ result: 'No order was lost', revision: 2 })
    expect(edited.evidence.provenance).toContainEqual(
      expect.objectContaining({ facts: ['decision'], origin: 'cannot-confirm' }),
    )
    expect(edited.questions.length).toBeLessThan(before.questions.length)
  })

  it('refuses an edit of a version that has moved on', async () => {
    const { evidence } = await workspace.run(logEvidence, { text: 'Ran the cutover weekend' })
    await workspace.run(editEvidence, { id: evidence.id, revision: 1, title: 'Led the cutover weekend' })
    expect(
      await workspace.failure('evidence.edit', { id: evidence.id, revision: 1, title: 'Other' }),
    ).toMatchObject({ code: 'REVISION_CONFLICT' })
  })
})

describe('linking, confirming, merging', () => {
  it('suggests by the item’s own words and links only when the user says so', async () => {
    const { evidence } = await workspace.run(logEvidence, {
      text: 'Introduced a vendor scorecard and quarterly vendor reviews with SLA penalties',
    })
    const { suggestions } = await workspace.run(suggestLinks, { framework: 'it-director' })
    expect(suggestions.map((entry) => entry.competency)).toContain('vendor-command')
    expect((await workspace.run(showEvidence, { id: evidence.id })).evidence.competencies).toEqual([])
    const linked = await workspace.run(linkEvidence, { competency: 'vendor-command', id: [evidence.id] })
    expect(linked.linked).toEqual([evidence.id])
    expect(await workspace.run(linkEvidence, { competency: 'vendor-command', id: [evidence.id] })).toEqual({
      linked: [],
      unchanged: [evidence.id],
    })
    expect(await workspace.run(unlinkEvidence, { competency: 'vendor-command', id: [evidence.id] })).toEqual({
      unlinked: [evidence.id],
    })
  })

  it('records a confirmation with the words and the place to check them', async () => {
    const { evidence } = await workspace.run(logEvidence, renewalInput())
    const { strength, evidence: after } = await workspace.run(attestEvidence, {
      id: evidence.id,
      by: 'Rita Moreno',
      relation: 'stakeholder',
      statement: 'It came in 36 k under the old contract.',
      checkableAt: 'mail of 2026-03-02',
    })
    expect(strength).toContain('attested')
    expect(after.attestations).toHaveLength(1)
    expect(
      await workspace.failure('evidence.attest', {
        id: evidence.id,
        by: 'X',
        relation: 'peer',
        statement: 'y',
      }),
    ).toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('merges without losing what either states, and undo takes it apart again', async () => {
    const one = await workspace.run(logEvidence, {
      text: 'Renewal of the support contract',
      result: 'Saved 36 k',
    })
    const two = await workspace.run(logEvidence, {
      text: 'Support vendor talks',
      stakeholder: ['Finance'],
      decision: 'Stayed',
      insteadOf: 'Switching',
    })
    const merged = await workspace.run(mergeEvidence, { into: one.evidence.id, id: [two.evidence.id] })
    expect(merged.evidence).toMatchObject({
      result: 'Saved 36 k',
      stakeholders: [{ name: 'Finance' }],
      decision: { chosen: 'Stayed' },
    })
    expect((await workspace.failure('evidence.show', { id: two.evidence.id })).code).toBe('EVIDENCE_UNKNOWN')
    await workspace.run(undo, {})
    expect((await workspace.run(showEvidence, { id: two.evidence.id })).evidence.title).toBe(
      'Support vendor talks',
    )
    expect((await workspace.run(showEvidence, { id: one.evidence.id })).evidence.stakeholders).toEqual([])
  })
})

describe('finding and removing', () => {
  it('lists by kind, competency, words and time', async () => {
    await workspace.run(logEvidence, renewalInput())
    await workspace.run(logEvidence, { text: 'Halved the on-call load', kind: 'people', on: '2025-06' })
    const titles = async (input: Parameters<typeof listEvidence.input.parse>[0]) =>
      (await workspace.run(listEvidence, listEvidence.input.parse(input))).items.map((item) => item.title)
    expect(await titles({})).toEqual([renewal.text, 'Halved the on-call load'])
    expect(await titles({ kind: 'people' })).toEqual(['Halved the on-call load'])
    expect(await titles({ competency: 'vendor-command' })).toEqual([renewal.text])
    expect(await titles({ unlinked: true })).toEqual(['Halved the on-call load'])
    expect(await titles({ to: '2025' })).toEqual(['Halved the on-call load'])
    expect(await titles({ text: 'support contr' })).toEqual([renewal.text])
  })

  it('searches all words and marks the match', async () => {
    await workspace.run(logEvidence, {
      text: 'Patched the estate',
      result: 'Zero critical findings at the audit',
    })
    const { items } = await workspace.run(searchEvidence, { query: 'critical audit' })
    expect(items.map((item) => item.excerpt)).toEqual([expect.stringContaining('⟦critical⟧')])
    expect((await workspace.run(searchEvidence, { query: '"); drop table evidence; --' })).items).toEqual([])
  })

  it('removes many long items of many words, one by one and together', async () => {
    const text = (number: number) =>
      Array.from({ length: 300 }, (_, word) => `word${(number * 31 + word * 7) % 997}`).join(' ')
    const ids: string[] = []
    for (let number = 0; number < 40; number++) {
      const { evidence } = await workspace.run(logEvidence, {
        text: `Deed ${number} of many`,
        result: text(number),
      })
      ids.push(evidence.id)
    }
    for (const id of ids.slice(0, 20)) await workspace.run(removeEvidence, { id: [id] })
    await workspace.run(removeEvidence, { id: ids.slice(20) })
    expect(await workspace.store.evidence()).toEqual([])
    expect((await workspace.run(searchEvidence, { query: 'deed' })).items).toEqual([])
  })

  it('removes, and undo brings the item back with everything', async () => {
    const { evidence } = await workspace.run(logEvidence, renewalInput())
    await workspace.run(removeEvidence, { id: [evidence.id] })
    expect(await workspace.store.evidence()).toEqual([])
    await workspace.run(undo, {})
    const back = await workspace.run(showEvidence, { id: evidence.id })
    expect({ ...back.evidence, revision: 1, updatedAt: evidence.updatedAt }).toEqual(evidence)
  })
})

describe('attachments', () => {
  it('keeps a file once and gives the same bytes back', async () => {
    const { evidence } = await workspace.run(logEvidence, renewalInput())
    const file = {
      name: 'report.txt',
      mediaType: 'text/plain',
      content: Buffer.from('the report').toString('base64'),
    }
    const { evidence: kept } = await workspace.run(attachFile, { id: evidence.id, file }, { channel: 'web' })
    await workspace.run(attachFile, { id: evidence.id, file }, { channel: 'web' })
    const [attachment] = kept.attachments
    const bytes = await workspace.file(readAttachment.name, { id: evidence.id, sha256: attachment?.sha256 })
    expect(Buffer.from(bytes).toString()).toBe('the report')
    expect(
      (
        await workspace.failure(
          'evidence.attach',
          { id: evidence.id, path: '/etc/hosts' },
          { channel: 'web' },
        )
      ).code,
    ).toBe('PATH_NOT_ALLOWED')
    expect(
      (await workspace.failure('evidence.attachment', { id: evidence.id, sha256: '0'.repeat(64) })).code,
    ).toBe('ATTACHMENT_UNKNOWN')
  })
})

function renewalInput() {
  return { ...renewal, competency: [...renewal.competency] }
}
