import * as z from 'zod'
import { Cited, Fact, Id, Ids, Line, OptionalLine, repeated } from './parts.ts'
import type { FaultPath, RoleFault } from './parts.ts'

/** The two ladders, and the seats from which another field is crossed into. */
export const lanes = ['ic', 'leadership', 'executive', 'adjacent'] as const
export const Lane = z.enum(lanes)
export type Lane = z.infer<typeof Lane>

/** A range of months, lowest first. */
export const Months = z
  .tuple([z.number().int().positive().max(600), z.number().int().positive().max(600)])
  .refine(([least, most]) => least <= most, 'the lower number of months comes first')
export type Months = z.infer<typeof Months>

/** A kind of company, as far as the sources say that it changes how long things take. */
export const CompanyKind = z.strictObject({ id: Id, name: Line, meaning: Line, sources: Cited })
export type CompanyKind = z.infer<typeof CompanyKind>

/** A role on the map. */
export const MapRole = z.strictObject({
  id: Id,
  name: Line,
  /** Other titles for it. */
  titles: z.array(Line).max(20).default([]),
  lane: Lane,
  /** Height on the map; roles of equal height stand side by side. */
  rank: z.number().int().min(1).max(20),
  /** The framework that measures readiness for it, if one ships. */
  framework: Id.nullable().default(null),
  /** What the work is about. */
  focus: Line,
  /** Business figures that it influences. */
  metrics: z.array(Line).max(20).default([]),
  /** What it does with AI. */
  ai: z.array(Line).max(20).default([]),
  /** How one is seen, and by whom. */
  visibility: z.array(Line).max(20).default([]),
  sources: Cited,
})
export type MapRole = z.infer<typeof MapRole>

/** How long something takes in months, and whether a source says so or Waymark assumes it. */
export const Duration = z.strictObject({
  months: Months,
  basis: z.enum(['stated', 'assumed']),
  because: Line,
  sources: Cited,
})
export type Duration = z.infer<typeof Duration>

/** A skill to build on the way, with the competencies that rate it as `framework/competency`. */
export const MapSkill = z.strictObject({
  id: Id,
  text: Line,
  pillar: z.enum(['impact', 'skills', 'mobility']),
  competencies: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))
    .max(20)
    .default([]),
})
export type MapSkill = z.infer<typeof MapSkill>

/** A way from one role to the next. */
export const MapEdge = z.strictObject({
  from: Id,
  to: Id,
  /** `step`: one rung up. `crossing`: to the other ladder or another field. */
  kind: z.enum(['step', 'crossing']),
  /** What changes. */
  shift: OptionalLine,
  /** Ids of skills. */
  skills: Ids,
  proof: z.array(Fact).max(20).default([]),
  /** In a company of no particular kind; null when no source gives grounds for a range. */
  duration: Duration.nullable().default(null),
  sources: Cited,
})
export type MapEdge = z.infer<typeof MapEdge>

/** A whole way whose length a source states, by company kind. */
export const Journey = z.strictObject({
  id: Id,
  name: Line,
  from: Id,
  to: Id,
  durations: z
    .array(z.strictObject({ company: Id, months: Months, note: OptionalLine, sources: Cited }))
    .min(1)
    .max(20),
})
export type Journey = z.infer<typeof Journey>

/** Something that speeds or slows the way; the sources name it and give no factor, so neither does the map. */
export const Driver = z.strictObject({
  id: Id,
  name: Line,
  effect: z.enum(['speeds', 'slows']),
  /** Question that shows whether it is true of somebody. */
  question: Line,
  sources: Cited,
})
export type Driver = z.infer<typeof Driver>

/** A sideways move that widens what one can do next. */
export const Rotation = z.strictObject({
  id: Id,
  level: z.enum(['junior', 'senior-ic', 'manager']),
  name: Line,
  /** The stations, in order. */
  moves: z.array(Line).min(1).max(10),
  gain: Line,
  sources: Cited,
})
export type Rotation = z.infer<typeof Rotation>

