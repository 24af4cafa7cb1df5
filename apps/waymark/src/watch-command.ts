import * as z from 'zod'
import { program } from '@waymark/edges/cli/program-command.ts'

/** `sources watch`: reads folders again whenever something in them changes, until it is stopped. */
export const watchCommand = program({
  name: 'sources watch',
  summary: 'Read folders now and again whenever something in them changes, until Ctrl-C.',
  input: z.strictObject({
    path: z.array(z.string().min(1)).min(1).max(20).describe('folders, files or repositories'),
    after: z
      .number()
      .int()
      .min(1)
      .max(3600)
      .default(3)
      .describe('seconds of quiet before changes are read (default: 3)'),
  }),
  cli: { positionals: ['path...'] },
  examples: [{ title: 'A folder of exports', input: { path: ['exports'] }, cli: 'sources watch ~/exports' }],
  perform: async (input, session) => (await import('./watch.ts')).watchUntilStopped(input, session),
})
