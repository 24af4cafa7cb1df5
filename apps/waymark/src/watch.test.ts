import { describe, expect, it } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Session } from '@waymark/edges/cli/runner.ts'
import { watchUntilStopped } from './watch.ts'

const report = {
  sources: [],
  candidates: [],
  inbox: { added: 2, changed: 0, refreshed: 0, withdrawn: 0, open: 5, proposals: [] },
  left: [{ where: '1 file', reason: 'of no kind' }],
}

/** A session whose reads are counted, and that is stopped after some of them. */
function sessionFor(stopAfter: number, fail?: OperationError) {
  const stop = new AbortController()
  const state = { reads: 0, said: '', changed: (): void => undefined, closed: 0 }
  const session: Session = {
    terminal: {
      out: (data) => {
        state.said += String(data)
        if (String(data).startsWith('Watching')) {
          if (state.reads >= stopAfter) stop.abort()
          else {
            state.changed()
            state.changed()
          }
        }
        return Promise.resolve()
      },
      err: () => undefined,
      outIsTerminal: false,
      errIsTerminal: false,
      inIsTerminal: false,
      columns: 80,
      color: false,
      unicode: true,
      async *keys() {},
    },
    globals: { home: null, json: false, quiet: false, verbose: false, color: null, out: null },
    call: { signal: stop.signal, progress: () => undefined },
    runner: () =>
      Promise.resolve({
        run: () => {
          state.reads += 1
          return fail === undefined ? Promise.resolve({ output: report }) : Promise.reject(fail)
        },
        close: () => Promise.resolve(),
      }),
    version: '0',
    today: '2026-11-20',
  }
  const start = (_path: string, changed: () => void) => {
    state.changed = changed
    return { close: () => (state.closed += 1) }
  }
  return { state, run: () => watchUntilStopped({ path: ['a', 'b'], after: 0 }, session, start) }
}

describe('watching', () => {
  it('reads at once, again after changes came to rest, and leaves no watcher behind', async () => {
    const { state, run } = sessionFor(3)
    expect(await run()).toBe(0)
    expect([state.reads, state.closed]).toEqual([3, 2])
    expect(state.said).toContain('2 new proposals; 5 wait for you.')
  })

  it('goes on after a file that cannot be read', async () => {
    const { state, run } = sessionFor(2, new OperationError('SOURCE_UNREADABLE', 'It is cut off.'))
    expect(await run()).toBe(0)
    expect(state.said).toContain('It is cut off.')
  })

  it('ends with the error of being stopped in the middle', async () => {
    const { state, run } = sessionFor(2, new OperationError('CANCELLED', 'Stopped.'))
    await expect(run()).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(state.closed).toBe(2)
  })
})
