import { openSqliteStore } from '../open-store.ts'
import { tickingClock } from '../testing/documents.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { describeVault } from '../testing/vault.contract.ts'

describeVault(
  'SQLite',
  async () => {
    const home = temporaryFolder()
    const workspace = await openSqliteStore({ home: home.path, clock: tickingClock() })
    return {
      ...workspace,
      home: home.path,
      dispose: async () => {
        await workspace.close()
        home.remove()
      },
    }
  },
  100,
)
