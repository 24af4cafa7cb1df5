import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editEvidence, logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import { compareReadiness } from '@waymark/contracts/readiness/compare-operations.ts'
import { assess, showReadiness } from '@waymark/contracts/readiness/operations.ts'
import {
  acceptRating,
  agreeRating,
  compareRaters,
  listInvitations,
  withdrawInvitation,
} from '@waymark/contracts/readiness/raters-operations.ts'
import { RatingFile } from '@waymark/domain/readiness/rating-file.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const framework = 'it-director'
const ada = { framework, name: 'Ada Berg', relation: 'manager' } as const

async function fileFor(input: object = ada): Promise<RatingFile> {
  const bytes = await workspace.file('raters.invite', { format: 'json', ...input })
  return RatingFile.parse(JSON.parse(new TextDecoder().decode(bytes)))
}

const upload = (content: unknown, name = 'answers.json') => ({
  file: {
    name,
    content: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64'),
  },
})
const accept = (content: unknown) => workspace.run(acceptRating, upload(content))
const answers = [
  { competency: 'vendor-command', value: 1, note: 'The network contract only' },
  { competency: 'financial-discipline', value: 3 },
  { competency: 'change-governance', value: null, note: 'Another team owns it' },
]

async function log(text: string, confidentiality: 'private' | 'internal' | 'shareable') {
  const { evidence } = await workspace.run(logEvidence, {
    text,
    result: 'Costs fell',
    stakeholder: ['Someone Else'],
    competency: [`${framework}/vendor-command`],
  })
  await workspace.run(editEvidence, { id: evidence.id, confidentiality })
  return evidence.id
}

