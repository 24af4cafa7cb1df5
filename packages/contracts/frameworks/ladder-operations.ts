import * as z from 'zod'
import { operation } from '../operation/operation.ts'
import { typed } from '@waymark/domain/text/typed.ts'

const Remark = z.strictObject({ where: z.string(), reason: z.string() })

/** What became of one framework file. */
export const KeptFramework = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Where it stands, or would stand. */
  file: z.string(),
  /** `different`: a file of that name holds something else and was left as it is. */
  state: z.enum(['new', 'unchanged', 'replaced', 'different']),
  levels: z.number().int(),
  competencies: z.number().int(),
  statements: z.number().int(),
  license: z.string(),
  /** Ids under which it, or each of its levels, can be assessed. */
  assess: z.array(z.string()),
})
export type KeptFramework = z.infer<typeof KeptFramework>

export const importFrameworks = operation({
  name: 'frameworks.import',
  summary: 'Turn a public or company ladder into framework files, and tell what was lost or guessed.',
  effect: 'write',
  surfaces: ['cli'],
  input: z.strictObject({
    paths: z
      .array(z.string().min(1))
      .min(1)
      .max(100)
      .describe('files or folders of the ladder on this machine'),
    kind: z
      .string()
      .min(1)
      .max(40)
      .nullable()
      .default(null)
      .describe('the format, when Waymark cannot tell (e.g. financial-times, gdad-roles, markdown, csv)'),
    only: z
      .string()
      .min(1)
      .max(100)
      .nullable()
      .default(null)
      .describe('only roles whose name holds these words'),
    replace: z.boolean().default(false).describe('overwrite framework files that differ'),
    dryRun: z.boolean().default(false).describe('show what would be written and write nothing'),
  }),
  output: z.strictObject({
    dryRun: z.boolean(),
    formats: z.array(z.strictObject({ kind: z.string(), name: z.string(), files: z.number().int() })),
    frameworks: z.array(KeptFramework),
    /** Things counted in the source and found again in the frameworks that were made of it. */
    counts: z.array(z.strictObject({ what: z.string(), read: z.number().int(), kept: z.number().int() })),
    /** Content that the framework format could not hold. */
    lost: z.array(Remark),
    /** What the source does not say and the import decided. */
    guessed: z.array(Remark),
    /** Parts that could not be read. */
    refused: z.array(Remark),
  }),
  errors: [
    'SOURCE_MISSING',
    'SOURCE_UNREADABLE',
    'SOURCE_KIND_UNKNOWN',
    'FILE_TOO_LARGE',
    'OUTPUT_UNWRITABLE',
    'CANCELLED',
  ],
  cli: { positionals: ['paths...'] },
  examples: [
    {
      title: 'A ladder that you downloaded; write nothing yet',
      input: { paths: ['engineering-progression'], dryRun: true },
      cli: 'frameworks import engineering-progression --dry-run',
    },
    {
      title: 'One role of a large framework',
      input: { paths: ['roles.csv'], only: 'service manager' },
      cli: 'frameworks import roles.csv --only "service manager"',
    },
  ],
})

export const newFramework = operation({
  name: 'frameworks.new',
  summary: 'Start a framework of your own: a commented file that is valid and ready to edit.',
  effect: 'write',
  surfaces: ['cli'],
  input: z.strictObject({
    id: z
      .string()
      .regex(
        /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
        'an id is lower-case words joined by hyphens, e.g. "harbour-lead"',
      )
      .max(60)
      .describe('its id, e.g. harbour-engineering'),
    name: typed().min(1).max(200).describe('its name, e.g. "Engineering at Harbour"'),
    from: z.string().nullable().default(null).describe('a framework to copy instead of starting small'),
  }),
  output: z.strictObject({
    id: z.string(),
    name: z.string(),
    file: z.string(),
    competencies: z.number().int(),
    assess: z.array(z.string()),
    /** What to do next, in order. */
    next: z.array(z.string()),
  }),
  errors: ['FRAMEWORK_UNKNOWN', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['id'] },
  examples: [
    {
      title: 'A ladder with three levels to edit',
      input: { id: 'harbour-engineering', name: 'Engineering at Harbour' },
      cli: 'frameworks new harbour-engineering --name "Engineering at Harbour"',
    },
    {
      title: 'A copy of a bundled role to make your own',
      input: { id: 'harbour-it-director', name: 'IT Director at Harbour', from: 'it-director' },
      cli: 'frameworks new harbour-it-director --name "IT Director at Harbour" --from it-director',
    },
  ],
})
