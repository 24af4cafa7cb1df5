import type { Dialect } from './dialect.ts'

/** A value that both engines bind alike. */
export type SqlValue = string | number | null

/** Values of a statement's `:named` places. */
export type SqlValues = Readonly<Record<string, SqlValue>>

/** Runs statements that only read. Rows come back unparsed: whoever asks parses them with a schema. */
export interface Reader {
  readonly dialect: Dialect
  all(sql: string, values?: SqlValues): Promise<readonly unknown[]>
}

/** Runs statements on one connection. */
export interface Session extends Reader {
  /** Runs a statement for its effect. Returns how many rows it changed. */
  run(sql: string, values?: SqlValues): Promise<number>
}

/** A session inside a write transaction. */
export interface WriteSession extends Session {
  /** Runs work that is taken back whole when it throws, without touching what was written before it. */
  nested<T>(work: () => Promise<T>): Promise<T>
}

/**
 * One database, reached in the three ways that the store needs: the newest committed state (`all`), one state for
 * several statements, and writing. Work passed in runs statements and nothing else: it holds a connection meanwhile.
 */
export interface Engine extends Reader {
  readonly name: 'sqlite' | 'postgresql'
  /** Reads one committed state, whatever is written meanwhile. */
  snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T>
  /**
   * One write transaction, after all others of this workspace and before all later ones; durable when it resolves.
   * The schema version is checked inside it.
   * @throws OperationError WORKSPACE_BUSY, WORKSPACE_NEWER, OUTPUT_UNWRITABLE
   */
  write<T>(work: (session: WriteSession) => Promise<T>): Promise<T>
  close(): Promise<void>
}
