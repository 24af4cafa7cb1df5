import { listLadders, showLadder, type LadderView } from '@waymark/contracts/frameworks/ladder-view.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { levelFrameworkId, levelsToAssess } from '@waymark/domain/frameworks/at-level.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { ladderTable, levelsBelow, levelsByRank } from '@waymark/domain/frameworks/ladder-table.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { closestOf, type Closest } from '@waymark/domain/readiness/closest.ts'
import { assessReadiness } from '@waymark/domain/readiness/readiness.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { handle, type Services } from '../handlers.ts'

type Standing = LadderView['levels'][number]['standing']

const list = handle(listLadders, async (services) => {
  const ladders = await services.frameworks.ladders()
  return {
    output: {
      ladders: ladders.map((ladder) => {
        const assessed = new Set(levelsToAssess(ladder).map(({ id }) => id))
        return {
          id: ladder.id,
          name: ladder.name,
          version: ladder.version,
          summary: ladder.summary,
          license: ladder.provenance.license,
          competencies: ladder.competencies.length,
          levels: levelsByRank(ladder).map(({ id, name }) => ({
            name,
            framework: assessed.has(id) ? levelFrameworkId(ladder, id) : null,
          })),
        }
      }),
    },
  }
})

/** The ladder of an id, which may be that of one of its levels. @throws OperationError FRAMEWORK_UNKNOWN */
async function ladderNamed(services: Services, id: string): Promise<Framework> {
  const ladders = await services.frameworks.ladders()
  const found = ladders.find(
    (ladder) => ladder.id === id || ladder.levels.some((level) => levelFrameworkId(ladder, level.id) === id),
  )
  if (found !== undefined) return found
  const known = ladders.map((ladder) => ladder.id)
  const near = nearest(id, known)
  throw new OperationError('FRAMEWORK_UNKNOWN', `There is no ladder "${id}".`, {
    field: 'ladder',
    mend:
      near !== null
        ? `Did you mean "${near}"? "frameworks ladders" shows all.`
        : known.length === 0
          ? 'None is loaded: "frameworks import" brings one, "frameworks new" starts one.'
          : `There is: ${known.join(', ')}.`,
  })
}

const show = handle(showLadder, async (services, input) => {
  const ladder = await ladderNamed(services, input.ladder)
  const asOf = services.clock.today()
  const [evidence, ratings] = await Promise.all([services.store.evidence(), services.store.list('rating')])
  const assessed = await Promise.all(
    levelsToAssess(ladder).map(async ({ id }) => {
      const framework = await services.frameworks.get(levelFrameworkId(ladder, id))
      if (framework === null) throw new RangeError(`the level ${id} of ${ladder.id} was not made`)
      return { level: id, framework, readiness: assessReadiness({ framework, evidence, ratings, asOf }) }
    }),
  )
  const closest = closestOf(assessed, asOf)
  const byLevel = new Map(assessed.map((entry) => [entry.level, entry]))
  const whole: LadderView = {
    id: ladder.id,
    name: ladder.name,
    version: ladder.version,
    summary: ladder.summary,
    license: ladder.provenance.license,
    asOf,
    levels: levelsByRank(ladder).map((level) => {
      const own = byLevel.get(level.id)
      return {
        ...level,
        framework: own?.framework.id ?? null,
        standing: own === undefined ? null : standingOf(own.framework, own.readiness),
      }
    }),
    rows: ladderTable(ladder),
    closest: assessed.find(({ framework }) => framework.id === closest.placed[0]?.framework)?.level ?? null,
    says: sentences(closest),
  }
  return { output: input.level === null ? whole : onlyLevel(whole, ladder, input.level) }
})

function standingOf(framework: Framework, { supported, claimed }: Readiness): Standing {
  const highest = framework.bands.toSorted((a, b) => a.from - b.from).at(-1)
  return {
    total: supported.total,
    of: supported.of,
    band: supported.band,
    isHighestBand: supported.bandId !== null && supported.bandId === highest?.id,
    covered: supported.covered,
    applicable: supported.applicable,
    claimed: claimed?.total ?? null,
  }
}

function sentences({ placed, unplaced }: Closest): string[] {
  const [first] = placed
  return [
    first === undefined
      ? 'No level has enough evidence to say which one you are closest to. It takes evidence for half of its competencies.'
      : `By evidence you are closest to “${first.frameworkName}”.`,
    ...(first?.reasons ?? []),
    ...(first !== undefined && unplaced.length > 0
      ? [`Too little evidence to place: ${unplaced.map(({ frameworkName }) => frameworkName).join('; ')}.`]
      : []),
    'An item counts for the levels that it is linked to and for no other.',
  ]
}

/** One level beside the ones below it. @throws OperationError INPUT_INVALID */
function onlyLevel(view: LadderView, ladder: Framework, said: string): LadderView {
  const level = ladder.levels.find(({ id, name }) => id === said || name.toLowerCase() === said.toLowerCase())
  if (level === undefined) {
    const known = ladder.levels.map(({ id }) => id)
    throw new OperationError('INPUT_INVALID', `${ladder.name} has no level "${said}".`, {
      field: 'level',
      mend: `It has: ${known.join(', ')}.`,
    })
  }
  const kept = new Set([level.id, ...levelsBelow(ladder, level).map(({ id }) => id)])
  return {
    ...view,
    levels: view.levels.filter(({ id }) => kept.has(id)),
    rows: view.rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => kept.has(cell.level)) })),
  }
}

/** Ladders as a whole, beside their levels as frameworks. */
export const ladderViewHandlers = { 'frameworks.ladders': list, 'frameworks.ladder': show } as const
