import type { CareerMapView } from '@waymark/contracts/career/operations.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { gapsToClose } from '@waymark/domain/plans/propose.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import type { CareerMap, MapEdge, MapRole, MapSkill } from '@waymark/domain/roles/career-map.ts'
import type { Services } from '../handlers.ts'
import { currentReadiness } from '../readiness/current.ts'

type Step = CareerMapView['steps'][number]
type Skill = Step['skills'][number]

/** Readiness for frameworks, each worked out once however many skills ask for it. */
export interface Standings {
  of(framework: string): Promise<Readiness | null>
}

export function standingsOf(services: Services): Standings {
  const known = new Map<string, Promise<Readiness | null>>()
  const read = async (id: string): Promise<Readiness | null> => {
    const framework = await services.frameworks.get(id)
    return framework === null ? null : currentReadiness(services, framework)
  }
  return {
    of(framework) {
      const found = known.get(framework) ?? read(framework)
      known.set(framework, found)
      return found
    },
  }
}

/** The framework that measures a role: the one that the map names, or one of the role's own name. */
export function frameworkOf(role: MapRole, frameworks: readonly Framework[]): string | null {
  const named = role.framework ?? role.id
  return frameworks.some(({ id }) => id === named) ? named : null
}

/** One step of a way with what evidence says of its skills. */
export async function stepNeeded(
  edge: MapEdge,
  map: CareerMap,
  frameworks: readonly Framework[],
  standings: Standings,
): Promise<Step> {
  const nameOf = (id: string) => map.roles.find((role) => role.id === id)?.name ?? id
  const target = map.roles.find(({ id }) => id === edge.to)
  const framework = target === undefined ? null : frameworkOf(target, frameworks)
  const readiness = framework === null ? null : await standings.of(framework)
  const skills = map.skills.filter(({ id }) => edge.skills.includes(id))
  return {
    from: edge.from,
    to: edge.to,
    fromName: nameOf(edge.from),
    toName: nameOf(edge.to),
    kind: edge.kind,
    shift: edge.shift,
    skills: await Promise.all(skills.map((skill) => skillNeeded(skill, standings))),
    proof: [...edge.proof],
    duration: edge.duration,
    readiness: readiness === null ? null : summaryOf(readiness),
    sources: [...edge.sources],
  }
}

function summaryOf({ framework, supported, gaps }: Readiness): NonNullable<Step['readiness']> {
  return {
    framework,
    total: supported.total,
    of: supported.of,
    band: supported.band,
    gaps: gapsToClose(gaps).map(({ name }) => name),
  }
}

/**
 * A skill is shown when evidence supports half of the scale or more for every competency that rates it, begun when it
 * supports anything, missing when it supports nothing, and unrated when no loaded framework rates it.
 */
async function skillNeeded(skill: MapSkill, standings: Standings): Promise<Skill> {
  const rated = await Promise.all(
    skill.competencies.map(async (reference): Promise<Skill['competencies']> => {
      const [framework = '', competency = ''] = reference.split('/')
      const found = (await standings.of(framework))?.competencies.find(({ id }) => id === competency)
      if (found === undefined) return []
      return [{ framework, competency, name: found.name, supported: found.supported, of: found.of }]
    }),
  )
  const competencies = rated.flat()
  return { id: skill.id, text: skill.text, state: stateOf(competencies), competencies }
}

function stateOf(competencies: Skill['competencies']): Skill['state'] {
  const applying = competencies.filter(({ supported }) => supported !== null)
  if (applying.length === 0) return 'unrated'
  const shares = applying.map(({ supported, of }) => (supported ?? 0) / of)
  if (shares.every((share) => share >= 0.5)) return 'shown'
  return shares.some((share) => share > 0) ? 'begun' : 'missing'
}
