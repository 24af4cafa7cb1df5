import type { AttestationRequest } from '@waymark/domain/evidence/attestation-request.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import type { PlanView } from '../plans/operations.ts'

/** Everything the readiness report shows. */
export interface ReadinessReport {
  readonly readiness: Readiness
  readonly framework: Framework
  /** Null until a plan is kept. */
  readonly plan: PlanView | null
  /** Items that the report cites, in the order of their numbers in the appendix. */
  readonly evidence: readonly Evidence[]
  /** Sources that the items' provenance names. One that is left out is told by its identifier. */
  readonly sources?: readonly Pick<Source, 'id' | 'kind' | 'name'>[]
  /** What others were asked to confirm and what they said, also what they could not. */
  readonly requests?: readonly AttestationRequest[]
  /** Whose report it is, when they gave a name. */
  readonly name: string | null
  /** The moment on the document. The same report with the same moment gives the same bytes. */
  readonly createdAt: Instant
}
