import * as z from 'zod'
import { EvidenceId, OutcomeKind } from '@waymark/domain/evidence/evidence.ts'
import { Positioning } from '@waymark/domain/positioning/positioning.ts'
import { operation } from '../operation/operation.ts'

/** What one leads with, what it lacks, and what evidence would let one lead with. */
export const PositioningView = z.strictObject({
  chosen: Positioning,
  /** The headline with its blanks. */
  headline: z.string(),
  findings: z.array(
    z.strictObject({
      part: z.enum(['problem', 'build', 'leading', 'achieve', 'breadth', 'evidence']),
      says: z.string(),
    }),
  ),
  candidates: z.array(
    z.strictObject({
      outcome: OutcomeKind,
      evidence: z.array(z.strictObject({ id: EvidenceId, title: z.string() })),
      /** Of how many items the first few are shown. */
      items: z.number().int(),
      measured: z.number().int(),
      attested: z.number().int(),
      beyondOneTeam: z.number().int(),
      newest: z.string().nullable(),
    }),
  ),
})
export type PositioningView = z.infer<typeof PositioningView>

export const showPositioning = operation({
  name: 'positioning.show',
  summary: 'Show what you lead with, what it lacks, and what your evidence would let you lead with.',
  effect: 'read',
  input: z.strictObject({}),
  output: PositioningView,
  errors: [],
  examples: [{ title: 'Now', input: {}, cli: 'positioning show' }],
})

export const choosePositioning = operation({
  name: 'positioning.choose',
  summary: 'Choose the problem that you lead with, and the headline over it.',
  effect: 'write',
  input: z.strictObject({
    problem: Positioning.shape.problem.optional().describe('the one problem that you solve'),
    build: Positioning.shape.build.optional().describe('I build …'),
    leading: Positioning.shape.leading.optional().describe('… by leading …'),
    achieve: Positioning.shape.achieve.optional().describe('… to achieve …'),
    breadth: Positioning.shape.breadth.optional().describe('what your breadth adds'),
    evidence: z.array(EvidenceId).max(20).optional().describe('evidence that shows it'),
  }),
  output: PositioningView,
  errors: ['EVIDENCE_UNKNOWN'],
  examples: [
    {
      title: 'The problem first',
      input: { problem: 'Retailers whose peak season breaks their shop' },
      cli: "positioning choose --problem 'Retailers whose peak season breaks their shop'",
    },
  ],
})
