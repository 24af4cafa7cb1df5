import type { HttpApp } from '@waymark/edges/http/app.ts'

/** At least this long between two addresses that are printed unasked, in milliseconds. */
const quiet = 5000

/**
 * An address opens once and within a minute. When somebody comes with one that is used up, or with none, a fresh one is
 * printed: only who sees the terminal can use it.
 */
export function printingFreshAddresses(
  app: HttpApp,
  print: () => void,
  now: () => number = Date.now,
): HttpApp {
  let last = Number.NEGATIVE_INFINITY
  return {
    ...app,
    fetch: async (request) => {
      const response = await app.fetch(request)
      const path = new URL(request.url).pathname
      const refused = response.status === 401 || (path === '/api/session' && response.status === 403)
      if (refused && now() - last >= quiet) {
        last = now()
        print()
      }
      return response
    },
  }
}
