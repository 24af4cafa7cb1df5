import * as z from 'zod'
import { Id, Line, Lines, OptionalLine } from './field-kinds.ts'

/** What a ladder says about one of its statements beside the words themselves. `of` counts from 0 in `expects`. */
export const StatementDetail = z.strictObject({
  of: z.number().int().nonnegative(),
  /** The statement's identifier where it comes from. */
  id: OptionalLine,
  /** How well it must be met, in the ladder's own word. */
  proficiency: OptionalLine,
  /** The file that it was inherited from. */
  from: OptionalLine,
  examples: Lines.default([]),
  links: z
    .array(z.strictObject({ label: Line, url: Line }))
    .max(20)
    .default([]),
})
export type StatementDetail = z.infer<typeof StatementDetail>

/**
 * What a level of the ladder expects of a competency: one cell of its table. A cell that is not listed is absent; one
 * that its author left open on purpose has `defined: false`. Neither ever counts as zero.
 */
export const LevelStatements = z.strictObject({
  level: Id,
  expects: Lines,
  /** The step that the level needs, as a value on the scale that the competency's `needsOn` names. */
  needs: z.number().int().nonnegative().nullable().default(null),
  /** False where the ladder's author states that this cell has no content. */
  defined: z.boolean().default(true),
  /** The cell in a sentence. */
  summary: OptionalLine,
  /** Examples of the cell as a whole; those of one statement stand in `details`. */
  examples: Lines.default([]),
  details: z.array(StatementDetail).max(100).default([]),
})
export type LevelStatements = z.infer<typeof LevelStatements>

/** Two poles between which good lies: neither end is the aim, and more of one is less of the other. */
export const Balance = z.strictObject({
  one: Line,
  other: Line,
  /** What stands at each pole, side by side. */
  pairs: z
    .array(z.tuple([Line, Line]))
    .max(20)
    .default([]),
})
export type Balance = z.infer<typeof Balance>

/** A level of a ladder: its rank, track and where one goes from it. Empty for single-role frameworks. */
export const Level = z.strictObject({
  id: Id,
  name: Line,
  rank: z.number().int(),
  track: OptionalLine,
  scope: OptionalLine,
  next: z.array(Id).default([]),
  /** The level in a sentence. */
  summary: OptionalLine,
  /** What else the ladder says of the level, each under its own heading. */
  facets: z
    .array(z.strictObject({ name: Line, texts: Lines }))
    .max(20)
    .default([]),
})
export type Level = z.infer<typeof Level>

/** A title that totals in a range make eligible. Ranges may overlap: several titles can share one. */
export const Title = z.strictObject({
  name: Line,
  from: z.number().int().nonnegative(),
  /** Inclusive; null when it is open at the top. */
  to: z.number().int().nonnegative().nullable().default(null),
})
export type Title = z.infer<typeof Title>
