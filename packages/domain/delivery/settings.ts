import * as z from 'zod'
import { Day } from '../evidence/dates.ts'
import { CountingRules, usualRules } from './counting-rules.ts'
import { typed } from '../text/typed.ts'

/** Something that changed at a time and may explain a step in a figure: a reorganisation, another tool, a new policy. */
export const Annotation = z.strictObject({
  on: Day,
  text: typed().min(1).max(200),
})
export type Annotation = z.infer<typeof Annotation>

/** What the user chose about delivery figures. */
export const DeliverySettings = z.strictObject({
  rules: CountingRules,
  annotations: z.array(Annotation).max(200),
})
export type DeliverySettings = z.infer<typeof DeliverySettings>

/** Id of the setting that keeps them. */
export const deliverySetting = 'delivery'

/** Before anything is chosen. */
export const usualSettings: DeliverySettings = { rules: usualRules, annotations: [] }
