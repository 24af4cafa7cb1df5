import {
  attestEvidence,
  linkEvidence,
  mergeEvidence,
  suggestLinks,
  unlinkEvidence,
} from '@waymark/contracts/evidence/link-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { mergeFacts, MergeTooLargeError } from '@waymark/domain/evidence/merge.ts'
import type { CompetencyLink, Evidence, EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { suggestFor } from '@waymark/domain/readiness/suggest.ts'
import { commitChanges, revised } from '../commit.ts'
import { frameworkNamed, locateCompetency, type LocatedCompetency } from '../frameworks/lookup.ts'
import { handle, type Services } from '../handlers.ts'
import { allEvidenceNamed, detailOf, evidenceNamed } from './views.ts'

const names = (link: CompetencyLink, { framework, competency }: LocatedCompetency) =>
  link.framework === framework.id && link.competency === competency.id

/** A link with the user's reason, or the item's own words where they suggested it. */
export function linkOf(evidence: Evidence, place: LocatedCompetency, reason: string | null): CompetencyLink {
  const base = { framework: place.framework.id, competency: place.competency.id }
  if (reason !== null) return { ...base, reason, by: 'user' }
  const suggestion = suggestFor(evidence, place.framework).find(
    (entry) => entry.competency === place.competency.id,
  )
  if (suggestion === undefined) return { ...base, reason: 'Linked by hand', by: 'user' }
  return { ...base, reason: suggestion.reason.slice(0, 500), by: 'suggestion' }
}

const link = handle(linkEvidence, async (services, input, call) => {
  const place = await locateCompetency(services.frameworks, input.competency)
  const items = await allEvidenceNamed(services, input.id)
  const at = services.clock.now()
  const fresh = items.filter((item) => !item.competencies.some((own) => names(own, place)))
  if (fresh.length > 0) {
    await commitChanges(services, call, {
      operation: linkEvidence.name,
      summary: `Linked ${counted(fresh.length)} to ${place.competency.name}`,
      at,
      changes: fresh.map((before) => {
        const after = revised(
          before,
          { competencies: [...before.competencies, linkOf(before, place, input.reason)] },
          at,
        )
        return { kind: 'evidence', id: before.id, before, after }
      }),
    })
  }
  const linked = fresh.map((item) => item.id)
  return { output: { linked, unchanged: items.map((item) => item.id).filter((id) => !linked.includes(id)) } }
})

const unlink = handle(unlinkEvidence, async (services, input, call) => {
  const place = await locateCompetency(services.frameworks, input.competency)
  const items = await allEvidenceNamed(services, input.id)
  const at = services.clock.now()
  const tied = items.filter((item) => item.competencies.some((own) => names(own, place)))
  if (tied.length > 0) {
    await commitChanges(services, call, {
      operation: unlinkEvidence.name,
      summary: `Unlinked ${counted(tied.length)} from ${place.competency.name}`,
      at,
      changes: tied.map((before) => {
        const after = revised(
          before,
          { competencies: before.competencies.filter((own) => !names(own, place)) },
          at,
        )
        return { kind: 'evidence', id: before.id, before, after }
      }),
    })
  }
  return { output: { unlinked: tied.map((item) => item.id) } }
})

const counted = (count: number) => (count === 1 ? 'one item' : `${count} items`)

async function candidatesFor(services: Services, id: string | null): Promise<readonly Evidence[]> {
  return id === null ? services.store.evidence() : [await evidenceNamed(services, id)]
}

const suggest = handle(suggestLinks, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const items = await candidatesFor(services, input.id)
  const suggestions = items.flatMap((item) =>
    suggestFor(item, framework)
      .filter(
        (entry) =>
          !item.competencies.some(
            (own) => own.framework === framework.id && own.competency === entry.competency,
          ),
      )
      .map((entry) => ({
        evidence: item.id,
        title: item.title,
        competency: entry.competency,
        words: [...entry.words],
        reason: entry.reason,
      })),
  )
  return { output: { suggestions } }
})

const attest = handle(attestEvidence, async (services, { id, ...attestation }, call) => {
  const before = await evidenceNamed(services, id)
  const at = services.clock.now()
  const after = revised(
    before,
    {
      attestations: [...before.attestations, attestation],
      provenance: [
        ...before.provenance,
        { facts: ['attestations'], origin: 'person', source: null, place: attestation.checkableAt },
      ],
    },
    at,
  )
  await commitChanges(services, call, {
    operation: attestEvidence.name,
    summary: `${attestation.by} confirmed “${before.title}”`,
    at,
    changes: [{ kind: 'evidence', id, before, after }],
  })
  return { output: await detailOf(services, after) }
})

/** @throws OperationError INPUT_INVALID when one item cannot hold all that they state */
export function mergedFacts(kept: Evidence, others: readonly EvidenceFacts[]) {
  try {
    return mergeFacts(kept, others)
  } catch (error) {
    if (!(error instanceof MergeTooLargeError)) throw error
    throw new OperationError(
      'INPUT_INVALID',
      `Together these items state more under “${error.fact}” than one item can hold.`,
      {
        field: 'id',
        mend: 'Merge fewer of them, or shorten that fact first; nothing was changed.',
      },
    )
  }
}

const merge = handle(mergeEvidence, async (services, input, call) => {
  const kept = await evidenceNamed(services, input.into)
  const others = (await allEvidenceNamed(services, input.id)).filter((item) => item.id !== kept.id)
  const at = services.clock.now()
  if (others.length === 0) return { output: await detailOf(services, kept) }
  const after = revised(kept, mergedFacts(kept, others), at)
  const gone: Change[] = others.map((before) => ({ kind: 'evidence', id: before.id, before, after: null }))
  await commitChanges(services, call, {
    operation: mergeEvidence.name,
    summary: `Merged ${counted(others.length)} into “${kept.title}”`,
    at,
    changes: [{ kind: 'evidence', id: kept.id, before: kept, after }, ...gone],
  })
  return { output: await detailOf(services, after) }
})

/** Ties between evidence and competencies, confirmations by others, and merging. */
export const linkingHandlers = {
  'evidence.link': link,
  'evidence.unlink': unlink,
  'evidence.suggest': suggest,
  'evidence.attest': attest,
  'evidence.merge': merge,
} as const
