import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { offeredOperations, stubApp, type StubRequest } from './testing/stub-app.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY']

/** One path for every route of the router itself, so that a new route is attacked without being listed here. */
const paths = [
  ...new Set(stubApp().app.routes.map(({ path }) => path.replace(/^\*$|^\/\*$/, '/').replace('*', 'x/y'))),
  '/',
  '/evidence/ev_1?from=2026',
  '/assets/index-abcdefgh.js',
  '/api/frameworks/validate',
  '/api',
]

interface Attack {
  readonly name: string
  readonly headers: NonNullable<StubRequest['headers']>
  readonly status: number
  readonly code: string
}

const wrongHosts = [
  null,
  '',
  'evil.example',
  'evil.example:4173',
  '127.0.0.1',
  '127.0.0.1:80',
  '127.0.0.1:4174',
  '127.0.0.1:04173',
  '127.0.0.1:4173:4173',
  '127.0.0.1:4173.evil.example',
  '127.0.0.1.evil.example:4173',
  '127.0.0.1:4173,evil.example',
  'evil.example,127.0.0.1:4173',
  'user@127.0.0.1:4173',
  '127.0.0.2:4173',
  '127.1:4173',
  '0.0.0.0:4173',
  '0:4173',
  '2130706433:4173',
  '0x7f.0.0.1:4173',
  '0177.0.0.1:4173',
  '[::]:4173',
  '[::ffff:127.0.0.1]:4173',
  '[0:0:0:0:0:0:0:1]:4173',
  '::1:4173',
  'localhost',
  'localhost.:4173',
  'LOCALHOST:4173',
  'localhost.localdomain:4173',
  'localhost.evil.example:4173',
  'a.localhost:4173',
  'http://127.0.0.1:4173',
  '127.0.0.1:4173/',
  '192.168.0.1:4173',
]

const foreignOrigins = [
  'null',
  'http://evil.example',
  'https://127.0.0.1:4173',
  'http://127.0.0.1:4174',
  'http://127.0.0.1',
  'http://localhost:4173',
  'http://[::1]:4173',
  'http://127.0.0.1:4173.evil.example',
  'http://127.0.0.1:4173/',
  'http://127.0.0.1:4173, http://evil.example',
  'chrome-extension://abcdef',
  'file://',
  '',
]

const foreignSites = ['cross-site', 'same-site', 'SAME-ORIGIN', 'same-origin, cross-site', '', 'bogus']

const attacks: readonly Attack[] = [
  ...wrongHosts.map((host) => ({
    name: `host ${host}`,
    headers: { host },
    status: 421,
    code: 'HOST_REFUSED',
  })),
  ...foreignOrigins.map((origin) => ({
    name: `origin ${origin}`,
    headers: { origin },
    status: 403,
    code: 'ORIGIN_REFUSED',
  })),
  ...foreignSites.map((site) => ({
    name: `site ${site}`,
    headers: { 'sec-fetch-site': site },
    status: 403,
    code: 'ORIGIN_REFUSED',
  })),
  {
    name: 'a rebound name in step with its origin',
    headers: { host: 'evil.example:4173', origin: 'http://evil.example:4173' },
    status: 421,
    code: 'HOST_REFUSED',
  },
]

const wrongTokens = [
  null,
  '',
  'Bearer',
  'Bearer ',
  'Bearer wrong',
  'Bearer null',
  'Basic stub-token-0123456789-0123456789-0123456789-abc',
  'bearer stub-token-0123456789-0123456789-0123456789-abc',
  'stub-token-0123456789-0123456789-0123456789-abc',
  'Bearer stub-token-0123456789-0123456789-0123456789-ab',
  'Bearer stub-token-0123456789-0123456789-0123456789-abcd',
  'Bearer stub-token-0123456789-0123456789-0123456789-abc, Bearer x',
  `Bearer ${'a'.repeat(8000)}`,
]

