import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { importFrameworks } from '@waymark/contracts/frameworks/ladder-operations.ts'
import { listLadders, showLadder } from '@waymark/contracts/frameworks/ladder-view.ts'
import { listFrameworks } from '@waymark/contracts/frameworks/operations.ts'
import {
  bringLadders,
  checkFramework,
  draftFramework,
  keepFramework,
} from '@waymark/contracts/frameworks/own-operations.ts'
import { buildZip } from '@waymark/importers/testing/zip-builder.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

const table = 'Theme,Junior,Senior\nCraft,Ties,Designs\nPeople,,Helps\n'
let workspace: TestWorkspace
let own: string
beforeEach(async () => {
  workspace = await openTestWorkspace({ ownFrameworks: true })
  own = join(workspace.home, 'frameworks')
})
afterEach(() => workspace.close())

const encoded = (content: string | Uint8Array) => Buffer.from(content).toString('base64')
const csv = { name: 'harbour.csv', content: encoded(table) }
const draft = (name = 'Engineering at Harbour') => workspace.run(draftFramework, { id: 'harbour', name })

describe('a ladder that is brought', () => {
  it('is looked at first, and only what was chosen is kept', async () => {
    const other = { name: 'quay.csv', content: encoded(table) }
    const seen = await workspace.run(bringLadders, { files: [csv, other] })
    expect(seen).toMatchObject({ dryRun: true, frameworks: [{ id: 'harbour' }, { id: 'quay' }] })
    expect(seen.counts).toContainEqual({ what: 'statements', read: 6, kept: 6 })
    expect((await workspace.run(listLadders, {})).ladders).toEqual([])
    const kept = await workspace.run(bringLadders, { files: [csv, other], keep: ['quay'] })
    expect(kept.frameworks.map(({ id, state }) => [id, state])).toEqual([['quay', 'new']])
    expect((await workspace.run(listLadders, {})).ladders.map(({ id }) => id)).toEqual(['quay'])
  })

  it('may come in a ZIP, with its licence', async () => {
    const zip = buildZip([
      { name: 'ladder/harbour.csv', content: table },
      { name: 'ladder/LICENSE', content: 'Permission is hereby granted, free of charge' },
      { name: 'ladder/photo.png', content: 'no' },
    ])
    const seen = await workspace.run(bringLadders, {
      files: [{ name: 'ladder.zip', content: encoded(zip) }],
    })
    expect(seen.frameworks).toMatchObject([{ id: 'harbour', license: 'MIT' }])
  })

  it.each([
    ['no text', { name: 'photo.png', content: encoded('x') }, 'SOURCE_UNREADABLE'],
    ['no ladder', { name: 'notes.txt', content: encoded('Milk, bread') }, 'SOURCE_KIND_UNKNOWN'],
    ['no ZIP', { name: 'a.zip', content: encoded('x') }, 'SOURCE_UNREADABLE'],
  ])('is refused when it is %s', async (_what, file, code) => {
    expect((await workspace.failure('frameworks.bring', { files: [file] })).code).toBe(code)
  })
})

