import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readCompareSearch } from './compare/compare-search.ts'
import { readLadderSearch, readWriteSearch } from './ladders/ladder-search.ts'
import { attestRoute } from './evidence/attest-route.ts'
import { readTableView } from './raters/raters-search.ts'
import { readCareer } from './career/search.ts'
import { readDerivation, readEvidenceSearch, readHistorySearch } from './search.ts'
import { readBoundarySearch, readLevelSearch, readWaySearch } from './roles/search.ts'
import { postingRoutes } from './postings/routes.ts'
import { applicationsRoute } from './applications/routes.ts'
import { cvRoutes } from './cv/routes.ts'
import { deliveryRoute } from './delivery/routes.ts'
import { lintRoute } from './lint/routes.ts'
import { positioningRoute } from './positioning/routes.ts'
import { storyRoutes } from './stories/routes.ts'
import { inboxRoutes } from './proposals/routes.ts'
import { root } from './root-route.tsx'

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./today/today-page.tsx'), 'TodayPage'),
})

const evidence = createRoute({
  getParentRoute: () => root,
  path: '/evidence',
  validateSearch: readEvidenceSearch,
  component: lazyRouteComponent(() => import('./evidence/evidence-page.tsx'), 'EvidencePage'),
})

const evidenceItem = createRoute({
  getParentRoute: () => evidence,
  path: '$id',
  component: lazyRouteComponent(() => import('./evidence/evidence-drawer.tsx'), 'EvidenceDrawer'),
})

const readiness = createRoute({
  getParentRoute: () => root,
  path: '/readiness',
  component: lazyRouteComponent(() => import('./readiness/roles-page.tsx'), 'RolesPage'),
})

const readinessOf = createRoute({
  getParentRoute: () => root,
  path: '/readiness/$framework',
  validateSearch: readDerivation,
  component: lazyRouteComponent(() => import('./readiness/readiness-page.tsx'), 'ReadinessPage'),
})

const assess = createRoute({
  getParentRoute: () => root,
  path: '/readiness/$framework/assess',
  component: lazyRouteComponent(() => import('./assess/assess-start.tsx'), 'AssessStart'),
})

const assessOne = createRoute({
  getParentRoute: () => root,
  path: '/readiness/$framework/assess/$competency',
  component: lazyRouteComponent(() => import('./assess/assess-page.tsx'), 'AssessPage'),
})

const plans = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./plans/plans-page.tsx'), 'PlansPage'),
})

const planOf = createRoute({
  getParentRoute: () => root,
  path: '/plan/$framework',
  component: lazyRouteComponent(() => import('./plans/plan-page.tsx'), 'PlanPage'),
})

const reviewsOf = createRoute({
  getParentRoute: () => root,
  path: '/plan/$framework/reviews',
  component: lazyRouteComponent(() => import('./cadence/cadence-page.tsx'), 'CadencePage'),
})

const roadmaps = createRoute({
  getParentRoute: () => root,
  path: '/roadmaps',
  component: lazyRouteComponent(() => import('./roadmaps/roadmaps-page.tsx'), 'RoadmapsPage'),
})

const roadmapOf = createRoute({
  getParentRoute: () => root,
  path: '/plan/$framework/roadmaps/$roadmap',
  component: lazyRouteComponent(() => import('./roadmaps/roadmap-page.tsx'), 'RoadmapPage'),
})

const career = createRoute({
  getParentRoute: () => root,
  path: '/career',
  validateSearch: readCareer,
  component: lazyRouteComponent(() => import('./career/career-page.tsx'), 'CareerPage'),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('./sources/sources-page.tsx'), 'SourcesPage'),
})

const frameworks = createRoute({
  getParentRoute: () => root,
  path: '/frameworks',
  component: lazyRouteComponent(() => import('./frameworks/frameworks-page.tsx'), 'FrameworksPage'),
})

const frameworkOf = createRoute({
  getParentRoute: () => root,
  path: '/frameworks/$framework',
  component: lazyRouteComponent(() => import('./frameworks/framework-page.tsx'), 'FrameworkPage'),
})

