import { describe, expect, it } from 'vitest'
import { errorCodes, OperationError } from '@waymark/contracts/operation/errors.ts'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import { statusOf } from './statuses.ts'
import { offeredOperations, stubApp } from './testing/stub-app.ts'

describe.each(offeredOperations)('$path', ({ operation, path }) => {
  it('hands every example to the operation and its answer back', async () => {
    expect(operation.examples.length).toBeGreaterThan(0)
    for (const { input } of operation.examples) {
      const { send, runs } = stubApp()
      const response = await send(path, {
        body: JSON.stringify(input),
        headers: { 'idempotency-key': 'k-1' },
      })
      expect(response.status).toBe(200)
      expect(await response.text()).toBe(operation.answers === 'json' ? '{}' : '\u0001\u0002\u0003')
      expect(runs).toMatchObject([
        { name: operation.name, input, call: { channel: 'web', idempotencyKey: 'k-1' } },
      ])
    }
  })
})

describe('operations of the command line only', () => {
  const hidden = Object.values(operations).filter(({ surfaces }) => !surfaces.includes('http'))

  it.each(hidden.map(({ name }) => name))('%s has no route', async (name) => {
    const { send, runs } = stubApp()
    const response = await send(`/api/${name.replace('.', '/')}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: { code: 'ROUTE_UNKNOWN' } })
    expect(runs).toEqual([])
  })
})

describe('a failure', () => {
  it.each(errorCodes)('%s has its status and tells what its thrower knew', async (code) => {
    const details = { where: 'row 3', field: 'text', mend: 'Mend it.', issues: [{ where: 'a', reason: 'b' }] }
    const { send, incidents } = stubApp({
      run: () => Promise.reject(new OperationError(code, 'It happened.', details)),
    })
    const response = await send('/api/evidence/log')
    expect(response.status).toBe(statusOf(code))
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.json()).toEqual({ error: { code, message: 'It happened.', ...details } })
    expect(incidents).toEqual([])
  })

  it.each([new TypeError('secret detail'), 'secret text', { secret: true }, null, undefined])(
    'that nobody expected (%s) is told by number only',
    async (thrown) => {
      const { send, incidents } = stubApp({ run: () => Promise.reject(thrown) })
      for (const accept of ['application/json', 'application/x-ndjson']) {
        const response = await send('/api/evidence/log?secret=1', { headers: { accept } })
        const text = await response.text()
        expect(text).toMatch(
          /"code":"INTERNAL","message":"Something went wrong inside Waymark \(incident \w{8}\)\."/,
        )
        expect(text).not.toMatch(/secret|TypeError|\.ts/)
        const incident = /incident (\w+)/.exec(text)?.[1]
        expect(incidents.at(-1)).toEqual({
          incident,
          method: 'POST',
          path: '/api/evidence/log',
          error: thrown,
        })
      }
    },
  )

  it('of a busy workspace says when to try again', async () => {
    const { send } = stubApp({ run: () => Promise.reject(new OperationError('WORKSPACE_BUSY', 'Busy.')) })
    expect((await send('/api/evidence/log')).headers.get('retry-after')).toBe('1')
  })

  it('after the client has gone is not an incident', async () => {
    const controller = new AbortController()
    const { send, incidents } = stubApp({
      run: async (_name, _input, { signal }) => {
        controller.abort()
        return Promise.reject(signal.reason)
      },
    })
    const response = await send('/api/evidence/list', { signal: controller.signal })
    expect(await response.json()).toMatchObject({ error: { code: 'CANCELLED' } })
    expect(incidents).toEqual([])
  })
})

describe('a known address with another method', () => {
  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s is told what it takes',
    async (method) => {
      const { send, runs } = stubApp()
      const response = await send('/api/evidence/log', { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST')
      expect(runs).toEqual([])
    },
  )

  it('is refused outside the API too', async () => {
    const { send } = stubApp()
    const response = await send('/evidence', { method: 'POST' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('long work', () => {
  it('is told to stop when the client goes away', async () => {
    const controller = new AbortController()
    let stopped = false
    const { send } = stubApp({
      run: (_name, _input, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            stopped = true
            reject(new OperationError('CANCELLED', 'Stopped.'))
          })
          controller.abort()
        }),
    })
    const response = await send('/api/sources/import', { signal: controller.signal })
    expect(response.status).toBe(503)
    expect(stopped).toBe(true)
  })

  it('is finished before the app is settled, and nothing new begins', async () => {
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
    const { app, send, runs } = stubApp({ run: () => finished.then(() => ({ output: { done: true } })) })
    const running = send('/api/evidence/log')
    await expect.poll(() => runs.length).toBe(1)
    let settled = false
    const settling = app.settle(60_000).then(() => {
      settled = true
    })
    const late = await send('/api/evidence/log')
    expect(await late.json()).toMatchObject({ error: { code: 'STOPPING' } })
    expect(settled).toBe(false)
    finish()
    await settling
    expect(await (await running).json()).toEqual({ done: true })
  })

  it('that outlasts the patience is told to stop', async () => {
    const { app, send, runs } = stubApp({
      run: (_name, _input, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new OperationError('CANCELLED', 'Stopped.')))
        }),
    })
    const running = send('/api/sources/import')
    await expect.poll(() => runs.length).toBe(1)
    await app.settle(1)
    expect((await running).status).toBe(503)
  })
})
