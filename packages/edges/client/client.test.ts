import { describe, expect, it } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { stubApp, token } from '../http/testing/stub-app.ts'
import { createClient, type Client } from './client.ts'
import { ClientError } from './client-error.ts'

type Stub = ReturnType<typeof stubApp>

/** A client whose network is the app itself. */
function clientOf({ app }: Stub, bearer: () => string | null = () => token): Client {
  return createClient({
    token: bearer,
    base: 'http://127.0.0.1:4173',
    fetch: (url, init) => {
      const headers = new Headers(init.headers)
      headers.set('host', '127.0.0.1:4173')
      return app.fetch(new Request(url, { ...init, headers }))
    },
  })
}

async function failureOf(promise: Promise<unknown>): Promise<ClientError> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown)
  if (error instanceof ClientError) return error
  throw new TypeError(`expected a ClientError, got ${String(error)}`)
}

describe('a call', () => {
  it('reaches its operation and returns the answer', async () => {
    const stub = stubApp({ run: () => Promise.resolve({ output: { items: [], total: 0 } }) })
    const { total, items } = await clientOf(stub).call('evidence.list', { kind: 'cost' })
    expect([total, items]).toEqual([0, []])
    expect(stub.runs).toMatchObject([{ name: 'evidence.list', input: { kind: 'cost' } }])
  })

  it('carries a key of its own, or the one of the call that it repeats', async () => {
    const stub = stubApp()
    const client = clientOf(stub)
    await client.call('evidence.log', { text: 'a' })
    await client.call('evidence.log', { text: 'a' })
    await client.call('evidence.log', { text: 'a' }, { idempotencyKey: 'again' })
    const keys = stub.runs.map(({ call }) => call.idempotencyKey)
    expect(new Set(keys).size).toBe(3)
    expect(keys[2]).toBe('again')
  })

  it('rejects with what the server told', async () => {
    const details = {
      where: 'row 3',
      field: 'value',
      mend: 'Take 0 to 3.',
      issues: [{ where: 'x', reason: 'y' }],
    }
    const stub = stubApp({
      run: () => Promise.reject(new OperationError('RATING_OUT_OF_SCALE', 'The scale ends at 3.', details)),
    })
    const error = await failureOf(clientOf(stub).call('readiness.show', { framework: 'x' }))
    expect(error).toMatchObject({
      code: 'RATING_OUT_OF_SCALE',
      status: 422,
      message: 'The scale ends at 3.',
      ...details,
    })
  })

  it('reads the token anew each time', async () => {
    let bearer: string | null = null
    const client = clientOf(stubApp(), () => bearer)
    expect((await failureOf(client.call('sources.list', {}))).code).toBe('SESSION_REQUIRED')
    bearer = token
    expect(await client.call('sources.list', {})).toEqual({})
  })

  it('follows progress and still rejects with the error at the end', async () => {
    let fails = false
    const stub = stubApp({
      run: async (_name, _input, { progress }) => {
        progress('Reading Grüße')
        if (fails) return Promise.reject(new OperationError('SOURCE_UNREADABLE', 'Cut short.'))
        return { output: { sources: [], candidates: [] } }
      },
    })
    const heard: string[] = []
    const onProgress = (message: string): number => heard.push(message)
    const client = clientOf(stub)
    expect(await client.call('sources.import', {}, { onProgress })).toEqual({ sources: [], candidates: [] })
    fails = true
    const error = await failureOf(client.call('sources.import', {}, { onProgress }))
    expect(error.code).toBe('SOURCE_UNREADABLE')
    expect(heard).toEqual(['Reading Grüße', 'Reading Grüße'])
  })
})

describe('a call without an answer', () => {
  const answering = (answer: () => Promise<Response>): Client =>
    createClient({ token: () => null, fetch: answer })

  it.each<[string, () => Promise<Response>, string]>([
    ['nothing listens', () => Promise.reject(new TypeError('fetch failed')), 'UNREACHABLE'],
    ['it is stopped', () => Promise.reject(new DOMException('stopped', 'AbortError')), 'ABORTED'],
    [
      'another program answers',
      () => Promise.resolve(new Response('<html>', { status: 502 })),
      'UNREACHABLE',
    ],
    [
      'another program answers JSON',
      () => Promise.resolve(Response.json({ message: 'no' }, { status: 404 })),
      'UNREACHABLE',
    ],
    ['the answer is cut', () => Promise.resolve(new Response('{"items":[')), 'UNREACHABLE'],
    ['the answer is no object', () => Promise.resolve(Response.json(3)), 'UNREACHABLE'],
  ])('rejects when %s', async (_what, answer, code) => {
    const error = await failureOf(answering(answer).call('sources.list', {}))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/\.$/)
  })

  it.each(['', '{"progress":"x"}\n', '{"progress":"x"}\n{"outp', '"text"\n', 'null\n'])(
    'rejects when a stream ends as %j',
    async (text) => {
      const client = answering(() => Promise.resolve(new Response(text)))
      const error = await failureOf(client.call('sources.list', {}, { onProgress: () => undefined }))
      expect(error.code).toBe('UNREACHABLE')
    },
  )
})

describe('a download', () => {
  it('has the bytes, the name and the type', async () => {
    const stub = stubApp({
      run: () =>
        Promise.resolve({
          output: { name: 'Rückblick.pdf', mediaType: 'application/pdf' },
          bytes: Uint8Array.of(37, 80),
        }),
    })
    const { blob, name, mediaType } = await clientOf(stub).download('readiness.report', { framework: 'x' })
    expect([name, mediaType, [...(await blob.bytes())]]).toEqual([
      'Rückblick.pdf',
      'application/pdf',
      [37, 80],
    ])
  })

  it('rejects as a call does', async () => {
    const stub = stubApp({
      run: () => Promise.reject(new OperationError('FRAMEWORK_UNKNOWN', 'No such one.')),
    })
    const error = await failureOf(clientOf(stub).download('readiness.report', { framework: 'x' }))
    expect(error.code).toBe('FRAMEWORK_UNKNOWN')
  })
})
