import { Hono, type Context } from 'hono'
import * as z from 'zod'
import { routeOf, type Operation } from '@waymark/contracts/operation/operation.ts'
import { originOf, type Address } from './address.ts'
import type { Assets } from './assets.ts'
import { bodyLimits, readJson } from './body.ts'
import { gate } from './gate.ts'
import { openApiOf } from './openapi.ts'
import { jsonResponse, operationRoute, type Run } from './operation-route.ts'
import { createReadCache } from './read-cache.ts'
import { notHere, refuse, Refusal, wireErrorOf, type Log } from './refusal.ts'
import { createRunning } from './running.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { visit } from './visit.ts'

/** What the HTTP edge is made of. The composition root gives it. */
export interface HttpAppOptions<O extends Readonly<Record<string, Operation>>> {
  /** All operations by name; those with the surface `http` get a route. */
  readonly operations: O
  readonly run: Run<Extract<keyof O, string>>
  /** Where the server listens; what `Host` and `Origin` are compared with. */
  readonly address: Address
  /** The bearer token of this start: `newToken()`. */
  readonly token: string
  /** The built web app from `loadAssets`, or null when it is not built. */
  readonly assets: Assets | null
  readonly version: string
  /** Gets what nobody expected. */
  readonly log: Log
  /**
   * Differs whenever anything that a read answers from has changed, whoever changed it. Given, answers of reads are
   * kept until it does; left out, every read is run.
   */
  readonly changeToken?: () => Promise<string>
  /** Milliseconds since 1970. Default: the machine's clock. */
  readonly now?: () => number
}

/** The HTTP edge, without a socket: `serve` gives it one. */
export interface HttpApp {
  readonly fetch: (request: Request) => Promise<Response>
  /** Every route with its method, as the router knows them; `ALL` stands for any method. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** A one-time code for the fragment of an address: single use, 60 seconds. Several may wait at once. */
  readonly issueCode: () => string
  /** The address to print or open, with a fresh code: `http://127.0.0.1:4173/evidence#code=…`. */
  readonly openingAddress: (path?: string) => string
  /** Takes no new work and waits for what runs; after `patience` milliseconds it is told to stop. */
  readonly settle: (patience: number) => Promise<void>
}

/**
 * Makes the HTTP edge over the operations: `POST /api/<feature>/<verb>` each, `POST /api/session`,
 * `GET /api/openapi.json`, the files of the web app and its page for every other address; nothing else.
 */
export function createHttpApp<O extends Readonly<Record<string, Operation>>>(
  options: HttpAppOptions<O>,
): HttpApp {
  const { address, operations, log, changeToken, now = Date.now } = options
  const sessions = createSessions(options.token)
  const running = createRunning()
  const cache = changeToken === undefined ? null : createReadCache({ changeToken, now })
  const app = new Hono()

  app.use('*', gate(address))
  app.post('/api/session', (c) => openSession(c, sessions, options.version))
  app.use('/api/*', async (c, next) => {
    if (!sessions.isOpen(c.req.raw.headers.get('authorization'))) throw sessionRequired()
    await next()
  })
  const document = lazily(() => JSON.stringify(openApiOf(Object.values(operations), options.version)))
  app.get('/api/openapi.json', () => jsonResponse(document()))
  const routes = new Map([
    ['/api/session', 'POST'],
    ['/api/openapi.json', 'GET, HEAD'],
  ])
  for (const name in operations) {
    const operation = operations[name]
    if (operation === undefined || !operation.surfaces.includes('http')) continue
    routes.set(routeOf(operation), 'POST')
    app.post(routeOf(operation), operationRoute(name, operation, { run: options.run, running, cache, log }))
  }
  app.all('/api/*', (c) => {
    throw notHere(c.req, routes.get(c.req.path))
  })
  app.get('*', (c) => visit(c.req, options.assets, address))
  app.notFound((c) => {
    throw notHere(c.req, 'GET, HEAD')
  })
  app.onError((error, c) => failure(error, c.req.raw, log))

  return {
    async fetch(request) {
      try {
        return await app.fetch(request)
      } catch (thrown) {
        return failure(thrown, request, log)
      }
    },
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    issueCode: sessions.issueCode,
    openingAddress: (path = '/') => `${originOf(address)}${path}#code=${sessions.issueCode()}`,
    settle: running.settle,
  }
}

const SessionRequest = z.strictObject({ code: z.string().min(1).max(200) })

async function openSession(c: Context, sessions: Sessions, version: string): Promise<Response> {
  const request = SessionRequest.safeParse(await readJson(c.req.raw, bodyLimits.session))
  const token = request.success ? sessions.redeem(request.data.code) : null
  if (token !== null) return jsonResponse(JSON.stringify({ token, version }))
  throw new Refusal('CODE_REFUSED', 'This address was used already, or is older than a minute.', {
    mend: 'Open the address that Waymark prints in the terminal now.',
  })
}

function sessionRequired(): Refusal {
  return new Refusal(
    'SESSION_REQUIRED',
    'This page has no session with the running Waymark.',
    { mend: 'Open the address that Waymark prints in the terminal.' },
    { 'www-authenticate': 'Bearer' },
  )
}

function failure(error: unknown, request: Request, log: Log): Response {
  const { method, url, signal, headers } = request
  const wire = wireErrorOf(error, { method, path: new URL(url).pathname, signal }, log)
  const isVisit = method === 'GET' && (headers.get('accept') ?? '').includes('text/html')
  return refuse(wire, { headers: error instanceof Refusal ? error.headers : {}, asText: isVisit })
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
