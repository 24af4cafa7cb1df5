import { createRootRoute } from '@tanstack/react-router'
import { readOverlay } from './search.ts'
import { Frame } from './shell/frame.tsx'
import { NotFound } from './shell/not-found.tsx'
import { FailureNote } from './ui/states.tsx'

/** What every room stands in. */
export const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <FailureNote error={error} retry={reset} />,
  validateSearch: readOverlay,
})
