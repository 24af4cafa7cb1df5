import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'
import { readApplicationsSearch } from './search.ts'

/** Jobs that are pursued. */
export const applicationsRoute = createRoute({
  getParentRoute: () => root,
  path: '/applications',
  validateSearch: readApplicationsSearch,
  component: lazyRouteComponent(() => import('./applications-page.tsx'), 'ApplicationsPage'),
})
