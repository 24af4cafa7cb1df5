import { jsonFaultOf } from './json-fault.ts'
import { Refusal } from './refusal.ts'

/** Most bytes of a request's body. */
export const bodyLimits = {
  /** A one-time code. */
  session: 1024,
  /** Every operation that takes facts. */
  facts: 1024 * 1024,
  /** Operations that take files; base64 makes 72 MB of file out of this. */
  files: 96 * 1024 * 1024,
} as const

/**
 * Reads a JSON body, never more than `limit` bytes of it. `application/json` is asked for not out of neatness: a
 * browser sends it across origins only after asking, and nobody here says yes.
 *
 * @throws Refusal MEDIA_TYPE_UNSUPPORTED, BODY_TOO_LARGE, BODY_MALFORMED
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  checkType(request.headers)
  const text = decode(await readBytes(request, limit))
  try {
    return JSON.parse(text)
  } catch {
    throw malformed(text)
  }
}

function checkType(headers: Headers): void {
  const type = headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw new Refusal('MEDIA_TYPE_UNSUPPORTED', 'The body must be JSON.', {
      mend: 'Send it with the header "Content-Type: application/json".',
    })
  }
  if (headers.has('content-encoding')) {
    throw new Refusal('MEDIA_TYPE_UNSUPPORTED', 'A compressed body is not accepted.', {
      mend: 'Send it without the header "Content-Encoding".',
    })
  }
}

/** A stated length saves reading; what counts is how much arrives. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const stated = request.headers.get('content-length')
  if (stated !== null && !(Number(stated) <= limit)) throw tooLarge(limit)
  if (stated !== null && request.headers.get('transfer-encoding') === null) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    if (bytes.byteLength > limit) throw tooLarge(limit)
    return bytes
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

function tooLarge(limit: number): Refusal {
  const size = limit < 1024 * 1024 ? `${limit / 1024} kB` : `${limit / 1024 / 1024} MB`
  return new Refusal(
    'BODY_TOO_LARGE',
    `The request is larger than ${size}.`,
    { mend: 'Send less at once, or use the command line for large files.' },
    { connection: 'close' },
  )
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('BODY_MALFORMED', 'The body is not UTF-8 text.')
  }
}

function malformed(text: string): Refusal {
  if (text.trim() === '') {
    return new Refusal('BODY_MALFORMED', 'The body is empty.', { mend: 'Send at least {}.' })
  }
  const fault = jsonFaultOf(text)
  if (fault === null) return new Refusal('BODY_MALFORMED', 'The body is not JSON.')
  const where = `line ${fault.line}, column ${fault.column}`
  return new Refusal('BODY_MALFORMED', `The body is not JSON: unexpected ${fault.found} at ${where}.`, {
    where,
  })
}
