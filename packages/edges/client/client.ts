import type { OperationName, Operations } from '@waymark/contracts/operation/all-operations.ts'
import type { CallOf, OutputOf } from '@waymark/contracts/operation/operation.ts'
import { answerOf, ClientError, errorOf, unreachable } from './client-error.ts'
import { readLines } from './stream.ts'
import { streamMediaType } from './wire.ts'

/** Operations that answer with JSON. */
export type JsonOperationName = {
  [N in OperationName]: Operations[N]['answers'] extends 'json' ? N : never
}[OperationName]

/** Operations that answer with a file. */
export type FileOperationName = Exclude<OperationName, JsonOperationName>

/** What a call needs beside its input. */
export interface CallOptions {
  /** Aborting it stops the work on the server too. */
  readonly signal?: AbortSignal
  /** Called with one plain line at a time while long work runs. */
  readonly onProgress?: (message: string) => void
  /** Send the same key with a retry, and a write that did arrive is not done twice. Default: a new key. */
  readonly idempotencyKey?: string
}

/** A file that an operation made. Never open it in a page of this origin: offer it for saving. */
export interface Download {
  readonly blob: Blob
  readonly name: string
  readonly mediaType: string
}

/** The typed way to every operation. Both methods reject with `ClientError` only. */
export interface Client {
  call<N extends JsonOperationName>(
    name: N,
    input: CallOf<Operations[N]>,
    options?: CallOptions,
  ): Promise<OutputOf<Operations[N]>>
  download<N extends FileOperationName>(
    name: N,
    input: CallOf<Operations[N]>,
    options?: Omit<CallOptions, 'onProgress'>,
  ): Promise<Download>
}

/** Where the client gets its means from. */
export interface ClientOptions {
  /** Default: the global `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
  /** Read before each call, so that a page picks up a new session without a reload. Null: none yet. */
  readonly token: () => string | null
  /** Origin of the server without a closing slash. Default: the page's own origin. */
  readonly base?: string
}

/**
 * Makes the client of the HTTP API. Answers are trusted, not parsed again: the server parses every output by the
 * operation's schema before it is sent, page and server come from one build, and the schemas of all operations would add
 * 40 kB (gzipped) to the page's 2 kB of client.
 */
export function createClient(options: ClientOptions): Client {
  const send = (name: OperationName, input: unknown, accept: string, call: CallOptions) =>
    post(options, name, input, accept, call)
  return {
    async call(name, input, call = {}) {
      const { onProgress } = call
      if (onProgress === undefined) {
        const response = await send(name, input, 'application/json', call)
        return answerOf(name, await readJson(response))
      }
      const response = await send(name, input, streamMediaType, call)
      return answerOf(name, await lastOutput(response, onProgress))
    },
    async download(name, input, call = {}) {
      const response = await send(name, input, '*/*', call)
      const mediaType = response.headers.get('content-type') ?? 'application/octet-stream'
      return {
        blob: await response.blob().catch(unreachable),
        name: fileNameOf(response.headers.get('content-disposition') ?? '') ?? 'waymark',
        mediaType,
      }
    },
  }
}

async function post(
  { fetch = globalThis.fetch, token, base = '' }: ClientOptions,
  name: OperationName,
  input: unknown,
  accept: string,
  { signal, idempotencyKey = crypto.randomUUID() }: CallOptions,
): Promise<Response> {
  const bearer = token()
  const response = await fetch(`${base}/api/${name.replace('.', '/')}`, {
    method: 'POST',
    headers: {
      accept,
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(input),
    ...(signal === undefined ? {} : { signal }),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  }).catch(unreachable)
  if (!response.ok) throw errorOf(await readJson(response), response.status)
  return response
}

function readJson(response: Response): Promise<unknown> {
  return response.json().catch(unreachable)
}

async function lastOutput(response: Response, onProgress: (message: string) => void): Promise<unknown> {
  if (response.body === null) return unreachable(new Error('the answer is empty'))
  for await (const line of readLines(response.body)) {
    if ('progress' in line) onProgress(line.progress)
    else if ('error' in line) throw errorOf(line, response.status)
    else return line.output
  }
  throw new ClientError(
    { code: 'UNREACHABLE', message: 'The connection ended before the answer was complete.' },
    0,
  )
}

/** The name in a `Content-Disposition` header: the UTF-8 form (RFC 5987) before the plain one. */
export function fileNameOf(header: string): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(header)?.[1]
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded.trim())
    } catch {
      return null
    }
  }
  return /filename="([^"]*)"/iu.exec(header)?.[1] ?? null
}
