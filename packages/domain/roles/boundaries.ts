import * as z from 'zod'
import { Cited, Fact, Id, Line, repeated } from './parts.ts'
import type { FaultPath, RoleFault } from './parts.ts'

/** How a role holds an area. A role that an area does not mention is not stated, which is none of these. */
export const holds = ['owns', 'shares', 'informed', 'not'] as const
export const Hold = z.enum(holds)
export type Hold = z.infer<typeof Hold>

const Facts = z.array(Fact).max(20).default([])

/** A role and what the sources say of it; an empty list is "not stated". */
export const BoundaryRole = z.strictObject({
  id: Id,
  name: Line,
  short: z.string().min(2).max(24),
  /** Other names by which it may be asked for. */
  titles: z.array(Line).max(30).default([]),
  /** What it is about. */
  focus: Facts,
  /** The question that it answers. */
  question: Facts,
  /** How far it looks ahead. */
  horizon: Facts,
  scope: Facts,
  stakeholders: Facts,
  decisions: Facts,
  measures: Facts,
  /** How it fails. */
  failure: Facts,
})
export type BoundaryRole = z.infer<typeof BoundaryRole>

/** Something that a company must have an owner for, and who holds it how. */
export const OwnershipArea = z.strictObject({
  id: Id,
  name: Line,
  means: Line,
  holds: z.array(z.strictObject({ hold: Hold, roles: z.array(Id).min(1).max(30), sources: Cited })).max(20),
})
export type OwnershipArea = z.infer<typeof OwnershipArea>

/** What tells two or more roles apart, or joins them. */
export const Distinction = z.strictObject({
  roles: z.array(Id).min(2).max(12),
  facts: z.array(Fact).min(1).max(20),
})
export type Distinction = z.infer<typeof Distinction>

/** Who owns what between neighbouring roles: `roles/boundaries.yaml`. */
export const Boundaries = z.strictObject({
  format: z.literal('waymark/role-boundaries@1'),
  roles: z.array(BoundaryRole).min(2).max(50),
  areas: z.array(OwnershipArea).min(1).max(100),
  distinctions: z.array(Distinction).max(100),
})
export type Boundaries = z.infer<typeof Boundaries>

/** References that name no role, and areas that hold one role twice. */
export function boundariesFaults(boundaries: Boundaries): readonly RoleFault[] {
  const roles = new Set(boundaries.roles.map(({ id }) => id))
  const faults: RoleFault[] = [...repeated(boundaries.roles, 'roles'), ...repeated(boundaries.areas, 'areas')]
  const want = (id: string, path: FaultPath): void => {
    if (!roles.has(id)) faults.push({ path, message: `there is no role "${id}"` })
  }
  boundaries.areas.forEach((area, index) => {
    const held = new Set<string>()
    area.holds.forEach((group, place) =>
      group.roles.forEach((id, seat) => {
        const path = ['areas', index, 'holds', place, 'roles', seat]
        want(id, path)
        if (held.has(id)) faults.push({ path, message: `"${id}" holds this area in two ways` })
        held.add(id)
      }),
    )
  })
  boundaries.distinctions.forEach((distinction, index) =>
    distinction.roles.forEach((id, seat) => want(id, ['distinctions', index, 'roles', seat])),
  )
  return faults
}

/** How each of the roles holds an area; null where no source says. */
export function holdsOf(
  area: OwnershipArea,
  roles: readonly { readonly id: string }[],
): readonly { readonly role: string; readonly hold: Hold | null; readonly sources: readonly string[] }[] {
  return roles.map(({ id }) => {
    const group = area.holds.find((entry) => entry.roles.includes(id))
    return { role: id, hold: group?.hold ?? null, sources: group?.sources ?? [] }
  })
}
