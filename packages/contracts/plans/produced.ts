import * as z from 'zod'
import { EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { typed } from '@waymark/domain/text/typed.ts'

/** What finishing a planned step leaves behind: items that are there, and one to log. */
export const produced = {
  evidence: z
    .array(EvidenceId)
    .max(50)
    .default([])
    .describe('items that it produced; they are linked to its competencies'),
  log: typed().min(1).max(500).nullable().default(null).describe('log a new item with this line and tie it'),
}
