import * as z from 'zod'
import { cues } from './features.ts'
import { FixSlot, LintLevel } from './rule.ts'

/** A place in a CV. */
export const LintPlace = z.strictObject({
  /** Offsets (UTF-16 code units) into the CV's text. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Line and column in that text, from 1. */
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  /** The place in the source: page 2, paragraph 14, line 31, /work/0/highlights/2. */
  where: z.string(),
})
export type LintPlace = z.infer<typeof LintPlace>

/** A fact of the user's evidence that could fill a blank. Nothing is put into the CV without them. */
export const KnownFact = z.strictObject({
  evidence: z.string(),
  title: z.string(),
  /** The fact as the evidence states it. */
  text: z.string(),
})
export type KnownFact = z.infer<typeof KnownFact>

/** One part of the line to be written. */
export const FixPart = z.strictObject({
  slot: FixSlot,
  /** What the line already says for it, in its own words. */
  said: z.string().nullable(),
  /** The question for what it does not say; null where it says it. */
  asks: z.string().nullable(),
  known: z.array(KnownFact),
})
export type FixPart = z.infer<typeof FixPart>

/** How to mend a line: its own words, unchanged, and the blanks around them. */
export const LintFix = z.strictObject({
  /** The words as they stand; a fix adds to them and never makes them stronger. */
  keeps: z.string(),
  parts: z.array(FixPart),
  /** The line with a blank ⟨…⟩ for each question. */
  template: z.string(),
})
export type LintFix = z.infer<typeof LintFix>

/** Why a finding is not counted. */
export const Silenced = z.strictObject({
  /** `workspace` and `file`: the user gave the reason. `baseline`: it was there when the baseline was written. */
  by: z.enum(['workspace', 'file', 'baseline']),
  reason: z.string(),
})
export type Silenced = z.infer<typeof Silenced>

/** Something that a rule found. */
export const Finding = z.strictObject({
  rule: z.string(),
  name: z.string(),
  level: LintLevel,
  message: z.string(),
  why: z.string(),
  /** Title and employer of the role it is in. */
  role: z.string().nullable(),
  place: LintPlace,
  /** The line or lines it speaks of. */
  words: z.string(),
  /** Other lines of the same finding. */
  related: z.array(LintPlace.extend({ words: z.string() })),
  /** Hash of rule-independent text: it outlives moves and reformatting. */
  fingerprint: z.string(),
  fix: LintFix.nullable(),
  silenced: Silenced.nullable(),
})
export type Finding = z.infer<typeof Finding>

/** One of the four cues, and whether the top of the page gives it. */
export const CueResult = z.strictObject({
  cue: z.enum(cues),
  /** What the reader asks. */
  asks: z.string(),
  met: z.boolean(),
  /** The words that give it. */
  words: z.string().nullable(),
  place: LintPlace.nullable(),
  /** What to add. */
  advice: z.string().nullable(),
})
export type CueResult = z.infer<typeof CueResult>

/** The ten-minute teardown (seed 3): at least three of four cues at the top of the page. */
export const Teardown = z.strictObject({
  cues: z.array(CueResult),
  met: z.number().int().min(0).max(4),
  passed: z.boolean(),
  /** What was looked at: headline, summary and which role. */
  looked: z.string(),
})
export type Teardown = z.infer<typeof Teardown>

export const LintResult = z.strictObject({ findings: z.array(Finding), teardown: Teardown })
export type LintResult = z.infer<typeof LintResult>