/** One part of the proposal for a rotation. */
export const PitchPart = z.strictObject({ id: Id, name: Line, means: Line, sources: Cited })
export type PitchPart = z.infer<typeof PitchPart>

/** Roles, the ways between them, and what is known of how long they take: `roles/career-map.yaml`. */
export const CareerMap = z.strictObject({
  format: z.literal('waymark/career-map@1'),
  companies: z.array(CompanyKind).min(1).max(20),
  roles: z.array(MapRole).min(2).max(100),
  skills: z.array(MapSkill).max(200),
  edges: z.array(MapEdge).min(1).max(300),
  journeys: z.array(Journey).max(50),
  drivers: z.array(Driver).max(50),
  rotations: z.array(Rotation).max(50),
  pitch: z.array(PitchPart).max(20),
})
export type CareerMap = z.infer<typeof CareerMap>

/** References that name nothing, and ways that would lead in a circle. */
export function careerMapFaults(map: CareerMap): readonly RoleFault[] {
  const roles = new Set(map.roles.map(({ id }) => id))
  const skills = new Set(map.skills.map(({ id }) => id))
  const companies = new Set(map.companies.map(({ id }) => id))
  const faults: RoleFault[] = [
    ...repeated(map.roles, 'roles'),
    ...repeated(map.skills, 'skills'),
    ...repeated(map.companies, 'companies'),
    ...repeated(map.journeys, 'journeys'),
    ...repeated(map.drivers, 'drivers'),
    ...repeated(map.rotations, 'rotations'),
  ]
  const want = (known: ReadonlySet<string>, id: string, what: string, path: FaultPath): void => {
    if (!known.has(id)) faults.push({ path, message: `there is no ${what} "${id}"` })
  }
  map.edges.forEach((edge, index) => {
    want(roles, edge.from, 'role', ['edges', index, 'from'])
    want(roles, edge.to, 'role', ['edges', index, 'to'])
    edge.skills.forEach((id, place) => want(skills, id, 'skill', ['edges', index, 'skills', place]))
    if (edge.kind === 'step' && rankOf(map, edge.from) >= rankOf(map, edge.to))
      faults.push({ path: ['edges', index], message: 'a step must lead to a role of a higher rank' })
  })
  map.journeys.forEach((journey, index) => {
    want(roles, journey.from, 'role', ['journeys', index, 'from'])
    want(roles, journey.to, 'role', ['journeys', index, 'to'])
    journey.durations.forEach(({ company }, place) =>
      want(companies, company, 'kind of company', ['journeys', index, 'durations', place, 'company']),
    )
  })
  return faults
}

function rankOf(map: CareerMap, id: string): number {
  return map.roles.find((role) => role.id === id)?.rank ?? 0
}

/** One way ahead: the roles on it, nearest first, each with the edge that leads there. */
export interface WayAhead {
  readonly steps: readonly { readonly role: MapRole; readonly edge: MapEdge }[]
}

/**
 * Every way of at most `depth` steps from a role, longest first, none a beginning of another (seed 3: map two to
 * three roles ahead). A role is never visited twice.
 */
export function waysAhead(map: CareerMap, from: string, depth: number): readonly WayAhead[] {
  const walk = (at: string, left: number, visited: ReadonlySet<string>): readonly WayAhead[] => {
    if (left === 0) return [{ steps: [] }]
    const ways = map.edges.flatMap((edge) => {
      const role = map.roles.find(({ id }) => id === edge.to)
      if (edge.from !== at || role === undefined || visited.has(role.id)) return []
      return walk(role.id, left - 1, new Set([...visited, role.id])).map((rest) => ({
        steps: [{ role, edge }, ...rest.steps],
      }))
    })
    return ways.length === 0 ? [{ steps: [] }] : ways
  }
  return walk(from, depth, new Set([from]))
    .filter(({ steps }) => steps.length > 0)
    .toSorted((a, b) => b.steps.length - a.steps.length)
}
