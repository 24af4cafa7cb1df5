import type { FileOperationName, JsonOperationName } from '@waymark/edges/client/client.ts'
import type { Operations } from '@waymark/contracts/operation/all-operations.ts'
import type { CallOf, OutputOf } from '@waymark/contracts/operation/operation.ts'
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { describeFailure } from './failures.ts'
import { notify } from './notices.ts'
import { server } from './server.ts'
import { text } from '../text/text.ts'

export type CallInput<N extends JsonOperationName> = CallOf<Operations[N]>
export type Answer<N extends JsonOperationName> = OutputOf<Operations[N]>

/** A read as a query. The key is the operation and its input, so equal questions share one answer. */
export function read<N extends JsonOperationName>(name: N, input: CallInput<N>) {
  return queryOptions({
    queryKey: [name, input],
    queryFn: ({ signal }) => server.call(name, input, { signal }),
  })
}

interface WriteOptions {
  /** `toast`: say what was done, with undo. `none`: the screen shows it itself. */
  readonly says?: 'toast' | 'none'
  /** `toast`: failures appear as a notice. `inline`: the form shows them. */
  readonly fails?: 'toast' | 'inline'
  /** Runs once the screen is fresh again, even when the part that asked for the write is gone by then. */
  readonly after?: () => void
}

/** A write as a mutation. Afterwards everything on screen is asked again, and the user is told what was done. */
export function useWrite<N extends JsonOperationName>(
  name: N,
  { says = 'toast', fails = 'toast', after }: WriteOptions = {},
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: CallInput<N>) => server.call(name, input),
    onSuccess: async () => {
      if (says === 'toast') await announceNewest()
      await refresh(queries)
      after?.()
    },
    onError: (error) => {
      if (fails === 'toast') notifyFailure(error)
    },
  })
}

/** Counts refreshes, so that one which a newer change has overtaken does not go on to ask for single items. */
let refreshes = 0

/**
 * Asks again for everything on screen, except frameworks, which no write changes. Single items come last: what was
 * just removed is no longer on screen by then and not asked for.
 */
export async function refresh(queries: QueryClient): Promise<void> {
  const own = ++refreshes
  const isItem = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[0] === 'evidence.show' || queryKey[0] === 'proposals.show'
  const isFixed = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[0] === 'frameworks.list' || queryKey[0] === 'frameworks.show'
  await queries.invalidateQueries({ predicate: (query) => !isItem(query) && !isFixed(query) })
  await new Promise((rendered) => setTimeout(rendered, 0))
  if (own === refreshes) await queries.invalidateQueries({ predicate: isItem })
}

/** Tells the newest change in the log's own words and offers to undo exactly that one. */
async function announceNewest(): Promise<void> {
  const { events } = await server.call('history.list', { limit: 1 })
  const [newest] = events
  if (newest) notify({ text: newest.summary, undo: newest.seq })
}

/** Undoes one change, or the newest, and says what that was. */
export async function undoChange(queries: QueryClient, event: number | null): Promise<void> {
  // Questions still under way are about a past that ends now; one of them may be about an item that goes.
  refreshes += 1
  await queries.cancelQueries()
  try {
    const { undone } = await server.call('history.undo', { event })
    notify({ text: text.shell.undid(undone.summary) })
  } catch (error) {
    notifyFailure(error)
  }
  await refresh(queries)
}

/** Shows a failure as a notice that stays until it is closed. */
export function notifyFailure(error: unknown): void {
  const { what, where, mend } = describeFailure(error)
  notify({ text: [what, where, mend].filter(Boolean).join(' '), tone: 'failure' })
}

/** Asks for a file and hands it to the browser to save. */
export async function saveFile<N extends FileOperationName>(
  name: N,
  input: CallOf<Operations[N]>,
): Promise<void> {
  try {
    const download = await server.download(name, input)
    const address = URL.createObjectURL(download.blob)
    const link = document.createElement('a')
    link.href = address
    link.download = download.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    notify({ text: text.shell.saved(download.name) })
  } catch (error) {
    notifyFailure(error)
  }
}
