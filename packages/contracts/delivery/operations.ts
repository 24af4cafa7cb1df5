import * as z from 'zod'
import { Day } from '@waymark/domain/evidence/dates.ts'
import { BeforeAfter } from '@waymark/domain/delivery/before-after.ts'
import { CountingRules } from '@waymark/domain/delivery/counting-rules.ts'
import { DataQuality } from '@waymark/domain/delivery/data-quality.ts'
import { DefinitionCard, FigureId } from '@waymark/domain/delivery/definitions.ts'
import { Figure } from '@waymark/domain/delivery/figure.ts'
import { Annotation } from '@waymark/domain/delivery/settings.ts'
import { windowSteps } from '@waymark/domain/delivery/window.ts'
import { Proposal } from '@waymark/domain/proposals/proposal.ts'
import { WorkRecord } from '@waymark/domain/records/record.ts'
import { fileOperation, operation } from '../operation/operation.ts'

const from = Day.nullable().default(null).describe('first day (default: twelve whole months ago)')
const to = Day.nullable().default(null).describe('last day (default: the last day that is known)')
const service = z
  .string()
  .min(1)
  .nullable()
  .default(null)
  .describe('one service or repository (default: all together, which blends unlike things)')
const rank = z
  .number()
  .int()
  .min(1)
  .max(5)
  .nullable()
  .default(null)
  .describe('only incidents of this severity rank, 1 is the worst')

const Availability = z.strictObject({
  service: z.string().nullable(),
  measuredMinutes: z.number(),
  downMinutes: z.number(),
  share: z.number().nullable(),
  incidents: z.array(z.string()),
  endless: z.number().int(),
  says: z.string(),
})

const ErrorBudget = z.strictObject({
  slo: z.string(),
  title: z.string(),
  target: z.number(),
  budgetMinutes: z.number(),
  usedMinutes: z.number(),
  leftMinutes: z.number(),
})

/** Delivery and reliability over a window, with all that limits it. */
export const DeliveryView = z.strictObject({
  from: Day,
  to: Day,
  /** Until when deployments and incidents are known; silence after that says nothing. */
  knownUntil: z.strictObject({ deployments: Day.nullable(), incidents: Day.nullable() }),
  step: z.enum(windowSteps),
  service: z.string().nullable(),
  services: z.array(
    z.strictObject({
      name: z.string(),
      changes: z.number().int(),
      deployments: z.number().int(),
      incidents: z.number().int(),
    }),
  ),
  figures: z.array(Figure),
  availability: z.array(Availability),
  budgets: z.array(ErrorBudget),
  quality: z.array(DataQuality),
  rules: CountingRules,
  annotations: z.array(Annotation),
})
export type DeliveryView = z.infer<typeof DeliveryView>

export const showFigures = operation({
  name: 'delivery.figures',
  summary:
    'Show delivery and reliability figures from the records, each with its definition, size and doubts.',
  effect: 'read',
  input: z.strictObject({
    from,
    to,
    service,
    step: z.enum(windowSteps).default('month').describe('steps of trends'),
  }),
  output: DeliveryView,
  errors: [],
  examples: [
    { title: 'The last twelve months', input: {}, cli: 'delivery figures' },
    {
      title: 'One service over a quarter, by week',
      input: { service: 'checkout', from: '2026-07-01', to: '2026-09-30', step: 'week' },
      cli: 'delivery figures --service checkout --from 2026-07-01 --to 2026-09-30 --step week',
    },
  ],
})

export const showDefinitions = operation({
  name: 'delivery.definitions',
  summary: 'Show what each figure means: what is counted, its clock, links, exclusions, and how it misleads.',
  effect: 'read',
  input: z.strictObject({
    figure: FigureId.nullable().default(null).describe('only this one (default: all)'),
  }),
  output: z.strictObject({ definitions: z.array(DefinitionCard), rules: CountingRules }),
  errors: [],
  cli: { positionals: ['figure'] },
  examples: [
    {
      title: 'Change fail rate',
      input: { figure: 'change-fail-rate' },
      cli: 'delivery definitions change-fail-rate',
    },
  ],
})

/** One record behind a figure. */
const CountedRecord = z.strictObject({
  /** Key of what was counted: the record's, or that of an action in it. */
  key: z.string(),
  record: WorkRecord,
  /** Milliseconds for a duration; 1 or 0 for a share; 1 for a rate. */
  value: z.number(),
  /** Places of the record in its sources. */
  places: z.array(z.string()),
})

