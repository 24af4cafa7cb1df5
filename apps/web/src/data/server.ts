import { createClient } from '@waymark/edges/client/client.ts'
import { openSession } from '@waymark/edges/client/session.ts'

let token: string | null = null

/** The way to every operation of the server that this page came from. */
export const server = createClient({ token: () => token })

/**
 * Opens the session from the address's one-time code or from storage.
 * @returns false when there is none: the address must be opened from the terminal
 */
export async function beginSession(): Promise<boolean> {
  token = await openSession({ storage: localStorage, location, history })
  return token !== null
}
