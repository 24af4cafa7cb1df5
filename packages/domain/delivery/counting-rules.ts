import * as z from 'zod'

/** What a team counts, where published definitions leave it open. Shown with every figure that rests on it. */
export const CountingRules = z.strictObject({
  /** Names of the environments that count as production, compared without case. A record that names none counts. */
  production: z.array(z.string().min(1).max(100)).max(20).describe('what production is called here'),
  /** A repeat is an incident of the same service and cause within this many days. */
  repeatDays: z.number().int().positive().max(3650).describe('a repeat is within so many days'),
  /** A postmortem is on time when it is published within this many days of the end of its incident. */
  postmortemDays: z.number().int().positive().max(365).describe('a postmortem is due after so many days'),
  /** Incidents of this rank or worse need a postmortem, where the source does not say. */
  postmortemRank: z
    .number()
    .int()
    .min(1)
    .max(5)
    .describe('incidents of this severity rank or worse need a postmortem'),
  /** Incidents of this rank or worse count as downtime. */
  downtimeRank: z
    .number()
    .int()
    .min(1)
    .max(5)
    .describe('incidents of this severity rank or worse are downtime'),
  /** An incident that starts within this many hours of a deployment is near it: told apart, never in a headline. */
  nearHours: z.number().positive().max(168).describe('an incident is near a deployment within so many hours'),
  /** Smallest share of records with both ends known for a figure to be given. */
  coverageFloor: z
    .number()
    .min(0)
    .max(1)
    .describe('share of records that must be known for a figure, 0 to 1'),
})
export type CountingRules = z.infer<typeof CountingRules>

/** The rules that hold until the user sets others. */
export const usualRules: CountingRules = {
  production: ['production', 'prod', 'live'],
  repeatDays: 90,
  postmortemDays: 10,
  postmortemRank: 2,
  downtimeRank: 2,
  nearHours: 24,
  coverageFloor: 0.5,
}
