import { expect, it } from 'vitest'
import type { HttpApp } from '@waymark/edges/http/app.ts'
import { printingFreshAddresses } from './fresh-address.ts'

function app(status: number): HttpApp {
  return {
    fetch: async () => new Response(null, { status }),
    routes: [],
    issueCode: () => 'code',
    openingAddress: () => 'http://127.0.0.1:1/#code=code',
    settle: async () => undefined,
  }
}

async function printsFor(status: number, path: string, times: readonly number[]): Promise<number> {
  let prints = 0
  let tick = 0
  const wrapped = printingFreshAddresses(
    app(status),
    () => (prints += 1),
    () => times[tick] ?? 0,
  )
  for (; tick < times.length; tick++) await wrapped.fetch(new Request(`http://127.0.0.1:1${path}`))
  return prints
}

it.each([
  [401, '/api/evidence/list', [0], 1],
  [403, '/api/session', [0], 1],
  [403, '/api/evidence/list', [0], 0],
  [200, '/api/session', [0], 0],
  [401, '/api/evidence/list', [0, 1, 4999, 5000, 5001], 2],
])('a %i at %s at %j prints %i addresses', async (status, path, times, prints) => {
  expect(await printsFor(status, path, times)).toBe(prints)
})
