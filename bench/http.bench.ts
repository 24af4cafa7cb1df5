import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { createFrameworkCatalog } from '@waymark/importers/frameworks/catalog.ts'
import { openSqliteStore } from '@waymark/storage/open-store.ts'
import { report } from './figures.ts'
import { startServer, type RunningServer } from './running-server.ts'
import { sampleItems } from './sample-evidence.ts'

const SECONDS = 5
const home = mkdtempSync(join(tmpdir(), 'waymark-bench-'))

async function fill(): Promise<void> {
  const catalog = createFrameworkCatalog({ folders: [join(import.meta.dirname, '..', 'frameworks')] })
  const framework = await catalog.get('it-director')
  if (framework === null) throw new Error('it-director is missing')
  const { store, close } = await openSqliteStore({ home })
  const changes = sampleItems(10_000, framework).map(
    (after) => ({ kind: 'evidence', id: after.id, before: null, after }) as const,
  )
  await store.commit({
    operation: 'bench',
    channel: 'system',
    at: '2026-11-20T09:00:00.000Z',
    summary: 'Filled',
    changes,
  })
  await close()
}

interface Load {
  readonly url: string
  readonly connections: number
  readonly bodies: readonly string[]
  readonly headers: Record<string, string>
}

/** Answers per second; throws when any answer was not 200, so that a fast refusal is never taken for speed. */
async function load({
  url,
  connections,
  bodies,
  headers,
}: Load): Promise<{ perSecond: number; p99: number }> {
  const result = await autocannon({
    url,
    connections,
    duration: SECONDS,
    requests: bodies.map((body) => ({ method: 'POST', body, headers })),
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`)
  return { perSecond: result.requests.average, p99: result.latency.p99 }
}

/** A bare Node server with the same transport: what this machine can do at best. */
async function bare(): Promise<number> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () =>
      response.setHeader('content-type', 'application/json').end('{"items":[],"total":0}'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { perSecond } = await load({
    url: `http://127.0.0.1:${port}/`,
    connections: 20,
    bodies: ['{}'],
    headers: {},
  })
  server.close()
  return perSecond
}

async function measure(server: RunningServer): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${server.token}` }
  const at = (route: string, connections: number, bodies: readonly string[]) =>
    load({ url: `${server.origin}/api/${route}`, connections, bodies, headers })
  const baseline = { what: 'bare node:http', value: await bare() }
  const pages = Array.from({ length: 50 }, (_, page) => JSON.stringify({ limit: 20, offset: page * 20 }))
  const words = ['contract', 'rota', 'Aarhus', 'recovery drill', 'identity', 'Turku licence']
  const queries = words.map((query) => JSON.stringify({ query }))
  const list = await at('evidence/list', 20, pages)
  report({
    what: 'list, 20 of 10,000, 50 pages in turn',
    value: list.perSecond,
    unit: 'per s',
    aim: '≥ 8,000/s',
    baseline,
  })
  const search = await at('evidence/search', 20, queries)
  report({
    what: 'search, 6 queries in turn',
    value: search.perSecond,
    unit: 'per s',
    aim: '≥ 8,000/s',
    baseline,
  })
  for (const connections of [1, 20]) {
    const bodies = Array.from({ length: 5000 }, (_, number) =>
      JSON.stringify({ text: `Round ${connections} win ${number} ${Math.random()}` }),
    )
    const written = await at('evidence/log', connections, bodies)
    const aim = connections === 20 ? { aim: '≥ 3,000/s' } : {}
    report({
      what: `durable log, ${connections} connections (p99 ${written.p99} ms)`,
      value: written.perSecond,
      unit: 'per s',
      ...aim,
      baseline,
    })
  }
}

await fill()
const server = await startServer(home)
try {
  await measure(server)
} finally {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
