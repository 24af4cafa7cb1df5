import type { EvidenceDetail, EvidenceSummary } from '@waymark/contracts/evidence/views.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { gradesOf } from '@waymark/domain/evidence/grades.ts'
import { lookalikesOf } from '@waymark/domain/evidence/likeness.ts'
import { questionsFor, strengthOf } from '@waymark/domain/evidence/strength.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import type { Services } from '../handlers.ts'

/** Sources by id, for naming where items come from. */
export async function sourcesById(services: Services): Promise<ReadonlyMap<string, Source>> {
  return new Map((await services.store.list('source')).map((source) => [source.id, source]))
}

/** The source that an item was first read in, if it was read anywhere. */
function firstSource(evidence: Evidence, sources: ReadonlyMap<string, Source>): Source | null {
  for (const { source } of evidence.provenance) {
    const found = source === null ? undefined : sources.get(source)
    if (found !== undefined) return found
  }
  return null
}

/** One item as lists show it. */
export function summaryOf(evidence: Evidence, sources: ReadonlyMap<string, Source>): EvidenceSummary {
  const { id, title, outcome, happened, measures, competencies, confidentiality, updatedAt, revision } =
    evidence
  return {
    id,
    title,
    outcome,
    happened,
    measures,
    competencies,
    confidentiality,
    updatedAt,
    revision,
    strength: strengthOf(evidence),
    attestations: evidence.attestations.length,
    sourceKind: firstSource(evidence, sources)?.kind ?? null,
  }
}

/** One item whole, with what it can carry, what is open and what resembles it. */
export async function detailOf(services: Services, evidence: Evidence): Promise<EvidenceDetail> {
  const [all, sources] = await Promise.all([services.store.evidence(), sourcesById(services)])
  return {
    evidence,
    strength: strengthOf(evidence),
    grades: gradesOf(evidence, all, services.clock.today()),
    questions: questionsFor(evidence),
    lookalikes: lookalikesOf(evidence, all),
    sourceName: firstSource(evidence, sources)?.name ?? null,
  }
}

/** @throws OperationError EVIDENCE_UNKNOWN */
export async function evidenceNamed(services: Services, id: string): Promise<Evidence> {
  const evidence = await services.store.get('evidence', id)
  if (evidence === null) {
    throw new OperationError('EVIDENCE_UNKNOWN', `There is no evidence ${id}.`, {
      field: 'id',
      mend: '"evidence list" shows the ids; a removed item comes back with "undo".',
    })
  }
  return evidence
}

/** Each id once, in the order given. @throws OperationError EVIDENCE_UNKNOWN */
export async function allEvidenceNamed(
  services: Services,
  ids: readonly string[],
): Promise<readonly Evidence[]> {
  return Promise.all([...new Set(ids)].map((id) => evidenceNamed(services, id)))
}
