import * as z from 'zod'
import { Id, Ids, Line, Lines, OptionalLine } from './field-kinds.ts'

/**
 * Everything that a role's sources say beside the competencies that are rated: tables of behaviour, routes, roadmaps,
 * checklists, cadences. None of it changes a score. Each entry names its `sources` and the `competencies` it is about.
 */

/** An entry of the material: its own fields between an id to hold on to and the works that it rests on. */
function entry<S extends z.ZodRawShape>(fields: S) {
  return z.strictObject({ id: Id, ...fields, sources: Ids })
}

/** A part of an entry that is about competencies of its own. */
function rated<S extends z.ZodRawShape>(fields: S) {
  return z.strictObject({ ...fields, competencies: Ids })
}

/** A list with something in it, of at most so many. */
function some<T extends z.ZodType>(item: T, most: number) {
  return z.array(item).min(1).max(most)
}

/** A list that may be left out, of at most so many. */
function upTo<T extends z.ZodType>(item: T, most: number) {
  return z.array(item).max(most).default([])
}

/** A table with one cell of statements per column. In a `readiness` matrix the columns rise from left to right. */
export const Matrix = entry({
  name: Line,
  kind: z.enum(['readiness', 'comparison']).default('comparison'),
  columns: z
    .array(z.strictObject({ id: Id, name: Line, meaning: OptionalLine }))
    .min(2)
    .max(12),
  rows: some(rated({ id: Id, name: Line, cells: z.array(Lines).min(2).max(12) }), 60),
  /** How to read it. */
  reading: Lines.default([]),
})
export type Matrix = z.infer<typeof Matrix>

/** A question to put to oneself, beside the rated ones. */
export const Question = entry({
  /** Heading under which it stands. */
  group: OptionalLine,
  text: Line,
  competencies: Ids,
})
export type Question = z.infer<typeof Question>

/** How the work itself changes on the way into the role. */
export const Shift = entry({
  before: Line,
  after: Line,
  /** What one does differently, and why. */
  changes: Lines.default([]),
  /** How one notices that the shift did not happen. */
  failure: Lines.default([]),
  competencies: Ids,
})
export type Shift = z.infer<typeof Shift>

/** A layer of what the role answers for. */
export const OwnershipLayer = entry({
  name: Line,
  hold: z.enum(['owns', 'influences', 'supports']),
  meaning: OptionalLine,
  areas: some(rated({ name: Line, means: OptionalLine }), 40),
})
export type OwnershipLayer = z.infer<typeof OwnershipLayer>

/** What those who decide about the role look for. */
export const LookedFor = entry({
  name: Line,
  /** Who looks for it, e.g. "Promotion committees". */
  by: Line,
  meaning: OptionalLine,
  signs: Lines.default([]),
  /** What makes them doubt. */
  doubts: Lines.default([]),
  competencies: Ids,
})
export type LookedFor = z.infer<typeof LookedFor>

/** A stretch of a roadmap; `from` and `to` are inclusive, in the roadmap's unit. */
export const RoadmapPhase = z.strictObject({
  id: Id,
  name: Line,
  from: z.number().int().nonnegative(),
  to: z.number().int().positive(),
  goal: OptionalLine,
  steps: upTo(rated({ text: Line }), 40),
  deliverables: upTo(rated({ text: Line, artifacts: Ids }), 40),
})
export type RoadmapPhase = z.infer<typeof RoadmapPhase>

/** A named way through the coming days or months, from which a dated plan can be made. */
export const Roadmap = entry({
  name: Line,
  /** Who takes it, and when. */
  when: Line,
  unit: z.enum(['day', 'month']),
  phases: some(RoadmapPhase, 12),
  /** What is true at its end when it went well. */
  good: Lines.default([]),
  mistakes: Lines.default([]),
})
export type Roadmap = z.infer<typeof Roadmap>

/** A variant of the role, or the setting that it is held in. Its emphasis is told in words and never changes a score. */
export const RoleKind = entry({
  name: Line,
  focus: Line,
  notes: Lines.default([]),
  /** Competencies that weigh more or less here than in the role at large, and why. */
  emphasis: upTo(z.strictObject({ competency: Id, weight: z.enum(['more', 'less']), because: Line }), 30),
})
export type RoleKind = z.infer<typeof RoleKind>

/** One stage of a route, with milestones that can be ticked and what proves each. */
export const RouteStep = rated({
  id: Id,
  name: Line,
  why: OptionalLine,
  milestones: some(z.strictObject({ id: Id, text: Line, proof: OptionalLine }), 20),
  /** Figures that the source gives, with whose they are. */
  figures: Lines.default([]),
})
export type RouteStep = z.infer<typeof RouteStep>

/** A named way to the role from somewhere else, in order. */
export const Route = entry({
  name: Line,
  /** Where one starts. */
  start: Line,
  summary: OptionalLine,
  steps: some(RouteStep, 20),
})
export type Route = z.infer<typeof Route>

/** The figures that a kind of business judges the role by. */
export const Scoreboard = entry({
  name: Line,
  groups: some(
    z.strictObject({ name: Line, kpis: some(z.strictObject({ name: Line, definition: OptionalLine }), 30) }),
    12,
  ),
})
export type Scoreboard = z.infer<typeof Scoreboard>

/** A checklist of yes-or-no questions. `verdicts` read the number of yeses and cover all of them. */
export const Check = entry({
  name: Line,
  purpose: Line,
  items: some(rated({ id: Id, text: Line, yes: OptionalLine, no: OptionalLine }), 40),
  verdicts: upTo(
    z.strictObject({
      from: z.number().int().nonnegative(),
      to: z.number().int().nonnegative(),
      meaning: Line,
    }),
    10,
  ),
})
export type Check = z.infer<typeof Check>

/** A stage of the hiring process: the question, what is tested, what to bring. */
export const InterviewStage = entry({
  name: Line,
  prompt: Line,
  looksFor: Lines,
  prepare: Lines.default([]),
  artifacts: Ids,
  competencies: Ids,
})
export type InterviewStage = z.infer<typeof InterviewStage>

/** A recurring review, with its agenda and the decisions that it must end with. */
export const Cadence = entry({
  name: Line,
  every: z.enum(['week', 'month', 'quarter']),
  purpose: OptionalLine,
  agenda: some(rated({ name: Line, text: Line }), 20),
  decisions: Lines.default([]),
})
export type Cadence = z.infer<typeof Cadence>

/** How something is split, in per cent that add up to 100. */
export const Split = entry({
  name: Line,
  /** What is split, e.g. "the calendar". */
  of: Line,
  shares: z
    .array(z.strictObject({ percent: z.number().int().min(1).max(100), name: Line, text: OptionalLine }))
    .min(2)
    .max(10),
})
export type Split = z.infer<typeof Split>

/** Something worth knowing about the role that has no place of its own. */
export const RoleNote = entry({ topic: Line, text: Line, competencies: Ids })
export type RoleNote = z.infer<typeof RoleNote>