const ladderImport = createRoute({
  getParentRoute: () => root,
  path: '/ladders/import',
  component: lazyRouteComponent(() => import('./ladders/import-page.tsx'), 'ImportPage'),
})

const ladderWrite = createRoute({
  getParentRoute: () => root,
  path: '/ladders/write',
  validateSearch: readWriteSearch,
  component: lazyRouteComponent(() => import('./ladders/write-page.tsx'), 'WritePage'),
})

const ladderOf = createRoute({
  getParentRoute: () => root,
  path: '/ladders/$ladder',
  validateSearch: readLadderSearch,
  component: lazyRouteComponent(() => import('./ladders/ladder-page.tsx'), 'LadderPage'),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('./compare/compare-page.tsx'), 'ComparePage'),
})

const ratersOf = createRoute({
  getParentRoute: () => root,
  path: '/raters/$framework',
  validateSearch: readTableView,
  component: lazyRouteComponent(() => import('./raters/raters-page.tsx'), 'RatersPage'),
})

const calibrateOf = createRoute({
  getParentRoute: () => root,
  path: '/calibrate/$framework',
  component: lazyRouteComponent(() => import('./raters/calibrate-page.tsx'), 'CalibratePage'),
})

const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  validateSearch: readHistorySearch,
  component: lazyRouteComponent(() => import('./history/history-page.tsx'), 'HistoryPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
})

const rolesIndex = createRoute({
  getParentRoute: () => root,
  path: '/roles',
  component: lazyRouteComponent(() => import('./roles/roles-index.tsx'), 'RolesIndex'),
})

const rolesIdentify = createRoute({
  getParentRoute: () => root,
  path: '/roles/identify',
  component: lazyRouteComponent(() => import('./roles/identify-page.tsx'), 'IdentifyPage'),
})

const rolesBoundaries = createRoute({
  getParentRoute: () => root,
  path: '/roles/boundaries',
  validateSearch: readBoundarySearch,
  component: lazyRouteComponent(() => import('./roles/boundaries-page.tsx'), 'BoundariesPage'),
})

const rolesLanes = createRoute({
  getParentRoute: () => root,
  path: '/roles/lanes',
  component: lazyRouteComponent(() => import('./roles/lanes-page.tsx'), 'LanesPage'),
})

const rolesWays = createRoute({
  getParentRoute: () => root,
  path: '/roles/ways',
  validateSearch: readWaySearch,
  component: lazyRouteComponent(() => import('./roles/ways-page.tsx'), 'WaysPage'),
})

const rolesTours = createRoute({
  getParentRoute: () => root,
  path: '/roles/tours',
  component: lazyRouteComponent(() => import('./roles/tours-page.tsx'), 'ToursPage'),
})

const rolesResilience = createRoute({
  getParentRoute: () => root,
  path: '/roles/resilience',
  component: lazyRouteComponent(() => import('./roles/resilience-page.tsx'), 'ResiliencePage'),
})

const rolesAi = createRoute({
  getParentRoute: () => root,
  path: '/roles/ai',
  validateSearch: readLevelSearch,
  component: lazyRouteComponent(() => import('./roles/ai-page.tsx'), 'AiPage'),
})

const tree = root.addChildren([
  today,
  evidence.addChildren([evidenceItem]),
  inboxRoutes,
  readiness,
  readinessOf,
  assess,
  assessOne,
  plans,
  planOf,
  reviewsOf,
  career,
  roadmaps,
  roadmapOf,
  rolesIndex,
  rolesIdentify,
  rolesBoundaries,
  rolesLanes,
  rolesWays,
  rolesTours,
  rolesResilience,
  rolesAi,
  sources,
  frameworks,
  frameworkOf,
  ladderImport,
  ladderWrite,
  ladderOf,
  compare,
  attestRoute,
  ratersOf,
  calibrateOf,
  ...cvRoutes,
  ...storyRoutes,
  positioningRoute,
  applicationsRoute,
  ...postingRoutes,
  lintRoute,
  deliveryRoute,
  history,
  settings,
])

/** The router over all rooms. Code of a room is fetched when it is first entered, or when a link to it is touched. */
export function makeRouter() {
  return createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
