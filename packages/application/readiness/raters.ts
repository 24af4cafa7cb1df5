import { OperationError } from '@waymark/contracts/operation/errors.ts'
import {
  acceptRating,
  agreeRating,
  compareRaters,
  inviteRater,
} from '@waymark/contracts/readiness/raters-operations.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { highestPoint, scaleOf } from '@waymark/domain/frameworks/scales.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { calibrate, type CalibrationView } from '@waymark/domain/readiness/compare-raters.ts'
import {
  questionsOf,
  reasonNotToShare,
  sealedText,
  type Invitation,
  type RatingFile,
  type SentInvitation,
} from '@waymark/domain/readiness/rating-file.ts'
import type { Debrief, Rating } from '@waymark/domain/readiness/rating.ts'
import { commitChanges } from '../commit.ts'
import { allEvidenceNamed } from '../evidence/views.ts'
import { competencyNamed, frameworkNamed } from '../frameworks/lookup.ts'
import { handle, type Services } from '../handlers.ts'
import { currentReadiness } from './current.ts'
import { nameInFile } from '../returned-json.ts'
import { raterNamed } from './rater-names.ts'
import { requireOpen } from './invitations.ts'
import { filledFile, readAnswers } from './returned-file.ts'

async function viewOf(services: Services, framework: Framework): Promise<CalibrationView> {
  const readiness = await currentReadiness(services, framework)
  return calibrate(framework, readiness, await services.store.list('rating'))
}

/** @throws OperationError EVIDENCE_UNKNOWN, EVIDENCE_PRIVATE */
async function itemsToShare(
  services: Services,
  ids: readonly string[],
  relation: Invitation['rater']['relation'],
): Promise<readonly Evidence[]> {
  const items = await allEvidenceNamed(services, [...new Set(ids)])
  for (const item of items) {
    const reason = reasonNotToShare(item, relation)
    if (reason === null) continue
    throw new OperationError('EVIDENCE_PRIVATE', `“${item.title}” is not shared: ${reason}.`, {
      where: item.id,
      field: 'evidence',
      mend: 'Say who may see it with "evidence edit --confidentiality", or leave it out.',
    })
  }
  return items
}

const invite = handle(inviteRater, async (services, input, call) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const shared = await itemsToShare(services, input.evidence, input.relation)
  const at = services.clock.now()
  const invitation: Invitation = {
    id: services.ids.next('in'),
    framework: framework.id,
    frameworkName: framework.name,
    frameworkVersion: framework.version,
    rater: { name: input.name, relation: input.relation },
    about: input.about,
    invitedAt: at,
    questions: questionsOf(framework, shared),
  }
  const file: RatingFile = {
    format: 'waymark/rating@1',
    invitation,
    seal: await services.seals.seal(sealedText(invitation)),
    filledOn: null,
    answers: [],
  }
  const items = shared.length === 0 ? 'no evidence' : `${shared.length} evidence items`
  await commitChanges(services, call, {
    operation: inviteRater.name,
    summary: `Invited ${input.name} (${input.relation}) to rate ${framework.name}, sharing ${shared.length === 1 ? '1 evidence item' : items}`,
    at,
    changes: [
      { kind: 'rating-invitation', id: invitation.id, before: null, after: sentOf(invitation, shared) },
    ],
  })
  const html = input.format === 'html'
  const text = html ? await services.ratingForms.render(file) : `${JSON.stringify(file, null, 2)}\n`
  return {
    output: {
      name: `rating-${framework.id}-${nameInFile(input.name, 'rater')}.${input.format}`,
      mediaType: html ? 'text/html; charset=utf-8' : 'application/json',
      invitation: invitation.id,
      questions: invitation.questions.length,
      shared: shared.length,
    },
    bytes: new TextEncoder().encode(text),
  }
})

/** What the workspace remembers of an invitation. */
function sentOf(invitation: Invitation, shared: readonly Evidence[]): SentInvitation {
  return {
    ...invitation,
    questions: invitation.questions.length,
    shared: shared.map(({ id }) => id),
    withdrawnAt: null,
    revision: 1,
  }
}

const accept = handle(acceptRating, async (services, input, call) => {
  const file = await filledFile(services, input, call)
  const { invitation } = file
  await requireOpen(services, invitation)
  const at = services.clock.now()
  const stored = new Map((await services.store.list('rating')).map((rating) => [rating.id, rating]))
  const read = readAnswers(services, file, at, stored)
  if (read.added.length > 0) {
    const changes = read.added.map((after): Change => ({ kind: 'rating', id: after.id, before: null, after }))
    await commitChanges(services, call, {
      operation: acceptRating.name,
      summary: `Took ${read.added.length} ratings of ${invitation.rater.name} for ${invitation.frameworkName}`,
      at,
      changes,
    })
  }
  return {
    output: {
      framework: invitation.framework,
      rater: invitation.rater,
      added: read.added.length,
      known: read.known,
      open: invitation.questions.length - read.answered,
      refused: read.refused,
    },
  }
})

const compare = handle(compareRaters, async (services, input) => ({
  output: await viewOf(services, await frameworkNamed(services.frameworks, input.framework)),
}))

/** Who moved and from where; `self` is called what the view calls it. */
function movesOf(view: CalibrationView, competency: string, names: readonly string[]): Debrief['moved'] {
  const row = view.rows.find((entry) => entry.competency === competency)
  const keys = [...new Set(names.map((name) => raterNamed(view, name)))]
  return keys.map((key) => ({
    rater: key === 'self' ? 'self' : (view.raters.find((rater) => rater.key === key)?.label ?? key),
    from: row?.marks.find((mark) => mark.rater === key)?.value ?? null,
  }))
}

const agree = handle(agreeRating, async (services, input, call) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const competency = competencyNamed(framework, input.competency)
  const points = scaleOf(framework, competency).points.map((point) => point.value)
  if (input.value !== null && !points.includes(input.value)) {
    throw new OperationError('RATING_OUT_OF_SCALE', `${competency.name} cannot be rated ${input.value}.`, {
      field: 'value',
      mend: `Its scale has ${points.join(', ')}.`,
    })
  }
  const at = services.clock.now()
  const moved = movesOf(await viewOf(services, framework), competency.id, input.moved)
  const rating: Rating = {
    id: services.ids.next('rt'),
    framework: framework.id,
    frameworkVersion: framework.version,
    competency: competency.id,
    value: input.value,
    reason: input.reason,
    evidence: [],
    rater: { by: 'debrief', moved },
    at,
    revision: 1,
    as: { name: competency.name, top: highestPoint(framework, competency) },
  }
  await commitChanges(services, call, {
    operation: agreeRating.name,
    summary:
      input.value === null
        ? `Agreed that ${competency.name} does not apply`
        : `Agreed on ${input.value} for ${competency.name}`,
    at,
    changes: [{ kind: 'rating', id: rating.id, before: null, after: rating }],
  })
  return { output: await viewOf(services, framework) }
})

/** Raters other than the person: inviting, reading back, comparing, agreeing. */
export const raterHandlers = {
  'raters.invite': invite,
  'raters.accept': accept,
  'raters.compare': compare,
  'raters.agree': agree,
} as const
