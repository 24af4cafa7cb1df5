import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { Closest } from '@waymark/domain/readiness/closest.ts'
import { Comparison } from '@waymark/domain/readiness/compare.ts'
import { FrameworkChanges } from '@waymark/domain/readiness/versions.ts'
import { operation } from '../operation/operation.ts'
import { typed } from '@waymark/domain/text/typed.ts'

/** True when the input names one thing to compare with: a framework, an earlier day or two raters. */
function namesOneComparison(input: {
  readonly with: string | null
  readonly since: string | null
  readonly rater: readonly string[]
}): boolean {
  return [input.with !== null, input.since !== null, input.rater.length > 0].filter(Boolean).length === 1
}

export const compareReadiness = operation({
  name: 'readiness.compare',
  summary:
    'Put two frameworks, two dates of one, or two raters side by side, with what makes the difference.',
  effect: 'read',
  input: z
    .strictObject({
      framework: z.string(),
      with: z.string().nullable().default(null).describe('another framework, to see what both rest on'),
      since: Day.nullable().default(null).describe('an earlier day, to see what moved and why'),
      until: Day.nullable().default(null).describe('the later day; today when left out'),
      rater: z
        .array(typed().min(1).max(200))
        .max(2)
        .default([])
        .describe('two raters: self, evidence, agreed or a name'),
    })
    .refine(namesOneComparison, {
      error: 'name one thing to compare with: another framework, an earlier day, or two raters',
      path: ['with'],
    })
    .refine(({ rater }) => rater.length !== 1, {
      error: 'a comparison takes two raters',
      path: ['rater'],
    })
    .refine(({ since, until }) => until === null || since !== null, {
      error: 'a later day needs the earlier one to compare with',
      path: ['since'],
    })
    .refine(({ since, until }) => since === null || until === null || since < until, {
      error: 'the earlier day must lie before the later one',
      path: ['since'],
    }),
  output: Comparison,
  errors: ['FRAMEWORK_UNKNOWN', 'RATER_UNKNOWN'],
  cli: { positionals: ['framework', 'with'] },
  examples: [
    {
      title: 'Two roles',
      input: { framework: 'it-director', with: 'engineering-manager' },
      cli: 'compare it-director engineering-manager',
    },
    {
      title: 'What moved since the summer',
      input: { framework: 'it-director', since: '2026-06-30' },
      cli: 'compare it-director --since 2026-06-30',
    },
    {
      title: 'Yourself and the evidence',
      input: { framework: 'it-director', rater: ['self', 'evidence'] },
      cli: 'compare it-director --rater self --rater evidence',
    },
  ],
})

export const closestRoles = operation({
  name: 'readiness.closest',
  summary: 'Show which role the evidence is closest to, with the reasons and how the order came about.',
  effect: 'read',
  input: z.strictObject({}),
  output: Closest,
  errors: [],
  examples: [{ title: 'Over all frameworks', input: {}, cli: 'closest' }],
})

export const frameworkChanges = operation({
  name: 'frameworks.changes',
  summary: 'Show what moved between the versions that were rated and the present one.',
  effect: 'read',
  input: z.strictObject({ framework: z.string() }),
  output: FrameworkChanges,
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [
    {
      title: 'Since your first assessment',
      input: { framework: 'it-director' },
      cli: 'frameworks changes it-director',
    },
  ],
})
