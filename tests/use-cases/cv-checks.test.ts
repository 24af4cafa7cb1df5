import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addApplication, showApplication } from '@waymark/contracts/applications/operations.ts'
import { checkCv, diffCv, linkedInProfile, sendCv } from '@waymark/contracts/cv/check-operations.ts'
import {
  checkLetter,
  draftLetter,
  editLetter,
  listLetters,
  removeLetter,
} from '@waymark/contracts/cv/letter-operations.ts'
import { editCv, importCv, newCv, showCv, writeCv } from '@waymark/contracts/cv/operations.ts'
import { editEvidence, logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import { directorCv } from '@waymark/documents/cv/testing/director-cv.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
let master = ''
beforeEach(async () => {
  workspace = await openTestWorkspace()
  const content = Buffer.from(JSON.stringify(directorCv.resume)).toString('base64')
  const { cv } = await workspace.run(importCv, {
    file: { name: 'resume.json', mediaType: 'application/json', content },
  })
  master = cv.id
})
afterEach(() => workspace.close())

describe('a variant', () => {
  it('holds as it was made, and is marked where it says more than its master', async () => {
    const { cv } = await workspace.run(newCv, { requirements: ['Incident recovery'], name: 'Acme' })
    const first = await workspace.run(checkCv, { cv: cv.id })
    expect(first).toMatchObject({ against: 'Master', report: { passed: true, findings: [] } })
    expect(first.report.checked).toBeGreaterThan(150)
    const stronger = 'Built the on-call rotation that four other departments later copied.'
    await workspace.run(writeCv, { cv: cv.id, at: '/work/2/highlights/2', text: stronger })
    const { report } = await workspace.run(checkCv, { cv: cv.id })
    expect(report.passed).toBe(false)
    expect(report.findings.map(({ claim, verdict }) => [claim, verdict])).toEqual([
      ['Built', 'stronger'],
      ['four', 'unsupported'],
    ])
  })

  it('tells what differs, and when its master moved on', async () => {
    const { cv } = await workspace.run(newCv, { name: 'Acme' })
    expect((await workspace.run(diffCv, { cv: cv.id })).differences).toEqual([])
    await workspace.run(writeCv, { cv: cv.id, at: '/work/0/highlights/0', remove: true })
    await workspace.run(editCv, { cv: master, design: 'ruled' })
    const { masterMoved, differences } = await workspace.run(diffCv, { cv: cv.id })
    expect(masterMoved).toBe(true)
    expect(differences).toMatchObject([{ kind: 'left-out', pointer: '/work/0/highlights/0' }])
  })
})

describe('a master', () => {
  it('states what it likes, but a text that is tied to evidence must not exceed it', async () => {
    const { report } = await workspace.run(checkCv, {})
    expect(report).toMatchObject({ passed: true, onEvidence: 0 })
    expect(report.statedOnly).toBe(report.checked)
    const { evidence } = await workspace.run(logEvidence, {
      text: 'Helped cut onboarding from 40 to 12 days',
    })
    await workspace.run(editEvidence, { id: evidence.id, confidentiality: 'shareable' })
    await workspace.run(writeCv, {
      at: '/work/0/highlights/-',
      text: 'Led the work that cut onboarding from 40 to 10 days.',
      evidence: [evidence.id],
    })
    const after = await workspace.run(checkCv, {})
    expect(after.report.findings.map(({ claim, verdict }) => [claim, verdict])).toEqual([
      ['Led', 'stronger'],
      ['10 days', 'unsupported'],
    ])
    expect(after.report.onEvidence).toBeGreaterThan(0)
  })

  it('of nothing does not pass', async () => {
    const { cv } = await workspace.run(newCv, { blank: true })
    expect((await workspace.run(checkCv, { cv: cv.id })).report).toMatchObject({ checked: 0, passed: false })
  })
})

describe('a letter', () => {
  it('opens with the problem, answers from the CV, and has a blank where nobody said it', async () => {
    const requirements = ['Recovery from incidents on call', 'Fluent Japanese']
    const { letter, unanswered } = await workspace.run(draftLetter, { requirements })
    expect(unanswered).toEqual(['Fluent Japanese'])
    expect(letter.paragraphs[1]?.text).toContain('Took incident recovery from 94 to 31 minutes')
    const { report } = await workspace.run(checkLetter, { letter: letter.id })
    expect(report.findings.map(({ kind }) => kind)).toEqual(['blank'])
    const [, ...rest] = letter.paragraphs
    await workspace.run(editLetter, {
      letter: letter.id,
      paragraphs: [{ text: 'Your nights are too long.', evidence: [] }, ...rest],
    })
    expect((await workspace.run(checkLetter, { letter: letter.id })).report).toMatchObject({ passed: true })
    const markdown = new TextDecoder().decode(
      await workspace.file('letters.export', { letter: letter.id, format: 'md' }),
    )
    expect(markdown).toContain('Your nights are too long.')
    await workspace.run(removeLetter, { letter: letter.id })
    expect((await workspace.run(listLetters, {})).letters).toEqual([])
    await workspace.run(undo, {})
    expect((await workspace.run(listLetters, {})).letters).toHaveLength(1)
  })
})

describe('what went out', () => {
  it('is kept as the very file, with its version, and shown with the CV', async () => {
    const { id } = await workspace.run(addApplication, { employer: 'Acme', role: 'CTO' })
    const sent = await workspace.run(sendCv, { document: master, application: id })
    const bytes = await workspace.file('applications.sent', { id, sha256: sent.sha256 })
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-')
    await workspace.run(editCv, { design: 'margin' })
    expect((await workspace.run(showCv, {})).sent).toMatchObject([
      { employer: 'Acme', revision: 1, sha256: sent.sha256 },
    ])
    expect((await workspace.run(showApplication, { id })).sent).toMatchObject([
      { document: master, revision: 1 },
    ])
    const unknown = await workspace.failure('cv.send', { document: `cl_${'0'.repeat(26)}`, application: id })
    expect(unknown.code).toBe('CV_UNKNOWN')
  })
})

describe('texts for LinkedIn', () => {
  it('fit or say by how much they do not', async () => {
    const { headline, about, formula } = await workspace.run(linkedInProfile, {})
    expect(headline).toMatchObject({ limit: 220, over: 0 })
    expect(about.length).toBeLessThanOrEqual(2600)
    expect(about.text).toContain('• Closed 14 of 16 open audit findings')
    expect(formula).toContain('I build ___')
    await workspace.run(writeCv, { at: '/basics/label', text: 'x'.repeat(230) })
    expect((await workspace.run(linkedInProfile, {})).headline.over).toBe(10)
  })
})
