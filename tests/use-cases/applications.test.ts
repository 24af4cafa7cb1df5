import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addApplication,
  editApplication,
  followUp,
  importApplications,
  listApplications,
  moveApplication,
  readSent,
  removeApplication,
  sendDocument,
  setContact,
  showApplication,
} from '@waymark/contracts/applications/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const base64 = (text: string) => Buffer.from(text).toString('base64')
const csv = (text: string) => ({ name: 'jobs.csv', mediaType: 'text/csv', content: base64(text) })

describe('an application', () => {
  it('has a dated history that grows, and every step is undone alone', async () => {
    const { id } = await workspace.run(addApplication, {
      employer: 'Acme',
      role: 'Head of IT',
      stage: 'applied',
    })
    await workspace.run(moveApplication, { id, stage: 'interview', on: '2026-11-25', note: 'With the CFO' })
    await workspace.run(setContact, { id, name: 'Ines Ruiz', role: 'CFO' })
    await workspace.run(followUp, { id, due: '2026-11-30', what: 'Thank her' })
    const seen = await workspace.run(showApplication, { id })
    expect(seen).toMatchObject({ stage: 'interview', lastMoved: '2026-11-25' })
    expect(seen.history.map(({ on, stage }) => [on, stage])).toEqual([
      ['2026-11-20', 'applied'],
      ['2026-11-25', 'interview'],
    ])
    const listed = await workspace.run(listApplications, {})
    expect(listed.counts.interview).toBe(1)
    expect(listed.due).toMatchObject([{ what: 'Thank her', overdue: false }])
    await workspace.run(undo, {})
    expect((await workspace.run(showApplication, { id })).followUps).toEqual([])
    await workspace.run(editApplication, { id, note: 'Reports to the CFO' })
    expect(await workspace.run(showApplication, { id })).toMatchObject({
      employer: 'Acme',
      note: 'Reports to the CFO',
      contacts: [{ name: 'Ines Ruiz' }],
    })
  })

  it('keeps the very file that was sent', async () => {
    const { id } = await workspace.run(addApplication, { employer: 'Acme', role: 'CTO' })
    const file = { name: 'cv.pdf', mediaType: 'application/pdf', content: base64('%PDF my cv') }
    const { sent } = await workspace.run(sendDocument, { id, file })
    const sha256 = sent[0]?.sha256 ?? ''
    expect(new TextDecoder().decode(await workspace.file(readSent.name, { id, sha256 }))).toBe('%PDF my cv')
    const unknown = await workspace.failure('applications.sent', { id, sha256: '0'.repeat(64) })
    expect(unknown.code).toBe('ATTACHMENT_UNKNOWN')
    expect((await workspace.failure('applications.send', { id, document: 'cv_x' })).code).toBe('CV_UNKNOWN')
  })

  it('is removed and comes back', async () => {
    const { id } = await workspace.run(addApplication, { employer: 'Acme', role: 'CTO' })
    await workspace.run(removeApplication, { id })
    expect((await workspace.failure('applications.show', { id })).code).toBe('APPLICATION_UNKNOWN')
    await workspace.run(undo, {})
    expect((await workspace.run(showApplication, { id })).employer).toBe('Acme')
  })
})

describe('tables of applications', () => {
  it('come back without loss, and a second time change nothing', async () => {
    const { id } = await workspace.run(addApplication, {
      employer: '=Acme, "Ltd"',
      role: 'CTO',
      note: 'two\nlines',
    })
    await workspace.run(followUp, { id, due: '2026-12-01', what: 'Call; then write' })
    const before = await workspace.run(showApplication, { id })
    const text = new TextDecoder().decode(await workspace.file('applications.export', {}))
    const fresh = await openTestWorkspace()
    expect(await fresh.run(importApplications, { file: csv(text) })).toMatchObject({ added: 1, refused: [] })
    const [found] = (await fresh.run(listApplications, {})).applications
    expect(found).toMatchObject({ ...before, id: expect.any(String), revision: 1 })
    expect(await fresh.run(importApplications, { file: csv(text) })).toMatchObject({ added: 0, known: 1 })
    expect(await workspace.run(importApplications, { file: csv(text) })).toMatchObject({
      known: 1,
      updated: 0,
    })
    await fresh.close()
  })

  it('are read from other trackers, row by row, with reasons for what is not taken', async () => {
    const text = [
      'index,createdAt,applied,appliedDate,Company,JobTitle,Location,JobSource,Status',
      '1,2026-09-01,Yes,2026-09-03,Acme,Head of IT,Berlin,LinkedIn,Interviewing',
      '2,2026-09-05,No,,Beta,CTO,,,Rejected',
      '3,2026-09-05,No,,,CTO,,,Saved',
      '4,2026-09-05,No,,Gamma,CTO,,,Abducted',
    ].join('\n')
    const report = await workspace.run(importApplications, { file: csv(text) })
    expect(report).toMatchObject({ added: 2 })
    expect(report.refused).toEqual([
      { where: 'jobs.csv row 4', reason: 'it names no employer' },
      { where: 'jobs.csv row 5', reason: '"Abducted" is no stage' },
    ])
    const { applications } = await workspace.run(listApplications, {})
    const acme = applications.find(({ employer }) => employer === 'Acme')
    expect(acme).toMatchObject({ stage: 'interview', history: [{ stage: 'saved' }, { on: '2026-09-03' }] })
    expect(applications.find(({ employer }) => employer === 'Beta')).toMatchObject({
      stage: 'closed',
      outcome: 'rejected',
    })
  })

  it.each([
    ['', 'has no header line'],
    ['Incident,Opened\nINC-1,2026-01-01\n', 'has no column for the employer and the role'],
    ['Company,Opened\nAcme,2026-01-01\n', 'has no column for the role'],
    ['\u0000\u0001\u0002binary\u0000', 'is not a text file'],
  ])('of %j are one clear sentence', async (text, why) => {
    const failed = await workspace.failure('applications.import', { file: csv(text) })
    expect(failed).toMatchObject({ code: 'SOURCE_UNREADABLE' })
    expect(failed.message).toContain(why)
  })

  it('are printed as a record of a stretch of time', async () => {
    const { id } = await workspace.run(addApplication, { employer: 'Acme', role: 'CTO', on: '2026-10-02' })
    await workspace.run(moveApplication, { id, stage: 'applied', on: '2026-11-02' })
    const text = new TextDecoder().decode(
      await workspace.file('applications.export', { format: 'md', from: '2026-10-01', to: '2026-10-31' }),
    )
    expect(text).toContain('Acme')
    expect(text).toContain('Saved')
    expect(text).not.toContain('Applied')
    const pdf = await workspace.file('applications.export', { format: 'pdf' })
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-')
  })

  it('give open follow-ups as private calendar entries', async () => {
    const { id } = await workspace.run(addApplication, { employer: 'Acme', role: 'CTO' })
    await workspace.run(followUp, { id, due: '2026-12-01', what: 'Call' })
    const ics = new TextDecoder().decode(await workspace.file('applications.calendar', {}))
    expect(ics).toContain('SUMMARY:Acme: Call')
    expect(ics).toContain('CLASS:PRIVATE')
  })
})
