import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256Of } from '../files/content-files.ts'
import { openSqliteStore } from '../open-store.ts'
import type { OpenWorkspace } from '../open-store.ts'
import { aCommit, adding, anItem, changing, instant } from '../testing/documents.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readArchive } from './read-archive.ts'
import { openZip, zipLimits } from './read-zip.ts'

const limits = {
  archiveBytes: 200_000,
  entries: 50,
  entryBytes: 60_000,
  totalBytes: 90_000,
  ratio: 20,
  ratioFrom: 20_000,
}

/** A sound archive with an item, an edit and an attachment, unpacked. */
async function soundEntries(): Promise<Record<string, Uint8Array>> {
  const folder = temporaryFolder()
  const { store, files, vault, close } = await openSqliteStore({ home: folder.path })
  const proof = await files.put(strToU8('proof'), 'proof.txt', 'text/plain')
  const item = anItem(1, { attachments: [proof] })
  await store.commit(aCommit([adding(item), adding(anItem(2))]))
  await store.commit(aCommit([changing(item, { title: 'Edited' })]))
  const entries = unzipSync(await vault.exportArchive())
  await close()
  folder.remove()
  return entries
}

/** Packs entries with a manifest that fits them, so that only the fault under test is one. */
function packed(
  entries: Readonly<Record<string, Uint8Array>>,
  facts: Record<string, unknown> = {},
): Uint8Array {
  const others = Object.entries(entries).filter(([path]) => path !== 'manifest.json')
  const manifest = {
    ...JSON.parse(new TextDecoder().decode(entries['manifest.json'])),
    entries: others.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) })),
    ...facts,
  }
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), ...Object.fromEntries(others) })
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

