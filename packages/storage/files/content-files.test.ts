import * as fc from 'fast-check'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { contentPath, createContentFiles, sha256Of } from './content-files.ts'
import { writeDurably } from './durable-file.ts'

describe('kept files', () => {
  let folder = temporaryFolder()
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('come back as they were, under their own hash', async () => {
    const files = createContentFiles(folder.path)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const kept = await files.put(bytes, 'a.bin', 'application/octet-stream')
        expect(kept).toEqual({
          sha256: sha256Of(bytes),
          name: 'a.bin',
          mediaType: 'application/octet-stream',
          size: bytes.length,
        })
        expect(Buffer.compare((await files.get(kept.sha256)) ?? new Uint8Array([1]), bytes)).toBe(0)
      }),
      { numRuns: 30 },
    )
  })

  it('are kept once, and mended when the copy on disk was changed', async () => {
    const files = createContentFiles(folder.path)
    const bytes = new TextEncoder().encode('proof')
    const { sha256 } = await files.put(bytes, 'a.txt', 'text/plain')
    const path = contentPath(folder.path, sha256)
    expect(path).toBe(join(folder.path, sha256.slice(0, 2), sha256))
    const { ino } = statSync(path)
    await files.put(bytes, 'b.txt', 'text/plain')
    expect(statSync(path).ino).toBe(ino)
    writeFileSync(path, 'forged')
    await expect(files.get(sha256)).rejects.toMatchObject({ code: 'WORKSPACE_UNSAFE' })
    await files.put(bytes, 'a.txt', 'text/plain')
    expect(await files.get(sha256)).toEqual(Buffer.from(bytes))
  })

  it.each([
    '',
    '..',
    '../../etc/passwd',
    'A'.repeat(64),
    '0'.repeat(63),
    `${'0'.repeat(64)}/`,
    '0'.repeat(64),
  ])('are not found under "%s"', async (name) =>
    expect(await createContentFiles(folder.path).get(name)).toBeNull(),
  )

  it('leave nothing half written behind when writing fails', () => {
    expect(() => writeDurably(join(folder.path, 'missing', 'a'), new Uint8Array(9))).toThrow('ENOENT')
    const taken = join(folder.path, 'taken')
    writeDurably(join(folder.path, 'a'), new Uint8Array([1]))
    expect(existsSync(taken)).toBe(false)
    expect(readdirSync(folder.path)).toEqual(['a'])
    writeDurably(join(folder.path, 'a'), new Uint8Array([2]))
    expect([...readFileSync(join(folder.path, 'a'))]).toEqual([2])
  })
})
