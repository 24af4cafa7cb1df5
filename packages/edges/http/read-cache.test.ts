import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, createReadCache } from './read-cache.ts'
import { stubApp } from './testing/stub-app.ts'

/** A workspace whose answer is its state, changed by this process or by another. */
function workspace(): { state: number; today: number; reads: number } {
  return { state: 0, today: 0, reads: 0 }
}

function cachedApp(data: ReturnType<typeof workspace>): ReturnType<typeof stubApp> {
  return stubApp({
    changeToken: () => Promise.resolve(String(data.state)),
    now: () => data.today * 86_400_000,
    run: (name) => {
      if (name === 'evidence.log') data.state += 1
      else data.reads += 1
      return Promise.resolve({ output: { state: data.state, today: data.today } })
    },
  })
}

describe('cached reads', () => {
  it('are run once for equal questions in one state', async () => {
    const data = workspace()
    const { send } = cachedApp(data)
    await send('/api/evidence/list', { body: '{"kind":"cost","limit":5}' })
    const again = await send('/api/evidence/list', { body: ' {"limit":5, "kind":"cost"}' })
    expect(await again.json()).toEqual({ state: 0, today: 0 })
    expect(data.reads).toBe(1)
    await send('/api/evidence/list', { body: '{"kind":"risk","limit":5}' })
    await send('/api/evidence/search', { body: '{"kind":"cost","limit":5}' })
    expect(data.reads).toBe(3)
  })

  it('are never older than the last write of anybody, nor than today', async () => {
    const action = fc.constantFrom('read', 'log', 'other process', 'midnight')
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
        const data = workspace()
        const { send } = cachedApp(data)
        for (const act of actions) {
          if (act === 'log') await send('/api/evidence/log')
          if (act === 'other process') data.state += 1
          if (act === 'midnight') data.today += 1
          const answer = await send('/api/evidence/list')
          expect(await answer.json()).toEqual({ state: data.state, today: data.today })
        }
      }),
      { numRuns: 200 },
    )
  })

  it('do not keep an answer that a write overtook while it was read', async () => {
    let state = 'before'
    let release: () => void = () => undefined
    const cache = createReadCache({ changeToken: () => Promise.resolve(state), now: () => 0 })
    const slow = cache.through('evidence.list', {}, async () => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return '"before"'
    })
    await Promise.resolve()
    await Promise.resolve()
    state = 'after'
    expect(await cache.through('evidence.list', {}, () => Promise.resolve('"after"'))).toBe('"after"')
    release()
    expect(await slow).toBe('"before"')
    expect(await cache.through('evidence.list', {}, () => Promise.resolve('"run again"'))).toBe('"after"')
  })

  it('are forgotten after a write that leaves the stored facts alone, also when it fails', async () => {
    let showing = 'mine'
    const { send } = stubApp({
      changeToken: () => Promise.resolve('same'),
      run: (name) => {
        if (name === 'workspace.show') return Promise.resolve({ output: { showing } })
        showing = name === 'workspace.enter-sample' ? 'sample' : 'mine'
        return name === 'workspace.enter-sample'
          ? Promise.resolve({ output: {} })
          : Promise.reject(new Error('x'))
      },
    })
    const shown = async (): Promise<unknown> => (await send('/api/workspace/show')).json()
    expect(await shown()).toEqual({ showing: 'mine' })
    await send('/api/workspace/enter-sample')
    expect(await shown()).toEqual({ showing: 'sample' })
    await send('/api/workspace/leave-sample')
    expect(await shown()).toEqual({ showing: 'mine' })
  })

  it('are forgotten when they were read while such a write was on its way', async () => {
    let showing = 'mine'
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>()
    const { send, runs } = stubApp({
      changeToken: () => Promise.resolve('same'),
      run: async (name) => {
        if (name === 'workspace.show') return { output: { showing } }
        await allowed
        showing = 'sample'
        return { output: {} }
      },
    })
    const entering = send('/api/workspace/enter-sample')
    await expect.poll(() => runs.length).toBe(1)
    expect(await (await send('/api/workspace/show')).json()).toEqual({ showing: 'mine' })
    allow()
    await entering
    expect(await (await send('/api/workspace/show')).json()).toEqual({ showing: 'sample' })
  })

  it('never hold failures', async () => {
    let fails = true
    const { send } = stubApp({
      changeToken: () => Promise.resolve('same'),
      run: () => (fails ? Promise.reject(new Error('x')) : Promise.resolve({ output: { well: true } })),
    })
    expect((await send('/api/evidence/list')).status).toBe(500)
    fails = false
    expect(await (await send('/api/evidence/list')).json()).toEqual({ well: true })
  })

  it('are bounded: the least recently used give way, the very large are not kept', async () => {
    const cache = createReadCache({ changeToken: () => Promise.resolve('x'), now: () => 0, limit: 1000 })
    let reads = 0
    const ask = (name: string, size: number): Promise<string> =>
      cache.through(name, {}, () => {
        reads += 1
        return Promise.resolve('a'.repeat(size))
      })
    for (let index = 0; index < 20; index += 1) {
      await ask(`n${index}`, 90)
      await ask('n0', 90)
    }
    expect(reads).toBe(20)
    await ask('n1', 90)
    expect(reads).toBe(21)
    await ask('large', 500)
    await ask('large', 500)
    expect(reads).toBe(23)
  })
})

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('canonical JSON', () => {
  it('is equal for equal values and for no others', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(JSON.parse(canonicalJson(a))).toEqual(plain(a))
        expect(canonicalJson(a) === canonicalJson(b)).toBe(isDeepStrictEqual(plain(a), plain(b)))
      }),
    )
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
  })
})
