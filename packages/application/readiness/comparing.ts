import { OperationError } from '@waymark/contracts/operation/errors.ts'
import {
  closestRoles,
  compareReadiness,
  frameworkChanges,
} from '@waymark/contracts/readiness/compare-operations.ts'
import type { Day } from '@waymark/domain/evidence/dates.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { rollBack } from '@waymark/domain/history/rollback.ts'
import { closestOf } from '@waymark/domain/readiness/closest.ts'
import { compareDates, type Moment } from '@waymark/domain/readiness/compare-dates.ts'
import { compareFrameworks } from '@waymark/domain/readiness/compare-frameworks.ts'
import { calibrate } from '@waymark/domain/readiness/compare-raters.ts'
import { compareTwoRaters } from '@waymark/domain/readiness/compare-two-raters.ts'
import type { Comparison } from '@waymark/domain/readiness/compare.ts'
import { assessReadiness } from '@waymark/domain/readiness/readiness.ts'
import { changesOf } from '@waymark/domain/readiness/versions.ts'
import { frameworkNamed } from '../frameworks/lookup.ts'
import { handle, type Services } from '../handlers.ts'
import { raterNamed } from './rater-names.ts'

/** The workspace's facts and a framework assessed on them, now or as they stood at the end of a day. */
async function momentAt(services: Services, framework: Framework, day: Day | null): Promise<Moment> {
  const [evidence, ratings, later] = await Promise.all([
    services.store.evidence(),
    services.store.list('rating'),
    day === null ? [] : services.store.changesSince(services.clock.endOf(day)),
  ])
  const facts =
    day === null
      ? { evidence, ratings }
      : rollBack(
          { evidence, ratings },
          later.map((entry) => entry.change),
        )
  const asOf = day ?? services.clock.today()
  return { readiness: assessReadiness({ framework, ...facts, asOf }), evidence: facts.evidence }
}

async function withOther(services: Services, framework: Framework, other: string): Promise<Comparison> {
  const against = await frameworkNamed(services.frameworks, other)
  if (against.id === framework.id) {
    throw new OperationError('INPUT_INVALID', `${framework.name} would be compared with itself.`, {
      field: 'with',
      mend: 'Name another framework, or an earlier day with "since".',
    })
  }
  const [left, right] = [
    await momentAt(services, framework, null),
    await momentAt(services, against, null),
  ] as const
  return compareFrameworks(
    { framework, readiness: left.readiness },
    { framework: against, readiness: right.readiness },
    left.evidence,
  )
}

async function overTime(
  services: Services,
  framework: Framework,
  since: Day,
  until: Day | null,
): Promise<Comparison> {
  const today = services.clock.today()
  const last = until ?? today
  if (since >= last || last > today) {
    const what =
      since >= last
        ? `${since} is not before ${last}.`
        : `${last} has not come yet, so nothing is known of it.`
    throw new OperationError('INPUT_INVALID', what, {
      field: last > today ? 'until' : 'since',
      mend: 'Name a day that has passed.',
    })
  }
  const before = await momentAt(services, framework, since)
  const after = await momentAt(services, framework, last === today ? null : last)
  const ratings = await services.store.list('rating')
  const { versions } = changesOf(framework, ratings)
  const warnings = versions
    .filter(({ changes }) => changes.length > 0)
    .map(
      ({ version }) =>
        `Some ratings were given on version ${version}; both days are assessed by the present ${framework.version}.`,
    )
  return { ...compareDates(before, after), warnings }
}

async function betweenRaters(
  services: Services,
  framework: Framework,
  names: readonly [string, string],
): Promise<Comparison> {
  const { readiness } = await momentAt(services, framework, null)
  const view = calibrate(framework, readiness, await services.store.list('rating'))
  const [first, second] = names.map((name) => raterNamed(view, name))
  if (first === undefined || second === undefined || first === second) {
    throw new OperationError('INPUT_INVALID', 'A rater would be compared with themselves.', {
      field: 'rater',
      mend: 'Name two different raters.',
    })
  }
  return compareTwoRaters(view, readiness, first, second)
}

const compare = handle(compareReadiness, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  if (input.with !== null) return { output: await withOther(services, framework, input.with) }
  if (input.since !== null) return { output: await overTime(services, framework, input.since, input.until) }
  const [first = '', second = ''] = input.rater
  return { output: await betweenRaters(services, framework, [first, second]) }
})

const closest = handle(closestRoles, async (services) => {
  const [frameworks, evidence, ratings] = await Promise.all([
    services.frameworks.list(),
    services.store.evidence(),
    services.store.list('rating'),
  ])
  const asOf = services.clock.today()
  const assessed = frameworks.map((framework) => ({
    framework,
    readiness: assessReadiness({ framework, evidence, ratings, asOf, withSuggestions: true }),
  }))
  return { output: closestOf(assessed, asOf) }
})

const changes = handle(frameworkChanges, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  return { output: changesOf(framework, await services.store.list('rating')) }
})

/** Frameworks, dates and raters side by side, the closest role, and what moved between versions. */
export const comparingHandlers = {
  'readiness.compare': compare,
  'readiness.closest': closest,
  'frameworks.changes': changes,
} as const
