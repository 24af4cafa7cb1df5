import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import { routeOf, type Operation } from '@waymark/contracts/operation/operation.ts'
import { createHttpApp, type HttpApp, type HttpAppOptions } from '../app.ts'
import type { Assets } from '../assets.ts'
import { pageHeaders } from '../headers.ts'
import type { RunAnswer, RunCall } from '../operation-route.ts'
import type { Incident } from '../refusal.ts'

/** The token of every stub. */
export const token = 'stub-token-0123456789-0123456789-0123456789-abc'

/** The `Host` that the stub answers to. */
export const host = '127.0.0.1:4173'

/** One call that reached `run`. */
export interface RunRecord {
  readonly name: string
  readonly input: unknown
  readonly call: RunCall
}

/** An app over a `run` that records every call, for tests without a socket. */
export interface StubApp {
  readonly app: HttpApp
  readonly runs: readonly RunRecord[]
  readonly incidents: readonly Incident[]
  /** Sends a request; headers of a well-behaved page are filled in, and `null` takes one out. */
  readonly send: (path: string, request?: StubRequest) => Promise<Response>
}

export interface StubRequest {
  readonly method?: string
  readonly body?: string | ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string | null>>
  readonly signal?: AbortSignal
}

type StubOptions = Partial<Omit<HttpAppOptions<Readonly<Record<string, Operation>>>, 'run'>> & {
  readonly run?: (name: string, input: unknown, call: RunCall) => Promise<RunAnswer>
}

/** A build of nothing but the page. */
export const stubAssets: Assets = {
  page: () => new Response('<!doctype html><title>Stub</title>', { headers: pageHeaders }),
  respond: () => null,
}

/** Makes a stub; `run` answers `{}` (and three bytes for files) unless another is given. */
export function stubApp(options: StubOptions = {}): StubApp {
  const runs: RunRecord[] = []
  const incidents: Incident[] = []
  const offered: Readonly<Record<string, Operation>> = options.operations ?? operations
  const answer = options.run ?? ((name: string) => Promise.resolve(stubAnswer(offered[name])))
  const app = createHttpApp({
    address: { host: '127.0.0.1', port: 4173 },
    token,
    assets: stubAssets,
    version: '1.2.3',
    log: (incident) => incidents.push(incident),
    ...options,
    operations: offered,
    run(name, input, call) {
      runs.push({ name, input, call })
      return answer(name, input, call)
    },
  })
  return { app, runs, incidents, send: (path, request = {}) => app.fetch(requestOf(path, request)) }
}

function stubAnswer(operation: Operation | undefined): RunAnswer {
  if (operation?.answers !== 'file') return { output: {} }
  return { output: { name: 'stub.bin', mediaType: 'application/zip' }, bytes: Uint8Array.of(1, 2, 3) }
}

function requestOf(path: string, { method = 'POST', body, headers = {}, signal }: StubRequest): Request {
  const all: Record<string, string | null> = {
    host,
    origin: method === 'GET' || method === 'HEAD' ? null : `http://${host}`,
    'sec-fetch-site': 'same-origin',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...headers,
  }
  const sent = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  const carries = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${host}${path}`, {
    method,
    headers: sent.map(([name, value]): [string, string] => [name, value]),
    ...(carries ? { body: body ?? '{}', duplex: 'half' } : {}),
    ...(signal === undefined ? {} : { signal }),
  })
}

/** Every operation that has a route, with its path. */
export const offeredOperations: readonly { readonly operation: Operation; readonly path: string }[] =
  Object.values<Operation>(operations)
    .filter((operation) => operation.surfaces.includes('http'))
    .map((operation) => ({ operation, path: routeOf(operation) }))
