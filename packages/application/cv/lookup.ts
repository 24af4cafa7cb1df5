import type { CvView } from '@waymark/contracts/cv/views.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Application } from '@waymark/domain/applications/application.ts'
import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { commitChanges, revised } from '../commit.ts'
import type { Call, Services } from '../handlers.ts'

/** The CV with an id; without one the master that was changed last. @throws OperationError CV_UNKNOWN */
export async function cvNamed(services: Services, id: string | null): Promise<StoredCv> {
  if (id !== null) {
    const found = await services.store.get('cv', id)
    if (found !== null) return found
    throw new OperationError('CV_UNKNOWN', `There is no CV ${id}.`, {
      field: 'cv',
      mend: '"cv list" shows those that are kept.',
    })
  }
  const masters = (await services.store.list('cv')).filter(({ basedOn }) => basedOn === null)
  const [newest] = masters.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  if (newest !== undefined) return newest
  throw new OperationError('CV_UNKNOWN', 'There is no master CV yet.', {
    field: 'cv',
    mend: 'Start one: "cv import FILE", or "cv new --blank".',
  })
}

/** Where a document went, newest first. */
export function sendingsOf(applications: readonly Application[], document: string): CvView['sent'] {
  return applications
    .flatMap(({ id, employer, role, sent }) =>
      sent
        .filter((entry) => entry.document === document)
        .map(({ on, revision, sha256 }) => ({ application: id, employer, role, on, revision, sha256 })),
    )
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
}

export async function viewOf(services: Services, cv: StoredCv): Promise<CvView> {
  const wanted = [...new Set(Object.values(cv.sources).flat())]
  const found = await Promise.all(wanted.map((id) => services.store.get('evidence', id)))
  return {
    cv,
    sent: sendingsOf(await services.store.list('application'), cv.id),
    evidence: found.flatMap((item) => (item === null ? [] : [{ id: item.id, title: item.title }])),
  }
}

/**
 * Evidence that may stand in a document that leaves the house.
 * @throws OperationError EVIDENCE_UNKNOWN, EVIDENCE_PRIVATE
 */
export async function showableEvidence(
  services: Services,
  ids: readonly string[],
): Promise<readonly Evidence[]> {
  return Promise.all(
    ids.map(async (id) => {
      const item = await services.store.get('evidence', id)
      if (item === null) {
        throw new OperationError('EVIDENCE_UNKNOWN', `There is no evidence ${id}.`, {
          field: 'evidence',
          mend: '"evidence list" shows what is kept.',
        })
      }
      if (item.confidentiality === 'shareable' || item.confidentiality === 'public') return item
      throw new OperationError('EVIDENCE_PRIVATE', `“${item.title}” is marked ${item.confidentiality}.`, {
        field: 'evidence',
        mend: 'A CV is read by strangers: mark the item as shareable first, or leave it out.',
      })
    }),
  )
}

/** Keeps the next version of a CV and answers with it. @throws OperationError REVISION_CONFLICT */
export async function keepChanged(
  services: Services,
  call: Call,
  before: StoredCv,
  change: { readonly operation: string; readonly summary: string; readonly facts: Partial<StoredCv> },
): Promise<StoredCv> {
  const at = services.clock.now()
  const after = revised(before, change.facts, at)
  const [kept] = await commitChanges(services, call, {
    operation: change.operation,
    summary: change.summary.slice(0, 500),
    at,
    changes: [{ kind: 'cv', id: before.id, before, after }],
  })
  return kept?.kind === 'cv' && kept.after !== null ? kept.after : after
}

/** Keeps a new CV and answers with it. */
export async function keepNew(
  services: Services,
  call: Call,
  proposal: {
    readonly operation: string
    readonly summary: string
    readonly cv: Omit<StoredCv, 'id' | 'createdAt' | 'updatedAt' | 'revision'>
  },
): Promise<StoredCv> {
  const at = services.clock.now()
  const after = { ...proposal.cv, id: services.ids.next('cv'), createdAt: at, updatedAt: at, revision: 1 }
  const [kept] = await commitChanges(services, call, {
    operation: proposal.operation,
    summary: proposal.summary.slice(0, 500),
    at,
    changes: [{ kind: 'cv', id: after.id, before: null, after }],
  })
  return kept?.kind === 'cv' && kept.after !== null ? kept.after : after
}
