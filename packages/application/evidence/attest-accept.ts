import { acceptAttestation } from '@waymark/contracts/evidence/attestation-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import { AnswerFile, answerFor, fingerprintOf } from '@waymark/domain/evidence/attestation-file.ts'
import {
  sentPart,
  stateOfRequest,
  type AttestationRequest,
  type ReceivedAnswer,
} from '@waymark/domain/evidence/attestation-request.ts'
import { answersOf, codeMatches, readReply } from '@waymark/domain/evidence/attestation-text.ts'
import { sameValue } from '@waymark/domain/evidence/same-value.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { canonicalText } from '@waymark/domain/text/canonical.ts'
import { commitChanges, revised } from '../commit.ts'
import { fileGiven } from '../files-given.ts'
import { handle, type Call, type Services } from '../handlers.ts'
import { notOfForm, returnedJson, textOf } from '../returned-json.ts'
import { confirmedItem } from './attest-answers.ts'
import { isSigned, thumbprint } from './attest-signature.ts'
import { requestNamed, requestUnknown, viewOf } from './attest-views.ts'

const words = { kind: 'an answer to a request', save: 'Save my answer' }

/** An answer that came back, with its request and whatever vouches for it checked. */
interface Returned {
  readonly request: AttestationRequest
  /** Answers one by one, not yet compared with what was asked. */
  readonly answers: readonly unknown[]
  readonly refused: readonly { readonly where: string; readonly reason: string }[]
  readonly answeredOn: string | null
  readonly way: ReceivedAnswer['way']
  readonly key: string | null
}

async function returned(
  services: Services,
  input: InputOf<typeof acceptAttestation>,
  call: Call,
): Promise<Returned> {
  const pasted = input.text === null ? null : { name: 'The message', bytes: Buffer.from(input.text) }
  const { name, bytes } = pasted ?? (await fileGiven(services, input, call))
  if (bytes.length < longestMessage && readReply(textOf(bytes)) !== null)
    return returnedText(services, textOf(bytes))
  if (pasted !== null && !textOf(bytes).trimStart().startsWith('{')) throw noAnswerIn()
  const parsed = AnswerFile.safeParse(returnedJson(bytes, name, words))
  if (!parsed.success) throw notOfForm(name, words, parsed.error.issues)
  return returnedFile(services, parsed.data, name)
}

/** Longest file that is looked through for a message. Bytes. */
const longestMessage = 500_000

async function returnedFile(services: Services, file: AnswerFile, name: string): Promise<Returned> {
  const sealed = canonicalText(file.request)
  const request = await services.store.get('attestation-request', file.request.id)
  // What was sent is kept, so it is compared itself: a workspace that was restored elsewhere has another key.
  const isOurs =
    request === null
      ? (await services.seals.seal(sealed)) === file.seal
      : request.seal === file.seal && canonicalText(sentPart(request)) === sealed
  if (!isOurs)
    throw refusal(
      `${name} does not answer what was asked: the request in it was changed, or another workspace wrote it.`,
      'Ask again from this workspace.',
    )
  if (request === null) throw requestUnknown(file.request.id)
  if ((file.key === null) !== (file.signature === null))
    throw refusal(
      `${name} has a key without a signature, or a signature without a key.`,
      'Ask them to save it again.',
    )
  let key: string | null = null
  if (file.key !== null && file.signature !== null) {
    if (!(await isSigned(file, file.key, file.signature)))
      throw refusal(
        `${name} was changed after it was signed; nothing was read.`,
        'Ask them for the file as their browser saved it.',
      )
    key = fingerprintOf(await thumbprint(file.key))
  }
  return { request, answers: file.answers, refused: [], answeredOn: file.answeredOn, way: 'file', key }
}

async function returnedText(services: Services, message: string): Promise<Returned> {
  const reply = readReply(message)
  if (reply === null) throw noAnswerIn()
  const request = await requestNamed(services, reply.id)
  if (!codeMatches(reply.code, request.seal))
    throw refusal('The code of the message is not that of the request.', 'Paste the reply as it came.')
  const { given, refused } = answersOf(request, reply)
  return { request, answers: given, refused, answeredOn: null, way: 'text', key: null }
}

function noAnswerIn(): OperationError {
  return new OperationError('SOURCE_UNREADABLE', 'The message holds no answer to a request.', {
    field: 'text',
    mend: 'Paste the whole reply: it needs the line that begins with "Code: ar_".',
  })
}

