import * as z from 'zod'
import { typed } from '@waymark/domain/text/typed.ts'

/** A name or a short phrase: trimmed, never empty, at most 200 characters. */
export const ShortText = typed().min(1).max(200)

/** A text that may be left out; then it is null. */
export function optional<T extends z.ZodType>(text: T): z.ZodDefault<z.ZodNullable<T>> {
  return text.nullable().default(() => null)
}

/** The revision of a document that the caller saw, so that a change of somebody else's is not overwritten. */
export const SeenRevision = z
  .number()
  .int()
  .positive()
  .nullable()
  .default(null)
  .describe('the revision you saw; refused if it has moved on')
