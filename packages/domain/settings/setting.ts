import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'

/**
 * One thing that the user chose once and that holds until it is changed: which columns a file's format means, what a
 * team counts as production, the line a CV leads with. The feature that owns it parses its value by its own schema.
 */
export const Setting = z.strictObject({
  /** `delivery`, `incident-columns.3f2a…`: the feature's name, and what it is about. */
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/, 'a setting is named in small letters, digits, - and .'),
  value: z.json(),
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type Setting = z.infer<typeof Setting>
