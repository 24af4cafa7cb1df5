import type { Context, Handler } from 'hono'
import * as z from 'zod'
import type { Operation } from '@waymark/contracts/operation/operation.ts'
import type { StreamLine } from '../client/wire.ts'
import { bodyLimits, readJson } from './body.ts'
import { fileResponse } from './file-answer.ts'
import { dataHeaders } from './headers.ts'
import type { ReadCache } from './read-cache.ts'
import { Refusal, wireErrorOf, type Log } from './refusal.ts'
import type { Running } from './running.ts'
import { streamResponse, wantsStream } from './stream-answer.ts'

/** What an operation answered; `bytes` for file operations. */
export interface RunAnswer {
  readonly output: unknown
  readonly bytes?: Uint8Array
}

/** How a call reached us. */
export interface RunCall {
  readonly channel: 'web'
  readonly idempotencyKey?: string
  readonly signal: AbortSignal
  readonly progress: (message: string) => void
}

/** Runs one operation on unparsed input. @throws OperationError for every expected failure */
export type Run<N extends string> = (name: N, input: unknown, call: RunCall) => Promise<RunAnswer>

/** What the routes of all operations share. */
export interface RouteMeans<N extends string> {
  readonly run: Run<N>
  readonly running: Running
  /** Null: every read is run. */
  readonly cache: ReadCache | null
  readonly log: Log
}

type Perform = (signal: AbortSignal, progress: (message: string) => void) => Promise<RunAnswer>

/** Handles `POST /api/<feature>/<verb>` for one operation. */
export function operationRoute<N extends string>(
  name: N,
  operation: Operation,
  means: RouteMeans<N>,
): Handler {
  const { running, cache } = means
  let limit: number | null = null
  return async (c) => {
    limit ??= takesFiles(operation) ? bodyLimits.files : bodyLimits.facts
    const idempotencyKey = idempotencyKeyOf(c)
    const input = await readJson(c.req.raw, limit)
    const perform: Perform = (signal, progress) =>
      performOperation(operation, cache, () =>
        means.run(name, input, {
          channel: 'web',
          signal,
          progress,
          ...(idempotencyKey === null ? {} : { idempotencyKey }),
        }),
      )
    if (wantsStream(c.req.raw.headers.get('accept'))) return streamed(c, means, perform)

    const answer = (): Promise<RunAnswer> =>
      running.track(c.req.raw.signal, (signal) => perform(signal, () => undefined))
    if (operation.answers === 'file') {
      const { output, bytes } = await answer()
      return fileResponse(output, bytes ?? new Uint8Array())
    }
    const read = async (): Promise<string> => JSON.stringify((await answer()).output)
    const cached = operation.effect === 'read' && cache !== null
    return jsonResponse(cached ? await cache.through(name, input, read) : await read())
  }
}

/** A write may change more than stored facts (which workspace is shown): what was read until its end is not kept. */
async function performOperation(
  operation: Operation,
  cache: ReadCache | null,
  run: () => Promise<RunAnswer>,
): Promise<RunAnswer> {
  if (operation.effect === 'read') return run()
  try {
    return await run()
  } finally {
    cache?.forget()
  }
}

function streamed(c: Context, { running, log }: { running: Running; log: Log }, perform: Perform): Response {
  const reader = new AbortController()
  const signal = AbortSignal.any([reader.signal, c.req.raw.signal])
  return streamResponse(
    async (progress) => {
      try {
        return lastLineOf(await running.track(signal, (stop) => perform(stop, progress)))
      } catch (error) {
        return { error: wireErrorOf(error, { method: c.req.method, path: c.req.path, signal }, log) }
      }
    },
    () => reader.abort(),
  )
}

function lastLineOf({ output, bytes }: RunAnswer): StreamLine {
  if (bytes === undefined) return { output }
  return {
    output,
    content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  }
}

/** A JSON response from text that is JSON already. */
export function jsonResponse(json: string): Response {
  return new Response(json, {
    status: 200,
    headers: { ...dataHeaders, 'content-type': 'application/json' },
  })
}

function idempotencyKeyOf(c: Context): string | null {
  const key = c.req.raw.headers.get('idempotency-key')
  if (key === null) return null
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new Refusal(
    'HEADER_INVALID',
    'The header Idempotency-Key must be 1 to 200 visible ASCII characters.',
    { field: 'Idempotency-Key' },
  )
}

/** Whether an operation's input has room for files, and its body therefore a higher limit. */
export function takesFiles(operation: Pick<Operation, 'input'>): boolean {
  return JSON.stringify(z.toJSONSchema(operation.input, { io: 'input' })).includes(
    '"contentEncoding":"base64"',
  )
}
