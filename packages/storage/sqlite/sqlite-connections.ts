import type { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Connection } from './connection.ts'
import { damagedWorkspace, LostDatabase } from './damaged-workspace.ts'
import { asOperationError, isDamaged } from './sqlite-errors.ts'

/** How an engine reaches its file. */
export interface SqliteAccess {
  readonly path: string
  /** Opens the writing connection and brings the schema up to date. */
  readonly openWriter: () => Promise<Connection>
  readonly openReader: () => Promise<Connection>
}

/** The connections of one engine; each throws when the workspace is damaged. */
export interface Connections {
  readonly writer: () => Connection
  /** Reads the newest committed state. */
  readonly newest: () => Promise<Connection>
  /** Reads inside a transaction, so that several statements see one state. */
  readonly frozen: () => Promise<Connection>
  readonly close: () => void
}

/**
 * Opens the writing connection now, those for reading when first used.
 * @throws OperationError WORKSPACE_BUSY, WORKSPACE_NEWER, WORKSPACE_UNSAFE; not for a damaged file, which every use tells
 */
export async function connect({ openWriter, openReader, path }: SqliteAccess): Promise<Connections> {
  const opened: Connection[] = []
  const keep = (connection: Connection): Connection => {
    opened.push(connection)
    return connection
  }
  let fault: OperationError | null = null
  const writer = await openWriter().then(keep, (error: unknown) => {
    fault = faultOf(error, path)
    return null
  })
  const usable = (): Connection => {
    if (writer === null) throw fault ?? damagedWorkspace(path)
    return writer
  }
  const reader = (): (() => Promise<Connection>) => {
    let connection: Promise<Connection> | null = null
    return async () => {
      usable()
      connection ??= openReader().then(keep)
      // One that could not be opened now is tried again at the next use.
      connection.catch(() => (connection = null))
      return connection
    }
  }
  return {
    writer: usable,
    newest: reader(),
    frozen: reader(),
    close: () => {
      for (const connection of opened.splice(0)) connection.close()
    },
  }
}

function faultOf(error: unknown, path: string): OperationError {
  if (error instanceof LostDatabase) return damagedWorkspace(path, 'is gone, although copies of it are kept')
  if (isDamaged(error)) return damagedWorkspace(path)
  throw asOperationError(error, path)
}