describe('a rating file', () => {
  it('carries the questions and anchors, nobody’s ratings and no evidence that was not named', async () => {
    await log('Renegotiated the contract', 'shareable')
    await workspace.run(assess, {
      framework,
      ratings: [{ competency: 'vendor-command', value: 3, reason: 'My own secret note' }],
    })
    const file = await fileFor()
    expect(file.invitation.questions).toHaveLength(9)
    expect(file.invitation.questions[0]?.points.map(({ value }) => value)).toEqual([0, 1, 2, 3])
    expect(file.answers).toEqual([])
    const html = new TextDecoder().decode(await workspace.file('raters.invite', ada))
    for (const text of [JSON.stringify(file), html]) {
      expect(text).toContain('Vendor command')
      for (const hidden of ['My own secret note', 'Renegotiated the contract', 'claimed', 'supported'])
        expect(text).not.toContain(hidden)
    }
    expect(html).not.toMatch(/(src|href)="?https?:|@import|fetch\(|XMLHttpRequest|sendBeacon/)
    expect(html).toContain("default-src 'none'")
  })

  it('shows named items without third persons, and refuses what may not be seen', async () => {
    const open = await log('Renegotiated the contract', 'internal')
    const hidden = await log('Settled the dispute', 'private')
    const file = await fileFor({ ...ada, evidence: [open] })
    const vendor = file.invitation.questions.find(({ competency }) => competency === 'vendor-command')
    expect(vendor?.evidence).toMatchObject([{ id: open, title: 'Renegotiated the contract' }])
    expect(JSON.stringify(file)).not.toContain('Someone Else')
    const refused = await workspace.failure('raters.invite', { ...ada, evidence: [open, hidden] })
    expect([refused.code, refused.details.where]).toEqual(['EVIDENCE_PRIVATE', hidden])
    const outside = { ...ada, relation: 'customer', evidence: [open] }
    expect((await workspace.failure('raters.invite', outside)).code).toBe('EVIDENCE_PRIVATE')
  })

  it('cannot carry markup into the form', async () => {
    const name = '</script><img src=x onerror=alert(1)>'
    const html = new TextDecoder().decode(
      await workspace.file('raters.invite', { ...ada, name, about: name }),
    )
    expect(html).not.toContain('<img')
    expect(html.split('</script>')).toHaveLength(3)
  })

  it('leaves a line in the history, with what was shared', async () => {
    await fileFor({ ...ada, evidence: [await log('Renegotiated the contract', 'internal')] })
    const [event] = await workspace.store.events({ entity: null, limit: 1 })
    expect(event?.summary).toBe('Invited Ada Berg (manager) to rate IT Director, sharing 1 evidence item')
  })
})

describe('what comes back', () => {
  it('is kept as facts of that person and claims nothing for the user', async () => {
    const file = await fileFor()
    expect(await accept({ ...file, filledOn: '2026-11-21', answers })).toEqual({
      framework,
      rater: { name: 'Ada Berg', relation: 'manager' },
      added: 3,
      known: 0,
      open: 6,
      refused: [],
    })
    const readiness = await workspace.run(showReadiness, { framework })
    expect(readiness.claimed).toBeNull()
    expect(readiness.competencies.find(({ id }) => id === 'change-governance')?.claim).toBe('unknown')
    const [rating] = await workspace.store.list('rating')
    expect(rating).toMatchObject({ rater: { by: 'invited', name: 'Ada Berg', relation: 'manager' } })
    await workspace.run(undo, {})
    expect(await workspace.store.list('rating')).toEqual([])
  })

  it('adds nothing the second time, and never overwrites', async () => {
    const file = await fileFor()
    await accept({ ...file, answers })
    expect(await accept({ ...file, answers })).toMatchObject({ added: 0, known: 3, refused: [] })
    const again = await accept({ ...file, answers: [{ competency: 'vendor-command', value: 3 }] })
    expect(again).toMatchObject({ added: 0, refused: [{ where: 'answers 1' }] })
    expect(again.refused[0]?.reason).toMatch(/answered with 1 on 2026-11-20/)
  })

  it('is refused row by row with its place', async () => {
    const file = await fileFor()
    const report = await accept({
      ...file,
      answers: [
        { competency: 'vendor-command', value: 9 },
        { competency: 'juggling', value: 1 },
        { competency: 'financial-discipline', value: 'two' },
        { competency: 'change-governance', value: null },
        { competency: 'incident-leadership', value: 2 },
        { competency: 'incident-leadership', value: 3 },
        null,
      ],
    })
    expect(report.added).toBe(1)
    expect(report.refused.map(({ where }) => where)).toEqual([
      'answers 1',
      'answers 2',
      'answers 3.value',
      'answers 4',
      'answers 6',
      'answers 7',
    ])
  })

  it.each([
    ['a question', '', ''],
    ['the rater', '"Ada Berg"', '"The Board"'],
    ['the version', '"frameworkVersion":"', '"frameworkVersion":"9'],
    ['the seal', '"seal":"', '"seal":"0'],
  ])('is refused whole when %s was changed', async (what, from, to) => {
    const text = JSON.stringify({ ...(await fileFor()), answers })
    const question = /"question":"([^"]+)"/.exec(text)?.[1] ?? ''
    const changed = what === 'a question' ? text.replace(question, 'Is it great?') : text.replace(from, to)
    expect(changed).not.toBe(text)
    const error = await workspace.failure('raters.accept', upload(changed))
    expect(error.code).toBe(what === 'the seal' ? 'SOURCE_UNREADABLE' : 'RATING_FILE_REFUSED')
    expect(await workspace.store.list('rating')).toEqual([])
  })

  it('is refused when another workspace sealed it', async () => {
    const file = await fileFor()
    const other = await openTestWorkspace()
    expect((await other.failure('raters.accept', upload({ ...file, answers }))).code).toBe(
      'RATING_FILE_REFUSED',
    )
    await other.close()
  })

  it('may be saved again with other spacing and key order', async () => {
    const { invitation, ...file } = await fileFor()
    const turned = Object.fromEntries(Object.entries(invitation).toReversed())
    const text = JSON.stringify({ ...file, answers, invitation: turned }, null, 7)
    expect(await accept(`\uFEFF${text}`)).toMatchObject({ added: 3 })
  })

  it.each([
    ['not json', 'SOURCE_UNREADABLE', /not JSON/],
    ['<!doctype html><p>form', 'SOURCE_UNREADABLE', /form itself/],
    ['{"format":"waymark/rating@1"}', 'SOURCE_UNREADABLE', /not a rating file/],
    ['[]', 'SOURCE_UNREADABLE', /not a rating file/],
  ])('is refused when it is %j', async (content, code, says) => {
    const error = await workspace.failure('raters.accept', upload(content))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(says)
  })
})

