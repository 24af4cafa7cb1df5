import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OperationName } from '@waymark/contracts/operation/all-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { runCli } from './run-cli.ts'
import type { Runner } from './runner.ts'
import { fakeTerminal, type FakeTerminal } from './testing/fake-terminal.ts'
import type { Terminal } from './terminal/terminal.ts'

type Answer = { readonly output: unknown; readonly bytes?: Uint8Array } | Error

interface Outcome {
  readonly code: number
  readonly terminal: FakeTerminal
  readonly calls: readonly { readonly name: OperationName; readonly input: unknown }[]
  readonly closed: number
}

async function cli(
  argv: readonly string[],
  answer: Answer = { output: {} },
  facts: Partial<Terminal> = {},
  signal = new AbortController().signal,
): Promise<Outcome> {
  const terminal = fakeTerminal(facts)
  const calls: { name: OperationName; input: unknown }[] = []
  let closed = 0
  const runner: Runner = {
    run: async (name, input, call) => {
      calls.push({ name, input })
      call.progress('reading \u001B[2J row 1')
      if (answer instanceof Error) throw answer
      return answer
    },
    close: async () => {
      closed += 1
    },
  }
  const code = await runCli({
    argv,
    terminal,
    signal,
    version: '1.2.3',
    today: '2026-11-20',
    open: async () => runner,
    programs: [],
  })
  return { code, terminal, calls, closed }
}

const init = { output: { home: '/home/x', created: true } }

describe('answers', () => {
  it('prints words for people and closes the workspace', async () => {
    const { code, terminal, closed } = await cli(['init'], init)
    expect([code, terminal.written(), terminal.errors(), closed]).toEqual([
      0,
      'Created the workspace in /home/x\n',
      '',
      1,
    ])
  })

  it('prints exactly the output as JSON', async () => {
    const { terminal } = await cli(['init', '--json'], init)
    expect(terminal.written()).toBe('{"home":"/home/x","created":true}\n')
  })

  it('prints nothing when asked to be quiet', async () => {
    expect((await cli(['init', '-q'], init)).terminal.written()).toBe('')
  })

  it('opens nothing for help, version and usage errors', async () => {
    for (const argv of [['--help'], ['--version'], ['log'], ['log', 'x', '--nope'], ['log', '']]) {
      expect((await cli(argv)).closed).toBe(0)
    }
  })

  it('tells progress on a terminal in one cleaned line and takes it away', async () => {
    const { terminal } = await cli(['init'], init, { errIsTerminal: true })
    expect(terminal.errors()).toBe('\r\u001B[Kreading  row 1\r\u001B[K')
    expect((await cli(['init', '--verbose'], init)).terminal.errors()).toBe('reading  row 1\n')
  })

  it('passes on only what was said', async () => {
    const { calls } = await cli(['evidence', 'list', '--kind', 'cost', '--json'], {
      output: { items: [], total: 0 },
    })
    expect(calls).toEqual([{ name: 'evidence.list', input: { kind: 'cost' } }])
  })
})