describe('a framework of one’s own', () => {
  it('is drafted, checked with its questions, kept, and opened again', async () => {
    const { file, text, seen } = await draft()
    expect([file, seen]).toEqual(['harbour.yaml', null])
    const checked = await workspace.run(checkFramework, { text })
    expect(checked.framework).toMatchObject({ id: 'harbour', competencies: 3 })
    expect(checked.assessments.map(({ id, questions }) => [id, questions.length])).toEqual([
      ['harbour-at-junior', 3],
      ['harbour-at-senior', 3],
      ['harbour-at-lead', 3],
    ])
    const kept = await workspace.run(keepFramework, { file, text })
    expect(kept.assess).toContain('harbour-at-senior')
    expect(await readFile(join(own, file), 'utf8')).toBe(text)
    expect(await workspace.run(draftFramework, { file })).toEqual({ file, text, seen: kept.seen })
  })

  it('tells each fault by line, in words that mend it, and saves nothing then', async () => {
    const { file, text } = await draft()
    const wrong = text.replace('competency: delivery', 'competency: delivry')
    const { framework, faults } = await workspace.run(checkFramework, { text: wrong })
    const line = wrong.split('\n').findIndex((row) => row.includes('competency: delivry')) + 1
    expect(framework).toBeNull()
    const errors = faults.filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([{ line, message: expect.stringContaining('did you mean "delivery"?') }])
    const refused = await workspace.failure('frameworks.keep', { file, text: wrong })
    expect(refused.code).toBe('FRAMEWORK_INVALID')
    expect((await workspace.run(listFrameworks, {})).broken).toEqual([])
  })

  it('does not write over what somebody else changed, nor over another file', async () => {
    const { file, text } = await draft()
    const { seen } = await workspace.run(keepFramework, { file, text })
    await writeFile(join(own, file), `${text}# mine\n`)
    const stale = await workspace.failure('frameworks.keep', { file, text, seen })
    const second = await workspace.failure('frameworks.keep', { file, text })
    expect([stale.code, second.code]).toEqual(['REVISION_CONFLICT', 'REVISION_CONFLICT'])
    expect(await readFile(join(own, file), 'utf8')).toContain('# mine')
  })

  it.each(['../a.yaml', '/etc/a.yaml', 'a/b.yaml', '.hidden.yaml', 'a.json', 'a\\b.yaml'])(
    'is never called %s',
    async (file) => {
      expect((await workspace.failure('frameworks.keep', { file, text: 'x' })).code).toBe('INPUT_INVALID')
      expect((await workspace.failure('frameworks.draft', { file })).code).toBe('INPUT_INVALID')
    },
  )

  it('does not vanish when it is broken: the list says where and why', async () => {
    await mkdir(own)
    await writeFile(join(own, 'harbour.yaml'), 'format: waymark/framework@1\nname: Harbour\n')
    await writeFile(
      join(own, 'orphan.yaml'),
      (await draft()).text.replace('format:', 'extends: gone\nformat:'),
    )
    const { broken } = await workspace.run(listFrameworks, {})
    expect(broken.map(({ file }) => file)).toEqual(['harbour.yaml', 'orphan.yaml'])
    expect(broken[0]).toMatchObject({ path: join(own, 'harbour.yaml') })
    expect(broken[0]?.reason).toMatch(/^harbour\.yaml line 1 /)
    expect(broken[1]?.reason).toContain('"gone"')
    expect((await workspace.run(draftFramework, { file: 'harbour.yaml' })).text).toContain('name: Harbour')
  })
})

describe('a ladder as a whole', () => {
  beforeEach(async () => {
    await mkdir(own)
    await writeFile(join(workspace.home, 'harbour.csv'), table)
    await workspace.run(importFrameworks, { paths: [join(workspace.home, 'harbour.csv')] })
  })

  it('shows levels side by side, what is new, and says when evidence places none', async () => {
    const view = await workspace.run(showLadder, { ladder: 'harbour' })
    expect(view.levels.map(({ name, framework }) => [name, framework])).toEqual([
      ['Junior', 'harbour-at-junior'],
      ['Senior', 'harbour-at-senior'],
    ])
    expect(view.rows.map(({ name, cells }) => [name, cells.map(({ state }) => state)])).toEqual([
      ['Craft', ['stated', 'stated']],
      ['People', ['absent', 'stated']],
    ])
    expect(view.closest).toBeNull()
    expect(view.says[0]).toMatch(/^No level has enough evidence/)
  })

  it('names the level that the evidence is closest to, by what is linked to it', async () => {
    await workspace.run(logEvidence, {
      text: 'Designed the new quay crane control',
      result: 'It runs',
      competency: ['harbour-at-senior/craft'],
    })
    const view = await workspace.run(showLadder, { ladder: 'harbour' })
    expect(view.closest).toBe('senior')
    expect(view.levels.map(({ standing }) => standing?.covered)).toEqual([0, 1])
  })

  it('is found by the id of a level, narrowed to one level and the one below, and named when misspelt', async () => {
    const one = await workspace.run(showLadder, { ladder: 'harbour-at-junior', level: 'senior' })
    expect(one.levels.map(({ id }) => id)).toEqual(['junior', 'senior'])
    const bottom = await workspace.run(showLadder, { ladder: 'harbour', level: 'junior' })
    expect(bottom.rows[0]?.cells).toHaveLength(1)
    const wrong = await workspace.failure('frameworks.ladder', { ladder: 'harbor' })
    expect([wrong.code, wrong.details.mend]).toEqual([
      'FRAMEWORK_UNKNOWN',
      expect.stringContaining('"harbour"'),
    ])
    expect((await workspace.failure('frameworks.ladder', { ladder: 'harbour', level: 'x' })).code).toBe(
      'INPUT_INVALID',
    )
  })
})
