import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { openConnection } from './connection.ts'
import { applySettings, safeSettings, settingsThatDiffer } from './safe-settings.ts'

const faults = {
  busy_timeout: '0',
  journal_mode: 'DELETE',
  synchronous: 'NORMAL',
  fullfsync: 'OFF',
  checkpoint_fullfsync: 'OFF',
  foreign_keys: 'OFF',
  trusted_schema: 'ON',
  cell_size_check: 'OFF',
  mmap_size: '1000000',
}

describe('the settings of a connection', () => {
  let folder = temporaryFolder()
  let database = new DatabaseSync(':memory:')
  beforeEach(() => {
    folder = temporaryFolder()
    database = new DatabaseSync(join(folder.path, 'any.db'))
  })
  afterEach(() => {
    database.close()
    folder.remove()
  })

  it('are all read back as they were set', () => {
    applySettings(database, safeSettings(1234))
    expect(settingsThatDiffer(database, safeSettings(1234))).toEqual([])
  })

  it.each(Object.entries(faults))('refuse to go on when %s is %s', (pragma, value) => {
    const settings = safeSettings(5000).map((setting) =>
      setting.pragma === pragma ? { ...setting, set: value } : setting,
    )
    expect(() => applySettings(database, settings)).toThrow(
      expect.objectContaining({
        code: 'WORKSPACE_UNSAFE',
        details: expect.objectContaining({ where: pragma }),
      }),
    )
  })

  it('cover every pragma that has a planted fault here', () => {
    expect(safeSettings(5000).map((setting) => setting.pragma)).toEqual(Object.keys(faults))
  })

  it('let a reader read and nothing else', async () => {
    database.exec('create table t (a integer)')
    const settings = safeSettings(5000)
    const reader = openConnection(join(folder.path, 'any.db'), { settings, reader: true })
    expect(await reader.all('select * from t')).toEqual([])
    await expect(reader.run('insert into t values (1)')).rejects.toThrow('readonly')
    reader.close()
  })
})
