import { DatabaseSync } from 'node:sqlite'
import { workspaceBusy, isBusy } from './sqlite-errors.ts'

/**
 * A lock that the operating system frees when its holder dies: a SQLite file that holds nothing. Every process that has
 * the workspace open holds it shared; who exchanges the database file needs it alone, so nobody can be left writing to
 * a file that is no longer the workspace.
 */
export interface WorkspaceLock {
  /** Runs work while no other connection of any process has the workspace open. @throws OperationError WORKSPACE_BUSY */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  readonly release: () => void
}

/** @throws OperationError WORKSPACE_BUSY while another process exchanges the database */
export function takeSharedLock(path: string, waitMs: number): WorkspaceLock {
  const database = new DatabaseSync(path)
  const share = (): void =>
    database.exec(`pragma busy_timeout = ${waitMs}; begin; select count(*) from sqlite_schema`)
  const busyAs = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      throw isBusy(error) ? workspaceBusy() : error
    }
  }
  try {
    busyAs(share)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    async alone(work) {
      database.exec('rollback')
      try {
        busyAs(() => database.exec('pragma busy_timeout = 200; begin exclusive'))
        return await work()
      } finally {
        if (database.isTransaction) database.exec('rollback')
        share()
      }
    },
    release: () => database.close(),
  }
}
