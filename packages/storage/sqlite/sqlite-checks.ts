import type { Check } from '../doctor/check.ts'
import { check, restoreNewest, sound, unsound } from '../doctor/check.ts'
import { sqliteVersionOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { integrityFaults } from './integrity.ts'
import { settingsThatDiffer } from './safe-settings.ts'
import type { Setting } from './safe-settings.ts'
import { isSafeSqliteVersion } from './safe-version.ts'
import { schemaVersionOf } from './sqlite-engine.ts'

/** Checks of SQLite itself and of its file, on a connection made for them. */
export async function sqliteChecks(options: {
  readonly open: () => Promise<Connection>
  readonly settings: readonly Setting[]
  readonly schemaVersion: number
}): Promise<readonly Check[]> {
  const opened = await check('Database file', async () => {
    const connection = await options.open()
    connection.close()
    return sound('opens')
  })
  if (!opened.ok) return [opened]
  const connection = await options.open()
  const { database } = connection
  try {
    return [
      opened,
      await check('SQLite', () => {
        const version = sqliteVersionOf(database)
        if (isSafeSqliteVersion(version)) return sound(version)
        return unsound(`${version} can lose acknowledged writes`, 'Start the Node that Waymark pins.')
      }),
      await check('Settings', () => {
        const [wrong] = settingsThatDiffer(database, options.settings)
        if (wrong === undefined) return sound('write-ahead log, every commit flushed to disk')
        return unsound(`${wrong.pragma} is ${wrong.found}`, 'Keep the workspace on a local disk.')
      }),
      await check('Schema', () => {
        const version = schemaVersionOf(database)
        if (version === options.schemaVersion) return sound(`version ${version}`)
        return unsound(`version ${version}, not ${options.schemaVersion}`, 'Update Waymark.')
      }),
      await check('Integrity', () => {
        const [fault] = integrityFaults(database)
        return fault === undefined
          ? sound('pages, indexes and references are sound')
          : unsound(fault, restoreNewest)
      }),
    ]
  } finally {
    connection.close()
  }
}
