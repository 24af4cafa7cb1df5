import { ClientError, unreachable } from './client-error.ts'
import type { StreamLine } from './wire.ts'

/** Lines of a streamed answer, in order. Leaving the loop early cancels the request. */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamLine> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(unreachable)
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n')
      rest = done ? '' : (lines.pop() ?? '')
      for (const line of lines) if (line.trim() !== '') yield parseLine(line)
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function parseLine(text: string): StreamLine {
  try {
    const line: unknown = JSON.parse(text)
    if (isLine(line)) return line
  } catch {
    // A cut line is told like any other that is not ours.
  }
  throw new ClientError({ code: 'UNREACHABLE', message: 'The answer arrived damaged.' }, 200)
}

function isLine(line: unknown): line is StreamLine {
  return (
    typeof line === 'object' && line !== null && ('progress' in line || 'output' in line || 'error' in line)
  )
}
