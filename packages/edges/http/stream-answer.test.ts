import { describe, expect, it } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { streamResponse } from './stream-answer.ts'
import { stubApp } from './testing/stub-app.ts'

const asking = { headers: { accept: 'application/x-ndjson' } }

async function linesOf(response: Response): Promise<unknown[]> {
  const text = await response.text()
  expect(text.endsWith('\n')).toBe(true)
  return text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

describe('a streamed answer', () => {
  it('tells progress line by line and ends with the output', async () => {
    const { send } = stubApp({
      run: async (_name, _input, { progress }) => {
        for (const message of ['Reading commits', 'Read 1,000 commits\nand "more"']) {
          progress(message)
          await new Promise((resolve) => {
            setImmediate(resolve)
          })
        }
        return { output: { added: 3 } }
      },
    })
    const response = await send('/api/sources/import', asking)
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await linesOf(response)).toEqual([
      { progress: 'Reading commits' },
      { progress: 'Read 1,000 commits\nand "more"' },
      { output: { added: 3 } },
    ])
  })

  it('ends with the error when the work fails on the way', async () => {
    const { send } = stubApp({
      run: async (_name, _input, { progress }) => {
        progress('Reading')
        return Promise.reject(new OperationError('SOURCE_UNREADABLE', 'It is cut short.', { where: 'a.zip' }))
      },
    })
    const response = await send('/api/sources/import', asking)
    expect(response.status).toBe(200)
    expect((await linesOf(response)).at(-1)).toEqual({
      error: { code: 'SOURCE_UNREADABLE', message: 'It is cut short.', where: 'a.zip' },
    })
  })

  it('carries a file in base64', async () => {
    const response = await stubApp().send('/api/workspace/export', asking)
    expect(await linesOf(response)).toEqual([
      { output: { name: 'stub.bin', mediaType: 'application/zip' }, content: 'AQID' },
    ])
  })

  it('is refused as any other before the work begins', async () => {
    const { send, runs } = stubApp()
    const response = await send('/api/sources/import', { ...asking, body: '{' })
    expect(response.status).toBe(400)
    expect(runs).toEqual([])
  })

  it('stops the work when its reader goes away', async () => {
    const { promise: stopped, resolve } = Promise.withResolvers<string>()
    const { send } = stubApp({
      run: async (_name, _input, { signal, progress }) => {
        progress('Reading')
        return new Promise((_done, reject) => {
          signal.addEventListener('abort', () => {
            resolve('stopped')
            progress('too late')
            reject(new OperationError('CANCELLED', 'Stopped.'))
          })
        })
      },
    })
    const response = await send('/api/sources/import', asking)
    const reader = response.body?.getReader()
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('{"progress":"Reading"}\n')
    await reader?.cancel()
    expect(await stopped).toBe('stopped')
  })

  it('keeps only the newest message for a reader who falls behind', async () => {
    const response = streamResponse(
      async (progress) => {
        for (let done = 1; done <= 10_000; done += 1) progress(`${done} of 10000`)
        await new Promise((resolve) => {
          setTimeout(resolve, 10)
        })
        return { output: 'done' }
      },
      () => undefined,
    )
    const lines = await linesOf(response)
    expect(lines.length).toBeLessThan(30)
    expect(lines.slice(-2)).toEqual([{ progress: '10000 of 10000' }, { output: 'done' }])
  })
})