function refusal(message: string, mend: string): OperationError {
  return new OperationError('ANSWER_REFUSED', message, { where: 'answer', mend })
}

interface Sorted {
  readonly added: readonly ReceivedAnswer[]
  readonly known: number
  readonly refused: readonly { readonly where: string; readonly reason: string }[]
}

/** What of an answer is new, what was read before, and what does not fit. What somebody said is a fact: it never changes. */
function sorted({ request, answers, refused: before, ...how }: Returned, at: string): Sorted {
  const added: ReceivedAnswer[] = []
  const refused = [...before]
  let known = 0
  for (const [index, raw] of answers.entries()) {
    const where = `answer ${index + 1}`
    const answer = answerFor(request, raw)
    if (typeof answer === 'string') {
      refused.push({ where, reason: answer })
      continue
    }
    const earlier = request.answers.find(({ evidence }) => evidence === answer.evidence)
    if (added.some(({ evidence }) => evidence === answer.evidence))
      refused.push({ where, reason: 'this item is answered twice' })
    else if (earlier === undefined)
      added.push({
        ...answer,
        at,
        answeredOn: how.answeredOn,
        way: how.way,
        key: how.key,
        suggestion: answer.corrected === null ? null : 'open',
        revoked: null,
      })
    else if (sameValue({ ...earlier, ...answer }, earlier)) known += 1
    else
      refused.push({
        where,
        reason: `this item was answered with “${earlier.answer}” on ${earlier.at.slice(0, 10)}; ask again with a new request`,
      })
  }
  return { added, known, refused }
}

/** @throws OperationError ANSWER_REFUSED when no answer is taken any more */
function requireOpen(services: Services, request: AttestationRequest): void {
  const by = request.asked.by
  if (request.withdrawnAt !== null)
    throw refusal(
      `The request to ${by} was withdrawn on ${request.withdrawnAt.slice(0, 10)}; nothing was read.`,
      'Undo the withdrawal in the history, or ask again.',
    )
  if (stateOfRequest(request, services.clock.today()) === 'expired')
    throw refusal(`Answers to this request were taken until ${request.expires}.`, `Ask ${by} again.`)
}

const accept = handle(acceptAttestation, async (services, input, call) => {
  const back = await returned(services, input, call)
  const { request } = back
  const at = services.clock.now()
  const { added, known, refused } = sorted(back, at)
  let after = request
  if (added.length > 0) {
    requireOpen(services, request)
    after = revised(request, { answers: [...request.answers, ...added] }, at)
    await commitChanges(services, call, {
      operation: acceptAttestation.name,
      summary: `Took ${added.length === 1 ? 'an answer' : `${added.length} answers`} of ${request.asked.by}`,
      at,
      changes: [
        { kind: 'attestation-request', id: request.id, before: request, after },
        ...(await confirmedChanges(services, request, added, at)),
      ],
    })
  }
  return {
    output: {
      request: await viewOf(services, after),
      added: added.length,
      known,
      open: after.items.length - after.answers.length,
      refused: [...refused],
      key: back.key,
      keySeen: await keySeen(services, request, back.key),
    },
  }
})

async function confirmedChanges(
  services: Services,
  request: AttestationRequest,
  answers: readonly ReceivedAnswer[],
  at: string,
): Promise<Change[]> {
  const changes: Change[] = []
  for (const answer of answers.filter(({ answer: said }) => said === 'confirmed')) {
    const before = await services.store.get('evidence', answer.evidence)
    const claim = request.items.find(({ evidence }) => evidence === answer.evidence)?.claim
    if (before === null || claim === undefined) continue
    const facts = confirmedItem(before, request, answer, claim)
    changes.push({ kind: 'evidence', id: before.id, before, after: revised(before, facts, at) })
  }
  return changes
}

/** Whether a key signed earlier answers under the name of the one who was asked. */
async function keySeen(
  services: Services,
  { id, asked }: AttestationRequest,
  key: string | null,
): Promise<'first' | 'same' | 'other' | null> {
  if (key === null) return null
  const all = await services.store.list('attestation-request')
  const name = asked.by.toLowerCase()
  const keys = all
    .filter((other) => other.id !== id && other.asked.by.toLowerCase() === name)
    .flatMap(({ answers }) => answers.flatMap((answer) => (answer.key === null ? [] : [answer.key])))
  if (keys.length === 0) return 'first'
  return keys.includes(key) ? 'same' : 'other'
}

/** Answers that came back. */
export const attestAcceptHandlers = { 'attest.accept': accept } as const
