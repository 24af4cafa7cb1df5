import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Day } from '@waymark/domain/evidence/dates.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { rollBack } from '@waymark/domain/history/rollback.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { assessReadiness } from '@waymark/domain/readiness/readiness.ts'
import type { Services } from '../handlers.ts'

/** Readiness as the workspace stands now. */
export async function currentReadiness(services: Services, framework: Framework): Promise<Readiness> {
  const [evidence, ratings] = await Promise.all([services.store.evidence(), services.store.list('rating')])
  return assessReadiness({
    framework,
    evidence,
    ratings,
    asOf: services.clock.today(),
    withSuggestions: true,
  })
}

/**
 * Readiness as the workspace stood at the end of a day: what was known then, not what is known now of then.
 * @throws OperationError INPUT_INVALID for a day to come, on which what is only planned would count
 */
export async function readinessAt(services: Services, framework: Framework, day: Day): Promise<Readiness> {
  const today = services.clock.today()
  if (day > today) {
    throw new OperationError(
      'INPUT_INVALID',
      `${day} has not come yet: what evidence will support is not known.`,
      {
        field: 'at',
        mend: `Name a day up to today, ${today}.`,
      },
    )
  }
  const [evidence, ratings, later] = await Promise.all([
    services.store.evidence(),
    services.store.list('rating'),
    services.store.changesSince(services.clock.endOf(day)),
  ])
  const then = rollBack(
    { evidence, ratings },
    later.map((entry) => entry.change),
  )
  return assessReadiness({
    framework,
    evidence: then.evidence,
    ratings: then.ratings,
    asOf: day,
    withSuggestions: false,
  })
}
