import { describe, expect, it } from 'vitest'
import { loadCommands, operationCommandNames } from '../command-line/commands.ts'
import { helpFor } from './help.ts'
import { shapeInWords } from './shape-in-words.ts'

const commands = await loadCommands(operationCommandNames())
const terminal = { color: false, unicode: false, columns: 72 }

describe('help', () => {
  it('of a command reads like this', () => {
    const undo = commands.filter(({ operation }) => operation === 'history.undo')
    expect(helpFor(undo, commands, terminal)).toMatchInlineSnapshot(`
      "Undo the last change, or a named one.

      Usage: waymark undo [N]

      Arguments
        N                          number of the change (default: the newest
                                   that is not undone)

      Example
        The last change
          waymark undo

      Flags of every command
        --home DIR                 the workspace folder (else WAYMARK_HOME)
        --json                     answer with JSON on standard output
        -q, --quiet                print nothing but errors
        --verbose                  tell of progress line by line
        --no-color                 no colour (also NO_COLOR)
        -h, --help                 show help, for the program or a command
        --version                  show the version
      "
    `)
  })

  it('of the program names every command once, within the width', () => {
    const help = helpFor([], commands, terminal)
    for (const { words } of commands)
      expect(help.match(new RegExp(`^  ${words.join(' ')}  `, 'gm'))).toHaveLength(1)
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(72)
  })

  it('tells many choices with what they mean, not in the place of the value', () => {
    const help = helpFor(
      commands.filter(({ operation }) => operation === 'delivery.records'),
      commands,
      terminal,
    )
    expect(help).toContain('Usage: waymark delivery records FIGURE [flags]')
    expect(help.replaceAll(/\s+/g, ' ')).toContain('one of change-lead-time, merge-to-deploy')
  })

  it('has a heading for all but the odd command', () => {
    const more = helpFor([], commands, terminal).split('\nMore\n')[1]?.split('\n\n')[0] ?? ''
    expect(more.split('\n').filter((line) => /^ {2}\S/.test(line)).length).toBeLessThanOrEqual(2)
  })

  it('of a group names its commands', () => {
    const group = commands.filter(({ words }) => words[0] === 'plan')
    expect(helpFor(group, commands, terminal)).toContain('plan finish')
  })
})

describe('shapes', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number | null'],
    [{ type: ['number', 'null'] }, 'number | null'],
    [{ enum: ['a', 1] }, '"a" | 1'],
    [{ type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
    [{ type: 'string', format: 'date-time' }, 'instant'],
    [
      { type: 'object', properties: { a: { type: 'string' }, b: {} }, required: ['a'] },
      '{\n  "a": string,\n  "b"?: anything\n}',
    ],
    [{ type: 'object', additionalProperties: { type: 'string' } }, '{ [name]: string }'],
  ])('%j', (schema, words) => {
    expect(shapeInWords(schema)).toBe(words)
  })
})
