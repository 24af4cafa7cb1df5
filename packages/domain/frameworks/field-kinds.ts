import * as z from 'zod'
import { typed } from '../text/typed.ts'

/** A name inside a framework: lower-case words joined by hyphens. Links, ratings and plans hold on to it. */
export const Id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'an id is lower-case words joined by hyphens, e.g. "vendor-command"',
  )
  .max(80)

/** One passage of text, at most 2,000 characters. */
export const Line = typed().min(1).max(2000)

/** Up to a hundred passages. */
export const Lines = z.array(Line).max(100)

/** A passage that may be left out. */
export const OptionalLine = Line.nullable().default(null)

/** References to other entries of the framework, by id. */
export const Ids = z.array(Id).max(30).default([])
