import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'
import { readDeliverySearch } from './search.ts'

/** Delivery and reliability figures. */
export const deliveryRoute = createRoute({
  getParentRoute: () => root,
  path: '/delivery',
  validateSearch: readDeliverySearch,
  component: lazyRouteComponent(() => import('./delivery-page.tsx'), 'DeliveryPage'),
})