function expectSafe(response: Response): void {
  for (const [name] of response.headers) expect(name).not.toMatch(/^access-control-/)
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(response.headers.has('permissions-policy')).toBe(true)
  expect(response.headers.has('set-cookie')).toBe(false)
}

/** The code of an error body; a HEAD has none, so its status has to do. */
async function codeOf(response: Response, method: string): Promise<string> {
  if (method === 'HEAD') return response.status === 421 ? 'HOST_REFUSED' : 'ORIGIN_REFUSED'
  return ErrorBody.parse(await response.json()).error.code
}

const ErrorBody = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string().endsWith('.'), mend: z.string().optional() }),
})

describe('every route of the router, with every method', () => {
  it('has all operations among the attacked paths', () => {
    for (const { path } of offeredOperations) expect(paths).toContain(path)
    expect(paths.length).toBeGreaterThan(offeredOperations.length)
  })

  it.each(paths)('refuses foreign hosts, origins and sites at %s', async (path) => {
    const { send, runs, incidents } = stubApp()
    let attacked = 0
    for (const method of methods) {
      for (const { name, headers, status, code } of attacks) {
        const response = await send(path, { method, headers })
        expect(response.status, `${method} ${path}: ${name}`).toBe(status)
        expectSafe(response)
        expect(await codeOf(response, method)).toBe(code)
        attacked += 1
      }
    }
    expect(attacked).toBe(methods.length * attacks.length)
    expect(runs).toEqual([])
    expect(incidents).toEqual([])
  })

  it.each(paths.filter((path) => path.startsWith('/api') && path !== '/api/session'))(
    'asks for the session at %s',
    async (path) => {
      const { send, runs } = stubApp()
      for (const method of methods) {
        for (const authorization of wrongTokens) {
          const response = await send(path, { method, headers: { authorization } })
          expect(response.status, `${method} ${authorization}`).toBe(401)
          expectSafe(response)
        }
      }
      expect(runs).toEqual([])
    },
  )

  it('sends the safe headers with whatever it answers', async () => {
    const { send } = stubApp()
    const statuses = new Set<number>()
    for (const path of paths) {
      for (const method of methods) {
        const response = await send(path, { method })
        expectSafe(response)
        expect(response.headers.get('cache-control')).toBe('no-store')
        statuses.add(response.status)
      }
    }
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 403, 404, 405])
  })
})

describe('a page visit', () => {
  const visit = { authorization: null, 'content-type': null, 'sec-fetch-site': 'none' }

  it('may come from the address bar', async () => {
    const headers = { ...visit, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    const response = await stubApp().send('/plan/it-director', { method: 'GET', headers })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<title>Stub')
  })

  it.each([
    ['an API address', '/api/openapi.json', 'GET', { 'sec-fetch-mode': 'navigate' }],
    ['a write', '/api/evidence/log', 'POST', { 'sec-fetch-mode': 'navigate' }],
    ['something else than a navigation', '/', 'GET', { 'sec-fetch-mode': 'no-cors' }],
    ['a submitted form', '/', 'POST', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    ['a frame', '/', 'GET', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
  ])('is not %s', async (_what, path, method, headers) => {
    const { send, runs } = stubApp()
    const response = await send(path, { method, headers: { 'sec-fetch-site': 'none', ...headers } })
    expect(response.status).toBe(403)
    expect(runs).toEqual([])
  })

  it('moves to the one origin when it comes by another name of this machine', async () => {
    const { send } = stubApp()
    const headers = { ...visit, host: 'localhost:4173', 'sec-fetch-mode': 'navigate' }
    const response = await send('/evidence?text=a%20b', { method: 'GET', headers })
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:4173\/evidence\?text=a%20b$/)
    expectSafe(response)
  })

  it('gets a sentence instead of JSON when it is refused', async () => {
    const { send } = stubApp()
    const headers = { 'sec-fetch-site': 'cross-site', accept: 'text/html,*/*;q=0.8' }
    const response = await send('/', { method: 'GET', headers })
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toMatch(/^Waymark does not open from links.*new tab\.\n$/)
  })
})
