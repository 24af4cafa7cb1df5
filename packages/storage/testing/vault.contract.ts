import * as fc from 'fast-check'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OpenWorkspace } from '../open-store.ts'
import { contentPath } from '../files/content-files.ts'
import { aCommit, adding, anItem, changing, instant, removing } from './documents.ts'
import { deed, doAll } from './generated-workspace.ts'

/** An opened, empty workspace. */
export interface OpenedWorkspace extends OpenWorkspace {
  readonly home: string
  readonly dispose: () => Promise<void>
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What every engine promises of the `Vault` port. `runs`: how many generated workspaces go through the round trip. */
export function describeVault(name: string, open: () => Promise<OpenedWorkspace>, runs: number): void {
  const withTwo = async (
    work: (one: OpenedWorkspace, other: OpenedWorkspace) => Promise<void>,
  ): Promise<void> => {
    const one = await open()
    const other = await open()
    try {
      await work(one, other)
    } finally {
      await one.dispose()
      await other.dispose()
    }
  }
  const withOne = (work: (one: OpenedWorkspace) => Promise<void>): Promise<void> =>
    withTwo((one) => work(one))
  const filled = async ({ store, files }: OpenedWorkspace): Promise<void> => {
    const proof = await files.put(bytesOf('the proof'), 'proof.txt', 'text/plain')
    await store.commit(
      aCommit([adding(anItem(1, { attachments: [proof] })), adding(anItem(2))], { idempotencyKey: 'k' }),
    )
    await store.commit(aCommit([changing(anItem(2), { title: 'Edited', updatedAt: instant(9) })]))
  }

  describe(`an archive on ${name}`, () => {
    it('of any workspace comes back byte for byte, and adds nothing the second time', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { maxLength: 12 }), (deeds) =>
          withTwo(async (one, other) => {
            await doAll(deeds, one.store, one.files)
            const archive = await one.vault.exportArchive()
            const empty = await other.store.changeToken()
            const taken = await other.vault.importArchive(archive, { dryRun: false, at: instant(99) })
            expect(taken.refused).toEqual([])
            expect(Buffer.compare(await other.vault.exportArchive(), archive)).toBe(0)
            expect(await other.store.evidence()).toEqual(await one.store.evidence())
            const again = await other.vault.importArchive(archive, { dryRun: false, at: instant(99) })
            expect(again).toEqual({ added: 0, duplicates: taken.added, refused: [] })
            expect(Buffer.compare(await other.vault.exportArchive(), archive)).toBe(0)
            expect(await other.store.changeToken()).not.toBe(empty)
            expect((await other.vault.check()).checks.filter((check) => !check.ok)).toEqual([])
          }),
        ),
        { numRuns: runs },
      )
    }, 240_000)

    it('carries retry keys, undo marks and event numbers', () =>
      withTwo(async (one, other) => {
        await filled(one)
        await one.store.commit(
          aCommit([removing(anItem(1, (await one.store.get('evidence', anItem(1).id)) ?? {}))], {}),
        )
        await other.vault.importArchive(await one.vault.exportArchive(), { dryRun: false, at: instant(99) })
        expect(await other.store.events({ entity: null, limit: 9 })).toEqual(
          await one.store.events({ entity: null, limit: 9 }),
        )
        const retried = await other.store.commit(aCommit([adding(anItem(7))], { idempotencyKey: 'k' }))
        expect(retried).toMatchObject({ replayed: true, event: { seq: 1 } })
        const next = await other.store.commit(aCommit([adding(anItem(8))]))
        expect(next.event.seq).toBe(4)
        expect(new TextDecoder().decode((await other.files.get(anItemsProof)) ?? undefined)).toBe('the proof')
      }))

    it('is looked at without a trace on a dry run', () =>
      withTwo(async (one, other) => {
        await filled(one)
        const token = await other.store.changeToken()
        const archive = await one.vault.exportArchive()
        expect(await other.vault.importArchive(archive, { dryRun: true, at: instant(99) })).toEqual({
          added: 2,
          duplicates: 0,
          refused: [],
        })
        expect(await other.store.changeToken()).toBe(token)
        expect(await other.files.get(anItemsProof)).toBeNull()
      }))

    it('adds what is missing, overwrites nothing, and can be undone', () =>
      withTwo(async (one, other) => {
        await filled(one)
        await other.store.commit(aCommit([adding(anItem(2, { title: 'My own words' })), adding(anItem(3))]))
        const outcome = await other.vault.importArchive(await one.vault.exportArchive(), {
          dryRun: false,
          at: instant(50),
        })
        expect(outcome).toEqual({
          added: 1,
          duplicates: 0,
          refused: [
            { where: 'evidence.jsonl line 2', reason: 'is here already in another version; yours was kept' },
          ],
        })
        expect((await other.store.evidence()).map((item) => item.title)).toEqual([
          'Win 1',
          'My own words',
          'Win 3',
        ])
        expect(await other.store.newestUndoable()).toMatchObject({
          seq: 2,
          at: instant(50),
          channel: 'import',
          changes: 1,
        })
        expect(await other.files.get(anItemsProof)).not.toBeNull()
        expect((await other.vault.backups()).map((backup) => backup.reason)).toEqual(['before-import'])
      }))

    it('leaves out a file that was lost or changed, and the doctor tells', () =>
      withTwo(async (one, other) => {
        await filled(one)
        writeFileSync(contentPath(join(one.home, 'files'), anItemsProof), 'forged')
        expect((await one.vault.check()).checks).toContainEqual(
          expect.objectContaining({ name: 'Attachments', ok: false }),
        )
        const archive = await one.vault.exportArchive()
        await other.vault.importArchive(archive, { dryRun: false, at: instant(99) })
        expect(await other.store.evidence()).toHaveLength(2)
        expect(await other.files.get(anItemsProof)).toBeNull()
        await expect(one.files.get(anItemsProof)).rejects.toMatchObject({ code: 'WORKSPACE_UNSAFE' })
      }))
  })

  describe(`copies on ${name}`, () => {
    it('bring a workspace back, attachments and history too, and keep the state before', () =>
      withOne(async ({ store, files, vault, home, ...one }) => {
        await filled({ store, files, vault, home, ...one })
        const copied = await vault.exportArchive()
        const token = await store.changeToken()
        const backup = await vault.backup('asked')
        expect(backup).toMatchObject({ reason: 'asked', evidence: 2 })
        await store.commit(aCommit([adding(anItem(5))]))
        await store.evidence()
        const later = await vault.exportArchive()
        rmSync(join(home, 'files'), { recursive: true })

        const { restored, savedAs } = await vault.restore('latest')
        expect(restored).toEqual(backup)
        expect(savedAs).toMatchObject({ reason: 'before-restore', evidence: 3 })
        expect(Buffer.compare(await vault.exportArchive(), copied)).toBe(0)
        expect((await store.evidence()).map((item) => item.title)).toEqual(['Win 1', 'Edited'])
        expect(await store.changeToken()).not.toBe(token)
        await store.commit(aCommit([adding(anItem(6))]))

        expect((await vault.restore(savedAs.name)).savedAs.evidence).toBe(3)
        expect(Buffer.compare(await vault.exportArchive(), later)).toBe(0)
      }))

    it('are listed newest first, by name, and unknown names are refused', () =>
      withOne(async ({ store, vault, home }) => {
        await store.commit(aCommit([adding(anItem(1))]))
        const first = await vault.backup('asked')
        const second = await vault.backup('daily')
        expect((await vault.backups()).map((backup) => backup.name)).toEqual([second.name, first.name])
        for (const name of ['', 'none', '../files', `${first.name}/..`, '..', first.name.toLowerCase()]) {
          await expect(vault.restore(name)).rejects.toMatchObject({ code: 'BACKUP_UNKNOWN' })
        }
        expect(readdirSync(join(home, 'backups')).toSorted()).toEqual([first.name, second.name].toSorted())
      }))

    it.each(['', 'manifest'])('that were changed are refused and nothing is touched %s', (what) =>
      withOne(async ({ store, vault, home }) => {
        await store.commit(aCommit([adding(anItem(1))]))
        const { name } = await vault.backup('asked')
        const folder = join(home, 'backups', name)
        const files = readdirSync(folder).filter(
          (file) => file.startsWith(what) && (what !== '' || file !== 'manifest.json'),
        )
        for (const file of files) writeFileSync(join(folder, file), Buffer.from([7]), { flag: 'r+' })
        const refused = { code: what === '' ? 'BACKUP_INVALID' : 'BACKUP_UNKNOWN' }
        await store.commit(aCommit([adding(anItem(2))]))
        await expect(vault.restore(name)).rejects.toMatchObject(refused)
        expect(await store.evidence()).toHaveLength(2)
        await store.commit(aCommit([adding(anItem(3))]))
      }),
    )
  })

  describe(`the doctor on ${name}`, () => {
    it('finds a sound workspace sound, and says what it looked at', () =>
      withOne(async (one) => {
        await filled(one)
        const { healthy, checks } = await one.vault.check()
        expect(checks.filter((check) => !check.ok)).toEqual([])
        expect(healthy).toBe(true)
        expect(checks.map((check) => check.name)).toEqual(
          expect.arrayContaining([
            'Settings',
            'Documents',
            'History',
            'Lists',
            'Search index',
            'Attachments',
            'Backups',
          ]),
        )
      }))
  })
}

/** SHA-256 of "the proof". */
const anItemsProof = '4719eadf0fb38135331b2449db7c6e76c55233bb0991aff33db09e35845b86bf'
