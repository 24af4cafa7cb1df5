import {
  assess,
  readinessHistory,
  renderReport,
  showReadiness,
  type RatingDraft,
} from '@waymark/contracts/readiness/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { AttestationRequest } from '@waymark/domain/evidence/attestation-request.ts'
import type { Day, Instant } from '@waymark/domain/evidence/dates.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { highestPoint, scaleOf } from '@waymark/domain/frameworks/scales.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { rollBack } from '@waymark/domain/history/rollback.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { isOwn } from '@waymark/domain/readiness/raters.ts'
import type { Rating } from '@waymark/domain/readiness/rating.ts'
import { assessReadiness } from '@waymark/domain/readiness/readiness.ts'
import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import { commitChanges } from '../commit.ts'
import { allEvidenceNamed } from '../evidence/views.ts'
import { competencyNamed, frameworkNamed } from '../frameworks/lookup.ts'
import { handle, type Services } from '../handlers.ts'
import { keptPlan } from '../plans/views.ts'
import { currentReadiness, readinessAt } from './current.ts'

/** Days that the history shows at most; the newest ones are kept. */
const HISTORY_DAYS = 60

async function ratingOf(
  services: Services,
  framework: Framework,
  draft: RatingDraft,
  at: Instant,
): Promise<Rating> {
  const competency = competencyNamed(framework, draft.competency)
  const points = scaleOf(framework, competency).points.map((point) => point.value)
  if (draft.value !== null && !points.includes(draft.value)) {
    throw new OperationError('RATING_OUT_OF_SCALE', `${competency.name} cannot be rated ${draft.value}.`, {
      field: draft.competency,
      mend: `Its scale has ${points.join(', ')}; null with a reason says that it does not apply.`,
    })
  }
  if (draft.value === null && draft.reason === null) {
    throw new OperationError('REASON_REQUIRED', `Say why ${competency.name} does not apply.`, {
      field: draft.competency,
      mend: 'Give a reason beside the rating.',
    })
  }
  await allEvidenceNamed(services, draft.evidence)
  return {
    id: services.ids.next('rt'),
    framework: framework.id,
    frameworkVersion: framework.version,
    competency: competency.id,
    value: draft.value,
    reason: draft.reason,
    evidence: draft.evidence,
    rater: 'self',
    at,
    revision: 1,
    as: { name: competency.name, top: highestPoint(framework, competency) },
  }
}

const record = handle(assess, async (services, input, call) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const at = services.clock.now()
  const ratings = await Promise.all(input.ratings.map((draft) => ratingOf(services, framework, draft, at)))
  if (ratings.length > 0) {
    const [only, other] = ratings
    const subject =
      only !== undefined && other === undefined
        ? competencyNamed(framework, only.competency).name
        : `${ratings.length} competencies`
    const changes: Change[] = ratings.map((after) => ({ kind: 'rating', id: after.id, before: null, after }))
    await commitChanges(services, call, {
      operation: assess.name,
      summary: `Rated ${subject} for ${framework.name}`,
      at,
      changes,
    })
  }
  return { output: await currentReadiness(services, framework) }
})

const show = handle(showReadiness, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const readiness =
    input.at === null ? currentReadiness(services, framework) : readinessAt(services, framework, input.at)
  return { output: await readiness }
})

const history = handle(readinessHistory, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const { store, clock } = services
  const [times, evidence, ratings] = await Promise.all([
    store.timesOfChanges(),
    store.evidence(),
    store.list('rating'),
  ])
  const shown = [...new Set(times.map((at) => clock.dayOf(at)))].slice(-HISTORY_DAYS).toReversed()
  const oldest = shown.at(-1)
  const changes = oldest === undefined ? [] : await store.changesSince(clock.endOf(oldest))
  let state = { evidence, ratings }
  let next = 0
  const points = shown.map((day) => {
    const from = next
    const end = clock.endOf(day)
    while (next < changes.length && (changes[next]?.at ?? end) > end) next++
    state = rollBack(
      state,
      changes.slice(from, next).map((entry) => entry.change),
    )
    const then = assessReadiness({ framework, ...state, asOf: day, withSuggestions: false })
    return {
      at: day,
      supported: then.supported.total,
      claimed: then.claimed?.total ?? null,
      of: then.supported.of,
    }
  })
  return {
    output: {
      points: points.toReversed(),
      ratings: ratings.filter((rating) => rating.framework === framework.id && isOwn(rating)),
    },
  }
})

/** Items that a report speaks of, each once, in the order of their first mention: counting, set aside, then those of the plan. */
function citedEvidence(
  readiness: Readiness,
  plan: PlanView | null,
  all: readonly Evidence[],
): readonly Evidence[] {
  const byId = new Map(all.map((item) => [item.id, item]))
  const counting = readiness.competencies.flatMap((entry) => entry.evidence)
  const setAside = readiness.competencies.flatMap((entry) => entry.setAside.map((item) => item.evidence))
  const planned = plan?.actions.flatMap((action) => action.evidence) ?? []
  return [...new Set([...counting, ...setAside, ...planned])].flatMap((id) => byId.get(id) ?? [])
}

/** Requests as they stood at the end of a day. */
function requestsUntil(
  requests: readonly AttestationRequest[],
  day: Day,
  { clock }: Services,
): AttestationRequest[] {
  const end = clock.endOf(day)
  return requests
    .filter(({ askedAt }) => askedAt <= end)
    .map((request) => ({ ...request, answers: request.answers.filter(({ at }) => at <= end) }))
}

const mediaTypes = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const

const report = handle(renderReport, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const readiness = await (input.at === null
    ? currentReadiness(services, framework)
    : readinessAt(services, framework, input.at))
  const plan = await keptPlan(services, framework, readiness)
  const bytes = await services.reports.render(
    {
      readiness,
      framework,
      plan,
      evidence: citedEvidence(readiness, plan, await services.store.evidence()),
      sources: await services.store.list('source'),
      requests: requestsUntil(await services.store.list('attestation-request'), readiness.asOf, services),
      name: input.name,
      createdAt: services.clock.now(),
    },
    { format: input.format, paper: input.paper },
  )
  const name = `${framework.id}-readiness-${readiness.asOf}.${input.format}`
  return { output: { name, mediaType: mediaTypes[input.format] }, bytes }
})

/** Claims, readiness, its history and its report. */
export const readinessHandlers = {
  'readiness.assess': record,
  'readiness.show': show,
  'readiness.history': history,
  'readiness.report': report,
} as const