describe('an archive that cannot be trusted', () => {
  let folder = temporaryFolder()
  let workspace: OpenWorkspace | null = null
  let sound: Record<string, Uint8Array> = {}
  beforeEach(async () => {
    folder = temporaryFolder()
    workspace = await openSqliteStore({ home: join(folder.path, 'home') })
    sound = await soundEntries()
  })
  afterEach(async () => {
    await workspace?.close()
    folder.remove()
  })

  async function refusal(bytes: Uint8Array): Promise<unknown> {
    if (workspace === null) throw new Error('no workspace')
    const token = await workspace.store.changeToken()
    const refused = await workspace.vault.importArchive(bytes, { dryRun: false, at: instant(9) }).then(
      () => 'it was taken',
      (error: unknown) => error,
    )
    expect(await workspace.store.changeToken()).toBe(token)
    expect(readdirSync(join(folder.path, 'home', 'files'))).toEqual([])
    expect(readdirSync(folder.path)).toEqual(['home'])
    return refused
  }

  const line = (text: string, at: number, edit: (value: Record<string, unknown>) => unknown): Uint8Array => {
    const lines = text.split('\n')
    lines[at] = JSON.stringify(edit(JSON.parse(lines[at] ?? '')))
    return strToU8(lines.join('\n'))
  }

  it('is taken when nothing is wrong with it: the tests below change one thing each', async () => {
    const outcome = await workspace?.vault.importArchive(packed(sound), { dryRun: false, at: instant(9) })
    expect(outcome).toEqual({ added: 2, duplicates: 0, refused: [] })
  })

  it.each<[string, () => Zippable]>([
    ['climbs out', () => ({ '../evil': strToU8('x') })],
    ['climbs out behind a folder', () => ({ 'files/../../evil': strToU8('x') })],
    ['names the root', () => ({ '/etc/evil': strToU8('x') })],
    ['names a drive', () => ({ 'C:\\evil': strToU8('x') })],
    ['uses backslashes', () => ({ '..\\evil': strToU8('x') })],
    ['has a file of its own', () => ({ 'run.sh': strToU8('x') })],
    ['names a file by a hash in capitals', () => ({ [`files/${'A'.repeat(64)}`]: strToU8('x') })],
    ['has a folder entry', () => ({ 'files/': new Uint8Array() })],
  ])('is refused when it %s', async (_, extra) => {
    expect(await refusal(zipSync({ ...unpackable(packed(sound)), ...extra() }))).toMatchObject({
      code: 'ARCHIVE_INVALID',
    })
  })

  it('is refused when an entry is in it twice', async () => {
    const twice = zipSync({ 'evidence.jsonl': strToU8(''), 'evidence.jsonX': strToU8('') })
    expect(await refusal(renamed(twice, 'evidence.jsonX', 'evidence.jsonl'))).toMatchObject({
      code: 'ARCHIVE_INVALID',
      message: expect.stringContaining('twice'),
    })
  })

  it.each([0, 1, 21, 100, 0.5, 0.9, -1])('is refused when it is cut off at %d', async (at) => {
    const whole = packed(sound)
    const end = at > 0 && at < 1 ? Math.floor(whole.length * at) : at < 0 ? whole.length + at : at
    expect(await refusal(whole.subarray(0, end))).toMatchObject({ code: 'ARCHIVE_INVALID' })
  })

  it('is refused, or says exactly the same, whatever byte of it is flipped', async () => {
    const whole = packed(sound)
    const original = await readArchive(whole)
    const bodies = JSON.stringify([original.documents, original.history])
    const seen = new Set<string>()
    for (let at = 0; at < whole.length; at += 7) {
      const bent = whole.slice()
      bent[at] = (bent[at] ?? 0) ^ 0x55
      const found = await readArchive(bent).catch(() => null)
      seen.add(found === null ? 'refused' : JSON.stringify([found.documents, found.history]))
    }
    expect([...seen].toSorted()).toEqual([bodies, 'refused'])
  })

  it.each<[string, (entries: Record<string, Uint8Array>) => Uint8Array, string]>([
    ['has no manifest', (all) => zipSync(without(all, 'manifest.json')), 'manifest.json is missing'],
    [
      'is no Waymark archive',
      (all) => zipSync({ ...all, 'manifest.json': strToU8('{"format":"other"}') }),
      'not that of a Waymark',
    ],
    ['is from a newer Waymark', (all) => packed(all, { version: 2 }), 'newer Waymark'],
    ['has a counterfeit manifest', (all) => packed(all, { counts: {} }), 'counts'],
    [
      'lacks a file of its manifest',
      ({ 'plans.jsonl': plans, ...rest }) =>
        zipSync({
          ...unpackable(packed({ ...rest, 'plans.jsonl': plans ?? strToU8('') })),
          'plans.jsonl': strToU8('{}\n'),
        }),
      'plans.jsonl is not what the manifest says',
    ],
    [
      'lacks an event',
      (all) =>
        packed({ ...all, 'history.jsonl': strToU8(textOf(all['history.jsonl']).replace(/^.*\n/, '')) }),
      'counts 2 history, there are 1',
    ],
    ['lacks a list', (all) => packed(without(all, 'plans.jsonl')), 'plans.jsonl: is missing'],
    [
      'holds a file that is not in its manifest',
      (all) => packed(all, { entries: [] }),
      'is not in its manifest',
    ],
    [
      'holds other bytes than a hash says',
      (all) => packed({ ...all, [`files/${'a'.repeat(64)}`]: strToU8('b') }),
      'does not hold what its name says',
    ],
    [
      'has a line that is not JSON',
      (all) => packed({ ...all, 'ratings.jsonl': strToU8('{"id":\n') }),
      'ratings.jsonl line 1: is not JSON',
    ],
    [
      'has a line cut off',
      (all) => packed({ ...all, 'plans.jsonl': strToU8('{}') }),
      'plans.jsonl: ends in the middle of a line',
    ],
    [
      'has a wrong field',
      (all) =>
        packed({
          ...all,
          'evidence.jsonl': line(textOf(all['evidence.jsonl']), 1, (item) => ({ ...item, title: 7 })),
        }),
      'evidence.jsonl line 2: title:',
    ],
    [
      'has an unknown field',
      (all) =>
        packed({
          ...all,
          'evidence.jsonl': line(textOf(all['evidence.jsonl']), 0, (item) => ({ ...item, extra: 1 })),
        }),
      'evidence.jsonl line 1:',
    ],
    [
      'has one item twice',
      (all) => packed({ ...all, 'evidence.jsonl': strToU8(textOf(all['evidence.jsonl']).repeat(2)) }),
      'is in it twice',
    ],
    [
      'has events out of order',
      (all) =>
        packed({
          ...all,
          'history.jsonl': strToU8(
            textOf(all['history.jsonl']).split('\n').toReversed().join('\n').trimStart().concat('\n'),
          ),
        }),
      'does not follow',
    ],
    [
      'undoes what is not there',
      (all) =>
        packed({
          ...all,
          'history.jsonl': line(textOf(all['history.jsonl']), 1, (event) => ({ ...event, undoes: 77 })),
        }),
      'undoes 77',
    ],
    [
      'has a change of another item',
      (all) =>
        packed({
          ...all,
          'history.jsonl': line(textOf(all['history.jsonl']), 0, (event) => ({
            ...event,
            changes: [{ kind: 'evidence', id: 'ev_x', before: null, after: anItem(1) }],
          })),
        }),
      'changes.0.after',
    ],
  ])('is refused with the place when it %s', async (_, make, place) => {
    expect(await refusal(make(sound))).toMatchObject({
      code: 'ARCHIVE_INVALID',
      message: expect.stringContaining(place),
    })
  })

  it.each(['', 'PK', 'no zip at all', '{"format":"waymark-archive"}'])(
    'is refused when it is "%s"',
    async (text) => {
      expect(await refusal(strToU8(text))).toMatchObject({ code: 'ARCHIVE_INVALID' })
    },
  )
})

