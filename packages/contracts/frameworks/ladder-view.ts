import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { LadderRow } from '@waymark/domain/frameworks/ladder-table.ts'
import { Level } from '@waymark/domain/frameworks/ladder-fields.ts'
import { operation } from '../operation/operation.ts'

/** How the evidence stands to one level. Only items that are linked to this level count for it. */
const LevelStanding = z.strictObject({
  total: z.number().int(),
  of: z.number().int(),
  /** Label of the band; null when too little applies to place the total in one. */
  band: z.string().nullable(),
  isHighestBand: z.boolean(),
  covered: z.number().int(),
  applicable: z.number().int(),
  /** Total of the claims; null when nothing was rated. */
  claimed: z.number().int().nullable(),
})

const LadderLevel = Level.extend({
  /** Id under which it is assessed; null when it says nothing that could be. */
  framework: z.string().nullable(),
  standing: LevelStanding.nullable(),
})

/** A ladder whole: its levels with where one stands, and competencies by levels. */
export const LadderView = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  summary: z.string(),
  license: z.string(),
  asOf: Day,
  levels: z.array(LadderLevel),
  rows: z.array(LadderRow),
  /** The level that the evidence is closest to; null when no level has enough evidence to be placed. */
  closest: z.string().nullable(),
  /** How that was found, in sentences. */
  says: z.array(z.string()),
})
export type LadderView = z.infer<typeof LadderView>

export const listLadders = operation({
  name: 'frameworks.ladders',
  summary: 'List the ladders whose levels are assessed one by one.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    ladders: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        version: z.string(),
        summary: z.string(),
        license: z.string(),
        competencies: z.number().int(),
        levels: z.array(z.strictObject({ name: z.string(), framework: z.string().nullable() })),
      }),
    ),
  }),
  errors: [],
  examples: [{ title: 'All of them', input: {}, cli: 'frameworks ladders' }],
})

export const showLadder = operation({
  name: 'frameworks.ladder',
  summary: 'Show a whole ladder: its levels side by side, what changes between them, and where you stand.',
  effect: 'read',
  input: z.strictObject({
    ladder: z.string().describe('its id, or that of one of its levels'),
    level: z.string().nullable().default(null).describe('only this level and what it adds to the one below'),
  }),
  output: LadderView,
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['ladder', 'level'] },
  examples: [
    {
      title: 'All levels',
      input: { ladder: 'harbour-engineering' },
      cli: 'frameworks ladder harbour-engineering',
    },
    {
      title: 'What "senior" adds',
      input: { ladder: 'harbour-engineering', level: 'senior' },
      cli: 'frameworks ladder harbour-engineering senior',
    },
  ],
})
