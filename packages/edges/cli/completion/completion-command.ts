import * as z from 'zod'
import { loadOperation } from '@waymark/contracts/operation/all-operations.ts'
import type { Command } from '../command-line/commands.ts'
import { program, type Program } from '../program-command.ts'
import type { Session } from '../runner.ts'
import { vocabularyOf, type Names } from './vocabulary.ts'

const scripts = {
  bash: async () => (await import('./bash.ts')).bashScript,
  zsh: async () => (await import('./zsh.ts')).zshScript,
  fish: async () => (await import('./fish.ts')).fishScript,
} as const

/** `completion bash|zsh|fish`: prints a script that completes commands, flags, values and framework names. */
export function completionProgram(commands: () => Promise<readonly Command[]>): Program {
  return program({
    name: 'completion',
    summary: 'Print a completion script for your shell.',
    input: z.strictObject({ shell: z.enum(['bash', 'zsh', 'fish']).describe('the shell') }),
    cli: { positionals: ['shell'] },
    examples: [
      { title: 'For this bash session', input: { shell: 'bash' }, cli: 'completion bash' },
      { title: 'For zsh', input: { shell: 'zsh' }, cli: 'completion zsh' },
      { title: 'For fish', input: { shell: 'fish' }, cli: 'completion fish' },
    ],
    perform: async ({ shell }, session) => {
      const scriptFor = await scripts[shell]()
      const script = scriptFor(vocabularyOf(await commands()), await namesIn(session))
      await session.terminal.out(script)
      return 0
    },
  })
}

/** Frameworks and competencies known now. Their ids are plain words, safe in any script. */
async function namesIn(session: Session): Promise<Names> {
  const runner = await session.runner()
  const listFrameworks = await loadOperation('frameworks.list')
  const showFramework = await loadOperation('frameworks.show')
  const { output } = await runner.run('frameworks.list', {}, session.call)
  const frameworks = listFrameworks.output.parse(output).frameworks.map(({ id }) => id)
  const competencies: string[] = []
  for (const framework of frameworks) {
    const shown = await runner.run('frameworks.show', { framework }, session.call)
    const role = showFramework.output.parse(shown.output)
    competencies.push(...role.competencies.map(({ id }) => `${framework}/${id}`))
  }
  return { frameworks, competencies }
}
