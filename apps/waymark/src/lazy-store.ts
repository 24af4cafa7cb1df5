import type { Files, Vault } from '@waymark/application/ports/services.ts'
import type { Store } from '@waymark/application/ports/store.ts'

/**
 * A store that opens the workspace on its first use, so that commands which need none create none.
 * @param beforeCommit may refuse a commit by throwing
 */
export function lazyStore(
  engine: Store['engine'],
  store: () => Promise<Store>,
  beforeCommit: () => Promise<void>,
): Store {
  return {
    engine,
    commit: async (commit) => {
      if (commit.afterStop !== true) await beforeCommit()
      return (await store()).commit(commit)
    },
    get: async (kind, id) => (await store()).get(kind, id),
    list: async (kind) => (await store()).list(kind),
    evidence: async () => (await store()).evidence(),
    evidencePage: async (filter) => (await store()).evidencePage(filter),
    searchEvidence: async (query, limit) => (await store()).searchEvidence(query, limit),
    events: async (query) => (await store()).events(query),
    event: async (seq) => (await store()).event(seq),
    newestUndoable: async () => (await store()).newestUndoable(),
    changesOf: async (seq) => (await store()).changesOf(seq),
    changesSince: async (instant) => (await store()).changesSince(instant),
    timesOfChanges: async () => (await store()).timesOfChanges(),
    changeToken: async () => (await store()).changeToken(),
    close: async () => (await store()).close(),
  }
}

/** Kept files of a workspace that opens on first use. */
export function lazyFiles(files: () => Promise<Files>): Files {
  return {
    put: async (bytes, name, mediaType) => (await files()).put(bytes, name, mediaType),
    get: async (sha256) => (await files()).get(sha256),
  }
}

/** Copies and archives of a workspace that opens on first use. */
export function lazyVault(vault: () => Promise<Vault>): Vault {
  return {
    backup: async (reason) => (await vault()).backup(reason),
    backups: async () => (await vault()).backups(),
    restore: async (name) => (await vault()).restore(name),
    exportArchive: async () => (await vault()).exportArchive(),
    importArchive: async (bytes, options) => (await vault()).importArchive(bytes, options),
    check: async () => (await vault()).check(),
  }
}
