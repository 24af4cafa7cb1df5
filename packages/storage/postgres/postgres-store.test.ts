import { afterAll, beforeAll } from 'vitest'
import { openPostgresStore } from '../open-store.ts'
import { startPostgres } from '../testing/postgres.ts'
import type { TestServer } from '../testing/postgres.ts'
import { describeStore } from '../testing/store.contract.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

let server: TestServer | null = null
let workspaces = 0

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(async () => {
  await server?.stop()
})

describeStore('PostgreSQL', async () => {
  if (server === null) throw new Error('the server did not start')
  const home = temporaryFolder()
  workspaces += 1
  const options = { url: server.url, home: home.path, schema: `workspace_${workspaces}` }
  const { store, close } = await openPostgresStore(options)
  return {
    store,
    openAnother: async () => (await openPostgresStore(options)).store,
    dispose: async () => {
      await close()
      home.remove()
    },
  }
})
