import { createHmac, randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Seals } from '@waymark/application/ports/services.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { lazily } from './lazily.ts'

/** Bytes of the key. */
const keyLength = 32

/**
 * Seals with a key that is made when it is first needed and stays in the workspace's folder, readable to its owner
 * only. It is no part of archives: files sealed here can be checked here alone.
 * @param opened opens the workspace, which makes its folder.
 */
export function createSeals(home: string, opened: () => Promise<unknown>): Seals {
  const key = lazily(async () => {
    await opened()
    return keyIn(join(home, 'seal.key'))
  })
  return {
    seal: async (text) =>
      createHmac('sha256', await key())
        .update(text, 'utf8')
        .digest('hex'),
  }
}

/** Two programs that need the first key at one moment end with the same one: only one of them can create the file. */
async function keyIn(path: string): Promise<Uint8Array> {
  const made = randomBytes(keyLength)
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(made)
      await file.sync()
    } finally {
      await file.close()
    }
    return made
  } catch {
    const kept = await readFile(path).catch(() => null)
    if (kept?.length === keyLength) return kept
    throw new OperationError('WORKSPACE_UNSAFE', `The key in ${path} cannot be used.`, {
      where: path,
      mend: 'Delete the file; invitations that are still out must then be sent anew.',
    })
  }
}
