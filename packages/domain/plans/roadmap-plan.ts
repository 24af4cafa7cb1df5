import * as z from 'zod'
import { Day, Instant } from '../evidence/dates.ts'
import { EvidenceId } from '../evidence/evidence.ts'
import { ActionStatus } from './plan.ts'
import { typed } from '../text/typed.ts'

/**
 * One dated step or deliverable of a roadmap that is under way. Its key is stable and speaks: the phase and its place
 * there in the framework (`map-the-gap/deliverable-2`), or `own-3` for the person's own.
 */
export const RoadmapStep = z.strictObject({
  key: z
    .string()
    .regex(/^([a-z0-9-]+\/(step|deliverable)-\d+|own-\d+)$/)
    .max(120),
  kind: z.enum(['step', 'deliverable']),
  /** Id of a phase of the framework's roadmap. */
  phase: z.string().min(1).max(80),
  text: typed().min(1).max(1000),
  due: Day,
  competencies: z.array(z.string()).max(30),
  /** Artifacts of the framework that it leaves behind, by id. */
  artifacts: z.array(z.string()).max(30),
  status: ActionStatus,
  /** Evidence that finishing it produced. */
  evidence: z.array(EvidenceId).max(50),
  /** True once the user set its words, its phase or its state; the framework then changes it no more. */
  edited: z.boolean(),
  /** True once the user set its day; another start then leaves it where it is. */
  moved: z.boolean(),
  /** True once the user set where it stands in its phase; that phase then keeps its order. */
  placed: z.boolean().default(false),
  /** Order within its phase. */
  position: z.number(),
})
export type RoadmapStep = z.infer<typeof RoadmapStep>

/** A roadmap of a framework that somebody goes, from a day on. One document: its steps change together or not at all. */
export const RoadmapPlan = z.strictObject({
  /** `rm_`, the framework's id, a dot and the roadmap's id. */
  id: z.string().regex(/^rm_[a-z0-9-]+\.[a-z0-9-]+$/),
  framework: z.string(),
  roadmap: z.string(),
  /** What it was called when it was started, should the framework drop it. */
  name: z.string(),
  startsOn: Day,
  steps: z.array(RoadmapStep).max(600),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type RoadmapPlan = z.infer<typeof RoadmapPlan>
