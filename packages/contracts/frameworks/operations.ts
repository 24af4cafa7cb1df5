import * as z from 'zod'
import { Framework } from '@waymark/domain/frameworks/framework.ts'
import { operation } from '../operation/operation.ts'

const FrameworkSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  summary: z.string(),
  minutes: z.number().int(),
  competencies: z.number().int(),
  /** Highest total. */
  of: z.number().int(),
  license: z.string(),
})
export type FrameworkSummary = z.infer<typeof FrameworkSummary>

export const listFrameworks = operation({
  name: 'frameworks.list',
  summary: 'List the role frameworks that can be assessed.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    frameworks: z.array(FrameworkSummary),
    /** Files of frameworks that cannot be used, and why: nothing of them is in the list. */
    broken: z.array(
      z.strictObject({
        file: z.string(),
        /** Where it stands. */
        path: z.string(),
        reason: z.string(),
        faults: z.number().int(),
      }),
    ),
  }),
  errors: [],
  examples: [{ title: 'All of them', input: {}, cli: 'frameworks list' }],
})

export const showFramework = operation({
  name: 'frameworks.show',
  summary: 'Show a framework: competencies, scale, bands, and all that is told about the role.',
  effect: 'read',
  input: z.strictObject({
    framework: z.string(),
    part: z
      .string()
      .optional()
      .describe('one part, one competency, or "all"; the answer as JSON is always the whole framework'),
  }),
  output: Framework,
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework', 'part'] },
  examples: [
    {
      title: 'What there is about the IT Director',
      input: { framework: 'it-director' },
      cli: 'frameworks show it-director',
    },
    {
      title: 'The routes to CTO',
      input: { framework: 'cto', part: 'routes' },
      cli: 'frameworks show cto routes',
    },
    {
      title: 'One competency',
      input: { framework: 'cto', part: 'governance-and-risk' },
      cli: 'frameworks show cto governance-and-risk',
    },
  ],
})

export const validateFramework = operation({
  name: 'frameworks.validate',
  summary: 'Check a framework file and explain each fault by line.',
  effect: 'read',
  surfaces: ['cli'],
  input: z.strictObject({ path: z.string().describe('the YAML file') }),
  output: z.strictObject({
    id: z.string(),
    name: z.string(),
    competencies: z.number().int(),
    warnings: z.array(z.string()),
  }),
  errors: ['SOURCE_MISSING', 'FRAMEWORK_INVALID', 'FILE_TOO_LARGE'],
  cli: { positionals: ['path'] },
  examples: [
    {
      title: 'Your own ladder',
      input: { path: 'frameworks/it-director.yaml' },
      cli: 'frameworks validate frameworks/it-director.yaml',
    },
  ],
})
