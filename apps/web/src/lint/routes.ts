import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'

/** The room where a CV is checked. */
export const lintRoute = createRoute({
  getParentRoute: () => root,
  path: '/lint',
  component: lazyRouteComponent(() => import('./lint-page.tsx'), 'LintPage'),
})
