import {
  chmodSync,
  closeSync,
  existsSync,
  fchmodSync,
  mkdirSync,
  openSync,
  readdirSync,
  statfsSync,
} from 'node:fs'
import { join } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

/** Where everything of a workspace lies. */
export interface WorkspacePaths {
  readonly home: string
  readonly database: string
  /** Holds nothing; see sole-access.ts. */
  readonly lock: string
  readonly files: string
  readonly backups: string
}

export function workspacePaths(home: string): WorkspacePaths {
  return {
    home,
    database: join(home, 'waymark.db'),
    lock: join(home, 'waymark.lock'),
    files: join(home, 'files'),
    backups: join(home, 'backups'),
  }
}

/** Only the owner may look. */
export const folderMode = 0o700
export const fileMode = 0o600

/**
 * Creates the folder of a workspace where it is missing, closed to other users whatever the umask. A folder that was
 * there with something else in it keeps its own mode; what Waymark puts inside is closed all the same.
 * @throws OperationError OUTPUT_UNWRITABLE, WORKSPACE_UNSAFE on a network file system
 */
export function prepareFolder(paths: WorkspacePaths): void {
  try {
    const isOurs = !existsSync(paths.home) || readdirSync(paths.home).length === 0
    mkdirSync(paths.home, { recursive: true, mode: folderMode })
    if (isOurs) chmodSync(paths.home, folderMode)
    refuseNetworkDisk(paths.home)
    for (const folder of [paths.files, paths.backups]) makePrivateFolder(folder)
  } catch (error) {
    if (error instanceof OperationError) throw error
    throw new OperationError(
      'OUTPUT_UNWRITABLE',
      `The folder ${paths.home} cannot be used for a workspace.`,
      {
        where: paths.home,
        mend: 'Name another folder with --home, or give yourself permission to write there.',
      },
    )
  }
}

/**
 * Creates the files of a SQLite workspace where they are missing, so that SQLite finds them with the right mode: it
 * gives its log and index files the mode of the database.
 * @throws OperationError OUTPUT_UNWRITABLE
 */
export function prepareDatabaseFiles({ database, lock }: WorkspacePaths): void {
  try {
    for (const path of [lock, database]) if (!existsSync(path)) makePrivateFile(path)
  } catch {
    throw new OperationError('OUTPUT_UNWRITABLE', `${database} cannot be created.`, {
      where: database,
      mend: 'Give yourself permission to write there, or name another folder with --home.',
    })
  }
}

/** Creates a folder that only its owner may enter, whatever the umask. */
export function makePrivateFolder(path: string): void {
  if (mkdirSync(path, { recursive: true, mode: folderMode }) !== undefined) chmodSync(path, folderMode)
}

function makePrivateFile(path: string): void {
  const file = openSync(path, 'a', fileMode)
  fchmodSync(file, fileMode)
  closeSync(file)
}

// statfs(2) types of file systems on which processes of two machines would not see each other's locks.
const networkDisks = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x564c, 'NCP'],
])

/** The name of a network file system by its statfs type, or null for any other. The types are Linux's. */
export function networkDiskOf(type: number): string | null {
  // Some systems report the type as a signed 32-bit number.
  return networkDisks.get(type < 0 ? type + 2 ** 32 : type) ?? null
}

function refuseNetworkDisk(home: string): void {
  if (process.platform !== 'linux') return
  const disk = networkDiskOf(statfsSync(home).type)
  if (disk === null) return
  throw new OperationError(
    'WORKSPACE_UNSAFE',
    `${home} lies on a network disk (${disk}), where two processes can destroy each other's writes.`,
    { where: home, mend: 'Keep the workspace on a local disk, or use PostgreSQL for a team.' },
  )
}
