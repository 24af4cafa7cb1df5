import {
  askAttestation,
  listAttestations,
  previewAttestation,
  withdrawAttestation,
} from '@waymark/contracts/evidence/attestation-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import { fingerprintOf, type RequestFile } from '@waymark/domain/evidence/attestation-file.ts'
import { SentRequest, type AttestationRequest } from '@waymark/domain/evidence/attestation-request.ts'
import { requestText } from '@waymark/domain/evidence/attestation-text.ts'
import { claimOf, withholdableFacts, type WithholdableFact } from '@waymark/domain/evidence/attested-claim.ts'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import { isStated } from '@waymark/domain/evidence/edit.ts'
import { factNames, type Evidence } from '@waymark/domain/evidence/evidence.ts'
import { foldedText } from '@waymark/domain/evidence/same-value.ts'
import { isOneself } from '@waymark/domain/evidence/strength.ts'
import { reasonNotToShare } from '@waymark/domain/readiness/rating-file.ts'
import { canonicalText } from '@waymark/domain/text/canonical.ts'
import { commitChanges, revised } from '../commit.ts'
import { handle, type Services } from '../handlers.ts'
import { nameInFile } from '../returned-json.ts'
import { sha256 } from './attest-signature.ts'
import { requestNamed, viewOf, viewsOf } from './attest-views.ts'
import { allEvidenceNamed } from './views.ts'

type Asking = InputOf<typeof previewAttestation>

/** @throws OperationError INPUT_INVALID, EVIDENCE_UNKNOWN, EVIDENCE_PRIVATE */
async function itemsToShow(
  services: Services,
  { evidence, relation, name, about }: Asking,
): Promise<readonly Evidence[]> {
  if (isOneself(name) || (about !== null && foldedText(name) === foldedText(about)))
    throw new OperationError('INPUT_INVALID', 'Nobody can confirm their own work.', {
      field: 'name',
      mend: 'Name somebody else who saw it.',
    })
  const items = await allEvidenceNamed(services, evidence)
  for (const item of items) {
    const reason = reasonNotToShare(item, relation)
    if (reason === null) continue
    throw new OperationError('EVIDENCE_PRIVATE', `“${item.title}” is not sent: ${reason}.`, {
      where: item.id,
      field: 'evidence',
      mend: 'Say who may see it with "evidence edit --confidentiality", or leave it out.',
    })
  }
  return items
}

function withheldOf({ without }: Asking, id: string): WithholdableFact[] {
  return withholdableFacts.filter((fact) => without.includes(fact) || without.includes(`${id}/${fact}`))
}

/** What would leave, but for its id and moment. */
function draftOf(
  services: Services,
  input: Asking,
  items: readonly Evidence[],
): Omit<SentRequest, 'id' | 'askedAt'> {
  return {
    asked: { by: input.name, relation: input.relation },
    about: input.about,
    note: input.note,
    expires: addDays(services.clock.today(), input.days),
    items: items.map((item) => ({ evidence: item.id, claim: claimOf(item, withheldOf(input, item.id)) })),
  }
}

const preview = handle(previewAttestation, async (services, input) => {
  const items = await itemsToShow(services, input)
  const shownFacts = new Set<string>(['title', ...withholdableFacts])
  return {
    output: {
      request: draftOf(services, input, items),
      keptBack: items.map((item) => ({
        evidence: item.id,
        facts: factNames.filter(
          (fact) =>
            isStated(item, fact) &&
            (!shownFacts.has(fact) || withheldOf(input, item.id).some((kept) => kept === fact)),
        ),
      })),
    },
  }
})

const ask = handle(askAttestation, async (services, input, call) => {
  const items = await itemsToShow(services, input)
  const at = services.clock.now()
  const request = SentRequest.parse({
    ...draftOf(services, input, items),
    id: services.ids.next('ar'),
    askedAt: at,
  })
  const sealed = canonicalText(request)
  const file: RequestFile = { request, seal: await services.seals.seal(sealed), digest: await sha256(sealed) }
  const kept: AttestationRequest = {
    ...request,
    seal: file.seal,
    withdrawnAt: null,
    answers: [],
    revision: 1,
  }
  await commitChanges(services, call, {
    operation: askAttestation.name,
    summary: `Asked ${input.name} (${input.relation}) to confirm ${titlesOf(items)}`,
    at,
    changes: [{ kind: 'attestation-request', id: request.id, before: null, after: kept }],
  })
  const html = input.format === 'html'
  const text = html ? await services.attestationForms.render(file) : requestText(file)
  return {
    output: {
      name: `confirm-${nameInFile(input.name, 'request')}.${input.format}`,
      mediaType: html ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      request: request.id,
      items: items.length,
      expires: request.expires,
      fingerprint: fingerprintOf(file.digest),
    },
    bytes: new TextEncoder().encode(text),
  }
})

function titlesOf(items: readonly Evidence[]): string {
  const [first, second] = items
  return second === undefined ? `“${first?.title ?? ''}”` : `${items.length} evidence items`
}

const list = handle(listAttestations, async (services, { evidence }) => {
  const all = await services.store.list('attestation-request')
  const wanted = all.filter(
    ({ items }) => evidence === null || items.some((item) => item.evidence === evidence),
  )
  return { output: { requests: await viewsOf(services, wanted) } }
})

const withdraw = handle(withdrawAttestation, async (services, input, call) => {
  const before = await requestNamed(services, input.request)
  const at = services.clock.now()
  const after = before.withdrawnAt === null ? revised(before, { withdrawnAt: at }, at) : before
  if (after !== before)
    await commitChanges(services, call, {
      operation: withdrawAttestation.name,
      summary: `Withdrew the request to ${before.asked.by}`,
      at,
      changes: [{ kind: 'attestation-request', id: before.id, before, after }],
    })
  return { output: await viewOf(services, after) }
})

/** Asking others to confirm evidence, and what is out. */
export const attestHandlers = {
  'attest.preview': preview,
  'attest.ask': ask,
  'attest.list': list,
  'attest.withdraw': withdraw,
} as const
