import { careerMap, careerTime, type CareerTime } from '@waymark/contracts/career/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import {
  companyFactor,
  monthsInWords,
  roundedMonths,
  timeToGoal,
} from '@waymark/domain/career/time-to-goal.ts'
import { waysBetween } from '@waymark/domain/career/ways.ts'
import type { CareerMap, Driver, MapEdge, MapRole, Months } from '@waymark/domain/roles/career-map.ts'
import { handle } from '../handlers.ts'
import { citedIn } from '../roles/cited.ts'
import { entryNamed } from '../roles/lookup.ts'
import { assumptionsOf, statedOn } from './assumptions.ts'
import { frameworkOf, standingsOf, stepNeeded } from './steps.ts'

/** @throws OperationError INPUT_INVALID with the nearest known role */
function roleNamed(map: CareerMap, word: string, field: string): MapRole {
  return entryNamed(map.roles, word, {
    what: 'role',
    field,
    named: ({ id, name, titles }) => ({ id, names: [name, ...titles] }),
  })
}

const show = handle(careerMap, async (services, input) => {
  const [map, frameworks] = await Promise.all([services.roles.careerMap(), services.frameworks.list()])
  const from = input.from === null ? null : roleNamed(map, input.from, 'from')
  const to = input.to === null ? null : roleNamed(map, input.to, 'to')
  const ways = from === null || to === null ? [] : waysBetween(map, from.id, to.id)
  const chosen = ways[Math.min(input.way, ways.length) - 1] ?? []
  const standings = standingsOf(services)
  const steps = await Promise.all(chosen.map((edge) => stepNeeded(edge, map, frameworks, standings)))
  const { companies, drivers, rotations, pitch } = map
  return {
    output: {
      roles: map.roles.map((role) => ({
        id: role.id,
        name: role.name,
        lane: role.lane,
        rank: role.rank,
        focus: role.focus,
        framework: frameworkOf(role, frameworks),
      })),
      edges: map.edges.map((edge) => ({ from: edge.from, to: edge.to, kind: edge.kind })),
      from: from?.id ?? null,
      to: to?.id ?? null,
      ways: ways.map((way) => namesOn(map, way)),
      way: Math.max(1, Math.min(input.way, ways.length)),
      steps,
      companies,
      drivers,
      rotations,
      pitch,
      sources: await citedIn(services.roles, { steps, drivers, rotations, pitch }),
    },
  }
})

/** Names of the roles on a way, the first one where it starts. */
function namesOn(map: CareerMap, way: readonly MapEdge[]): string[] {
  const [first] = way
  const ids = first === undefined ? [] : [first.from, ...way.map(({ to }) => to)]
  return ids.map((id) => map.roles.find((role) => role.id === id)?.name ?? id)
}

type Step = {
  readonly name: string
  readonly months: Months | null
  readonly basis: 'stated' | 'assumed' | 'given' | 'none'
  readonly because: string
}

/** The length of each step of a way: the map's, or what the user gives for those that have none. */
function lengthsOf(map: CareerMap, way: readonly MapEdge[], given: Months | null): Step[] {
  const nameOf = (id: string) => map.roles.find((role) => role.id === id)?.name ?? id
  return way.map(({ from, to, duration }) => {
    const name = `${nameOf(from)} to ${nameOf(to)}`
    if (duration !== null) {
      return { name, months: duration.months, basis: duration.basis, because: duration.because }
    }
    if (given === null) return { name, months: null, basis: 'none', because: 'No source states its length.' }
    return {
      name,
      months: given,
      basis: 'given',
      because: 'You gave this range, because no source states one.',
    }
  })
}

/** @throws OperationError INPUT_INVALID when only one end is given or the two are the wrong way round */
function givenMonths({ least, most }: InputOf<typeof careerTime>): Months | null {
  if (least === null && most === null) return null
  if (least !== null && most !== null && least <= most) return [least, most]
  throw new OperationError('INPUT_INVALID', 'The months of steps without a length are not a range.', {
    field: least === null ? 'least' : 'most',
    mend: 'Give both, the fewer months as "least" and the more as "most".',
  })
}

/** @throws OperationError INPUT_INVALID */
function driversNamed(map: CareerMap, ids: readonly string[]): Driver[] {
  const named = (id: string): Driver =>
    entryNamed(map.drivers, id, {
      what: 'driver',
      field: 'drivers',
      named: (driver) => ({ id: driver.id, names: [driver.name] }),
    })
  return [...new Set(ids.map(named))]
}

const time = handle(careerTime, async (services, input) => {
  const map = await services.roles.careerMap()
  const from = roleNamed(map, input.from, 'from')
  const to = roleNamed(map, input.to, 'to')
  const company = entryNamed(map.companies, input.company, {
    what: 'kind of company',
    field: 'company',
    named: ({ id, name }) => ({ id, names: [name] }),
  })
  const drivers = driversNamed(map, input.drivers)
  const ways = waysBetween(map, from.id, to.id)
  const way = ways[Math.min(input.way, ways.length) - 1]
  if (way === undefined) {
    throw new OperationError('INPUT_INVALID', `The map has no way from ${from.name} to ${to.name}.`, {
      field: 'to',
      mend: `"roles ways ${from.id}" shows where it leads.`,
    })
  }
  const steps = lengthsOf(map, way, givenMonths(input))
  const known = steps.flatMap(({ months }) => (months === null ? [] : [months]))
  const factor = companyFactor(map, company.id)
  const spread =
    known.length < steps.length
      ? null
      : timeToGoal({ steps: known, drivers, company: factor, seed: input.seed })
  const rounded = (exact: number) => {
    const months = roundedMonths(exact)
    return { months, words: monthsInWords(months) }
  }
  const stated = statedOn(map, way)
  return {
    output: {
      way: namesOn(map, way),
      range:
        spread === null
          ? null
          : { p10: rounded(spread.p10), p50: rounded(spread.p50), p90: rounded(spread.p90) },
      steps: steps.map(({ months, ...step }): CareerTime['steps'][number] => ({
        ...step,
        months: months === null ? null : [months[0], months[1]],
      })),
      assumptions: assumptionsOf({ company, factor, drivers, seed: input.seed }),
      stated,
      sources: await citedIn(services.roles, { way, stated, drivers }),
    },
  }
})

/** The career map and the time that a way over it takes. */
export const careerHandlers = { 'career.map': show, 'career.time': time } as const