describe('failures', () => {
  const unknown = new OperationError('FRAMEWORK_UNKNOWN', 'There is no framework "x".', {
    field: 'framework',
    mend: 'Look at the list.',
  })

  it('are one message on standard error, with the mend and the exit code', async () => {
    const { code, terminal } = await cli(['readiness', 'x'], unknown)
    expect([code, terminal.written()]).toEqual([3, ''])
    expect(terminal.errors()).toBe('waymark: There is no framework "x".\n  Look at the list.\n')
  })

  it('are JSON on standard error with --json', async () => {
    const { terminal } = await cli(['readiness', 'x', '--json'], unknown)
    expect(terminal.written()).toBe('')
    expect(JSON.parse(terminal.errors())).toEqual({
      error: {
        code: 'FRAMEWORK_UNKNOWN',
        message: 'There is no framework "x".',
        where: null,
        field: 'framework',
        mend: 'Look at the list.',
        issues: [],
      },
    })
  })

  it('of the command line are JSON too', async () => {
    const { code, terminal } = await cli(['readiness', '--json', '--nope'])
    expect(code).toBe(2)
    expect(JSON.parse(terminal.errors())).toMatchObject({ error: { code: 'INPUT_INVALID' } })
  })

  it('name the flag, not the schema', async () => {
    const { code, terminal } = await cli(['log', 'x', '--on', '2026-13-01'])
    expect(code).toBe(2)
    expect(terminal.errors()).toContain('waymark: --on: a date is YYYY, YYYY-MM or YYYY-MM-DD.')
  })

  it('that nobody expected are bugs: code 1, no stack unless asked', async () => {
    const { code, terminal } = await cli(['status'], new TypeError('x is not a function'))
    expect(code).toBe(1)
    expect(terminal.errors()).toContain('This is a bug')
    expect(terminal.errors()).not.toContain('run-cli.test.ts')
    expect((await cli(['status', '--verbose'], new TypeError('x'))).terminal.errors()).toContain(
      'run-cli.test.ts',
    )
  })

  it('cannot colour or clear the terminal', async () => {
    const { terminal } = await cli(['status'], new OperationError('SOURCE_MISSING', 'no \u001B[2Jfile'))
    expect(terminal.errors()).toBe('waymark: no file\n')
  })

  it('after Ctrl-C are one line and 130', async () => {
    const stopped = await cli(['status'], new Error('aborted'), {}, AbortSignal.abort())
    expect([stopped.code, stopped.terminal.errors()]).toEqual([130, 'Stopped; nothing was half-written.\n'])
  })
})

describe('files', () => {
  const report = { output: { name: 'r.pdf', mediaType: 'application/pdf' }, bytes: Buffer.from([0, 255, 10]) }

  it('go to --out, and the answer tells where', async () => {
    const out = join(await mkdtemp(join(tmpdir(), 'waymark-cli-')), 'my report.pdf')
    const { code, terminal, calls } = await cli(['report', 'it-director', '--out', out], report)
    expect(code).toBe(0)
    expect(terminal.written()).toContain(out)
    await expect(readFile(out)).resolves.toEqual(report.bytes)
    expect(calls[0]?.input).toEqual({ framework: 'it-director', format: 'pdf' })
  })

  it.each([[[]], [['--out', '-']]])('go down a pipe byte for byte %j', async (flags) => {
    expect((await cli(['report', 'it-director', ...flags], report)).terminal.bytes()).toEqual(report.bytes)
  })

  it('never go to a terminal, nor among JSON', async () => {
    for (const [argv, facts] of [
      [['export'], { outIsTerminal: true }],
      [['export', '--json'], {}],
    ] as const) {
      const { code, calls, terminal } = await cli(argv, report, facts)
      expect([code, calls]).toEqual([2, []])
      expect(terminal.errors()).toContain('--out FILE')
    }
  })
})

describe('an answer that tells of a failure', () => {
  const source = (added: number, refused: number): Answer => ({
    output: {
      sources: [
        {
          source: 'x.zip',
          kind: 'linkedin',
          added,
          updated: 0,
          duplicates: 0,
          refused: Array.from({ length: refused }, (_, at) => ({ where: `row ${at}`, reason: 'no date' })),
          parts: [],
          notRead: [],
          records: 0,
          isKnown: false,
        },
      ],
      candidates: [],
      inbox: { added: 0, changed: 0, refreshed: 0, withdrawn: 0, open: 0, proposals: [] },
      left: [],
    },
  })

  it.each([
    [1, 1, 0],
    [0, 1, 4],
    [0, 0, 0],
  ])('import: %i added and %i refused ends with %i', async (added, refused, code) => {
    expect((await cli(['import', 'x.zip'], source(added, refused))).code).toBe(code)
  })

  it.each([
    [true, 0],
    [false, 6],
  ])('doctor: healthy %s ends with %i', async (healthy, code) => {
    expect((await cli(['doctor'], { output: { healthy, checks: [] } })).code).toBe(code)
  })
})

describe('assess without claims', () => {
  it('tells of --ratings where there is no terminal', async () => {
    const { code, terminal, calls } = await cli(['assess', 'it-director'])
    expect([code, calls]).toEqual([2, []])
    expect(terminal.errors()).toContain('--ratings FILE.json')
  })
})
