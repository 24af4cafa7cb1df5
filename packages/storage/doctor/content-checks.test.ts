import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../open-store.ts'
import type { OpenWorkspace } from '../open-store.ts'
import { aCommit, adding, anItem, instant } from '../testing/documents.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

describe('the doctor', () => {
  let folder = temporaryFolder()
  let workspace: OpenWorkspace | null = null
  beforeEach(async () => {
    folder = temporaryFolder()
    workspace = await openSqliteStore({ home: folder.path, clock: { now: () => instant(60) } })
    const link = { framework: 'it-director', competency: 'budget', reason: 'It was', by: 'user' as const }
    await workspace.store.commit(
      aCommit([adding(anItem(1, { competencies: [link], title: 'Saved' })), adding(anItem(2))]),
    )
  })
  afterEach(async () => {
    await workspace?.close()
    folder.remove()
  })

  const failed = async (): Promise<readonly string[]> => {
    const checked = await workspace?.vault.check()
    for (const check of checked?.checks ?? []) expect(check.mend === null).toBe(check.ok)
    return checked?.checks.filter((check) => !check.ok).map((check) => check.name) ?? ['no answer']
  }
  const direct = (sql: string): void => {
    const database = new DatabaseSync(join(folder.path, 'waymark.db'))
    database.exec(`pragma foreign_keys = off; ${sql}`)
    database.close()
  }

  it('finds nothing at first', async () => expect(await failed()).toEqual([]))

  it.each([
    ['Documents', `update evidence set body = '{}' where number = 2`, ['Documents']],
    ['History', `update event_change set after_body = '[]' where position = 0`, ['History']],
    ['a torn event', 'delete from event_change where position = 1', ['History']],
    ['a list column', `update evidence set title = 'other' where number = 1`, ['Lists']],
    ['a link', 'delete from evidence_competency', ['Lists']],
    ['a link too many', `insert into evidence_competency values ('${anItem(2).id}', 'a', 'b')`, ['Lists']],
    ['a link of nobody', `insert into evidence_competency values ('gone', 'a', 'b')`, ['Integrity']],
    ['the word index', 'delete from evidence_text where rowid = 1', ['Search index']],
    ['a word of nobody', `insert into evidence_text (rowid, title) values (9, 'x')`, ['Search index']],
    ['other words', `insert or replace into evidence_text (rowid, title) values (1, 'x')`, ['Search index']],
    [
      'a longer word',
      `insert or replace into evidence_text (rowid, title) values (1, 'savedly')`,
      ['Search index'],
    ],
  ])('finds damage to %s', async (_, sql, checks) => {
    direct(sql)
    expect(await failed()).toEqual(checks)
  })

  it('finds a folder that others may enter', async () => {
    chmodSync(folder.path, 0o755)
    expect(await failed()).toEqual(['Folder'])
  })

  it('asks for a backup once there is something to lose, and again when the newest is old', async () => {
    await workspace?.close()
    let now = '2026-01-20T00:00:00.000Z'
    workspace = await openSqliteStore({ home: folder.path, clock: { now: () => now } })
    expect(await failed()).toEqual(['Backups'])
    await workspace.vault.backup('asked')
    expect(await failed()).toEqual([])
    now = '2026-02-20T00:00:00.000Z'
    expect(await failed()).toEqual(['Backups'])
  })
})
