import type * as z from 'zod'
import type { Page } from '../terminal/page.ts'

/** What a view may look at beside the output. */
export interface ViewContext {
  /** What was asked for. */
  readonly input: Readonly<Record<string, unknown>>
  /** Titles of evidence by id, for answers that name items by id only. */
  readonly titles: () => Promise<ReadonlyMap<string, string>>
  /** Today, to tell what is late: `YYYY-MM-DD`. */
  readonly today: string
  /** Path of the file that was written, for operations that answer with one. */
  readonly written: string | null
}

/** Writes one operation's output for people. */
export type View = (output: unknown, page: Page, context: ViewContext) => void | Promise<void>

/** A view of outputs of one schema. */
export function viewOf<S extends z.ZodType>(
  schema: S,
  render: (output: z.output<S>, page: Page, context: ViewContext) => void | Promise<void>,
): View {
  return (output, page, context) => render(schema.parse(output), page, context)
}
