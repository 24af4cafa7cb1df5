import { Worker } from 'node:worker_threads'
import { ErrorCode, OperationError, type ErrorDetails } from '@waymark/contracts/operation/errors.ts'
import type { Cv } from '@waymark/domain/cv/cv.ts'
import { cvLimits, isPdf, isZip, readCv } from './read-cv.ts'
import { tooLarge } from '../sources/local-files.ts'

/** The application's port of the same name is this shape. */
export interface CvReader {
  /** @throws OperationError SOURCE_KIND_UNKNOWN, SOURCE_UNREADABLE, FILE_TOO_LARGE, CANCELLED */
  read(
    file: { readonly name: string; readonly bytes: Uint8Array },
    options: { readonly signal: AbortSignal },
  ): Promise<Cv>
}

/** What a document may cost: a CV takes a fraction of either. */
export const readingLimits = { milliseconds: 20_000, memoryMebibytes: 512, idleMilliseconds: 60_000 } as const

/** Texts up to this size are read at once in this thread; everything else in one that can be ended. */
const smallText = 200_000

/**
 * Reads CVs of every format that is known here. Documents are parsed in a thread with limited memory that is kept for
 * the next one, and ended when a reading is cancelled, hangs or swells.
 */
export function createCvReader(limits: { readonly milliseconds: number } = readingLimits): CvReader {
  let thread: Thread | null = null
  let last: Promise<unknown> = Promise.resolve()
  const inThread = async (file: { name: string; bytes: Uint8Array }, signal: AbortSignal): Promise<Cv> => {
    if (signal.aborted) throw cancelled()
    thread ??= startThread(() => {
      thread = null
    })
    return thread.read(file, signal, limits.milliseconds)
  }
  return {
    read({ name, bytes }, { signal }) {
      if (signal.aborted) return Promise.reject(cancelled())
      if (bytes.length > cvLimits.export) return Promise.reject(tooLarge(name, cvLimits.export))
      if (bytes.length <= smallText && !isPdf(bytes) && !isZip(bytes)) return readCv({ name, bytes }, signal)
      const reading = last.then(() => inThread({ name, bytes }, signal))
      last = reading.catch(() => undefined)
      return reading
    },
  }
}

interface Thread {
  read(file: { name: string; bytes: Uint8Array }, signal: AbortSignal, milliseconds: number): Promise<Cv>
}

type Answer =
  | { readonly id: number; readonly cv: Cv }
  | {
      readonly id: number
      readonly failure: { readonly code: string; readonly message: string; readonly details: ErrorDetails }
    }

const cancelled = () => new OperationError('CANCELLED', 'The reading was cancelled.')

function startThread(ended: () => void): Thread {
  const worker = new Worker(new URL('./cv-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: readingLimits.memoryMebibytes, maxYoungGenerationSizeMb: 64 },
    env: {},
    stdout: true,
    stderr: true,
  })
  worker.unref()
  let idle: NodeJS.Timeout | null = null
  let count = 0
  const end = () => {
    ended()
    void worker.terminate()
  }
  return {
    read({ name, bytes }, signal, milliseconds) {
      if (idle !== null) clearTimeout(idle)
      count += 1
      const id = count
      worker.ref()
      return new Promise<Cv>((resolve, reject) => {
        const finish = (settle: () => void, stop: boolean) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', abort)
          worker.off('message', answer)
          worker.off('error', failed)
          worker.off('exit', exited)
          worker.unref()
          if (stop) end()
          else {
            idle = setTimeout(end, readingLimits.idleMilliseconds)
            idle.unref()
          }
          settle()
        }
        const abort = () => finish(() => reject(cancelled()), true)
        const timer = setTimeout(
          () => finish(() => reject(tooMuch(name, 'takes longer to read than a CV should')), true),
          milliseconds,
        )
        const failed = () =>
          finish(() => reject(tooMuch(name, 'needs more memory to read than a CV should')), true)
        const exited = () => finish(() => reject(tooMuch(name, 'ended its own reading')), true)
        const answer = (message: Answer) => {
          if (message.id === id) finish(() => settleWith(message, resolve, reject), false)
        }
        signal.addEventListener('abort', abort, { once: true })
        worker.on('message', answer)
        worker.on('error', failed)
        worker.on('exit', exited)
        worker.postMessage({ id, name, bytes }, [])
      })
    },
  }
}

function settleWith(answer: Answer, resolve: (cv: Cv) => void, reject: (error: Error) => void): void {
  if ('cv' in answer) resolve(answer.cv)
  else
    reject(
      new OperationError(
        ErrorCode.parse(answer.failure.code),
        answer.failure.message,
        answer.failure.details,
      ),
    )
}

function tooMuch(name: string, why: string): OperationError {
  return new OperationError('SOURCE_UNREADABLE', `${name} ${why}, so it was given up.`, {
    where: name,
    mend: 'Export it again, or save its text as Markdown.',
  })
}
