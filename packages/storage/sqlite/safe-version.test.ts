import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { sqliteVersionOf } from './connection.ts'
import { isSafeSqliteVersion, requireSafeSqlite } from './safe-version.ts'

describe('a SQLite release', () => {
  it.each(['3.51.3', '3.51.4', '3.53.0', '3.53.4', '3.60.1', '3.50.7', '3.50.12', '3.44.6', '4.0.0'])(
    '%s keeps acknowledged writes',
    (version) => expect(isSafeSqliteVersion(version)).toBe(true),
  )

  it.each([
    '3.7.0',
    '3.40.1',
    '3.44.5',
    '3.45.0',
    '3.49.2',
    '3.50.6',
    '3.51.0',
    '3.51.2',
    '3.52.0',
    '2.8.17',
    '3.51',
    '3.51.3-dev',
    '',
  ])('"%s" is refused', (version) => {
    expect(isSafeSqliteVersion(version)).toBe(false)
    expect(() => requireSafeSqlite(version)).toThrow(expect.objectContaining({ code: 'WORKSPACE_UNSAFE' }))
  })

  it('comes safe with the Node that runs Waymark', () => {
    const database = new DatabaseSync(':memory:')
    expect(isSafeSqliteVersion(sqliteVersionOf(database))).toBe(true)
    database.close()
  })
})
