import { listSources } from '@waymark/contracts/sources/operations.ts'
import { handle } from '../handlers.ts'

const list = handle(listSources, async (services) => {
  const sources = await services.store.list('source')
  return { output: { sources: sources.toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1)) } }
})

/** Listing what was read. */
export const sourceHandlers = { 'sources.list': list } as const
