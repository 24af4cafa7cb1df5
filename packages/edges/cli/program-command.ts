import type * as z from 'zod'
import type { Operation } from '@waymark/contracts/operation/operation.ts'
import { shapeOf, type ProgramCommand } from './command-line/commands.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Session } from './runner.ts'

/** A command that is no operation, such as `serve`: its shape, and what it does. */
export interface Program {
  readonly command: ProgramCommand
  readonly perform: (input: unknown, session: Session) => Promise<ExitCode>
}

interface ProgramDefinition<S extends z.ZodType> extends Pick<
  Operation,
  'name' | 'summary' | 'cli' | 'examples'
> {
  readonly input: S
  readonly perform: (input: z.output<S>, session: Session) => Promise<ExitCode>
}

/** Defines a command of the program itself, called by the words of its name; its flags come from its schema, as those of operations do. */
export function program<S extends z.ZodType>(definition: ProgramDefinition<S>): Program {
  return {
    command: {
      ...shapeOf(definition.name.split(' '), { ...definition, answers: 'json' }),
      program: definition.name,
    },
    perform: (input, session) => definition.perform(definition.input.parse(input), session),
  }
}
