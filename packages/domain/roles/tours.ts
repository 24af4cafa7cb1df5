import * as z from 'zod'
import { Cited, Fact, Id, Line, OptionalLine, repeated } from './parts.ts'
import type { RoleFault } from './parts.ts'

/** Lowest and highest level of a scale of ten. */
const lowest = 1
const highest = 10
const Level = z.number().int().min(lowest).max(highest)

/** A kind of tour of duty: a mission of some years, with what success means. */
export const Tour = z.strictObject({
  id: Id,
  name: Line,
  levels: z.tuple([Level, Level]),
  purpose: Fact,
  mission: Fact,
  success: z.array(Fact).min(1).max(12),
})
export type Tour = z.infer<typeof Tour>

/** One level: its mission and what success at it means. */
export const TourLevel = z.strictObject({
  level: Level,
  /** A title that is usual there. */
  title: Line,
  mission: Line,
  success: z.array(Line).min(1).max(12),
  sources: Cited,
})
export type TourLevel = z.infer<typeof TourLevel>

/** A route to the CTO's seat. */
export const TourRoute = z.strictObject({
  id: Id,
  name: Line,
  builds: Fact,
  stages: z
    .array(
      z.strictObject({
        levels: z.tuple([Level, Level]),
        mission: Line,
        success: z.array(Line).min(1).max(12),
        sources: Cited,
      }),
    )
    .max(12),
  /** What the source leaves open. */
  note: OptionalLine,
})
export type TourRoute = z.infer<typeof TourRoute>

/** A share of the calendar at the top, in percent. */
const Share = z.strictObject({
  percent: z.number().int().min(1).max(100),
  name: Line,
  means: Line,
  sources: Cited,
})

/** Tours of duty from first craft to institutions: `roles/tours.yaml`. */
export const Tours = z.strictObject({
  format: z.literal('waymark/tours@1'),
  /** What tours of duty are, and what lasts across them. */
  about: z.array(Fact).max(20).default([]),
  tours: z.array(Tour).min(1).max(10),
  levels: z.array(TourLevel).length(highest),
  routes: z.array(TourRoute).min(1).max(10),
  /** What changes around the level where personal output stops counting. */
  shift: z.strictObject({
    around: z.tuple([Level, Level]),
    changes: z
      .array(z.strictObject({ before: Line, after: Line, sources: Cited }))
      .min(1)
      .max(20),
    stop: z.array(Fact).max(20),
    start: z.array(Fact).max(20),
  }),
  calendar: z.array(Share).max(10),
  stalls: z.array(z.strictObject({ id: Id, name: Line, sign: Line, instead: Line, sources: Cited })).max(20),
})
export type Tours = z.infer<typeof Tours>

/** Levels that no tour or two tours hold, levels out of order, and shares of the calendar that are not the whole. */
export function toursFaults(tours: Tours): readonly RoleFault[] {
  const faults: RoleFault[] = [...repeated(tours.tours, 'tours'), ...repeated(tours.routes, 'routes')]
  tours.levels.forEach(({ level }, index) => {
    if (level !== index + lowest)
      faults.push({
        path: ['levels', index, 'level'],
        message: `this is the place of level ${index + lowest}`,
      })
    const holding = tours.tours.filter(({ levels: [from, to] }) => level >= from && level <= to)
    if (holding.length !== 1)
      faults.push({
        path: ['levels', index, 'level'],
        message: `${holding.length} tours hold level ${level}; one must`,
      })
  })
  const whole = tours.calendar.reduce((sum, { percent }) => sum + percent, 0)
  if (tours.calendar.length > 0 && whole !== 100)
    faults.push({ path: ['calendar'], message: `the shares add up to ${whole} percent, not 100` })
  return faults
}
