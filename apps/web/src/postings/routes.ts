import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'

/** All postings. */
const postings = createRoute({
  getParentRoute: () => root,
  path: '/postings',
  component: lazyRouteComponent(() => import('./postings-page.tsx'), 'PostingsPage'),
})

/** One posting beside the evidence. */
const postingOf = createRoute({
  getParentRoute: () => root,
  path: '/postings/$posting',
  component: lazyRouteComponent(() => import('./posting-page.tsx'), 'PostingPage'),
})

/** The rooms of postings. */
export const postingRoutes = [postings, postingOf] as const
