import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'

/** What the address of the confirmations' room may say: the item that is asked about. */
export interface AttestSearch {
  readonly about?: string
}

function readAttestSearch(search: Record<string, unknown>): AttestSearch {
  const { about } = search
  return typeof about === 'string' && /^ev_[0-9a-z]{26}$/.test(about) ? { about } : {}
}

/** Asking others to confirm evidence, and what they said. */
export const attestRoute = createRoute({
  getParentRoute: () => root,
  path: '/confirmations',
  validateSearch: readAttestSearch,
  component: lazyRouteComponent(() => import('./attest-page.tsx'), 'AttestPage'),
})
