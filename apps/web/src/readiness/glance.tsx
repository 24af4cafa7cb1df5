import { useQuery } from '@tanstack/react-query'
import { read } from '../data/operations.ts'
import { useFrameworks } from '../data/frameworks.ts'
import { BandStrip } from './band-strip.tsx'

/** One role at a glance: the totals on the strip of its bands. */
export function Glance({ framework }: { readonly framework: string }) {
  const readiness = useQuery(read('readiness.show', { framework }))
  const model = useFrameworks().find(({ id }) => id === framework)
  if (!readiness.data || !model) return <div />
  return <BandStrip readiness={readiness.data} bands={model.bands} />
}
