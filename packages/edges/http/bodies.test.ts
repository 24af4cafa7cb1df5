import { describe, expect, it } from 'vitest'
import { takesFiles } from './operation-route.ts'
import { offeredOperations, stubApp } from './testing/stub-app.ts'

const taking = offeredOperations.map(({ path }) => path)

function streamOf(
  size: number,
  chunk = 64 * 1024,
): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let left = size
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left <= 0) return controller.close()
      const bytes = Buffer.alloc(Math.min(chunk, left), ' ')
      left -= bytes.byteLength
      return controller.enqueue(bytes)
    },
  })
  return { body, taken: () => size - left }
}

describe.each([...taking, '/api/session'])('the body of %s', (path) => {
  it.each([
    null,
    '',
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json, text/plain',
    'application/json; charset=iso-8859-1',
    'text/json',
  ])('is refused as %s', async (type) => {
    const { send, runs } = stubApp()
    const response = await send(path, { headers: { 'content-type': type } })
    expect(response.status).toBe(415)
    expect(runs).toEqual([])
  })

  it.each(['gzip', 'br', 'deflate', 'identity', ''])(
    'is refused when compressed as "%s"',
    async (encoding) => {
      const { send, runs } = stubApp()
      const response = await send(path, { headers: { 'content-encoding': encoding } })
      expect(response.status).toBe(415)
      expect(runs).toEqual([])
    },
  )

  it('is refused when nothing says how long it is and it does not end', async () => {
    const files = offeredOperations.some((offered) => offered.path === path && takesFiles(offered.operation))
    const limit = path === '/api/session' ? 1024 : (files ? 96 : 1) * 1024 * 1024
    const { body, taken } = streamOf(limit * 3)
    const { send, runs } = stubApp()
    const response = await send(path, { body })
    expect(response.status).toBe(413)
    expect(taken()).toBeGreaterThan(limit)
    expect(taken()).toBeLessThan(limit + 512 * 1024)
    expect(runs).toEqual([])
  })
})

describe('a body', () => {
  it('is refused unread by its stated length', async () => {
    const { send, runs } = stubApp()
    const response = await send('/api/evidence/log', { headers: { 'content-length': '1048577' } })
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({
      error: {
        code: 'BODY_TOO_LARGE',
        message: 'The request is larger than 1 MB.',
        mend: 'Send less at once, or use the command line for large files.',
      },
    })
    expect(runs).toEqual([])
  })

  it.each(['2', 'abc', '-1', '0x10'])('is counted when its stated length is a lie: %s', async (length) => {
    const { send, runs } = stubApp()
    const body = `{"text":"${'a'.repeat(1024 * 1024)}"}`
    const response = await send('/api/evidence/log', { body, headers: { 'content-length': length } })
    expect(response.status).toBe(413)
    expect(runs).toEqual([])
  })

  it('may be large where files are taken, and only there', async () => {
    const body = JSON.stringify({ file: [{ name: 'a.zip', content: 'a'.repeat(2 * 1024 * 1024) }] })
    const { send, runs } = stubApp()
    expect((await send('/api/sources/import', { body })).status).toBe(200)
    expect((await send('/api/evidence/attach', { body })).status).toBe(200)
    expect((await send('/api/evidence/edit', { body })).status).toBe(413)
    expect(runs.map(({ name }) => name)).toEqual(['sources.import', 'evidence.attach'])
  })

  it.each([
    ['', 'The body is empty.'],
    [' \n', 'The body is empty.'],
    ['{"text":}', 'The body is not JSON: unexpected "}" at line 1, column 9.'],
    ['{"a":1,\n "b":"x" 2}', 'The body is not JSON: unexpected "2" at line 2, column 10.'],
    ['{"text":"a', 'The body is not JSON: unexpected """ at line 1, column 9.'],
    ['[1,2', 'The body is not JSON: unexpected the end at line 1, column 5.'],
    ['{"a":NaN}', 'The body is not JSON: unexpected "N" at line 1, column 6.'],
    ['{}\u0000', 'The body is not JSON: unexpected U+0000 at line 1, column 3.'],
  ])('that is not JSON is told by its place: %j', async (body, message) => {
    const { send, runs } = stubApp()
    const response = await send('/api/evidence/log', { body })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: 'BODY_MALFORMED', message } })
    expect(runs).toEqual([])
  })

  it('must be UTF-8', async () => {
    const { send, runs } = stubApp()
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Uint8Array.of(0x22, 0xff, 0x22))
        controller.close()
      },
    })
    const response = await send('/api/evidence/log', { body })
    expect(await response.json()).toMatchObject({
      error: { code: 'BODY_MALFORMED', message: 'The body is not UTF-8 text.' },
    })
    expect(runs).toEqual([])
  })

  it.each(['', ' ', 'a b', 'ü', 'a'.repeat(201)])('needs a usable idempotency key: "%s"', async (key) => {
    const { send, runs } = stubApp()
    const response = await send('/api/evidence/log', { headers: { 'idempotency-key': key } })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { code: 'HEADER_INVALID', field: 'Idempotency-Key' },
    })
    expect(runs).toEqual([])
  })
})

describe('an address', () => {
  it('that is longer than any real one is refused', async () => {
    const { send } = stubApp()
    expect((await send(`/${'a'.repeat(9000)}`, { method: 'GET' })).status).toBe(414)
    expect((await send(`/evidence?text=${'a'.repeat(500)}`, { method: 'GET' })).status).toBe(200)
  })
})
