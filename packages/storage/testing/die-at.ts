import { readFileSync } from 'node:fs'
import { openSqliteStore } from '../open-store.ts'
import { instant } from './documents.ts'
import { withNext } from './next-migration.ts'

// A process that kills itself at a named point of its work: HOME WORK POINT TIMES [FILE].

const [home, work, point, times, file] = process.argv.slice(2)
if (home === undefined || work === undefined || point === undefined)
  throw new Error('usage: die-at HOME WORK POINT TIMES')
let left = Number(times)

const { vault } = await openSqliteStore({
  home,
  ...(work === 'migrate' ? { migrations: withNext } : {}),
  at(reached) {
    if (reached !== point) return
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  },
})
if (work === 'backup') await vault.backup('asked')
if (work === 'restore') await vault.restore('latest')
if (work === 'import' && file !== undefined) {
  await vault.importArchive(readFileSync(file), { dryRun: false, at: instant(9) })
}