describe('the calibration view', () => {
  it('puts the largest differences first, forms no mean and no coefficient from nine', async () => {
    await workspace.run(assess, {
      framework,
      ratings: [
        { competency: 'vendor-command', value: 3 },
        { competency: 'financial-discipline', value: 3 },
      ],
    })
    await accept({ ...(await fileFor()), answers })
    const view = await workspace.run(compareRaters, { framework })
    expect(view.raters.map(({ label, rated }) => [label, rated])).toEqual([
      ['You', 2],
      ['Ada Berg', 2],
    ])
    expect(view.rows[0]).toMatchObject({ competency: 'vendor-command', spread: 2, supported: 0 })
    expect(view.pairs[0]?.differences).toEqual({
      items: 2,
      same: 1,
      oneApart: 0,
      further: 1,
      firstHigher: 1,
      secondHigher: 0,
    })
    expect(view.coefficient).toMatchObject({ kind: 'none', value: null })
    expect(view.coefficient.says).toContain('below 10')
    const two = await workspace.run(compareReadiness, { framework, rater: ['self', 'ada berg'] })
    expect(two.rows[0]).toMatchObject({ difference: -2, right: { competency: 'vendor-command', value: 1 } })
    expect(two.summary.join(' ')).toContain('You higher: Vendor command.')
  })

  it('records what was agreed, who moved and from where, and keeps every earlier score', async () => {
    await workspace.run(assess, { framework, ratings: [{ competency: 'vendor-command', value: 3 }] })
    await accept({ ...(await fileFor()), answers })
    const agree = { framework, competency: 'vendor-command', value: 2, reason: 'One renegotiation is shown' }
    const view = await workspace.run(agreeRating, { ...agree, moved: ['self', 'Ada Berg'] })
    expect(view.rows.find(({ competency }) => competency === 'vendor-command')).toMatchObject({
      spread: 2,
      agreed: {
        value: 2,
        moved: [
          { rater: 'self', from: 3 },
          { rater: 'Ada Berg', from: 1 },
        ],
      },
    })
    expect(await workspace.store.list('rating')).toHaveLength(5)
    const readiness = await workspace.run(showReadiness, { framework })
    expect(readiness.competencies.find(({ id }) => id === 'vendor-command')?.claimed).toBe(3)
    for (const [over, code] of [
      [{ value: 7 }, 'RATING_OUT_OF_SCALE'],
      [{ moved: ['Nobody'] }, 'RATER_UNKNOWN'],
      [{ competency: 'juggling' }, 'COMPETENCY_UNKNOWN'],
      [{ reason: ' ' }, 'INPUT_INVALID'],
    ] as const)
      expect((await workspace.failure('raters.agree', { ...agree, ...over })).code).toBe(code)
  })
})

describe('whom one asked', () => {
  const list = async () => (await workspace.run(listInvitations, {})).invitations

  it('waits, is answered, and shows what they saw', async () => {
    const item = await log('Renegotiated the contract', 'internal')
    const file = await fileFor({ ...ada, evidence: [item] })
    expect(await list()).toMatchObject([
      {
        id: file.invitation.id,
        rater: { name: 'Ada Berg', relation: 'manager' },
        questions: 9,
        state: 'waiting',
        answered: 0,
        answeredAt: null,
        shared: [{ id: item, title: 'Renegotiated the contract' }],
      },
    ])
    await accept({ ...file, answers })
    const [answered] = await list()
    expect(answered).toMatchObject({ state: 'answered', answered: 3 })
    expect(answered?.answeredAt).not.toBeNull()
  })

  it('is withdrawn once: an answer is refused with nothing read, until an undo gives it out again', async () => {
    const file = await fileFor()
    const invitation = file.invitation.id
    expect(await workspace.run(withdrawInvitation, { invitation })).toMatchObject({ state: 'withdrawn' })
    await workspace.run(withdrawInvitation, { invitation })
    await expect(accept({ ...file, answers })).rejects.toMatchObject({ code: 'RATING_FILE_REFUSED' })
    expect(await workspace.store.list('rating')).toEqual([])
    await workspace.run(undo, {})
    expect((await accept({ ...file, answers })).added).toBe(3)
    expect(await workspace.run(withdrawInvitation, { invitation })).toMatchObject({ state: 'answered' })
  })

  it('puts those that wait first, and names an invitation that is not there', async () => {
    const first = await fileFor()
    await fileFor({ ...ada, name: 'Bo Lind', relation: 'peer' })
    await workspace.run(withdrawInvitation, { invitation: first.invitation.id })
    expect((await list()).map(({ rater, state }) => [rater.name, state])).toEqual([
      ['Bo Lind', 'waiting'],
      ['Ada Berg', 'withdrawn'],
    ])
    await expect(
      workspace.run(withdrawInvitation, { invitation: 'in_00000000000000000000000000' }),
    ).rejects.toMatchObject({ code: 'RATER_UNKNOWN' })
  })
})

it('a debrief may agree that a competency does not apply', async () => {
  const view = await workspace.run(agreeRating, {
    framework,
    competency: 'vendor-command',
    reason: 'Procurement holds every contract here',
  })
  const row = view.rows.find(({ competency }) => competency === 'vendor-command')
  expect(row?.agreed).toMatchObject({ value: null, note: 'Procurement holds every contract here' })
})
