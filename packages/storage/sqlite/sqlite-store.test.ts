import { openSqliteStore } from '../open-store.ts'
import { describeStore } from '../testing/store.contract.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

describeStore('SQLite', async () => {
  const home = temporaryFolder()
  const { store, close } = await openSqliteStore({ home: home.path })
  return {
    store,
    openAnother: async () => (await openSqliteStore({ home: home.path })).store,
    dispose: async () => {
      await close()
      home.remove()
    },
  }
})
