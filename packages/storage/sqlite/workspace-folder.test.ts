import { mkdirSync, readdirSync, statSync, writeFileSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../open-store.ts'
import { aCommit, adding, anItem } from '../testing/documents.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { networkDiskOf } from './workspace-folder.ts'

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('the folder of a workspace', () => {
  let folder = temporaryFolder()
  let umask = process.umask()
  beforeEach(() => {
    folder = temporaryFolder()
    umask = process.umask()
  })
  afterEach(() => {
    process.umask(umask)
    folder.remove()
  })

  it.each([0o000, 0o022, 0o077])('is closed to other users under umask %o', async (mask) => {
    process.umask(mask)
    const home = join(folder.path, 'made', 'here')
    const { store, files, vault, close } = await openSqliteStore({ home })
    const attachment = await files.put(new TextEncoder().encode('hello'), 'hello.txt', 'text/plain')
    await store.commit(aCommit([adding(anItem(1, { attachments: [attachment] }))]))
    await vault.backup('asked')
    expect(modeOf(home)).toBe('700')
    const inside = readdirSync(home, { recursive: true, withFileTypes: true })
    expect(inside.map((entry) => entry.name)).toEqual(
      expect.arrayContaining([
        'waymark.db',
        'waymark.db-wal',
        'waymark.db-shm',
        'waymark.lock',
        'manifest.json',
      ]),
    )
    for (const entry of inside) {
      const path = join(entry.parentPath, entry.name)
      expect([path, modeOf(path)]).toEqual([path, entry.isDirectory() ? '700' : '600'])
    }
    await close()
  })

  it('leaves the mode of a folder with other things in it alone', async () => {
    const home = join(folder.path, 'shared')
    mkdirSync(home)
    chmodSync(home, 0o755)
    writeFileSync(join(home, 'notes.txt'), 'mine')
    const { close, vault } = await openSqliteStore({ home })
    expect(modeOf(home)).toBe('755')
    expect(modeOf(join(home, 'waymark.db'))).toBe('600')
    expect((await vault.check()).checks.find((check) => check.name === 'Folder')).toMatchObject({ ok: false })
    await close()
  })

  it('is refused where it cannot be made', async () => {
    const file = join(folder.path, 'file')
    writeFileSync(file, '')
    await expect(openSqliteStore({ home: join(file, 'below') })).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    })
  })

  it.each([
    [0x6969, 'NFS'],
    [0xff534d42, 'CIFS'],
    [-11317950, 'CIFS'],
    [0xef53, null],
    [0x01021994, null],
  ])('on file system %i counts as network disk %s', (type, name) => expect(networkDiskOf(type)).toBe(name))
})
