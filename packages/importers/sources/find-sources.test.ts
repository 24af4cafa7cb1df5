import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exportFiles } from '../testing/linkedin-export.ts'
import { ada, makeRepository, removeRepositories, temporaryFolder } from '../testing/git-repository.ts'
import { findSources } from './find-sources.ts'

afterAll(removeRepositories)

const going = new AbortController().signal

function folderWith(files: readonly string[]): string {
  const folder = temporaryFolder()
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), 'x')
  }
  return folder
}
const namesIn = async (folder: string) => (await findSources(folder, going)).found.map(({ name }) => name)

describe('what lies in a folder', () => {
  it('is found below it, without folders of programs, hidden ones and files of no known ending', async () => {
    const folder = folderWith([
      'cv.pdf',
      'incidents/2025.csv',
      'incidents/deep/2026.json',
      'node_modules/x/package.json',
      '.cache/a.json',
      '.hidden.md',
      'photo.png',
      'src/dist/b.json',
    ])
    expect(await namesIn(folder)).toEqual(['cv.pdf', 'incidents/2025.csv', 'incidents/deep/2026.json'])
    const { left } = await findSources(folder, going)
    expect(left).toEqual([{ where: '3 entries', reason: 'a folder of a program or a hidden one' }])
  })

  it('deep down, or about a project, is read only where its kind leaves no doubt', async () => {
    const { found } = await findSources(folderWith(['wins.md', 'README.md', 'notes/x.md']), going)
    expect(found.map(({ name, strictly }) => [name, strictly])).toEqual([
      ['README.md', true],
      ['notes/x.md', true],
      ['wins.md', false],
    ])
  })

  it('behind a link is not looked at, so that circles end', async () => {
    const folder = folderWith(['a.md'])
    symlinkSync(folder, join(folder, 'circle'))
    symlinkSync('/etc', join(folder, 'etc'))
    const { found, left } = await findSources(folder, going)
    expect(found.map(({ name }) => name)).toEqual(['a.md'])
    expect(left).toEqual([{ where: '2 entries', reason: 'a link, and links are not followed' }])
  })

  it('too deep or too many is told, not waited for', async () => {
    const deep = `${Array.from({ length: 12 }, (_, at) => `d${at}`).join('/')}/x.md`
    expect((await findSources(folderWith([deep]), going)).left).toEqual([
      { where: '1 entry', reason: 'deeper than 8 folders' },
    ])
    const many = folderWith(Array.from({ length: 2001 }, (_, at) => `${at}.md`))
    const { found, left } = await findSources(many, going)
    expect([found.length, left]).toEqual([
      2000,
      [{ where: '1 entry', reason: 'beyond the first 2000 files; name smaller folders' }],
    ])
  })

  it('an unpacked export is one source, and the rest beside it others', async () => {
    const folder = folderWith(['cv.json'])
    for (const [name, content] of Object.entries(exportFiles)) writeFileSync(join(folder, name), content)
    const { root, found } = await findSources(folder, going)
    expect(found.map(({ path }) => path)).toEqual([root, join(folder, 'cv.json')])
  })

  it('a repository is a source, with the papers in it and nothing else of it', async () => {
    const folder = folderWith(['wins.md'])
    const repository = makeRepository([{ on: '2022-01-01', by: ada }])
    for (const file of [
      'docs/adr/0001-use-sql.md',
      'docs/guide.md',
      'postmortems/2026-03.md',
      'package.json',
    ]) {
      mkdirSync(dirname(join(repository, file)), { recursive: true })
      writeFileSync(join(repository, file), 'x')
    }
    const { root, found } = await findSources(repository, going)
    expect(found.map(({ path, strictly }) => [path.slice(root.length), strictly])).toEqual([
      ['', false],
      ['/docs/adr/0001-use-sql.md', true],
      ['/postmortems/2026-03.md', true],
    ])
    expect(await namesIn(folder)).toEqual(['wins.md'])
  })

  it('stops when it is told to', async () => {
    await expect(findSources(folderWith(['a.md']), AbortSignal.abort())).rejects.toMatchObject({
      code: 'CANCELLED',
    })
  })
})
