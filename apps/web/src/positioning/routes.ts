import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'

/** What one leads with. */
export const positioningRoute = createRoute({
  getParentRoute: () => root,
  path: '/positioning',
  component: lazyRouteComponent(() => import('./positioning-page.tsx'), 'PositioningPage'),
})
