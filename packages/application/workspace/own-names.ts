import { setOwnNames, showOwnNames } from '@waymark/contracts/workspace/own-names-operations.ts'
import { OwnNames, ownNamesSetting } from '@waymark/domain/settings/own-names.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { commitChanges, revised } from '../commit.ts'
import { handle, type Services } from '../handlers.ts'

/** Under which names sources know the user; empty when that was never said. */
export async function ownNames(services: Pick<Services, 'store'>): Promise<OwnNames> {
  const kept = await services.store.get('setting', ownNamesSetting)
  return kept === null ? [] : OwnNames.parse(kept.value)
}

const show = handle(showOwnNames, async (services) => ({ output: { names: await ownNames(services) } }))

const set = handle(setOwnNames, async (services, input, call) => {
  const names = [...new Set(input.names)]
  const at = services.clock.now()
  const before = await services.store.get('setting', ownNamesSetting)
  const after =
    before === null
      ? { id: ownNamesSetting, value: names, updatedAt: at, revision: 1 }
      : revised(before, { value: names }, at)
  const change: Change = { kind: 'setting', id: ownNamesSetting, before, after }
  await commitChanges(services, call, {
    operation: setOwnNames.name,
    summary: 'Said under which names sources know me',
    at,
    changes: [change],
  })
  return { output: { names } }
})

/** Who the user is in sources. */
export const ownNamesHandlers = { 'workspace.names': show, 'workspace.set-names': set } as const
