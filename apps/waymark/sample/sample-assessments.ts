import type { Commit } from '@waymark/application/ports/store.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Rating } from '@waymark/domain/readiness/rating.ts'
import type { SampleContext } from './sample-leader.ts'

/** What the leader claimed, each time. */
export function assessmentCommits(context: SampleContext, framework: Framework): readonly Commit[] {
  return context.leader.assessments.map((assessment) => {
    const at = context.time.onDay(assessment.daysAgo, 30)
    const changes = assessment.ratings.map((draft): Change => {
      const rating: Rating = {
        id: context.id('rt', at, `${assessment.daysAgo} ${draft.competency}`),
        framework: framework.id,
        frameworkVersion: framework.version,
        competency: draft.competency,
        value: draft.value,
        reason: draft.reason,
        evidence: draft.evidence.map(context.evidenceId),
        rater: 'self',
        at,
        revision: 1,
      }
      return { kind: 'rating', id: rating.id, before: null, after: rating }
    })
    return {
      operation: 'readiness.assess',
      channel: 'web',
      at,
      summary: `Rated ${changes.length} competencies for ${framework.name}`,
      changes,
    }
  })
}
