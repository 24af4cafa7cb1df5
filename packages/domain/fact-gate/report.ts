import * as z from 'zod'
import { claimKinds } from './claims.ts'

const Basis = z.strictObject({
  kind: z.enum(['evidence', 'cv', 'posting']),
  /** Evidence id or JSON pointer. */
  id: z.string(),
})

/** A claim that does not rest on what it should. */
export const GateFinding = z.strictObject({
  /** JSON pointer of the text, or `paragraph 2`. */
  where: z.string(),
  text: z.string(),
  kind: z.enum(claimKinds),
  /** The words of the claim and their offsets (UTF-16 code units) in the text with plain digits. */
  claim: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  verdict: z.enum(['stronger', 'unsupported', 'blank']),
  reason: z.string(),
  source: Basis.nullable(),
})
export type GateFinding = z.infer<typeof GateFinding>

/** What the fact gate found in a document. */
export const GateReport = z.strictObject({
  /** How many claims were looked at. None is no pass. */
  checked: z.number().int().nonnegative(),
  /** Those that rest on evidence. */
  onEvidence: z.number().int().nonnegative(),
  /** Those that rest on the master CV or the posting. */
  onDocuments: z.number().int().nonnegative(),
  /** Those of a master that only its owner states: neither proved nor wrong. */
  statedOnly: z.number().int().nonnegative(),
  byKind: z.record(z.enum(claimKinds), z.number().int().nonnegative()),
  findings: z.array(GateFinding),
  passed: z.boolean(),
})
export type GateReport = z.infer<typeof GateReport>
