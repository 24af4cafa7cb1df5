import * as z from 'zod'
import { lineFeatures } from './features.ts'
import type { LintWords } from './words.ts'

/** How much a finding matters. Only an error is a plain fault; a warning is how a hiring manager would read it; a hint is advice. */
export const lintLevels = ['error', 'warning', 'hint'] as const
export const LintLevel = z.enum(lintLevels)
export type LintLevel = z.infer<typeof LintLevel>

/** What holds of a document as a whole; each is computed in `document-facts.ts`. */
export const documentFacts = [
  'no-roles',
  'teardown-failed',
  'no-thesis',
  'strongest-bullet-buried',
  'education-first',
  'skills-first',
  'too-many-skills',
  'older-role-longer',
  'roles-without-dates',
] as const
export const DocumentFact = z.enum(documentFacts)
export type DocumentFact = z.infer<typeof DocumentFact>

const Feature = z.enum(lineFeatures)
const Features = z.array(Feature).max(lineFeatures.length).default([])
const Words = z.string().trim().min(1).max(600)

/** What a line must show, and what it must not show, for a rule to speak. */
const LineWhen = z.strictObject({
  shows: Features,
  lacks: Features,
  /** Words in the line: at least, at most. */
  over: z.number().int().positive().nullable().default(null),
  under: z.number().int().positive().nullable().default(null),
  /** What no bullet of the same role may show. */
  roleLacks: Features,
})

/** Bullets of a role taken together. */
const RoleWhen = z.strictObject({
  /** Roles with fewer bullets are too short to say what is missing. */
  bullets: z.number().int().min(2).max(20).default(3),
  /** Only the newest so many roles; null for all. */
  newest: z.number().int().positive().nullable().default(null),
  /** Only roles whose title says that people or technology are led. */
  leading: z.boolean().default(false),
  /** What no bullet shows. */
  nobody: Features,
  /** What some bullet shows. */
  somebody: Features,
  /** Bullets that show all of `shows` and none of `lacks` make up at least `share`, and are at least `count`. */
  many: z
    .strictObject({
      shows: Features,
      lacks: Features,
      share: z.number().min(0).max(1),
      count: z.number().int().positive(),
    })
    .nullable()
    .default(null),
})

/** The four parts of a strong line (seed 3: Outcome → Scope → Decision → Proof). */
export const fixSlots = ['outcome', 'scope', 'decision', 'proof'] as const
export const FixSlot = z.enum(fixSlots)
export type FixSlot = z.infer<typeof FixSlot>

/** Questions for what is missing. A slot without a question is not asked for. */
export const Fix = z.strictObject({
  outcome: Words.nullable().default(null),
  scope: Words.nullable().default(null),
  decision: Words.nullable().default(null),
  proof: Words.nullable().default(null),
})
export type Fix = z.infer<typeof Fix>

/** A CV in few words, for examples. */
export const ExampleCv = z.strictObject({
  headline: z.string().nullable().default(null),
  summary: z.string().nullable().default(null),
  /** Kinds of sections in their order, where the order matters. */
  order: z.array(z.enum(['experience', 'education', 'skills', 'summary', 'personal'])).default([]),
  skills: z.array(z.string()).default([]),
  /** Lines of personal data and references. */
  details: z.array(z.string()).default([]),
  roles: z
    .array(
      z.strictObject({
        title: z.string().default('Engineering Manager'),
        dates: z.string().nullable().default('2020 to 2024'),
        bullets: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})
export type ExampleCv = z.infer<typeof ExampleCv>

/** A line, for rules on lines, or a small CV. */
export const RuleExample = z.union([z.string().min(1).max(1000), ExampleCv])
export type RuleExample = z.infer<typeof RuleExample>

/** What a rule comes from: seed 3's seven mistakes and four cues, its CTO résumé guide, or plain care. */
export const RuleOrigin = z
  .string()
  .regex(/^(?:mistake-[1-7]|cue-(?:numbers|stakeholders|trade-off|scope)|top-of-page|cto-guide|care)$/)

const base = {
  format: z.literal('waymark/lint-rule@1'),
  /** The file's name without ending. */
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
  name: z.string().trim().min(1).max(80),
  level: LintLevel,
  from: RuleOrigin,
  /** `{words}` is what was found, `{count}` of `{of}` how many bullets. */
  message: Words,
  /** How a hiring manager reads it. */
  why: Words,
  fix: Fix,
  examples: z.strictObject({
    /** The rule speaks. */
    bad: z.array(RuleExample).min(1).max(20),
    /** The rule is silent. */
    good: z.array(RuleExample).min(1).max(20),
  }),
}

/**
 * One rule of the linter as its file holds it: `rules/cv/<id>.yaml`. Its scope is the part of a CV that it looks at:
 * `details` are lines of personal data and references, `role` rules speak once of all bullets of a role.
 */
export const LintRule = z.discriminatedUnion('scope', [
  z.strictObject({ ...base, scope: z.literal('bullet'), when: LineWhen }),
  z.strictObject({ ...base, scope: z.literal('headline'), when: LineWhen }),
  z.strictObject({ ...base, scope: z.literal('summary'), when: LineWhen }),
  z.strictObject({ ...base, scope: z.literal('details'), when: LineWhen }),
  z.strictObject({ ...base, scope: z.literal('role'), when: RoleWhen }),
  z.strictObject({ ...base, scope: z.literal('document'), when: z.strictObject({ fact: DocumentFact }) }),
])
export type LintRule = z.infer<typeof LintRule>
export type LineRule = Extract<LintRule, { scope: 'bullet' | 'headline' | 'summary' | 'details' }>
export type RoleRule = Extract<LintRule, { scope: 'role' }>

/** Words and rules together: all that linting needs to know. */
export interface LintRules {
  readonly words: LintWords
  readonly rules: readonly LintRule[]
}
