import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { operationCommandNames } from './commands.ts'
import { parseCommandLine } from './parse.ts'

const commands = operationCommandNames()
const id = 'ev_01jv0000000000000000000001'

async function inputOf(...argv: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const parsed = await parseCommandLine(argv, commands)
  if (parsed.asks !== 'command') throw new Error(`it asks for ${parsed.asks}`)
  return parsed.input
}

async function commandOf(...argv: readonly string[]): Promise<string> {
  const parsed = await parseCommandLine(argv, commands)
  return parsed.asks === 'command' ? parsed.command.words.join(' ') : parsed.asks
}

async function refusal(...argv: readonly string[]): Promise<string> {
  try {
    await parseCommandLine(argv, commands)
  } catch (error) {
    if (error instanceof OperationError)
      return `${error.code} ${error.message} ${error.details.mend ?? ''}`.trim()
    throw error
  }
  throw new Error('it was taken')
}

async function outcomeOf(argv: readonly string[]): Promise<string> {
  try {
    await parseCommandLine(argv, commands)
    return 'taken'
  } catch (error) {
    return error instanceof OperationError ? 'refused' : String(error)
  }
}

describe('commands', () => {
  it.each([
    [['plan', 'it-director'], 'plan'],
    [['plan', 'start', 'it-director'], 'plan start'],
    [['readiness', '--', 'history'], 'readiness'],
    [['readiness', 'history', 'it-director'], 'readiness history'],
    [['backup'], 'backup'],
    [['backup', 'list'], 'backup list'],
    [['evidence'], 'evidence list'],
    [['history', '--limit', '3'], 'history list'],
    [['--home', 'log', 'status'], 'status'],
    [['evidence', '--json', 'list'], 'evidence list'],
    [[], 'help'],
    [['help'], 'help'],
    [['help', 'log'], 'help'],
    [['log', '-h'], 'help'],
    [['evidence', '--help'], 'help'],
    [['log', 'x', '--version'], 'version'],
  ])('%j is %s', async (argv, expected) => {
    expect(await commandOf(...argv)).toBe(expected)
  })

  it.each([
    [['lgo', 'x'], 'There is no command "lgo". Did you mean "log"?'],
    [['evidence', 'serach', 'x'], 'There is no command "evidence serach". Did you mean "evidence search"?'],
    [['evidence', 'zzzzzz'], '"evidence" has: list, show'],
    [['plan', 'strat', 'it-director'], 'Did you mean "plan start"?'],
    [['frobnicate'], 'Run "waymark --help" to see them all.'],
    [['wibble', '--frob'], 'There is no command "wibble".'],
    [['help', 'lgo'], 'Did you mean "log"?'],
  ])('%j is refused with the nearest', async (argv, expected) => {
    expect(await refusal(...argv)).toContain(expected)
  })
})

describe('loading', () => {
  it('is of the one command that the line names', async () => {
    const loaded: string[] = []
    const watched = commands.map(({ words, load }) => ({
      words,
      load: () => {
        loaded.push(words.join(' '))
        return load()
      },
    }))
    await parseCommandLine(['log', 'x', '--kind', 'cost'], watched)
    expect(loaded).toEqual(['log'])
    await parseCommandLine(['--help'], watched)
    await parseCommandLine(['plan', '--help'], watched)
    expect(loaded).toEqual(['log', 'plan'])
  })
})