export const showCounted = operation({
  name: 'delivery.records',
  summary: 'Show the records that a figure rests on.',
  effect: 'read',
  input: z.strictObject({
    figure: FigureId.describe('the figure, by its id'),
    from,
    to,
    service,
    rank,
    hits: z.boolean().default(false).describe('only those that make a share what it is'),
    limit: z.number().int().min(1).max(1000).default(50).describe('how many at most'),
    offset: z.number().int().nonnegative().default(0).describe('how many to pass over'),
  }),
  output: z.strictObject({ total: z.number().int(), records: z.array(CountedRecord) }),
  errors: [],
  cli: { positionals: ['figure'] },
  examples: [
    {
      title: 'Deployments that failed',
      input: { figure: 'change-fail-rate', hits: true },
      cli: 'delivery records change-fail-rate --hits',
    },
  ],
})

const windows = {
  beforeFrom: Day.describe('first day of the window before'),
  beforeTo: Day.describe('last day of the window before'),
  afterFrom: Day.describe('first day of the window after'),
  afterTo: Day.describe('last day of the window after'),
}

export const compareFigure = operation({
  name: 'delivery.compare',
  summary: 'Compare a figure over two windows; it says what differs, never why.',
  effect: 'read',
  input: z.strictObject({ figure: FigureId.describe('the figure, by its id'), service, rank, ...windows }),
  output: z.strictObject({ figure: FigureId, ...windows, ...BeforeAfter.shape }),
  errors: [],
  cli: { positionals: ['figure'] },
  examples: [
    {
      title: 'Time to restore, two quarters',
      input: {
        figure: 'time-to-restore',
        beforeFrom: '2026-01-01',
        beforeTo: '2026-03-31',
        afterFrom: '2026-04-01',
        afterTo: '2026-06-30',
      },
      cli: 'delivery compare time-to-restore --before-from 2026-01-01 --before-to 2026-03-31 --after-from 2026-04-01 --after-to 2026-06-30',
    },
  ],
})

export const proposeFigure = operation({
  name: 'delivery.propose',
  summary: 'Propose evidence from a figure before and after; what your part in it was, you are asked.',
  effect: 'write',
  input: z.strictObject({ figure: FigureId.describe('the figure, by its id'), service, rank, ...windows }),
  output: Proposal,
  errors: [],
  cli: { positionals: ['figure'] },
  examples: [
    {
      title: 'From two quarters of change fail rate',
      input: {
        figure: 'change-fail-rate',
        service: 'checkout',
        beforeFrom: '2026-01-01',
        beforeTo: '2026-03-31',
        afterFrom: '2026-04-01',
        afterTo: '2026-06-30',
      },
      cli: 'delivery propose change-fail-rate --service checkout --before-from 2026-01-01 --before-to 2026-03-31 --after-from 2026-04-01 --after-to 2026-06-30',
    },
  ],
})

export const setCounting = operation({
  name: 'delivery.count',
  summary: 'Set what counts: environments, days, ranks and the coverage below which no figure is given.',
  effect: 'write',
  input: CountingRules.partial(),
  output: CountingRules,
  errors: [],
  examples: [
    {
      title: 'What production is called here',
      input: { production: ['live', 'eu-live'] },
      cli: 'delivery count --production live --production eu-live',
    },
  ],
})

export const annotate = operation({
  name: 'delivery.annotate',
  summary: 'Note what changed on a day and may explain a step, or take such a note away.',
  effect: 'write',
  input: z.strictObject({
    on: Day.describe('the day on which it changed'),
    text: Annotation.shape.text,
    remove: z.boolean().default(false).describe('take this note away'),
  }),
  output: z.strictObject({ annotations: z.array(Annotation) }),
  errors: [],
  cli: { positionals: ['on', 'text'] },
  examples: [
    {
      title: 'Two teams became one',
      input: { on: '2026-04-01', text: 'Teams A and B merged' },
      cli: "delivery annotate 2026-04-01 'Teams A and B merged'",
    },
  ],
})

export const exportFigures = fileOperation({
  name: 'delivery.export',
  summary: 'Write the figures with their trends as CSV.',
  effect: 'read',
  input: z.strictObject({
    from,
    to,
    service,
    step: z.enum(windowSteps).default('month').describe('steps of trends'),
  }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['OUTPUT_UNWRITABLE'],
  examples: [{ title: 'The last twelve months', input: {}, cli: 'delivery export --out figures.csv' }],
})
