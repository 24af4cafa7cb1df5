import * as z from 'zod'
import { HistoryEvent } from '@waymark/domain/history/entities.ts'
import { operation } from '../operation/operation.ts'

export const listHistory = operation({
  name: 'history.list',
  summary: 'List what was changed, newest first.',
  effect: 'read',
  input: z.strictObject({
    entity: z.string().nullable().default(null).describe('only changes to this item, by id'),
    limit: z.number().int().min(1).max(1000).default(50),
  }),
  output: z.strictObject({ events: z.array(HistoryEvent) }),
  errors: [],
  examples: [{ title: 'The last few changes', input: { limit: 10 }, cli: 'history list --limit 10' }],
})

export const undo = operation({
  name: 'history.undo',
  summary: 'Undo the last change, or a named one.',
  effect: 'write',
  input: z.strictObject({
    event: z
      .number()
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe('number of the change (default: the newest that is not undone)'),
  }),
  output: z.strictObject({ undone: HistoryEvent }),
  errors: ['NOTHING_TO_UNDO', 'UNDO_CONFLICT'],
  cli: { positionals: ['event'] },
  examples: [{ title: 'The last change', input: {}, cli: 'undo' }],
})
