import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { operationNames } from '@waymark/contracts/operation/all-operations.ts'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import { commandLine, loadCommands, operationCommandNames } from './command-line/commands.ts'
import { globalFlags, outFlag } from './command-line/globals.ts'
import { parseCommandLine } from './command-line/parse.ts'
import { errorCodes } from '@waymark/contracts/operation/errors.ts'
import { exitCodes, exitMeanings } from './exit-codes.ts'
import { helpFor } from './help/help.ts'
import { prepareInput } from './prepare-input.ts'
import { fakeTerminal } from './testing/fake-terminal.ts'
import { splitLine } from './testing/split-line.ts'
import { views } from './views/all-views.ts'

const names = operationCommandNames()
const commands = await loadCommands(names)
const onCommandLine = operationNames.filter((name) =>
  operations[name].surfaces.some((surface) => surface === 'cli'),
)

describe('every operation is on the command line', () => {
  it.each(onCommandLine)('%s has a command, a view and an example in its help', (name) => {
    const command = commands.find((candidate) => candidate.operation === name)
    if (!command) throw new Error(`${name} has no command`)
    const help = helpFor([command], commands, fakeTerminal({ columns: 200 }))
    expect(help).toContain(`Usage: waymark ${commandLine(command)}`)
    expect(operations[name].examples.length).toBeGreaterThan(0)
    for (const { cli } of operations[name].examples) expect(help).toContain(`waymark ${cli}`)
    expect(views[name]).toBeTypeOf('function')
  })

  const examples = onCommandLine.flatMap((name) =>
    operations[name].examples.map((example) => ({
      name,
      cli: example.cli,
      input: z.unknown().parse(example.input),
    })),
  )
  it.each(examples)('waymark $cli', async ({ name, cli, input }) => {
    const parsed = await parseCommandLine(splitLine(cli), names)
    if (parsed.asks !== 'command' || !('operation' in parsed.command)) throw new Error('it is no operation')
    expect(parsed.command.operation).toBe(name)
    const file = z.object({ ratings: z.unknown() }).safeParse(input).data
    const said = await prepareInput(parsed.command, parsed.input, parsed.globals.out, async () =>
      Buffer.from(JSON.stringify(file)),
    )
    const schema = operations[name].input
    expect(schema.parse(said)).toEqual(schema.parse(input))
  })

  it('gives every command its own words', () => {
    const lines = commands.map(commandLine)
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('lets no flag of a command hide a flag of the program', () => {
    const reserved = new Set([...globalFlags, outFlag].flatMap(({ flag, short }) => [flag, short ?? flag]))
    const clashes = commands.flatMap((command) =>
      command.fields
        .filter(({ flag }) => reserved.has(flag))
        .map(({ flag }) => `${commandLine(command)} --${flag}`),
    )
    expect(clashes).toEqual([])
  })

  it('explains every field', () => {
    const silent = commands.flatMap((command) =>
      command.fields
        .filter(({ about }) => about === '')
        .map(({ flag }) => `${commandLine(command)} --${flag}`),
    )
    expect(silent).toEqual([])
  })

  it('gives every error a code that the help explains, none of them success', () => {
    for (const code of errorCodes) {
      expect(exitCodes[code]).not.toBe(0)
      expect(exitMeanings[exitCodes[code]]).toBeTypeOf('string')
    }
  })
})
