import * as z from 'zod'
import { Id, Ids, Line, Lines, OptionalLine } from './field-kinds.ts'
import { Balance, Level, LevelStatements, Title } from './ladder-fields.ts'
import {
  Cadence,
  Check,
  InterviewStage,
  LookedFor,
  Matrix,
  OwnershipLayer,
  Question,
  Roadmap,
  RoleKind,
  RoleNote,
  Route,
  Scoreboard,
  Shift,
  Split,
} from './role-material.ts'

/**
 * What one piece of evidence must show to count towards an ask.
 * - `result`: it states what changed (a result, or a measure with an after-value).
 * - `measured`: a measure with both a before- and an after-value.
 * - `documented`: a system's record shows it, or a file kept with it; a résumé is only the person's own statement.
 * - `attested`: someone other than the person confirms it, with their words and where to check them.
 * - `decision`: it names the decision and the alternative refused.
 * - `stakeholder`: it names at least one stakeholder.
 * - `several-teams` / `organisation`: its scope reaches at least that far.
 * - `handed-over`: someone else runs the result now.
 */
export const EvidenceQuality = z.enum([
  'result',
  'measured',
  'documented',
  'attested',
  'decision',
  'stakeholder',
  'several-teams',
  'organisation',
  'handed-over',
])
export type EvidenceQuality = z.infer<typeof EvidenceQuality>

/**
 * What a scale point asks of the evidence: a number of distinct occasions that each show every quality of `each`,
 * optionally recent and optionally spread over time. All asks of a point, and of the points below it, must hold.
 * The vocabulary is closed and every ask can only be helped by more evidence (rule 2).
 */
export const EvidenceAsk = z.strictObject({
  occasions: z.number().int().min(1).max(5),
  each: z.array(EvidenceQuality).default([]),
  /** Counts only what happened, or still runs, within this many months before the day of assessment. */
  withinMonths: z.number().int().positive().nullable().default(null),
  /** The occasions must lie at least this many months apart, first to last. */
  spanMonths: z.number().int().positive().nullable().default(null),
})
export type EvidenceAsk = z.infer<typeof EvidenceAsk>

export const ScalePoint = z.strictObject({
  value: z.number().int().nonnegative(),
  label: Line,
  anchor: Line,
  asks: z.array(EvidenceAsk).max(10).default([]),
  /** What the point adds to the total where that is not its value (scales whose steps do not weigh the same). */
  points: z.number().int().nonnegative().nullable().default(null),
})
export type ScalePoint = z.infer<typeof ScalePoint>

/** A named, ordered scale. `yes-no` is an ordinal scale of two points for checklists. */
export const Scale = z.strictObject({
  id: Id,
  kind: z.enum(['ordinal', 'yes-no']).default('ordinal'),
  points: z.array(ScalePoint).min(2).max(20),
})
export type Scale = z.infer<typeof Scale>

/** A habit that stalls people, how it shows, why it costs, and the way out. Unknown parts are left out. */
export const Trap = z.strictObject({
  name: Line,
  sign: Line.nullable().default(null),
  cost: Line.nullable().default(null),
  wayOut: Lines.default([]),
  sources: Ids,
})
export type Trap = z.infer<typeof Trap>

/** Something that can be done soon, with the days it takes. */
export const FastMove = z.strictObject({ text: Line, days: z.tuple([z.number().int(), z.number().int()]) })
export type FastMove = z.infer<typeof FastMove>

/** A competency that gets worse when this one is weak, and why. The graph of these orders the gaps. */
export const Drag = z.strictObject({ competency: Id, because: Line })
export type Drag = z.infer<typeof Drag>

export const Competency = z.strictObject({
  id: Id,
  name: Line,
  /** Heading under which it stands, when the framework groups its competencies. */
  group: Line.nullable().default(null),
  /** The question that the person answers. */
  question: Line,
  /** What it means, in a sentence. */
  meaning: Line,
  /** Id of its scale; the framework's first scale when left out. */
  scale: Id.nullable().default(null),
  /** What good looks like. */
  good: Lines.default([]),
  /** Signs of weak behaviour. */
  weak: Lines.default([]),
  kpis: Lines.default([]),
  proofPoints: Lines.default([]),
  traps: z.array(Trap).max(20).default([]),
  fastMoves: z.array(FastMove).max(20).default([]),
  interviewPrompts: Lines.default([]),
  /** Learning modules that teach it. */
  modules: Lines.default([]),
  /** Artifacts that prove it, by id. */
  artifacts: z.array(Id).max(20).default([]),
  drags: z.array(Drag).max(20).default([]),
  /** Words and phrases that let Waymark suggest evidence for it, matched on word boundaries and by stem. */
  cues: Lines.default([]),
  /** Asks that replace those of the scale for this competency, by point value. */
  asks: z.record(z.string().regex(/^\d+$/), z.array(EvidenceAsk).max(10)).default({}),
  levels: z.array(LevelStatements).max(50).default([]),
  /** Id of the scale that `levels[].needs` counts on, where that is not the scale that is rated. */
  needsOn: Id.nullable().default(null),
  /** The two poles between which good lies, for a competency that is a balance. */
  balance: Balance.nullable().default(null),
  /** Reference codes in other schemes (SFIA, GDaD, …): codes only. */
  alignments: z
    .array(z.strictObject({ scheme: Line, code: Line, level: OptionalLine }))
    .max(20)
    .default([]),
  sources: Ids,
})
export type Competency = z.infer<typeof Competency>

