import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Opens an item in a drawer over the room one is in. */
export function ItemLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <Link to="." search={(previous) => ({ ...previous, item: id })} resetScroll={false}>
      {children}
    </Link>
  )
}
