import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLintFiles, sideFileName } from './lint-files.ts'
import { loadRules } from './load-rules.ts'

const rules = resolve(import.meta.dirname, '../../../rules/cv')
const files = createLintFiles({ rules })
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-lint-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (path: string, text = 'x') => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

describe('files at a path', () => {
  it('are what may be CVs in a folder and the folders in it', async () => {
    for (const path of [
      'b.md',
      'a/cv.pdf',
      'a/deep/cv.docx',
      'README.md',
      'package.json',
      '.hidden.md',
      'node_modules/x.md',
      'photo.png',
    ])
      put(path)
    const found = await files.filesAt(folder)
    expect(found.files.map((file) => relative(folder, file))).toEqual(['a/cv.pdf', 'a/deep/cv.docx', 'b.md'])
    expect(await files.filesAt(join(folder, 'b.md'))).toEqual({
      isFolder: false,
      files: [join(folder, 'b.md')],
    })
  })

  it('must exist', async () => {
    await expect(files.filesAt(join(folder, 'none.md'))).rejects.toMatchObject({ code: 'SOURCE_MISSING' })
  })
})

describe('the side file', () => {
  const text = `# why we are quiet
format: waymark/lint-side-file@1
suppress:
  - rule: no-figures # for now
    reason: under NDA
`

  it('is looked for upwards, to the root of the repository', async () => {
    put(sideFileName, text)
    put('repo/.git/HEAD')
    put('repo/cvs/cv.md')
    put('plain/cv.md')
    expect(await files.sideFileNear(join(folder, 'repo/cvs/cv.md'))).toBeNull()
    const near = await files.sideFileNear(join(folder, 'plain/cv.md'))
    expect(near?.file.suppress).toEqual([{ rule: 'no-figures', fingerprint: null, reason: 'under NDA' }])
  })

  it('keeps comments and silences when its baseline is written', async () => {
    put(sideFileName, text)
    const path = join(folder, sideFileName)
    await files.writeBaseline(path, [{ rule: 'teardown', fingerprint: '0123456789abcdef' }])
    expect(readFileSync(path, 'utf8')).toContain('# for now')
    expect(await files.sideFile(path)).toMatchObject({
      suppress: [{ rule: 'no-figures' }],
      baseline: [{ rule: 'teardown', fingerprint: '0123456789abcdef' }],
    })
  })

  it('is made new where there is none', async () => {
    const path = await files.sideFileFor(folder)
    await files.writeBaseline(path, [])
    expect(await files.sideFile(path)).toEqual({
      format: 'waymark/lint-side-file@1',
      suppress: [],
      baseline: [],
    })
  })

  it.each([
    ['suppress:\n  - rule: no-figures\n', /line 3|reason/],
    ['suppress:\n  - rule: no-figures\n    reason: x\n', /reason/],
    [': [', /line/],
    ['other: 1\n', /other|line/],
  ])('is refused with the place of the fault: %j', async (body, message) => {
    put(sideFileName, `format: waymark/lint-side-file@1\n${body}`)
    const reading = files.sideFile(join(folder, sideFileName))
    await expect(reading).rejects.toMatchObject({ code: 'SOURCE_UNREADABLE' })
    await expect(reading).rejects.toThrow(message)
  })
})

describe('rules', () => {
  it('are refused by line', async () => {
    put('words.yaml', readFileSync(join(rules, 'words.yaml'), 'utf8'))
    put('vague.yaml', 'format: waymark/lint-rule@1\nid: vague\nscope: bullet\nlevel: loud\n')
    await expect(loadRules(folder)).rejects.toMatchObject({ code: 'FRAMEWORK_INVALID' })
    await expect(loadRules(folder)).rejects.toThrow(/vague\.yaml/)
  })

  it('are named as their files', async () => {
    put('words.yaml', readFileSync(join(rules, 'words.yaml'), 'utf8'))
    put('other.yaml', readFileSync(join(rules, 'vague-claim.yaml'), 'utf8'))
    await expect(loadRules(folder)).rejects.toThrow(/is not the name of the file/)
  })
})
