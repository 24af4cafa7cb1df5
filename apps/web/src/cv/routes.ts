import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'

const cvs = createRoute({
  getParentRoute: () => root,
  path: '/cv',
  component: lazyRouteComponent(() => import('./cvs-page.tsx'), 'CvsPage'),
})

const cvOf = createRoute({
  getParentRoute: () => root,
  path: '/cv/$cv',
  component: lazyRouteComponent(() => import('./cv-page.tsx'), 'CvPage'),
})

const letterOf = createRoute({
  getParentRoute: () => root,
  path: '/letters/$letter',
  component: lazyRouteComponent(() => import('./letter-page.tsx'), 'LetterPage'),
})

/** CVs and letters, and one of each. */
export const cvRoutes = [cvs, cvOf, letterOf] as const