describe('the limits of a ZIP', () => {
  const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes)
  const noise = (bytes: number): Uint8Array =>
    Uint8Array.from({ length: bytes }, (_, at) => (at * 7919 + (at >> 3)) % 251)

  it.each<[string, Zippable, string, string]>([
    ['a large entry', { a: [noise(70_000), { level: 0 }] }, 'a', 'FILE_TOO_LARGE'],
    ['an entry that inflates without end', { a: zeros(50_000) }, 'a', 'ARCHIVE_INVALID'],
  ])('stop %s', async (_, entries, path, code) => {
    const zip = await openZip(zipSync(entries), limits)
    await expect(zip.read(path)).rejects.toMatchObject({ code })
  })

  it('stop what is too much in all', async () => {
    const zip = await openZip(
      zipSync({ a: [noise(50_000), { level: 0 }], b: [noise(50_000), { level: 0 }] }),
      limits,
    )
    await zip.read('a')
    await expect(zip.read('b')).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
  })

  it('stop a large file and one of many entries before anything is inflated', async () => {
    await expect(openZip(noise(200_001), limits)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`e${at}`, zeros(1)]))
    await expect(openZip(zipSync(many), limits)).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
  })

  it('believe the inflated bytes, not the size that an entry claims', async () => {
    const honest = zipSync({ a: noise(30_000) })
    const claim = Buffer.from(honest)
    // The size in the central directory: 24 bytes after its signature.
    claim.writeUInt32LE(10, claim.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24)
    const zip = await openZip(claim, limits)
    await expect(zip.read('a')).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
  })

  it('stop a bomb of the real limits in time', async () => {
    const bomb = zipSync({ a: zeros(zipLimits.ratioFrom + 2 ** 21) })
    const zip = await openZip(bomb)
    await expect(zip.read('a')).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
    expect(existsSync('a')).toBe(false)
  })
})

function unpackable(zip: Uint8Array): Zippable {
  return { ...unzipSync(zip) }
}

/** Gives an entry another name of the same length, which no packer would do. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1')
}

function without(entries: Readonly<Record<string, Uint8Array>>, path: string): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== path))
}
