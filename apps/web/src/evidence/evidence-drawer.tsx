import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ItemDrawer } from './item-drawer.tsx'

const route = getRouteApi('/evidence/$id')

/** One item at its own address, beside the list it came from. */
export function EvidenceDrawer() {
  const { id } = route.useParams()
  const navigate = useNavigate()
  return (
    <ItemDrawer
      id={id}
      onClose={() => void navigate({ to: '/evidence', search: true, resetScroll: false })}
    />
  )
}
