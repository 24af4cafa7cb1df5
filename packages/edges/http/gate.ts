import type { MiddlewareHandler } from 'hono'
import { hostsOf, type Address } from './address.ts'
import { Refusal } from './refusal.ts'

/** Longest request target in characters. */
export const longestTarget = 8192

/**
 * What every request passes before it is routed. Loopback keeps other machines out, not other pages: any site can make
 * the browser send requests here, and by rebinding a name to 127.0.0.1 can make them look same-origin.
 *
 * @throws Refusal HOST_REFUSED, ORIGIN_REFUSED, ADDRESS_TOO_LONG
 */
export function gate(address: Address): MiddlewareHandler {
  const hosts = hostsOf(address)
  return async (c, next) => {
    const { raw, path, method } = c.req
    const host = raw.headers.get('host')
    if (host === null || !hosts.has(host)) {
      throw new Refusal('HOST_REFUSED', 'This request was meant for another server.', {
        mend: 'Open Waymark at the address that it prints when it starts.',
      })
    }
    if (raw.url.length > longestTarget) {
      throw new Refusal('ADDRESS_TOO_LONG', `The address is longer than ${longestTarget} characters.`)
    }
    checkOrigin(raw.headers.get('origin'), host)
    checkSite(raw.headers, method, path)
    await next()
  }
}

function checkOrigin(origin: string | null, host: string): void {
  if (origin === null || origin === `http://${host}`) return
  throw new Refusal('ORIGIN_REFUSED', 'Pages of other sites may not talk to Waymark.')
}

/** `none` means that the user typed the address, opened a bookmark or came from another program. */
function checkSite(headers: Headers, method: string, path: string): void {
  const site = headers.get('sec-fetch-site')
  if (site === null || site === 'same-origin') return
  if (site === 'none' && isPageVisit(headers, method, path)) return
  throw new Refusal('ORIGIN_REFUSED', 'Waymark does not open from links and pages of other sites.', {
    mend: 'Copy the address into the address bar of a new tab.',
  })
}

function isPageVisit(headers: Headers, method: string, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (path === '/api' || path.startsWith('/api/')) return false
  const mode = headers.get('sec-fetch-mode')
  const target = headers.get('sec-fetch-dest')
  return (mode === null || mode === 'navigate') && (target === null || target === 'document')
}
