import type { CareerTime } from '@waymark/contracts/career/operations.ts'
import { driverFactors } from '@waymark/domain/career/time-to-goal.ts'
import type { CareerMap, CompanyKind, Driver, Journey, MapEdge } from '@waymark/domain/roles/career-map.ts'

interface Assumed {
  readonly company: CompanyKind
  readonly factor: number
  readonly drivers: readonly Driver[]
  readonly seed: number
}

/** Everything that the simulation takes for granted, in sentences, with what each does to the answer. */
export function assumptionsOf({ company, factor, drivers, seed }: Assumed): CareerTime['assumptions'] {
  return [
    {
      name: 'Each step takes some time between its two ends',
      does: 'The middle is likeliest, because a source that gives two ends speaks for neither.',
    },
    {
      name: 'Pace carries over',
      does: 'Whoever is quick in one step is quick in the next, so the range of the whole stays as wide as its steps.',
    },
    {
      name: company.name,
      does:
        company.id === 'any'
          ? 'Changes nothing; the ranges are for a company of no particular kind.'
          : `Multiplies the whole by about ${factorInWords(factor)}, as stated lengths of whole ways differ between it and any company.`,
    },
    ...drivers.map(({ name, effect }) => ({ name, does: effectInWords(effect) })),
    {
      name: 'What is left out',
      does: 'Vacancies, luck, health, family and the labour market. Nobody’s career is drawn from these numbers; they show what the sources imply.',
    },
    { name: `Seed ${seed}`, does: 'The same seed gives the same answer.' },
  ]
}

function effectInWords(effect: Driver['effect']): string {
  const [least, most] = driverFactors[effect]
  const reach =
    effect === 'speeds'
      ? `takes between nothing and ${Math.round((1 - least) * 100)} % off the whole`
      : `adds between nothing and ${Math.round((most - 1) * 100)} % to the whole`
  return `It ${reach}. The source names it and gives no factor; this one is Waymark’s assumption.`
}

function factorInWords(factor: number): string {
  return factor.toFixed(1)
}

/** Journeys whose two ends both lie on the way, in its direction. */
export function statedOn(map: CareerMap, way: readonly MapEdge[]): Journey[] {
  const places = [way[0]?.from, ...way.map(({ to }) => to)]
  return map.journeys.filter(({ from, to }) => {
    const [start, end] = [places.indexOf(from), places.indexOf(to)]
    return start >= 0 && end > start
  })
}
