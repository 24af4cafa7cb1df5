import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import { createHttpApp } from './app.ts'
import type { Run } from './operation-route.ts'
import { serve, ServeError, type Serving } from './serve.ts'
import { stubAssets, token } from './testing/stub-app.ts'

const open: Serving[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((serving) => serving.close()))
})

async function started(
  run: Run<string> = () => Promise.resolve({ output: { ok: true } }),
  wish: { host?: string; port?: number; fallback?: boolean } = {},
): Promise<Serving> {
  const serving = await serve({
    port: 0,
    fallback: false,
    ...wish,
    createApp: (address) =>
      createHttpApp({
        operations,
        run,
        address,
        token,
        assets: stubAssets,
        version: '1.2.3',
        log: () => undefined,
      }),
  })
  open.push(serving)
  return serving
}

/** Sends bytes as they are and returns all that comes back. */
function raw({ address }: Serving, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address.port, address.host)
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (data: string) => {
      answer += data
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.write(text, 'latin1')
  })
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1])

function call(serving: Serving, path: string, init: RequestInit = {}): Promise<Response> {
  const { host, port } = serving.address
  return fetch(`http://${host}:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{}',
    ...init,
  })
}

describe('what is no proper request', () => {
  const auth = `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n`
  const post = 'POST /api/evidence/list HTTP/1.1\r\n'
  const end = '\r\n{}'

  it.each<[string, (host: string) => string, number]>([
    ['is a good request (the control)', (host) => `${post}Host: ${host}\r\n${auth}${end}`, 200],
    ['has no Host', () => `${post}${auth}${end}`, 421],
    ['has two Hosts', (host) => `${post}Host: ${host}\r\nHost: evil.example\r\n${auth}${end}`, 421],
    ['has the same Host twice', (host) => `${post}Host: ${host}\r\nhost: ${host}\r\n${auth}${end}`, 421],
    [
      'names another server in its target',
      (host) => `POST http://evil.example/api/evidence/list HTTP/1.1\r\nHost: ${host}\r\n${auth}${end}`,
      421,
    ],
    [
      'names this server in its target',
      (host) => `POST http://${host}/api/evidence/list HTTP/1.1\r\nHost: evil.example\r\n${auth}${end}`,
      421,
    ],
    ['asks for no path', (host) => `OPTIONS * HTTP/1.1\r\nHost: ${host}\r\n${auth}${end}`, 421],
    ['has a Host with a line break', (host) => `${post}Host: ${host}\rX: y\r\n${auth}${end}`, 400],
    [
      'has control bytes in its target',
      (host) => `GET /\u0001 HTTP/1.1\r\nHost: ${host}\r\n${auth}\r\n`,
      400,
    ],
    ['is HTTP/1.0 without a Host', () => `GET / HTTP/1.0\r\n\r\n`, 421],
    ['is not HTTP', () => 'hello\r\n\r\n', 400],
    ['is TLS', () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000', 400],
    [
      'has both lengths',
      (host) => `${post}Host: ${host}\r\nTransfer-Encoding: chunked\r\n${auth}${end}`,
      400,
    ],
    ['has two lengths', (host) => `${post}Host: ${host}\r\nContent-Length: 3\r\n${auth}${end}`, 400],
    [
      'has a broken chunk',
      (host) =>
        `${post}Host: ${host}\r\n${auth.replace('Content-Length: 2', 'Transfer-Encoding: chunked')}\r\nzz\r\n`,
      400,
    ],
    [
      'has too many header bytes',
      (host) => `${post}Host: ${host}\r\nX: ${'a'.repeat(20_000)}\r\n${auth}${end}`,
      431,
    ],
    [
      'has too long a target',
      (host) => `GET /${'a'.repeat(9000)} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      414,
    ],
    [
      'is TRACE',
      (host) =>
        `TRACE /api/evidence/list HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
      405,
    ],
    [
      'asks for a web socket of a foreign page',
      (host) =>
        `GET /api/evidence/list HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://evil.example\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
      403,
    ],
  ])('%s', async (_what, request, status) => {
    let runs = 0
    const serving = await started(() => {
      runs += 1
      return Promise.resolve({ output: {} })
    })
    const answer = await raw(serving, request(`127.0.0.1:${serving.address.port}`))
    expect(statusOf(answer)).toBe(status)
    expect(runs).toBe(status === 200 ? 1 : 0)
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'")
    expect(answer.toLowerCase()).not.toContain('access-control-')
  })

  it('that is CONNECT gets nothing', async () => {
    const serving = await started()
    const answer = await raw(serving, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n')
    expect(answer).not.toContain('200')
  })
})

describe('bodies on a socket', () => {
  it('are counted while they arrive in chunks', async () => {
    const serving = await started()
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(256 * 1024).fill(0x20)),
    })
    const sent = call(serving, '/api/evidence/log', { body, duplex: 'half' })
    await expect(sent.then((response) => response.status)).resolves.toBe(413)
  })

  it('arrive whole, in one piece or many', async () => {
    const inputs: unknown[] = []
    const serving = await started((_name, input) => {
      inputs.push(input)
      return Promise.resolve({ output: {} })
    })
    const text = JSON.stringify({ text: 'Grüße \u{1f600}'.repeat(20_000) })
    const pieces = ReadableStream.from(
      Buffer.from(text)
        .toString('latin1')
        .match(/[\s\S]{1,997}/g) ?? [],
    )
    await call(serving, '/api/evidence/log', { body: text })
    await call(serving, '/api/evidence/log', {
      body: pieces.pipeThrough(
        new TransformStream<string, Uint8Array>({
          transform: (piece, controller) => controller.enqueue(Buffer.from(piece, 'latin1')),
        }),
      ),
      duplex: 'half',
    })
    expect(inputs).toEqual([JSON.parse(text), JSON.parse(text)])
  })
})

describe('a server', () => {
  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', ''])('refuses to listen on "%s"', async (host) => {
    await expect(started(undefined, { host })).rejects.toThrow(ServeError)
  })

  it('says that a port it was asked for is taken, and takes one nearby when it may', async () => {
    const first = await started()
    const { port } = first.address
    await expect(started(undefined, { port })).rejects.toThrow(`Port ${port} is taken by another program.`)
    const second = await started(undefined, { port, fallback: true })
    expect(second.address.port).not.toBe(port)
    expect((await call(second, '/api/evidence/list')).status).toBe(200)
  })

  it('answers on ::1, or says that the machine has none', async () => {
    const answer = await started(undefined, { host: '::1' }).then(
      async ({ address }) => (await fetch(`http://[::1]:${address.port}/`)).status,
      (error: unknown) => (error instanceof ServeError ? error.message : error),
    )
    expect([200, 'Waymark cannot listen on port 0: this machine has no such loopback address.']).toContain(
      answer,
    )
  })

  it('aborts the work of a client that hangs up', async () => {
    const { promise: stopped, resolve } = Promise.withResolvers<string>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const serving = await started((_name, _input, { signal }) => {
      begin()
      return new Promise((_done, reject) => {
        signal.addEventListener('abort', () => {
          resolve('stopped')
          reject(new OperationError('CANCELLED', 'Stopped.'))
        })
      })
    })
    const controller = new AbortController()
    const sent = call(serving, '/api/sources/import', { signal: controller.signal })
    await begun
    controller.abort()
    await expect(sent).rejects.toThrow('aborted')
    expect(await stopped).toBe('stopped')
  })

  it('waits for a write whose client has gone before it counts as closed', async () => {
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const order: string[] = []
    const serving = await started(async () => {
      begin()
      await finished
      order.push('written')
      return { output: {} }
    })
    const controller = new AbortController()
    const sent = call(serving, '/api/evidence/log', { signal: controller.signal })
    await begun
    controller.abort()
    await expect(sent).rejects.toThrow('aborted')
    const closing = serving.close().then(() => order.push('closed'))
    setTimeout(finish, 100)
    await closing
    expect(order).toEqual(['written', 'closed'])
  })

  it('finishes a write that runs when it is closed, and then is gone', async () => {
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const serving = await started(async () => {
      begin()
      await finished
      return { output: { written: true } }
    })
    const sent = call(serving, '/api/evidence/log')
    await begun
    const closing = serving.close()
    finish()
    expect(await (await sent).json()).toEqual({ written: true })
    await closing
    await expect(call(serving, '/api/evidence/list')).rejects.toThrow('fetch failed')
  })
})
