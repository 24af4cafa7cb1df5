import type { HonoRequest } from 'hono'
import { originOf, type Address } from './address.ts'
import type { Assets } from './assets.ts'
import { dataHeaders } from './headers.ts'
import { notHere, Refusal } from './refusal.ts'

/**
 * Answers a GET outside the API: a file of the build, or the page for an address of the app (its last part has no dot).
 *
 * @throws Refusal ROUTE_UNKNOWN
 */
export function visit(request: HonoRequest, assets: Assets | null, address: Address): Response {
  const { path, raw } = request
  if (assets === null) {
    throw new Refusal('ROUTE_UNKNOWN', 'The web app is not built.', {
      mend: 'Start Waymark with "npm start".',
    })
  }
  const file = assets.respond(path, raw.headers)
  if (file !== null) return file
  const isPage = path === '/index.html' || (!path.startsWith('/assets/') && !/\.[^/]*$/.test(path))
  if (!isPage) throw notHere(request, undefined)
  const elsewhere = ownOrigin(raw, address)
  return elsewhere === null ? assets.page() : movedTo(elsewhere)
}

/**
 * Where a browser belongs that came by another name of this machine. Sessions are kept by origin, so one origin keeps
 * bookmarks working; and `localhost` may lead to the other loopback address, where somebody else can listen.
 */
function ownOrigin({ url, headers }: Request, address: Address): string | null {
  const { pathname, search } = new URL(url)
  const origin = originOf(address)
  const isHere = headers.get('host') === new URL(origin).host
  if (isHere || headers.get('sec-fetch-mode') !== 'navigate') return null
  return origin + pathname + search
}

function movedTo(location: string): Response {
  return new Response(null, { status: 307, headers: { ...dataHeaders, location } })
}
