import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  acceptAttestation,
  decideCorrection,
  listAttestations,
  previewAttestation,
  revokeAttestation,
  withdrawAttestation,
} from '@waymark/contracts/evidence/attestation-operations.ts'
import { linkEvidence, mergeEvidence } from '@waymark/contracts/evidence/link-operations.ts'
import { editEvidence, logEvidence, showEvidence } from '@waymark/contracts/evidence/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import { showToday } from '@waymark/contracts/workspace/today-operation.ts'
import { AnswerFile, signedText, type RequestFile } from '@waymark/domain/evidence/attestation-file.ts'
import type { AttestedClaim } from '@waymark/domain/evidence/evidence.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
let item: string
const ada = { name: 'Ada Berg', relation: 'manager' } as const
const newKey = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

async function log(text: string) {
  const { evidence } = await workspace.run(logEvidence, {
    text,
    result: 'The bill fell.',
    metric: 'support cost',
    before: 120,
    after: 84,
    unit: 'kEUR/year',
    stakeholder: ['Someone Else'],
    decision: 'A secret plan',
    on: '2026-03',
  })
  await workspace.run(editEvidence, { id: evidence.id, confidentiality: 'internal' })
  return evidence.id
}

beforeEach(async () => {
  workspace = await openTestWorkspace()
  item = await log('Renegotiated the support contract')
})
afterEach(() => workspace.close())

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const asked = (input: object = {}) => workspace.file('attest.ask', { evidence: [item], ...ada, ...input })

async function fileFor(input: object = {}): Promise<RequestFile> {
  const html = textOf(await asked(input))
  const json = /id="file">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  const file: RequestFile = JSON.parse(json)
  return file
}

async function signed(
  file: RequestFile,
  answers: unknown[],
  keys?: Awaited<ReturnType<typeof newKey>>,
): Promise<AnswerFile> {
  const pair = keys ?? (await newKey())
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const blank = { format: 'waymark/attestation-answer@1', answeredOn: '2026-11-21', signature: null }
  const open = AnswerFile.parse({
    ...blank,
    request: file.request,
    seal: file.seal,
    answers,
    key: { kty, crv, x, y },
  })
  const made = await crypto.subtle.sign(
    algorithm,
    pair.privateKey,
    new TextEncoder().encode(signedText(open)),
  )
  return { ...open, signature: Buffer.from(made).toString('base64url') }
}

const upload = (content: unknown) => ({
  file: {
    name: 'answer.json',
    content: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64'),
  },
})
const accept = (content: unknown) => workspace.run(acceptAttestation, upload(content))
const refused = async (content: unknown) => (await workspace.failure('attest.accept', upload(content))).code
const yes = (evidence = item) => ({
  evidence,
  answer: 'confirmed',
  howTheyKnow: 'I signed the contract',
  statement: 'It came in 36 k under.',
  corrected: null,
})
const shown = (id = item) => workspace.run(showEvidence, { id })

