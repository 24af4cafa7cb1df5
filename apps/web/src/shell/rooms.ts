import type { LinkProps } from '@tanstack/react-router'
import { text } from '../text/text.ts'

/** A place to go to. */
export interface Room {
  readonly to: NonNullable<LinkProps['to']>
  readonly name: string
}

/** Rooms that belong together, under a word of their own. */
export interface RoomGroup {
  readonly name: string
  readonly rooms: readonly Room[]
}

/** The rooms of every day. */
export const mainRooms: readonly Room[] = [
  { to: '/', name: text.shell.today },
  { to: '/evidence', name: text.shell.evidence },
  { to: '/readiness', name: text.shell.readiness },
  { to: '/plan', name: text.shell.plan },
]

/** All other rooms, by what one comes for. The navigation and the palette show them in this order. */
export const roomGroups: readonly RoomGroup[] = [
  {
    name: text.shell.groupApply,
    rooms: [
      { to: '/cv', name: text.cv.title },
      { to: '/postings', name: text.postings.title },
      { to: '/applications', name: text.applications.title },
      { to: '/lint', name: text.lint.title },
      { to: '/stories', name: text.stories.title },
      { to: '/positioning', name: text.stories.positioning },
    ],
  },
  { name: text.shell.groupLead, rooms: [{ to: '/delivery', name: text.delivery.title }] },
  {
    name: text.shell.groupWays,
    rooms: [
      { to: '/compare', name: text.shell.compare },
      { to: '/roles', name: text.shell.roles },
      { to: '/roadmaps', name: text.roadmaps.title },
      { to: '/career', name: text.shell.career },
      { to: '/frameworks', name: text.shell.frameworks },
    ],
  },
  {
    name: text.shell.groupKeep,
    rooms: [
      { to: '/confirmations', name: text.attest.title },
      { to: '/sources', name: text.shell.sources },
      { to: '/history', name: text.shell.history },
      { to: '/settings', name: text.shell.settings },
    ],
  },
]
