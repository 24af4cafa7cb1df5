import * as z from 'zod'
import { Id, Ids, Line, Lines, OptionalLine } from './field-kinds.ts'

/**
 * Everything that a role's sources say beside the competencies that are rated: tables of behaviour, routes, roadmaps,
 * checklists, cadences. None of it changes a score. Each entry names its `sources` and the `competencies` it is about.
 */

/** A table with one cell of statements per column. In a `readiness` matrix the columns rise from left to right. */
export const Matrix = z.strictObject({
  id: Id,
  name: Line,
  kind: z.enum(['readiness', 'comparison']).default('comparison'),
  columns: z
    .array(z.strictObject({ id: Id, name: Line, meaning: OptionalLine }))
    .min(2)
    .max(12),
  rows: z
    .array(z.strictObject({ id: Id, name: Line, cells: z.array(Lines).min(2).max(12), competencies: Ids }))
    .min(1)
    .max(60),
  /** How to read it. */
  reading: Lines.default([]),
  sources: Ids,
})
export type Matrix = z.infer<typeof Matrix>

/** A question to put to oneself, beside the rated ones. */
export const Question = z.strictObject({
  id: Id,
  /** Heading under which it stands. */
  group: OptionalLine,
  text: Line,
  competencies: Ids,
  sources: Ids,
})
export type Question = z.infer<typeof Question>

/** How the work itself changes on the way into the role. */
export const Shift = z.strictObject({
  id: Id,
  before: Line,
  after: Line,
  /** What one does differently, and why. */
  changes: Lines.default([]),
  /** How one notices that the shift did not happen. */
  failure: Lines.default([]),
  competencies: Ids,
  sources: Ids,
})
export type Shift = z.infer<typeof Shift>

/** A layer of what the role answers for. */
export const OwnershipLayer = z.strictObject({
  id: Id,
  name: Line,
  hold: z.enum(['owns', 'influences', 'supports']),
  meaning: OptionalLine,
  areas: z
    .array(z.strictObject({ name: Line, means: OptionalLine, competencies: Ids }))
    .min(1)
    .max(40),
  sources: Ids,
})
export type OwnershipLayer = z.infer<typeof OwnershipLayer>

/** What those who decide about the role look for. */
export const LookedFor = z.strictObject({
  id: Id,
  name: Line,
  /** Who looks for it, e.g. "Promotion committees". */
  by: Line,
  meaning: OptionalLine,
  signs: Lines.default([]),
  /** What makes them doubt. */
  doubts: Lines.default([]),
  competencies: Ids,
  sources: Ids,
})
export type LookedFor = z.infer<typeof LookedFor>

/** A stretch of a roadmap; `from` and `to` are inclusive, in the roadmap's unit. */
export const RoadmapPhase = z.strictObject({
  id: Id,
  name: Line,
  from: z.number().int().nonnegative(),
  to: z.number().int().positive(),
  goal: OptionalLine,
  steps: z
    .array(z.strictObject({ text: Line, competencies: Ids }))
    .max(40)
    .default([]),
  deliverables: z
    .array(z.strictObject({ text: Line, artifacts: Ids, competencies: Ids }))
    .max(40)
    .default([]),
})
export type RoadmapPhase = z.infer<typeof RoadmapPhase>

/** A named way through the coming days or months, from which a dated plan can be made. */
export const Roadmap = z.strictObject({
  id: Id,
  name: Line,
  /** Who takes it, and when. */
  when: Line,
  unit: z.enum(['day', 'month']),
  phases: z.array(RoadmapPhase).min(1).max(12),
  /** What is true at its end when it went well. */
  good: Lines.default([]),
  mistakes: Lines.default([]),
  sources: Ids,
})
export type Roadmap = z.infer<typeof Roadmap>

/** A variant of the role. Its emphasis is told in words and never changes a score. */
export const RoleKind = z.strictObject({
  id: Id,
  name: Line,
  focus: Line,
  notes: Lines.default([]),
  /** Competencies that weigh more or less here than in the role at large, and why. */
  emphasis: z
    .array(z.strictObject({ competency: Id, weight: z.enum(['more', 'less']), because: Line }))
    .max(30)
    .default([]),
  sources: Ids,
})
export type RoleKind = z.infer<typeof RoleKind>

/** One stage of a route, with milestones that can be ticked and what proves each. */
export const RouteStep = z.strictObject({
  id: Id,
  name: Line,
  why: OptionalLine,
  milestones: z
    .array(z.strictObject({ id: Id, text: Line, proof: OptionalLine }))
    .min(1)
    .max(20),
  /** Figures that the source gives, with whose they are. */
  figures: Lines.default([]),
  competencies: Ids,
})
export type RouteStep = z.infer<typeof RouteStep>

/** A named way to the role from somewhere else, in order. */
export const Route = z.strictObject({
  id: Id,
  name: Line,
  /** Where one starts. */
  start: Line,
  summary: OptionalLine,
  steps: z.array(RouteStep).min(1).max(20),
  sources: Ids,
})
export type Route = z.infer<typeof Route>

/** The figures that a kind of business judges the role by. */
export const Scoreboard = z.strictObject({
  id: Id,
  name: Line,
  groups: z
    .array(
      z.strictObject({
        name: Line,
        kpis: z
          .array(z.strictObject({ name: Line, definition: OptionalLine }))
          .min(1)
          .max(30),
      }),
    )
    .min(1)
    .max(12),
  sources: Ids,
})
export type Scoreboard = z.infer<typeof Scoreboard>

/** A checklist of yes-or-no questions. `verdicts` read the number of yeses and cover all of them. */
export const Check = z.strictObject({
  id: Id,
  name: Line,
  purpose: Line,
  items: z
    .array(z.strictObject({ id: Id, text: Line, yes: OptionalLine, no: OptionalLine, competencies: Ids }))
    .min(1)
    .max(40),
  verdicts: z
    .array(
      z.strictObject({
        from: z.number().int().nonnegative(),
        to: z.number().int().nonnegative(),
        meaning: Line,
      }),
    )
    .max(10)
    .default([]),
  sources: Ids,
})
export type Check = z.infer<typeof Check>

/** A stage of the hiring process: the question, what is tested, what to bring. */
export const InterviewStage = z.strictObject({
  id: Id,
  name: Line,
  prompt: Line,
  looksFor: Lines,
  prepare: Lines.default([]),
  artifacts: Ids,
  competencies: Ids,
  sources: Ids,
})
export type InterviewStage = z.infer<typeof InterviewStage>

/** A recurring review, with its agenda and the decisions that it must end with. */
export const Cadence = z.strictObject({
  id: Id,
  name: Line,
  every: z.enum(['week', 'month', 'quarter']),
  purpose: OptionalLine,
  agenda: z
    .array(z.strictObject({ name: Line, text: Line, competencies: Ids }))
    .min(1)
    .max(20),
  decisions: Lines.default([]),
  sources: Ids,
})
export type Cadence = z.infer<typeof Cadence>

/** How something is split, in per cent that add up to 100. */
export const Split = z.strictObject({
  id: Id,
  name: Line,
  /** What is split, e.g. "the calendar". */
  of: Line,
  shares: z
    .array(z.strictObject({ percent: z.number().int().min(1).max(100), name: Line, text: OptionalLine }))
    .min(2)
    .max(10),
  sources: Ids,
})
export type Split = z.infer<typeof Split>

/** Something worth knowing about the role that has no place of its own. */
export const RoleNote = z.strictObject({ id: Id, topic: Line, text: Line, competencies: Ids, sources: Ids })
export type RoleNote = z.infer<typeof RoleNote>
