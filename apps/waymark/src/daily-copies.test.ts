import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '@waymark/storage/open-store.ts'
import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import { copyForToday } from './daily-copies.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'waymark-daily-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('the daily copy', () => {
  it('is made once a day, and only when something changed since the last', async () => {
    let now = '2026-11-20T09:00:00.000Z'
    const clock = { now: () => now }
    const { store, vault, close } = await openSqliteStore({ home, clock })
    const log = (id: string, at: string) =>
      store.commit({
        operation: 'evidence.log',
        channel: 'cli',
        at,
        summary: 'Logged',
        changes: [
          {
            kind: 'evidence',
            id,
            before: null,
            after: { ...blankFacts(`Deed ${id}`), id, createdAt: at, updatedAt: at, revision: 1 },
          },
        ],
      })
    const copy = () => copyForToday({ store, vault, clock })
    try {
      expect(await copy()).toBe(false)
      await log('ev_00000000000000000000000001', now)
      now = '2026-11-20T10:00:00.000Z'
      expect([await copy(), await copy()]).toEqual([true, false])
      now = '2026-11-21T10:00:00.000Z'
      expect(await copy()).toBe(false)
      await log('ev_00000000000000000000000002', now)
      now = '2026-11-22T10:00:00.000Z'
      expect(await copy()).toBe(true)
      expect((await vault.backups()).map((entry) => [entry.reason, entry.evidence])).toEqual([
        ['daily', 2],
        ['daily', 1],
      ])
    } finally {
      await close()
    }
  })
})
