import { decideCorrection, revokeAttestation } from '@waymark/contracts/evidence/attestation-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { AttestationRequest, ReceivedAnswer } from '@waymark/domain/evidence/attestation-request.ts'
import { corrected } from '@waymark/domain/evidence/attested-claim.ts'
import { dayOf } from '@waymark/domain/evidence/dates.ts'
import { withoutFacts } from '@waymark/domain/evidence/edit.ts'
import {
  factNames,
  type AttestedClaim,
  type Evidence,
  type EvidenceFacts,
  type Provenance,
} from '@waymark/domain/evidence/evidence.ts'
import { sameValue } from '@waymark/domain/evidence/same-value.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { commitChanges, revised } from '../commit.ts'
import { handle, type Services } from '../handlers.ts'
import { requestNamed, viewOf } from './attest-views.ts'
import { evidenceNamed } from './views.ts'

/** Where an answer can be checked. */
function placeOf({ id }: AttestationRequest, { way, key }: ReceivedAnswer): string {
  if (key !== null) return `answer to ${id}, signed with key ${key}`
  return way === 'text' ? `answer to ${id} in a message, not signed` : `answer to ${id}, not signed`
}

/** The confirmation of a wording, as facts of an item. */
export function confirmedItem(
  item: EvidenceFacts,
  request: AttestationRequest,
  answer: ReceivedAnswer,
  confirmed: AttestedClaim,
): Pick<EvidenceFacts, 'attestations' | 'provenance'> {
  const checkableAt = placeOf(request, answer)
  const told: Provenance = { facts: ['attestations'], origin: 'person', source: null, place: checkableAt }
  const isTold = item.provenance.some((entry) => sameValue(entry, told))
  return {
    attestations: [
      ...item.attestations,
      {
        ...request.asked,
        on: answer.answeredOn ?? dayOf(answer.at),
        statement: answer.statement === '' ? answer.howTheyKnow : answer.statement,
        checkableAt,
        request: request.id,
        confirmed,
      },
    ],
    provenance: isTold ? item.provenance : [...item.provenance, told],
  }
}

function withAnswers(
  request: AttestationRequest,
  evidence: readonly string[],
  change: Partial<ReceivedAnswer>,
  at: string,
): AttestationRequest {
  const answers = request.answers.map((answer) =>
    evidence.includes(answer.evidence) ? { ...answer, ...change } : answer,
  )
  return revised(request, { answers }, at)
}

/** @throws OperationError EVIDENCE_UNKNOWN */
function answeredOf(request: AttestationRequest, evidence: string): ReceivedAnswer {
  const answer = request.answers.find((entry) => entry.evidence === evidence)
  if (answer !== undefined) return answer
  throw new OperationError('EVIDENCE_UNKNOWN', `${request.asked.by} has not answered about ${evidence}.`, {
    field: 'evidence',
    mend: '"attest list" shows what was answered.',
  })
}

const revoke = handle(revokeAttestation, async (services, input, call) => {
  const before = await requestNamed(services, input.request)
  const answers = input.evidence === null ? before.answers : [answeredOf(before, input.evidence)]
  const taken = answers.filter(({ revoked }) => revoked === null).map(({ evidence }) => evidence)
  if (taken.length === 0) return { output: await viewOf(services, before) }
  const at = services.clock.now()
  const after = withAnswers(before, taken, { revoked: { at, reason: input.reason } }, at)
  const changes: Change[] = [{ kind: 'attestation-request', id: before.id, before, after }]
  for (const id of taken) changes.push(...(await withoutConfirmation(services, id, before.id, at)))
  await commitChanges(services, call, {
    operation: revokeAttestation.name,
    summary: `${before.asked.by} took an answer back`,
    at,
    changes,
  })
  return { output: await viewOf(services, after) }
})

async function withoutConfirmation(
  services: Services,
  id: string,
  request: string,
  at: string,
): Promise<Change[]> {
  const before = await services.store.get('evidence', id)
  const attestations = before?.attestations.filter((entry) => entry.request !== request) ?? []
  if (before === null || attestations.length === before.attestations.length) return []
  const after = revised(before, { attestations }, at)
  return [{ kind: 'evidence', id, before, after }]
}

const decide = handle(decideCorrection, async (services, input, call) => {
  const before = await requestNamed(services, input.request)
  const answer = answeredOf(before, input.evidence)
  if (answer.corrected === null || answer.suggestion === null || answer.revoked !== null)
    throw new OperationError(
      'INPUT_INVALID',
      `${before.asked.by} suggested no other wording for this item.`,
      {
        field: 'evidence',
        mend: '"attest list" shows the corrections that are open.',
      },
    )
  if (answer.suggestion === 'taken') return { output: await viewOf(services, before) }
  const at = services.clock.now()
  const after = withAnswers(before, [input.evidence], { suggestion: input.take ? 'taken' : 'refused' }, at)
  const changes: Change[] = [{ kind: 'attestation-request', id: before.id, before, after }]
  if (input.take) {
    const item = await evidenceNamed(services, input.evidence)
    changes.push({
      kind: 'evidence',
      id: item.id,
      before: item,
      after: correctedItem(item, before, answer, answer.corrected, at),
    })
  }
  await commitChanges(services, call, {
    operation: decideCorrection.name,
    summary: `${input.take ? 'Took' : 'Left'} the correction of ${before.asked.by}`,
    at,
    changes,
  })
  return { output: await viewOf(services, after) }
})

/** The item in their wording, which they thereby confirm; where each changed fact is from says so. */
function correctedItem(
  item: Evidence,
  request: AttestationRequest,
  answer: ReceivedAnswer,
  theirs: AttestedClaim,
  at: string,
): Evidence {
  const claim = request.items.find(({ evidence }) => evidence === item.id)?.claim ?? theirs
  const facts = corrected(item, claim, theirs)
  const changed = factNames.filter((fact) => !sameValue(facts[fact], item[fact]))
  const told: Provenance[] =
    changed.length === 0
      ? []
      : [
          {
            facts: changed,
            origin: 'person',
            source: null,
            place: `corrected by ${request.asked.by}, ${request.id}`,
          },
        ]
  const wording = { ...facts, provenance: [...withoutFacts(facts.provenance, changed), ...told] }
  return revised(item, { ...wording, ...confirmedItem(wording, request, answer, theirs) }, at)
}

/** What is done with answers later. */
export const attestAnswerHandlers = { 'attest.revoke': revoke, 'attest.decide': decide } as const
