import * as z from 'zod'
import { program } from '@waymark/edges/cli/program-command.ts'

/** `serve`: the web app on this machine. The server's code is loaded when it is asked for. */
export const serveCommand = program({
  name: 'serve',
  summary: 'Serve the web app on this machine and print its address.',
  input: z.strictObject({
    port: z
      .number()
      .int()
      .min(0)
      .max(65_535)
      .nullable()
      .default(null)
      .describe('port on 127.0.0.1 (default: 4747, or the next that is free)'),
    open: z.boolean().default(true).describe('open the browser when there is a desktop; --no-open does not'),
  }),
  cli: {},
  examples: [{ title: 'On a port of your choice', input: { port: 8080 }, cli: 'serve --port 8080' }],
  perform: async (input, session) => (await import('./serve.ts')).serveUntilStopped(input, session),
})
