import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'
import { readStoriesSearch } from './search.ts'

const stories = createRoute({
  getParentRoute: () => root,
  path: '/stories',
  validateSearch: readStoriesSearch,
  component: lazyRouteComponent(() => import('./stories-page.tsx'), 'StoriesPage'),
})

const storyOf = createRoute({
  getParentRoute: () => root,
  path: '/stories/$story',
  component: lazyRouteComponent(() => import('./story-page.tsx'), 'StoryPage'),
})

/** The story bank, and one story of it. */
export const storyRoutes = [stories, storyOf] as const
