import { streamMediaType, type StreamLine } from '../client/wire.ts'
import { dataHeaders } from './headers.ts'

/** Whether a request asks for progress. */
export function wantsStream(accept: string | null): boolean {
  return accept?.toLowerCase().includes(streamMediaType) ?? false
}

/**
 * Answers with one JSON line for each progress message and one last line with the outcome. A reader who falls behind
 * gets the newest message only, so nothing piles up.
 *
 * @param work never rejects: it resolves with the last line
 * @param leave called when the reader goes away
 */
export function streamResponse(
  work: (progress: (message: string) => void) => Promise<StreamLine>,
  leave: () => void,
): Response {
  let waiting: string | null = null
  let open = true
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const progress = (message: string): void => {
          if (!open) return
          waiting = message
          if ((controller.desiredSize ?? 0) > 0) flush(controller)
        }
        void work(progress).then((last) => {
          if (!open) return
          open = false
          controller.enqueue(encode(last))
          controller.close()
        })
      },
      pull: flush,
      cancel() {
        open = false
        leave()
      },
    },
    { highWaterMark: 16 },
  )
  return new Response(stream, {
    status: 200,
    headers: { ...dataHeaders, 'content-type': streamMediaType },
  })

  function flush(controller: ReadableStreamDefaultController<Uint8Array>): void {
    if (waiting === null || !open) return
    const progress = waiting
    waiting = null
    controller.enqueue(encode({ progress }))
  }
}

function encode(line: StreamLine): Uint8Array {
  return Buffer.from(`${JSON.stringify(line)}\n`)
}