describe('flags', () => {
  it.each([
    [['log', 'x', '--before', '-3.5', '--after=84'], { text: 'x', before: -3.5, after: 84 }],
    [['log', '--kind', 'cost', 'x'], { text: 'x', kind: 'cost' }],
    [['log', '--instead-of=--nothing', 'x'], { text: 'x', insteadOf: '--nothing' }],
    [['log', '--', '--x'], { text: '--x' }],
    [['log', 'a=b', '--metric', ''], { text: 'a=b', metric: '' }],
    [['log', 'x', '--competency', 'a', '--competency', 'b,c'], { text: 'x', competency: ['a', 'b,c'] }],
    [['log', '--text', 'x'], { text: 'x' }],
    [['import', 'a', 'b', '--dry-run'], { path: ['a', 'b'], dryRun: true }],
    [['import', '--no-dry-run', '-'], { path: ['-'], dryRun: false }],
    [['import', '--dry-run=false', 'a'], { path: ['a'], dryRun: false }],
    [['undo', '7'], { event: 7 }],
    [['plan', 'edit', 'pa_x', '--phase', '60'], { id: 'pa_x', phase: 60 }],
    [['evidence', 'edit', id, '--kind', 'risk', '--no-result'], { id, outcome: 'risk', result: null }],
    [
      ['evidence', 'edit', id, '--happened', '{"from":"2026-03"}'],
      { id, happened: { from: '2026-03', to: null, ongoing: false } },
    ],
    [
      ['evidence', 'edit', id, '--measures', '{"name":"x","after":2}', '--measures', '[{"name":"y"}]'],
      {
        id,
        measures: [
          { name: 'x', before: null, after: 2, unit: null },
          { name: 'y', before: null, after: null, unit: null },
        ],
      },
    ],
  ])('%j', async (argv, expected) => {
    expect(await inputOf(...argv)).toEqual(expected)
  })

  it.each([
    [['log', 'x', '--knid', 'cost'], '"log" has no flag --knid. Did you mean --kind?'],
    [
      ['log', 'x', '--kind', 'costs'],
      '--kind takes revenue, cost, risk, speed or people, not "costs". Did you mean "cost"?',
    ],
    [['log', 'x', '--before', '1,200'], 'Leave out the separators of thousands.'],
    [['log', 'x', '--before', 'NaN'], '--before takes a number, not "NaN".'],
    [['log', 'x', '--before', '1e999'], '--before takes a number'],
    [['log', 'x', '--metric', '--before', '1'], '--metric needs a value'],
    [['log', 'x', '--kind', 'cost', '--kind', 'risk'], '--kind is given twice.'],
    [['log', 'cut', 'the', 'bill'], 'Put the words of TEXT in quotes: "cut the bill".'],
    [['log'], '"log" needs TEXT (what happened, in one line). For example: waymark log'],
    [['log', 'x', '--out', 'y'], '"log" has no flag --out.'],
    [['log', 'x', '--no-kind'], '"log" has no flag --no-kind.'],
    [['status', '--json=yes'], '--json takes no value.'],
    [['--home'], '--home needs a value'],
    [['plan', 'edit', 'pa_x', '--phase', '45'], '--phase takes 30, 60 or 90, not "45".'],
    [['evidence', 'attest', id], 'needs --by NAME'],
    [['evidence', 'edit', id, '--measures', 'x'], '--measures takes JSON, and "x" is not JSON.'],
  ])('%j is refused', async (argv, expected) => {
    expect(await refusal(...argv)).toContain(expected)
  })

  it('reads the flags of the program anywhere before --', async () => {
    const parsed = await parseCommandLine(['--json', 'status', '--home=/tmp/x', '-q', '--no-color'], commands)
    expect(parsed.globals).toEqual({
      home: '/tmp/x',
      json: true,
      out: null,
      quiet: true,
      verbose: false,
      color: false,
    })
  })

  it('never throws anything but a usage error, whatever is typed', async () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'log',
        'evidence',
        'plan',
        '--kind',
        '--json',
        '--',
        '-h',
        '--home',
        '--no-',
        '--=',
        '__proto__',
        '--__proto__',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (argv) => {
        expect(['taken', 'refused']).toContain(await outcomeOf(argv))
      }),
    )
  })

  it('takes any text unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (text, unit) => {
        expect(await inputOf('log', `--unit=${unit}`, '--', text)).toEqual({ text, unit })
      }),
    )
  })
})
