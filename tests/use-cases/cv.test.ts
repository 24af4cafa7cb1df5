import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  editCv,
  importCv,
  listCvs,
  newCv,
  removeCv,
  showCv,
  writeCv,
} from '@waymark/contracts/cv/operations.ts'
import { editEvidence, logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import { directorCv } from '@waymark/documents/cv/testing/director-cv.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const given = (name: string, content: string | Uint8Array) => ({
  name,
  mediaType: 'application/octet-stream',
  content: Buffer.from(content).toString('base64'),
})
const json = JSON.stringify(directorCv.resume)
const bringDirector = () => workspace.run(importCv, { file: given('resume.json', json) })
const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

describe('a JSON Resume', () => {
  it('comes back key for key, also through a PDF', async () => {
    const { cv, lossless } = await bringDirector()
    expect(lossless).toBe(true)
    expect(jsonOf(await workspace.file('cv.export', { format: 'json' }))).toEqual(directorCv.resume)
    const pdf = await workspace.file('cv.export', { cv: cv.id, design: 'margin' })
    const again = await workspace.run(importCv, { file: given('cv.pdf', pdf), name: 'From the PDF' })
    expect(again).toMatchObject({ from: 'attached', lossless: true, doubts: [] })
    expect(again.cv.resume).toEqual(directorCv.resume)
  })

  it('with the keys of old versions keeps them and is read', async () => {
    const old = {
      basics: { name: 'A B', label: 'CTO', website: 'https://a.example', picture: 'p.png' },
      work: [{ company: 'Acme', position: 'CTO', website: 'https://acme.example', startDate: '2020-01-01' }],
      'x-own': { kept: true },
    }
    await workspace.run(importCv, { file: given('old.json', JSON.stringify(old)) })
    expect(jsonOf(await workspace.file('cv.export', { format: 'json' }))).toEqual(old)
    const markdown = new TextDecoder().decode(await workspace.file('cv.export', { format: 'md' }))
    expect(markdown).toContain('### CTO')
    expect(markdown).toContain('Acme · Jan 2020 – present')
  })
})

describe('any other CV', () => {
  const text =
    '# Ana Ruiz\n\nHead of IT\n\nana@example.org\n\n## Experience\n\n### Head of IT, Acme\n\n2020 – present\n\n- Cut cost by 18 %.\n\n## Skills\n\n- ITIL, budgeting\n'

  it('becomes a master with what it says, and a dry run keeps nothing', async () => {
    const looked = await workspace.run(importCv, { file: given('cv.md', text), dryRun: true })
    expect(looked.kept).toBe(false)
    expect((await workspace.run(listCvs, {})).cvs).toEqual([])
    const { cv, lossless } = await workspace.run(importCv, { file: given('cv.md', text) })
    expect(lossless).toBe(false)
    expect(cv.resume['basics']).toMatchObject({ name: 'Ana Ruiz', email: 'ana@example.org' })
    expect(cv.resume['work']).toMatchObject([{ highlights: ['Cut cost by 18 %.'] }])
  })

  it('that is none is refused in one sentence', async () => {
    const failed = await workspace.failure('cv.import', { file: given('x.pdf', '%PDF-1.7 nothing') })
    expect(failed.code).toMatch(/SOURCE_/)
  })
})

describe('a text', () => {
  it('is drafted from evidence that may be shown, and stays tied to it when lines move', async () => {
    const { cv } = await bringDirector()
    const logged = await workspace.run(logEvidence, {
      text: 'Cut onboarding of vendors from 40 to 12 days',
      decision: 'one contract template',
      insteadOf: 'case by case',
    })
    const { id } = logged.evidence
    const hidden = await workspace.failure('cv.write', { at: '/work/0/highlights/-', evidence: [id] })
    expect(hidden.code).toBe('EVIDENCE_PRIVATE')
    await workspace.run(editEvidence, { id, confidentiality: 'shareable' })
    const wrote = await workspace.run(writeCv, { at: '/work/0/highlights/-', evidence: [id] })
    expect(wrote.cv.sources).toEqual({ '/work/0/highlights/5': [id] })
    expect(JSON.stringify(wrote.cv.resume)).toContain(
      'Cut onboarding of vendors from 40 to 12 days. Chose one contract template instead of case by case.',
    )
    const shorter = await workspace.run(writeCv, { at: '/work/0/highlights/0', remove: true })
    expect(shorter.cv.sources).toEqual({ '/work/0/highlights/4': [id] })
    const variant = await workspace.run(newCv, {
      from: cv.id,
      requirements: ['Onboarding of vendors'],
    })
    expect(variant.cv.sources).toEqual({ '/work/0/highlights/0': [id] })
    expect(variant.cv).toMatchObject({ basedOn: cv.id, basedOnRevision: 3, order: 'evidence-first' })
  })

  it('has to have a place', async () => {
    await bringDirector()
    for (const at of ['/work/99/highlights/0', '/basics/name/x', '/work', '/__proto__/x'])
      expect((await workspace.failure('cv.write', { at, text: 'x' })).code).toBe('INPUT_INVALID')
  })
})

describe('a variant', () => {
  it('is the master in another order, and says what nothing answers', async () => {
    await bringDirector()
    const { cv, answers } = await workspace.run(newCv, {
      requirements: ['Kafka and PostgreSQL', 'Incident recovery and runbooks', 'Fluent Japanese'],
    })
    expect(cv.resume['skills']).toMatchObject([
      { name: 'Technology', keywords: ['Kafka', 'PostgreSQL', 'Kubernetes', 'TypeScript'] },
      { name: 'Leadership' },
      { name: 'Risk and service' },
    ])
    expect(answers.at(1)?.texts[0]?.text).toContain('Took incident recovery')
    expect(answers.at(2)?.texts).toEqual([])
    const sorted = (value: unknown) => Array.from(JSON.stringify(value)).toSorted().join('')
    expect(sorted(cv.resume)).toBe(sorted(directorCv.resume))
  })
})

describe('a change', () => {
  it('is refused where somebody else changed it meanwhile, and undone', async () => {
    const { cv } = await bringDirector()
    await workspace.run(editCv, { design: 'ruled', revision: 1 })
    expect((await workspace.failure('cv.edit', { design: 'margin', revision: 1 })).code).toBe(
      'REVISION_CONFLICT',
    )
    await workspace.run(removeCv, { cv: cv.id })
    expect((await workspace.failure('cv.show', {})).code).toBe('CV_UNKNOWN')
    await workspace.run(undo, {})
    expect((await workspace.run(showCv, {})).cv.design).toBe('ruled')
  })
})