describe('a request', () => {
  it('holds the chosen facts and nothing else of the item or the workspace', async () => {
    await log('Another item that is nobody’s business')
    const without = ['result', `${item}/happened`]
    const preview = await workspace.run(previewAttestation, { evidence: [item], ...ada, without })
    const file = await fileFor({ without })
    expect(file.request.items).toEqual(preview.request.items)
    expect(preview.request.items[0]?.claim).toMatchObject({ action: null, result: null, happened: null })
    expect(preview.keptBack[0]?.facts).toEqual(['result', 'decision', 'stakeholders', 'happened'])
    for (const text of [JSON.stringify(preview.request), textOf(await asked({ without, format: 'txt' }))])
      for (const hidden of ['Someone Else', 'secret', 'The bill fell', '2026-03', 'nobody’s'])
        expect(text).not.toContain(hidden)
    expect(await workspace.store.list('attestation-request')).toHaveLength(2)
    const { requests } = await workspace.run(listAttestations, {})
    const sent = requests.find(({ id }) => id === file.request.id)
    expect(sent?.fingerprint.replaceAll(' ', '')).toBe(file.digest.slice(0, 16))
  })

  it('is not written for private items', async () => {
    await workspace.run(editEvidence, { id: item, confidentiality: 'private' })
    const failure = await workspace.failure('attest.ask', { evidence: [item], ...ada })
    expect([failure.code, failure.details.where]).toEqual(['EVIDENCE_PRIVATE', item])
  })

  it.each([{ name: 'Myself' }, { name: 'ines ruiz', about: 'Ines Ruiz' }])(
    'is not for oneself: %o',
    async (who) => {
      const failure = await workspace.failure('attest.ask', { evidence: [item], relation: 'peer', ...who })
      expect([failure.code, failure.details.field]).toEqual(['INPUT_INVALID', 'name'])
    },
  )

  it('cannot carry markup into the page, and loads nothing', async () => {
    const name = '</script><img src=x onerror=alert(1)>'
    const html = textOf(await asked({ name, about: `${name} of Ines`, note: name }))
    expect(html).not.toContain('<img')
    expect(html.split('</script>')).toHaveLength(3)
    expect(html).not.toMatch(/(src|href)="?https?:|@import|fetch\(|XMLHttpRequest|sendBeacon/)
    expect(html).toContain("default-src 'none'")
  })
})

describe('reminders', () => {
  it('stand in what is due: few days left, no answer in time, a correction that waits', async () => {
    const due = async () => (await workspace.run(showToday, {})).confirmations
    const file = await fileFor()
    expect(await due()).toEqual([])
    workspace.setNow('2026-12-14')
    const reminder = { request: file.request.id, by: 'Ada Berg' }
    expect(await due()).toEqual([{ ...reminder, why: 'waiting', daysLeft: 6 }])
    workspace.setNow('2026-12-22')
    expect(await due()).toEqual([{ ...reminder, why: 'expired', daysLeft: -2 }])
    workspace.setNow('2026-12-01')
    const theirs = { ...file.request.items[0]?.claim, title: 'Renewed the support contract' }
    await accept(await signed(file, [{ ...yes(), answer: 'corrected', corrected: theirs }]))
    expect(await due()).toMatchObject([{ ...reminder, why: 'corrected' }])
    await workspace.run(decideCorrection, { request: file.request.id, evidence: item, take: true })
    expect(await due()).toEqual([])
    expect((await shown()).evidence.title).toBe('Renewed the support contract')
  })
})

describe('a confirmation', () => {
  it('counts, says where it can be checked, and reading it twice changes nothing', async () => {
    const answer = await signed(await fileFor(), [yes()])
    expect((await shown()).strength).not.toContain('attested')
    expect(await accept(answer)).toMatchObject({ added: 1, known: 0, open: 0, refused: [], keySeen: 'first' })
    const { evidence, strength } = await shown()
    expect(strength).toContain('attested')
    expect(evidence.attestations).toMatchObject([
      { by: 'Ada Berg', relation: 'manager', on: '2026-11-21', statement: 'It came in 36 k under.' },
    ])
    const place = evidence.attestations[0]?.checkableAt
    expect(place).toMatch(/^answer to ar_\w{26}, signed with key \w{4} \w{4} \w{4} \w{4}$/)
    expect(await accept(answer)).toMatchObject({ added: 0, known: 1 })
    expect((await shown()).evidence.revision).toBe(evidence.revision)
    await workspace.run(undo, {})
    expect((await shown()).strength).not.toContain('attested')
  })

  it('knows the key of a later answer again, and tells another', async () => {
    const keys = await newKey()
    await accept(await signed(await fileFor(), [yes()], keys))
    expect((await accept(await signed(await fileFor(), [yes()], keys))).keySeen).toBe('same')
    expect((await accept(await signed(await fileFor(), [yes()]))).keySeen).toBe('other')
  })

  it('counts only while the item says what was confirmed', async () => {
    await accept(await signed(await fileFor(), [yes()]))
    await workspace.run(editEvidence, { id: item, situation: 'Costs had risen' })
    expect((await shown()).strength).toContain('attested')
    await workspace.run(editEvidence, { id: item, result: 'The bill fell by 90 %.' })
    expect((await shown()).strength).not.toContain('attested')
    const { requests } = await workspace.run(listAttestations, { evidence: item })
    expect(requests[0]?.items[0]).toMatchObject({ moved: ['result'], counts: false })
    await workspace.run(editEvidence, { id: item, result: 'The bill fell.' })
    expect((await shown()).strength).toContain('attested')
  })

  it('goes with the item into a merge', async () => {
    await accept(await signed(await fileFor(), [yes()]))
    const other = await log('Talked the supplier down')
    await workspace.run(mergeEvidence, { into: other, id: [item] })
    expect((await shown(other)).strength).toContain('attested')
  })

  it('stays on record and counts no more when it is taken back', async () => {
    const answer = await signed(await fileFor(), [yes()])
    const { request } = await accept(answer)
    const reason = 'She had another contract in mind'
    const after = await workspace.run(revokeAttestation, { request: request.id, reason })
    expect(after.items[0]).toMatchObject({
      counts: false,
      answer: { answer: 'confirmed', revoked: { reason } },
    })
    expect((await shown()).strength).not.toContain('attested')
    expect(await accept(answer)).toMatchObject({ added: 0, known: 1 })
    expect((await shown()).strength).not.toContain('attested')
  })
})

describe('other answers', () => {
  it.each(['declined', 'cannot-confirm'])('“%s” is kept, shown, and lowers nothing', async (answer) => {
    const before = await shown()
    await accept(await signed(await fileFor(), [{ ...yes(), answer, howTheyKnow: '' }]))
    expect(await shown()).toEqual(before)
    const { requests } = await workspace.run(listAttestations, {})
    expect(requests[0]).toMatchObject({ state: 'answered', items: [{ answer: { answer } }] })
  })

  it('a correction is a suggestion: taken, it is the wording that is confirmed', async () => {
    const file = await fileFor()
    const asked = file.request.items[0]?.claim
    const theirs = { ...asked, result: 'The bill fell by a third.' }
    const { request } = await accept(
      await signed(file, [{ ...yes(), answer: 'corrected', corrected: theirs }]),
    )
    expect((await shown()).strength).not.toContain('attested')
    const decision = { request: request.id, evidence: item }
    await workspace.run(decideCorrection, { ...decision, take: false })
    expect((await shown()).evidence.result).toBe('The bill fell.')
    await workspace.run(decideCorrection, { ...decision, take: true })
    const { evidence, strength } = await shown()
    expect(evidence.result).toBe('The bill fell by a third.')
    expect(strength).toContain('attested')
    expect(evidence.provenance).toContainEqual({
      facts: ['result'],
      origin: 'person',
      source: null,
      place: `corrected by Ada Berg, ${request.id}`,
    })
  })

  it('come as text too, quoted by a mail program, and are not called signed', async () => {
    const text = textOf(await asked({ format: 'txt' }))
    const filled = text
      .replace(/(1\. Answer [^:]*:)/, '$1 confirm')
      .replace('How you know:', 'How you know: I signed\nthe contract')
    const reply = filled
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\r\n')
    const { added, key } = await workspace.run(acceptAttestation, { text: `Hi,\r\n\r\n${reply}` })
    expect([added, key]).toEqual([1, null])
    const [attestation] = (await shown()).evidence.attestations
    expect(attestation?.statement).toBe('I signed\nthe contract')
    expect(attestation?.checkableAt).toContain('in a message, not signed')
  })
})

describe('the readiness report', () => {
  it('prints who was asked, what they said, and a confirmation that the item has left behind', async () => {
    const competency = 'it-director/vendor-command'
    await workspace.run(linkEvidence, { competency, id: [item], reason: 'It shows it' })
    const report = async () =>
      textOf(await workspace.file('readiness.report', { framework: 'it-director', format: 'md' }))
    await accept(await signed(await fileFor({ name: 'Tom Rey' }), [{ ...yes(), answer: 'cannot-confirm' }]))
    await fileFor({ name: 'Omar Haddad', relation: 'peer' })
    expect(await report()).toMatch(/Tom Rey \(manager\), asked 20 November 2026: cannot confirm it/)
    expect(await report()).toMatch(/Omar Haddad \(peer\), asked 20 November 2026: has not answered/)
    await accept(await signed(await fileFor(), [yes()]))
    expect(await report()).toMatch(/Ada Berg \(manager, 21 November 2026\): “It came in 36 k under\.”/)
    expect(await report()).not.toContain('another wording')
    await workspace.run(editEvidence, { id: item, result: 'The bill fell by 90 %.' })
    expect(await report()).toContain('confirmed another wording than the one printed here')
  })
})

describe('refused', () => {
  const corrections: readonly (readonly [string, (claim: AttestedClaim) => AttestedClaim])[] = [
    ['states what was kept back', (claim) => ({ ...claim, action: 'Invented' })],
    ['adds a figure', (claim) => ({ ...claim, measures: [...claim.measures, ...claim.measures] })],
  ]
  it.each(corrections)('a correction that %s', async (_what, change) => {
    const file = await fileFor()
    const [first] = file.request.items
    const theirs = first === undefined ? null : change(first.claim)
    const back = await accept(await signed(file, [{ ...yes(), answer: 'corrected', corrected: theirs }]))
    expect(back).toMatchObject({ added: 0, refused: [{ reason: 'it changes what was not shown' }] })
  })

  it('what was changed on its way', async () => {
    const file = await fileFor()
    const answer = await signed(file, [yes()])
    const claim = { ...file.request.items[0]?.claim, title: 'Saved the company' }
    expect(
      await refused({ ...answer, request: { ...file.request, items: [{ evidence: item, claim }] } }),
    ).toBe('ANSWER_REFUSED')
    expect(await refused({ ...answer, answers: [{ ...yes(), statement: 'Brilliant' }] })).toBe(
      'ANSWER_REFUSED',
    )
    expect(await refused({ ...answer, signature: null })).toBe('ANSWER_REFUSED')
    expect(await refused({ ...answer, key: (await signed(file, [])).key })).toBe('ANSWER_REFUSED')
    expect((await shown()).evidence.attestations).toEqual([])
  })

  it('what is foreign, of another item, withdrawn, late, changed afterwards or no answer', async () => {
    const file = await fileFor()
    const other = await openTestWorkspace()
    const failure = other.failure('attest.accept', upload(await signed(file, [yes()])))
    expect((await failure).code).toBe('ANSWER_REFUSED')
    await other.close()
    const second = await log('Another item')
    expect(await accept(await signed(file, [yes(second), yes(), yes()]))).toMatchObject({
      added: 1,
      refused: [{ reason: `${second} was not asked about` }, { reason: 'this item is answered twice' }],
    })
    const changed = await accept(await signed(file, [{ ...yes(), answer: 'declined' }]))
    expect(changed.refused[0]?.reason).toContain('was answered with “confirmed”')
    const late = await fileFor({ days: 1 })
    workspace.setNow('2026-11-22')
    expect(await refused(await signed(late, [yes()]))).toBe('ANSWER_REFUSED')
    const back = await fileFor()
    await workspace.run(withdrawAttestation, { request: back.request.id })
    expect(await refused(await signed(back, [yes()]))).toBe('ANSWER_REFUSED')
    for (const bad of ['<!doctype html>', '{', '[]', '{"format":"waymark/rating@1"}', '\u0000'.repeat(100)])
      expect(await refused(bad)).toBe('SOURCE_UNREADABLE')
    expect(await refused('x'.repeat(5_000_001))).toBe('FILE_TOO_LARGE')
    const pasted = await workspace.failure('attest.accept', { text: 'Dear all' })
    expect(pasted.code).toBe('SOURCE_UNREADABLE')
    const forged = `Code: ${file.request.id} 0000000000000000\n1. Answer: confirm`
    expect((await workspace.failure('attest.accept', { text: forged })).code).toBe('ANSWER_REFUSED')
  })
})
