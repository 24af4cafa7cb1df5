import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { wasStopped } from '../data/failures.ts'
import { toUpload } from '../data/files.ts'
import { notify } from '../data/notices.ts'
import { refresh, type Answer, type CallInput } from '../data/operations.ts'
import { server } from '../data/server.ts'
import { text } from '../text/text.ts'
import { sumReports } from './selection.ts'

type Request = CallInput<'sources.import'>
type Preview = Answer<'sources.import'>

/** Where an import stands. Files stay in memory until they are kept or left. */
export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'working'; readonly title: string; readonly progress: string | null }
  | { readonly step: 'preview'; readonly request: Request; readonly preview: Preview }
  | { readonly step: 'failed'; readonly error: unknown }

/** Reads a source without keeping anything, shows what was understood, then keeps what was accepted. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ step: 'idle' })
  const stopper = useRef<AbortController | null>(null)
  const queries = useQueryClient()

  const run = async (title: string, request: Request): Promise<Preview | null> => {
    stopper.current = new AbortController()
    setState({ step: 'working', title, progress: null })
    try {
      return await server.call('sources.import', request, {
        signal: stopper.current.signal,
        onProgress: (progress) => setState({ step: 'working', title, progress }),
      })
    } catch (error) {
      setState(wasStopped(error) ? { step: 'idle' } : { step: 'failed', error })
      if (wasStopped(error)) notify({ text: text.sources.stopped })
      return null
    }
  }
  const look = async (request: Request) => {
    const preview = await run(text.sources.reading, { ...request, dryRun: true })
    if (preview) setState({ step: 'preview', request, preview })
  }
  return {
    state,
    lookAtFiles: async (files: readonly File[], kind: Request['kind']) =>
      look({ file: await Promise.all(files.map(toUpload)), ...(kind ? { kind } : {}) }),
    /** Reads the same again with more said about it. */
    lookAgain: (request: Request, said: Partial<Request>) => look({ ...request, ...said }),
    lookAtPath: (path: string, author: string[]) => look({ path: [path], author }),
    keep: async (request: Request, accept: string[] | null) => {
      const done = await run(text.sources.importing, { ...request, accept })
      if (!done) return
      const { added, updated, duplicates } = sumReports(done.sources)
      const records = done.sources.reduce((sum, source) => sum + source.records, 0)
      const kept = records === 0 ? '' : text.sources.doneRecords(records, done.inbox.open)
      setState({ step: 'idle' })
      const newest = await server.call('history.list', { limit: 1 })
      const undo =
        added + updated + done.inbox.added > 0 || done.sources.some((source) => !source.isKnown)
          ? newest.events[0]?.seq
          : undefined
      notify({ text: `${text.sources.done(added, updated, duplicates)}${kept}`, ...(undo ? { undo } : {}) })
      await refresh(queries)
    },
    refreshSources: async (id: readonly string[]) => {
      stopper.current = new AbortController()
      setState({ step: 'working', title: text.sources.refreshing, progress: null })
      try {
        const done = await server.call(
          'sources.refresh',
          { id: [...id] },
          {
            signal: stopper.current.signal,
            onProgress: (progress) => setState({ step: 'working', title: text.sources.refreshing, progress }),
          },
        )
        tellRefresh(done)
        setState({ step: 'idle' })
      } catch (error) {
        setState(wasStopped(error) ? { step: 'idle' } : { step: 'failed', error })
      }
      await refresh(queries)
    },
    stop: () => stopper.current?.abort(),
    leave: () => setState({ step: 'idle' }),
  }
}

function tellRefresh({ sources, inbox, left }: Answer<'sources.refresh'>): void {
  const moved = sources.filter(({ isKnown }) => !isKnown).length
  notify({ text: text.sources.refreshed(sources.length, moved, inbox.open) })
  if (left.length === 0) return
  const reasons = left.map(({ where, reason }) => `${where}: ${reason}`).join('; ')
  notify({ text: text.sources.notRefreshed(reasons), tone: 'failure' })
}
