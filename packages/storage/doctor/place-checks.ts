import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { listCopies } from '../copies/backup-folder.ts'
import type { Reader } from '../engine/engine.ts'
import type { WorkspacePaths } from '../sqlite/workspace-folder.ts'
import { check, sound, unsound } from './check.ts'
import type { Check, Finding } from './check.ts'

const dayMs = 24 * 60 * 60 * 1000
const oldestBackupDays = 7
const leastFreeBytes = 200 * 2 ** 20

const FirstRow = z.object({ first: z.string().nullable() })

/** Checks of the folder of a workspace and its copies. */
export async function placeChecks(
  paths: WorkspacePaths,
  reader: Reader,
  now: Instant,
): Promise<readonly Check[]> {
  return [
    await check('Folder', () => examineModes(paths)),
    await check('Backups', () => examineBackups(paths.backups, reader, now)),
    await check('Disk space', () => examineSpace(paths)),
  ]
}

function examineModes(paths: WorkspacePaths): Finding {
  if (process.platform === 'win32') return sound('kept by the rights of your account')
  const synced = /\/(Dropbox|OneDrive[^/]*|Google Drive|GoogleDrive[^/]*|iCloud[^/]*|Mobile Documents)\//i
  if (synced.test(`${paths.home}/`)) {
    return unsound(
      `${paths.home} is synced to a cloud, which can copy a database in the middle of a write`,
      'Move the workspace out of the synced folder; sync the backups instead.',
    )
  }
  const open = [paths.home, paths.files, paths.backups, ...databaseFiles(paths)].filter(
    (path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0,
  )
  if (open.length === 0) return sound('closed to other users')
  return unsound(`other users may look into ${open.join(', ')}`, `Run: chmod -R go= "${paths.home}"`)
}

function databaseFiles({ home }: WorkspacePaths): string[] {
  return readdirSync(home)
    .filter((name) => name.startsWith('waymark.db'))
    .map((name) => join(home, name))
}

async function examineBackups(backups: string, reader: Reader, now: Instant): Promise<Finding> {
  const [newest] = listCopies(backups)
  const mend = 'Make one with "waymark backup".'
  if (newest !== undefined) {
    const days = daysBetween(newest.manifest.at, now)
    const found = `the newest is ${newest.name}, ${days} days old`
    return days <= oldestBackupDays ? sound(found) : unsound(found, mend)
  }
  const [row] = await reader.all('select min(at) as first from event')
  const { first } = FirstRow.parse(row)
  if (first === null || daysBetween(first, now) <= oldestBackupDays) return sound('none yet')
  return unsound('there is none', mend)
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / dayMs))
}

function examineSpace({ home, database }: WorkspacePaths): Finding {
  const { bavail, bsize } = statfsSync(home)
  const free = bavail * bsize
  // A restore holds the database three times for a moment.
  const needed = Math.max(leastFreeBytes, existsSync(database) ? 3 * statSync(database).size : 0)
  const found = `${Math.floor(free / 2 ** 20)} MiB free`
  return free >= needed ? sound(found) : unsound(found, `Free ${Math.ceil((needed - free) / 2 ** 20)} MiB.`)
}
