import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Address } from './address.ts'
import type { HttpApp } from './app.ts'
import { dataHeaders } from './headers.ts'
import { refuse, Refusal } from './refusal.ts'

/** How many ports after the wished one are tried before any free one is taken. */
const nearbyPorts = 10

/** Milliseconds that running work gets when the server stops. */
const patience = 5000

/** The server cannot listen: a sentence for the person who started it. */
export class ServeError extends Error {
  override readonly name = 'ServeError'
  readonly mend: string

  constructor(message: string, mend: string) {
    super(message)
    this.mend = mend
  }
}

/** Where to listen and what to serve. */
export interface ServeOptions {
  /** Loopback only; anything else is refused. Default: `127.0.0.1`. */
  readonly host?: string
  /** 0: any free port. */
  readonly port: number
  /** When the port is taken, take one nearby. False for a port that the user asked for by number. */
  readonly fallback: boolean
  /** Makes the app once the address is known. */
  readonly createApp: (address: Address) => HttpApp
}

/** A server that listens. */
export interface Serving {
  readonly address: Address
  readonly app: HttpApp
  /** Stops taking requests, lets running work finish (after five seconds it is told to stop), closes connections. */
  close(): Promise<void>
}

/** Serves the app on loopback. @throws ServeError when the host is not loopback or the port cannot be had */
export async function serve(options: ServeOptions): Promise<Serving> {
  const host = loopbackOf(options.host ?? '127.0.0.1')
  const server = createServer({
    requireHostHeader: false,
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 120_000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: 2000,
    noDelay: true,
  })
  server.maxConnections = 1000
  const port = await listen(server, host, options)
  const address: Address = { host, port }
  const app = options.createApp(address)
  const listener = getRequestListener(app.fetch, { errorHandler: () => unreadable() })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isPlain(request)) void listener(request, response)
    else sendRefusal(response)
  })
  server.on('clientError', answerMalformed)
  return { address, app, close: () => close(server, app) }
}

function loopbackOf(host: string): Address['host'] {
  if (host === '127.0.0.1' || host === 'localhost') return '127.0.0.1'
  if (host === '::1' || host === '[::1]') return '::1'
  throw new ServeError(
    `Waymark does not listen on ${host}: only this machine may reach it.`,
    'Use 127.0.0.1, localhost or ::1.',
  )
}

async function listen(server: Server, host: string, { port, fallback }: ServeOptions): Promise<number> {
  const wished = port === 0 ? [0] : Array.from({ length: nearbyPorts + 1 }, (_, step) => port + step)
  const candidates = fallback ? [...wished.filter((candidate) => candidate <= 65_535), 0] : [port]
  for (const candidate of candidates) {
    const bound = await tryListen(server, host, candidate)
    if (bound !== null) return bound
  }
  throw new ServeError(
    `Port ${port} is taken by another program.`,
    'Choose another with --port, or leave it out and Waymark finds a free one.',
  )
}

/** The port that was bound, or null when it is taken. */
function tryListen(server: Server, host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE') resolve(null)
      else
        reject(
          new ServeError(
            `Waymark cannot listen on port ${port}: ${reasonOf(error)}.`,
            'Choose another with --port.',
          ),
        )
    }
    const onListening = (): void => {
      server.off('error', onError)
      const bound = server.address()
      if (typeof bound === 'object' && bound !== null) resolve(bound.port)
    }
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen({ host, port, exclusive: true })
  })
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES') return 'this user may not use it'
  if (error.code === 'EADDRNOTAVAIL') return 'this machine has no such loopback address'
  return error.message
}

/** One `Host` header and a target that begins with a slash: what every browser sends to a server it means. */
function isPlain(request: IncomingMessage): boolean {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  return hosts.length === 1 && request.url?.startsWith('/') === true
}

const notPlain = new Refusal('HOST_REFUSED', 'This request was meant for another server.')

function sendRefusal(response: ServerResponse): void {
  response.writeHead(421, { ...dataHeaders, 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ error: { code: notPlain.code, message: notPlain.message } }))
}

function unreadable(): Response {
  return refuse({ code: 'HEADER_INVALID', message: 'The request cannot be read.' })
}

const malformedStatuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Node's own answer to what is not HTTP carries none of our headers. */
function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = malformedStatuses[error.code ?? ''] ?? '400 Bad Request'
  const body = JSON.stringify({ error: { code: 'HEADER_INVALID', message: 'The request cannot be read.' } })
  const headers = Object.entries({
    ...dataHeaders,
    'content-type': 'application/json',
    'content-length': String(body.length),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status}\r\n${headers.join('')}\r\n${body}`)
}

async function close(server: Server, app: HttpApp): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  await app.settle(patience)
  server.closeIdleConnections()
  const last = setTimeout(() => server.closeAllConnections(), 500)
  const sweep = setInterval(() => server.closeIdleConnections(), 25)
  await closed
  clearTimeout(last)
  clearInterval(sweep)
}
