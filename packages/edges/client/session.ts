import { ClientError, errorOf, unreachable } from './client-error.ts'

/** Key under which the page keeps its session. */
export const sessionKey = 'waymark.session'

/** What the page lends to open a session: `window.localStorage`, `window.location`, `window.history`. */
export interface SessionPlace {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string }
  readonly history: { replaceState(data: unknown, unused: string, url: string): void }
  /** Default: the global `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}

/**
 * Opens the page's session. When the address carries a one-time code (`#code=…`, which browsers never send to a
 * server), it is wiped from the address and the history first and then exchanged for the bearer token.
 *
 * The token is kept in `localStorage`, so that a bookmarked address opened in a new tab works while the server runs,
 * and a reload always does. That is safe here because the token lives no longer than the server: what lies in the
 * browser's profile after a restart opens nothing, other users of the machine cannot read it, storage is kept apart by
 * port and host name (cookies are not), and pages of other origins never see it. A code can be used once only.
 *
 * @returns the token, or null when there is none: ask the user to open the address that the terminal prints
 * @throws ClientError CODE_REFUSED when the code was used, has expired or is wrong and no session was kept
 */
export async function openSession(place: SessionPlace): Promise<string | null> {
  const code = new URLSearchParams(place.location.hash.slice(1)).get('code')
  if (code === null) return place.storage.getItem(sessionKey)
  place.history.replaceState(null, '', place.location.pathname + place.location.search)
  try {
    const token = await exchange(code, place.fetch ?? globalThis.fetch)
    place.storage.setItem(sessionKey, token)
    return token
  } catch (error) {
    const kept = place.storage.getItem(sessionKey)
    if (kept === null) throw error
    return kept
  }
}

async function exchange(
  code: string,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): Promise<string> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ code }),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  }).catch(unreachable)
  const body: unknown = await response.json().catch(unreachable)
  if (!response.ok) throw errorOf(body, response.status)
  if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') {
    return body.token
  }
  throw new ClientError({ code: 'UNREACHABLE', message: 'Waymark sent no session.' }, response.status)
}
