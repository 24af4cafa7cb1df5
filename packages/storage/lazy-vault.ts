import type { Vault } from '@waymark/application/ports/services.ts'

/** A vault that is loaded at its first use: most commands never need copies, archives and checks. */
export function lazyVault(load: () => Promise<Vault>): Vault {
  let loading: Promise<Vault> | null = null
  const vault = (): Promise<Vault> => (loading ??= load())
  return {
    backup: async (reason) => (await vault()).backup(reason),
    backups: async () => (await vault()).backups(),
    restore: async (name) => (await vault()).restore(name),
    exportArchive: async () => (await vault()).exportArchive(),
    importArchive: async (bytes, options) => (await vault()).importArchive(bytes, options),
    check: async () => (await vault()).check(),
  }
}
