import type { listAttestations } from '@waymark/contracts/evidence/attestation-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { OutputOf } from '@waymark/contracts/operation/operation.ts'
import {
  sentPart,
  stateOfRequest,
  type AttestationRequest,
} from '@waymark/domain/evidence/attestation-request.ts'
import { movedFrom } from '@waymark/domain/evidence/attested-claim.ts'
import { fingerprintOf } from '@waymark/domain/evidence/attestation-file.ts'
import { daysBetween } from '@waymark/domain/evidence/dates.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { canonicalText } from '@waymark/domain/text/canonical.ts'
import type { Services } from '../handlers.ts'
import { sha256 } from './attest-signature.ts'

/** A request as it is shown. */
export type RequestView = OutputOf<typeof listAttestations>['requests'][number]

type ViewedItem = RequestView['items'][number]

/** @throws OperationError REQUEST_UNKNOWN */
export async function requestNamed(services: Services, id: string): Promise<AttestationRequest> {
  const request = await services.store.get('attestation-request', id)
  if (request !== null) return request
  throw requestUnknown(id)
}

/** That no request of that id is kept. */
export function requestUnknown(id: string): OperationError {
  return new OperationError('REQUEST_UNKNOWN', `There is no request "${id}".`, {
    field: 'request',
    mend: '"attest list" shows those that went out from this workspace.',
  })
}

/** Requests as they are shown, those that wait first, in each state the newest first. */
export async function viewsOf(
  services: Services,
  requests: readonly AttestationRequest[],
): Promise<RequestView[]> {
  const ids = [...new Set(requests.flatMap(({ items }) => items.map(({ evidence }) => evidence)))]
  const found = await Promise.all(ids.map((id) => services.store.get('evidence', id)))
  const items = new Map(found.flatMap((item) => (item === null ? [] : [[item.id, item]])))
  const order = { waiting: 0, expired: 1, answered: 2, withdrawn: 3 }
  const views = await Promise.all(requests.map((request) => oneView(services, request, items)))
  return views.toSorted((a, b) => order[a.state] - order[b.state] || (a.askedAt < b.askedAt ? 1 : -1))
}

/** One request as it is shown. */
export async function viewOf(services: Services, request: AttestationRequest): Promise<RequestView> {
  const [view] = await viewsOf(services, [request])
  if (view === undefined) throw new RangeError('a request has a view')
  return view
}

async function oneView(
  services: Services,
  request: AttestationRequest,
  items: ReadonlyMap<string, Evidence>,
): Promise<RequestView> {
  const today = services.clock.today()
  return {
    ...sentPart(request),
    withdrawnAt: request.withdrawnAt,
    state: stateOfRequest(request, today),
    fingerprint: fingerprintOf(await sha256(canonicalText(sentPart(request)))),
    daysLeft: daysBetween(today, request.expires),
    items: request.items.map((asked) => itemView(request, asked, items.get(asked.evidence))),
  }
}

function itemView(
  { id, answers }: AttestationRequest,
  asked: AttestationRequest['items'][number],
  item: Evidence | undefined,
): ViewedItem {
  const answer = answers.find(({ evidence }) => evidence === asked.evidence) ?? null
  const attestation = item?.attestations.find(({ request }) => request === id)
  const moved = item === undefined ? [] : movedFrom(item, attestation?.confirmed ?? asked.claim)
  return {
    ...asked,
    title: item?.title ?? null,
    answer,
    moved,
    counts: attestation !== undefined && moved.length === 0,
  }
}
