import { parentPort } from 'node:worker_threads'
import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { readCv } from './read-cv.ts'

const Job = z.object({ id: z.number(), name: z.string(), bytes: z.instanceof(Uint8Array) })

/** Reads one CV after the other in a thread of its own, which whoever started it can end at any time. */
parentPort?.on('message', (message: unknown) => {
  const { id, name, bytes } = Job.parse(message)
  readCv({ name, bytes }, new AbortController().signal).then(
    (cv) => parentPort?.postMessage({ id, cv }, []),
    (error: unknown) => parentPort?.postMessage({ id, failure: failureOf(error, name) }, []),
  )
})

function failureOf(error: unknown, name: string): { code: string; message: string; details: object } {
  if (error instanceof OperationError)
    return { code: error.code, message: error.message, details: error.details }
  const message = `${name} cannot be read: it is damaged, or made in a way that is not known here.`
  return {
    code: 'SOURCE_UNREADABLE',
    message,
    details: { where: name, mend: 'Save it again, or in another format, and try that.' },
  }
}
