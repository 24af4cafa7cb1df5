import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'
import { readInboxSearch } from '../search.ts'

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/evidence/inbox',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('./inbox-page.tsx'), 'InboxPage'),
})

const inboxProposal = createRoute({
  getParentRoute: () => inbox,
  path: '$id',
  component: lazyRouteComponent(() => import('./proposal-drawer.tsx'), 'ProposalDrawer'),
})

/** The inbox of proposals, and one of them in a drawer. */
export const inboxRoutes = inbox.addChildren([inboxProposal])
