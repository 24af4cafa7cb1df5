import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ada, makeRepository, removeRepositories, temporaryFolder } from './testing/git-repository.ts'
import { buildExport, exportFiles } from './testing/linkedin-export.ts'
import { failureOf, options, reader, titlesAndKeys } from './testing/reading.ts'
import { resume } from './testing/resume.ts'
import { buildZip } from './testing/zip-builder.ts'

afterAll(removeRepositories)

const archive = buildZip([{ name: 'manifest.json', content: '{"format": "waymark-archive", "version": 1}' }])

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

describe('recognise', () => {
  it.each<[string, string | Uint8Array, string | null]>([
    ['renamed.bin', buildExport(), 'linkedin'],
    ['anything', archive, 'waymark-archive'],
    ['cv.txt', JSON.stringify(resume), 'json-resume'],
    ['wins', '# 2025\n- Led it\n', 'brag-markdown'],
    ['notes.md', 'Led it all.\n', 'brag-markdown'],
    ['deploy.yaml', '- name: x\n', null],
    ['script.py', '# Comment\n', null],
    ['page.html', '<!doctype html>\n# no\n', null],
    ['cv.pdf', '%PDF-1.7 …', 'cv'],
    ['photo.md', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), null],
    ['prose.txt', 'Nothing in here is marked.', null],
    ['empty.md', '', null],
  ])('decides %s by content', async (name, content, kind) => {
    const bytes = Buffer.from(content)
    expect(await reader.recognise({ from: 'bytes', name, bytes })).toBe(kind)
    expect(await reader.recognise({ from: 'path', path: fileWith(name, bytes) })).toBe(kind)
  })

  it('knows repositories and unpacked exports', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'Positions.csv'), exportFiles['Positions.csv'] ?? '')
    expect(
      await reader.recognise({ from: 'path', path: makeRepository([{ on: '2022-01-01', by: ada }]) }),
    ).toBe('git')
    expect(await reader.recognise({ from: 'path', path: folder })).toBe('linkedin')
    expect(await reader.recognise({ from: 'path', path: '/nowhere' })).toBeNull()
  })
})

describe('what cannot be read is refused in one sentence that says how to mend it', () => {
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['cv.pdf', '%PDF-1.7', 'SOURCE_UNREADABLE', /is a damaged or incomplete PDF file/],
    ['data.bin', Buffer.from([1, 2, 0, 0, 7]), 'SOURCE_KIND_UNKNOWN', /not a text file/],
    ['prose.txt', 'Nothing.', 'SOURCE_KIND_UNKNOWN', /no headings, no bullets, no table/],
    ['empty.json', '', 'SOURCE_UNREADABLE', /is empty/],
    ['long.md', '- x\n'.repeat(2_000_000), 'FILE_TOO_LARGE', /larger than the 5 MiB/],
    ['broken.zip', buildExport().subarray(0, 500), 'SOURCE_UNREADABLE', /damaged or incomplete ZIP/],
    ['backup.zip', archive, 'SOURCE_KIND_UNKNOWN', /Waymark archive/],
  ])('%s', async (name, content, code, message) => {
    const failure = await failureOf({ from: 'path', path: fileWith(name, content) })
    expect([failure.code, failure.message]).toEqual([code, expect.stringMatching(message)])
    expect(failure.details.mend).toMatch(/\.$/)
  })

  it('a huge file is not read to find out that it is huge', async () => {
    const path = fileWith('huge.zip', 'PK\u0003\u0004')
    truncateSync(path, 300 * 1024 * 1024)
    expect((await failureOf({ from: 'path', path })).code).toBe('FILE_TOO_LARGE')
  })

  it('paths that lead nowhere, in circles or to a device', async () => {
    const folder = temporaryFolder()
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling'))
    const told = async (path: string) => {
      const failure = await failureOf({ from: 'path', path })
      return [failure.code, failure.message.replace(folder, '…')]
    }
    expect(await told(join(folder, 'loop'))).toEqual([
      'SOURCE_UNREADABLE',
      '…/loop is a link that leads back to itself.',
    ])
    expect(await told(join(folder, 'dangling'))).toEqual([
      'SOURCE_MISSING',
      '…/dangling is a link to something that does not exist.',
    ])
    expect(await told(join(folder, 'nothing'))).toEqual([
      'SOURCE_MISSING',
      'There is no file or folder …/nothing.',
    ])
    expect(await told('/dev/null')).toEqual([
      'SOURCE_UNREADABLE',
      '/dev/null is neither a file nor a folder.',
    ])
    expect(await told('a\u0000b')).toEqual(['SOURCE_MISSING', 'A path cannot hold a zero character.'])
  })

  it('a kind that the content is not', async () => {
    const path = fileWith('wins.md', '- Led it\n')
    expect((await failureOf({ from: 'path', path }, { kind: 'git' })).message).toMatch(
      /is a file, not a git repository/,
    )
    expect((await failureOf({ from: 'path', path: temporaryFolder() }, { kind: 'git' })).message).toMatch(
      /is not a git repository/,
    )
    const failure = await failureOf({ from: 'path', path }, { kind: 'json-resume' })
    expect(failure.message).toMatch(/is not valid JSON: the fault is at line 1, column 1/)
    expect((await failureOf({ from: 'path', path }, { kind: 'linkedin' })).code).toBe('SOURCE_KIND_UNKNOWN')
  })
})

describe('a folder', () => {
  it('that is an unpacked export gives what the packed one gives', async () => {
    const folder = temporaryFolder()
    for (const [name, content] of Object.entries(exportFiles)) writeFileSync(join(folder, name), content)
    const [unpacked] = await reader.read({ from: 'path', path: folder }, options())
    const [packed] = await reader.read({ from: 'bytes', name: 'export.zip', bytes: buildExport() }, options())
    expect(titlesAndKeys(unpacked?.items ?? [])).toEqual(titlesAndKeys(packed?.items ?? []))
    expect(unpacked?.notRead).toEqual(packed?.notRead)
  })

  it('that is no source by itself is refused; what lies in it is found first', async () => {
    expect((await failureOf({ from: 'path', path: temporaryFolder() })).code).toBe('SOURCE_KIND_UNKNOWN')
  })

  it('takes nothing deep in a folder for a brag document', async () => {
    const path = fileWith('notes.md', '- Buy milk\n')
    await expect(reader.read({ from: 'path', path, strictly: true }, options())).rejects.toMatchObject({
      code: 'SOURCE_KIND_UNKNOWN',
    })
    expect(await reader.fingerprint(path)).toBe(
      (await reader.read({ from: 'path', path }, options()))[0]?.fingerprint,
    )
  })
})

describe('identity', () => {
  it('of a source is its content; of its items, what they say: under another name and with more around them', async () => {
    const one = '# 2025\n- Led the move\n'
    const [a] = await reader.read({ from: 'bytes', name: 'a.md', bytes: Buffer.from(one) }, options())
    const [b] = await reader.read({ from: 'bytes', name: 'b.md', bytes: Buffer.from(one) }, options())
    const [more] = await reader.read(
      { from: 'bytes', name: 'a.md', bytes: Buffer.from(`${one}- Built it\n`) },
      options(),
    )
    expect(a?.identity).toBe(b?.identity)
    expect(more?.identity).not.toBe(a?.identity)
    expect(more?.items[0]?.key).toBe(a?.items[0]?.key)
    expect(a?.items[0]?.facts.provenance[0]?.source).toMatch(/^src_/)
  })
})
