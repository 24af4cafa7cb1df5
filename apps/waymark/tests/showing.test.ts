import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runOperation } from '@waymark/application/run.ts'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import { readLeader } from '../sample/leader-file.ts'
import { sampleCommits } from '../sample/sample-leader.ts'
import { wireServices } from '../src/services.ts'
import { createShowing, type ShownServices } from '../src/showing.ts'
import { newHome } from './waymark-process.ts'

const call = { channel: 'web', signal: new AbortController().signal, progress: () => undefined } as const

function shownAt(home: string): ShownServices {
  return createShowing({
    home,
    mine: { home, databaseUrl: null },
    wire: (place, showing) => wireServices(place, '0.0.0', { showing }),
    sample: async ({ clock, frameworks }) =>
      sampleCommits({ now: clock.now(), framework: await frameworks.get(readLeader().framework) }),
  })
}

async function run(
  shown: ShownServices,
  name: 'workspace.show' | 'workspace.enter-sample' | 'workspace.leave-sample',
) {
  return operations[name].output.parse((await runOperation(shown.services(), name, {}, call)).output)
}

it('enters the sample in one step, keeps it over a restart, and leaves it for good', async () => {
  const home = newHome()
  const first = shownAt(home)
  await runOperation(first.services(), 'evidence.log', { text: 'My own' }, call)
  expect(await run(first, 'workspace.enter-sample')).toMatchObject({ showing: 'sample', empty: false })
  expect((await run(first, 'workspace.enter-sample')).evidence).toBe(
    (await run(first, 'workspace.show')).evidence,
  )
  await first.close()
  const second = shownAt(home)
  expect(await run(second, 'workspace.show')).toMatchObject({ showing: 'sample' })
  expect(await run(second, 'workspace.leave-sample')).toMatchObject({ showing: 'mine', evidence: 1 })
  expect(existsSync(join(home, 'sample'))).toBe(false)
  expect(existsSync(join(home, 'sample.part'))).toBe(false)
  expect(await run(second, 'workspace.enter-sample')).toMatchObject({ showing: 'sample' })
  await run(second, 'workspace.leave-sample')
  await second.close()
})
