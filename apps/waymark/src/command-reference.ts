import { join } from 'node:path'
import { loadCommands } from '@waymark/edges/cli/command-line/commands.ts'
import { allCommands } from '@waymark/edges/cli/run-cli.ts'
import { completionProgram } from '@waymark/edges/cli/completion/completion-command.ts'
import { referenceOf } from '@waymark/edges/cli/help/reference.ts'
import { places } from './places.ts'
import { serveCommand } from './serve-command.ts'
import { watchCommand } from './watch-command.ts'

/** Where the page lies. */
export const commandReferencePath = join(places.repository, 'docs', 'formats', 'command-line.md')

/** The reference page of all commands, the program's own included. */
export async function commandReference(): Promise<string> {
  return referenceOf(
    await loadCommands(
      allCommands([serveCommand, watchCommand, completionProgram(() => Promise.resolve([]))]),
    ),
  )
}
