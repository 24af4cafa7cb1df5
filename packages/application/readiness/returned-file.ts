import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { RatingAnswer, RatingFile, sealedText } from '@waymark/domain/readiness/rating-file.ts'
import type { Rating } from '@waymark/domain/readiness/rating.ts'
import { fileGiven } from '../files-given.ts'
import type { Call, Services } from '../handlers.ts'
import { notOfForm, returnedJson } from '../returned-json.ts'

const words = { kind: 'a rating file', save: 'Save my answers' }

/**
 * The rating file that came back, with its seal checked.
 * @throws OperationError SOURCE_MISSING, PATH_NOT_ALLOWED, FILE_TOO_LARGE, SOURCE_UNREADABLE, RATING_FILE_REFUSED
 */
export async function filledFile(
  services: Services,
  input: Parameters<typeof fileGiven>[1],
  call: Call,
): Promise<RatingFile> {
  const { name, bytes } = await fileGiven(services, input, call)
  const parsed = RatingFile.safeParse(returnedJson(bytes, name, words))
  if (!parsed.success) throw notOfForm(name, words, parsed.error.issues)
  const seal = await services.seals.seal(sealedText(parsed.data.invitation))
  if (seal !== parsed.data.seal) {
    throw new OperationError(
      'RATING_FILE_REFUSED',
      `${name} does not ask what was asked: its questions, rater or shared evidence were changed, or another workspace wrote it.`,
      { where: 'invitation', mend: 'Invite the rater again from this workspace.' },
    )
  }
  return parsed.data
}

/** What the answers of a file come to. */
export interface ReadAnswers {
  readonly added: readonly Rating[]
  readonly known: number
  /** Questions with an answer that was taken or known. */
  readonly answered: number
  readonly refused: { readonly where: string; readonly reason: string }[]
}

/**
 * Turns answers into ratings, one by one. A rating's id comes from its invitation and competency, so the same file
 * twice adds nothing; a different answer to a question that was answered before is refused, because what another
 * person said is a fact that does not change.
 */
export function readAnswers(
  services: Services,
  { invitation, answers }: RatingFile,
  at: Instant,
  stored: ReadonlyMap<string, Rating>,
): ReadAnswers {
  const added: Rating[] = []
  const refused: ReadAnswers['refused'] = []
  const seen = new Set<string>()
  let known = 0
  for (const [index, raw] of answers.entries()) {
    const where = `answers ${index + 1}`
    const parsed = RatingAnswer.safeParse(raw)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      refused.push({
        where: [where, ...(issue?.path.map(String) ?? [])].join('.'),
        reason: issue?.message ?? 'it is no answer',
      })
      continue
    }
    const answer = parsed.data
    const rating = ratingFrom(services, invitation, answer, at)
    const reason = seen.has(answer.competency)
      ? `“${answer.competency}” is answered twice`
      : typeof rating === 'string'
        ? rating
        : differs(stored.get(rating.id), rating)
    if (reason !== null || typeof rating === 'string') {
      refused.push({ where, reason: reason ?? 'it is no answer' })
      continue
    }
    seen.add(answer.competency)
    if (stored.has(rating.id)) known += 1
    else added.push(rating)
  }
  return { added, known, answered: seen.size, refused }
}

/** The rating that an answer states, or why it states none. */
function ratingFrom(
  services: Services,
  invitation: RatingFile['invitation'],
  answer: RatingAnswer,
  at: Instant,
): Rating | string {
  const question = invitation.questions.find((entry) => entry.competency === answer.competency)
  if (question === undefined) return `“${answer.competency}” was not asked`
  const values = question.points.map((point) => point.value)
  if (answer.value !== null && !values.includes(answer.value))
    return `${answer.value} is not on the scale of “${question.name}”: ${values.join(', ')}`
  if (answer.value === null && (answer.note === null || answer.note === ''))
    return `“${question.name}” does not apply, but no reason is given`
  return {
    id: services.ids.derive('rt', `${invitation.id} ${answer.competency}`),
    framework: invitation.framework,
    frameworkVersion: invitation.frameworkVersion,
    competency: answer.competency,
    value: answer.value,
    reason: answer.note === '' ? null : answer.note,
    evidence: question.evidence.map(({ id }) => id),
    rater: { by: 'invited', ...invitation.rater, invite: invitation.id },
    at,
    revision: 1,
    as: { name: question.name, top: Math.max(...values) },
  }
}

function differs(stored: Rating | undefined, rating: Rating): string | null {
  if (stored === undefined) return null
  if (stored.value === rating.value && stored.reason === rating.reason) return null
  return `this invitation was answered with ${stored.value ?? '“does not apply”'} on ${stored.at.slice(0, 10)}; ask again with a new invitation`
}
