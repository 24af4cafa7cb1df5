import { logEvidence } from '@waymark/contracts/evidence/operations.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { factsFromLog } from '@waymark/domain/evidence/edit.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { revised } from '../commit.ts'
import { allEvidenceNamed } from '../evidence/views.ts'
import type { Services } from '../handlers.ts'

/** What a finished step was about. */
export interface FinishedStep {
  readonly framework: string
  readonly competencies: readonly string[]
  /** Its words, which become the reason of the links. */
  readonly step: string
  readonly at: Instant
}

/** What finishing a step produced, as changes to commit with it. */
export interface Produced {
  /** Items that were named or logged. */
  readonly evidence: readonly string[]
  readonly changes: readonly Change[]
  /** The item that was logged, or null. */
  readonly logged: string | null
}

/**
 * Ties named items, and one that is logged now, to the competencies of a finished step.
 * @throws OperationError EVIDENCE_UNKNOWN
 */
export async function produce(
  services: Services,
  input: { readonly evidence: readonly string[]; readonly log: string | null },
  step: FinishedStep,
): Promise<Produced> {
  const named = await allEvidenceNamed(services, input.evidence)
  const fresh = input.log === null ? null : loggedItem(services, input.log, step.at)
  const links = named.flatMap((item): Change[] => {
    const after = linked(item, step)
    return after === item ? [] : [{ kind: 'evidence', id: item.id, before: item, after }]
  })
  const logs: Change[] =
    fresh === null
      ? []
      : [{ kind: 'evidence', id: fresh.id, before: null, after: { ...linked(fresh, step), revision: 1 } }]
  return {
    evidence: [...named.map(({ id }) => id), ...(fresh === null ? [] : [fresh.id])],
    changes: [...links, ...logs],
    logged: fresh?.id ?? null,
  }
}

/** The item tied to every competency of the step that it was not tied to before; the same item when there is none. */
function linked(item: Evidence, { framework, competencies, step, at }: FinishedStep): Evidence {
  const fresh = competencies.filter(
    (id) => !item.competencies.some((own) => own.framework === framework && own.competency === id),
  )
  if (fresh.length === 0) return item
  const links = fresh.map((competency) => ({
    framework,
    competency,
    reason: `Came out of the plan: ${step}`.slice(0, 500),
    by: 'user' as const,
  }))
  return revised(item, { competencies: [...item.competencies, ...links] }, at)
}

function loggedItem(services: Services, text: string, at: Instant): Evidence {
  const facts = factsFromLog(logEvidence.input.parse({ text }), services.clock.today())
  return { ...facts, id: services.ids.next('ev'), createdAt: at, updatedAt: at, revision: 1 }
}