/** A range of the total, what it means and what to do next. `from` and `to` are inclusive. */
export const Band = z.strictObject({
  id: Id,
  label: Line,
  from: z.number().int().nonnegative(),
  to: z.number().int().nonnegative(),
  meaning: Line,
  action: Line,
  /** Competencies that matter first in this band, most harmful first. */
  focus: z.array(Id).max(20).default([]),
})
export type Band = z.infer<typeof Band>

export const FrameworkArtifact = z.strictObject({
  id: Id,
  name: Line,
  contents: Lines,
  /** How to introduce it to the people who will judge it. */
  say: Line.nullable().default(null),
  sources: Ids,
})
export type FrameworkArtifact = z.infer<typeof FrameworkArtifact>

/** One step of plan material: for which gaps, in which 30 days, and what it leaves behind. */
export const PlanMaterial = z.strictObject({
  id: Id,
  competencies: z.array(Id).min(1).max(20),
  phase: z.union([z.literal(30), z.literal(60), z.literal(90)]),
  text: Line,
  artifact: Line.nullable().default(null),
  conversation: Line.nullable().default(null),
  outcome: Line.nullable().default(null),
  sources: Ids,
})
export type PlanMaterial = z.infer<typeof PlanMaterial>

/** A work that entries of the framework rest on; they name it by its id. */
export const FrameworkSource = z.strictObject({
  id: Id,
  title: Line,
  author: OptionalLine,
  /** Which part of it was used, and what was wrong with the copy that was read. */
  note: OptionalLine,
})

/** Where the content comes from and what may be done with it. */
export const FrameworkProvenance = z.strictObject({
  title: Line,
  author: Line,
  /** SPDX identifier, or `unknown`, or `proprietary`. */
  license: Line,
  source: Line.nullable().default(null),
  sourceDate: Line.nullable().default(null),
  attribution: Line.nullable().default(null),
  changes: Lines.default([]),
  redistributable: z.boolean(),
  sources: z.array(FrameworkSource).max(50).default([]),
})

/** A role's readiness model as data. A file in `frameworks/`, described by `frameworks/framework.schema.json`. */
export const Framework = z.strictObject({
  format: z.literal('waymark/framework@1'),
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is MAJOR.MINOR.PATCH'),
  name: Line,
  /** The role in a sentence. */
  summary: Line,
  /** How long an assessment takes, in minutes. */
  minutes: z.number().int().positive(),
  /** Framework that this one extends by id: items with the same id replace, new ones are added. */
  extends: Id.nullable().default(null),
  provenance: FrameworkProvenance,
  scales: z.array(Scale).min(1).max(50),
  competencies: z.array(Competency).min(1).max(500),
  scoring: z.strictObject({ method: z.literal('sum') }).default({ method: 'sum' }),
  bands: z.array(Band).min(1).max(20),
  traps: z.array(Trap).max(50).default([]),
  artifacts: z.array(FrameworkArtifact).max(100).default([]),
  plan: z.array(PlanMaterial).max(500).default([]),
  levels: z.array(Level).max(50).default([]),
  /**
   * What an assessment is of: the framework as a `whole`, or one of its `levels` at a time. In the second case each level
   * that has statements is assessed under the id `<framework>-at-<level>`.
   */
  assess: z.enum(['whole', 'levels']).default('whole'),
  titles: z.array(Title).max(50).default([]),
  matrices: z.array(Matrix).max(20).default([]),
  questions: z.array(Question).max(100).default([]),
  shifts: z.array(Shift).max(30).default([]),
  ownership: z.array(OwnershipLayer).max(10).default([]),
  lookedFor: z.array(LookedFor).max(30).default([]),
  roadmaps: z.array(Roadmap).max(20).default([]),
  kinds: z.array(RoleKind).max(30).default([]),
  routes: z.array(Route).max(20).default([]),
  scoreboards: z.array(Scoreboard).max(20).default([]),
  checks: z.array(Check).max(20).default([]),
  interviewLoop: z.array(InterviewStage).max(20).default([]),
  cadences: z.array(Cadence).max(20).default([]),
  splits: z.array(Split).max(20).default([]),
  notes: z.array(RoleNote).max(100).default([]),
  /** Extension area, kept on a round trip and ignored otherwise. */
  'x-extensions': z.record(z.string(), z.unknown()).default({}),
})
export type Framework = z.infer<typeof Framework>
