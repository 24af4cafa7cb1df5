import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { operationCommandNames } from './command-line/commands.ts'
import { parseCommandLine } from './command-line/parse.ts'
import { prepareInput, ratingsFrom } from './prepare-input.ts'
import { readNamedFile } from './read-file.ts'
import { writeWhole } from './write-file.ts'

const commands = operationCommandNames()

async function prepared(argv: readonly string[], file = ''): Promise<unknown> {
  const parsed = await parseCommandLine(argv, commands)
  if (parsed.asks !== 'command') throw new Error('it is no command')
  return prepareInput(parsed.command, parsed.input, parsed.globals.out, async () => Buffer.from(file))
}

describe('claims in a file', () => {
  it.each([
    [[{ competency: 'a', value: 2 }], [{ competency: 'a', value: 2 }]],
    [{ ratings: [{ competency: 'a', value: 2 }] }, [{ competency: 'a', value: 2 }]],
    [
      { 'vendor-command': 2, b: 0 },
      [
        { competency: 'vendor-command', value: 2 },
        { competency: 'b', value: 0 },
      ],
    ],
    [{ a: { reason: 'no vendors' } }, [{ competency: 'a', value: null, reason: 'no vendors' }]],
    [{ ratings: { a: 1 } }, [{ competency: 'a', value: 1 }]],
    [{ ratings: 2 }, [{ competency: 'ratings', value: 2 }]],
  ])('%j', (value, expected) => {
    expect(ratingsFrom(value, 'x.json')).toEqual(expected)
  })

  it('may begin with a byte order mark', async () => {
    await expect(prepared(['assess', 'it-director', '--ratings', 'x'], '\uFEFF{"a":1}')).resolves.toEqual({
      framework: 'it-director',
      ratings: [{ competency: 'a', value: 1 }],
    })
  })

  it.each(['', '{"a":1', '2', 'null', '"x"'])('refuses %j', async (text) => {
    await expect(prepared(['assess', 'it-director', '--ratings', 'x.json'], text)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('x.json'),
    })
  })
})

describe('the format of a report', () => {
  it.each([
    ['a.pdf', 'pdf'],
    ['a.HTM', 'html'],
    ['a.html', 'html'],
    ['a.b.md', 'md'],
    ['a.markdown', 'md'],
  ])('%s is %s', async (out, format) => {
    await expect(prepared(['report', 'it-director', '--out', out])).resolves.toMatchObject({ format })
  })

  it('is refused when the ending says nothing', async () => {
    await expect(prepared(['report', 'it-director', '--out', 'a.docx'])).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      details: { mend: 'End it in .pdf, .html, .md, or add --format.' },
    })
  })

  it('is what --format says, whatever the ending', async () => {
    const input = await prepared(['report', 'it-director', '--format', 'md', '--out', 'a.txt'])
    expect(input).toMatchObject({ format: 'md' })
  })
})

describe('files', () => {
  it('are written whole, over what was there, with nothing left beside', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-cli-'))
    const path = join(folder, 'report.md')
    await writeFile(path, 'old and longer')
    await writeWhole(path, Buffer.from('new'))
    await expect(readFile(path, 'utf8')).resolves.toBe('new')
    await expect(readdir(folder)).resolves.toEqual(['report.md'])
  })

  it.each(['missing/report.md', '.'])('that cannot be written are told: %s', async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-cli-'))
    await expect(writeWhole(join(folder, name), Buffer.from('x'))).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    })
    await expect(readdir(folder)).resolves.toEqual([])
  })

  it('are read up to a limit, and only plain ones', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-cli-'))
    const path = join(folder, 'a.json')
    await writeFile(path, '12345')
    await symlink('/dev/zero', join(folder, 'endless'))
    await expect(readNamedFile(path, 5)).resolves.toEqual(Buffer.from('12345'))
    await expect(readNamedFile(path, 4)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
    await expect(readNamedFile(folder, 5)).rejects.toMatchObject({ code: 'SOURCE_MISSING' })
    await expect(readNamedFile(join(folder, 'none'), 5)).rejects.toMatchObject({ code: 'SOURCE_MISSING' })
    await expect(readNamedFile(join(folder, 'endless'), 5)).rejects.toMatchObject({ code: 'SOURCE_MISSING' })
  })
})
