import { afterAll, beforeAll } from 'vitest'
import { openPostgresStore } from '../open-store.ts'
import { tickingClock } from '../testing/documents.ts'
import { startPostgres } from '../testing/postgres.ts'
import type { TestServer } from '../testing/postgres.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { describeVault } from '../testing/vault.contract.ts'

let server: TestServer | null = null
let workspaces = 0

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(async () => {
  await server?.stop()
})

describeVault(
  'PostgreSQL',
  async () => {
    if (server === null) throw new Error('the server did not start')
    const home = temporaryFolder()
    workspaces += 1
    const schema = `workspace_${workspaces}`
    const workspace = await openPostgresStore({
      url: server.url,
      home: home.path,
      schema,
      clock: tickingClock(),
    })
    return {
      ...workspace,
      home: home.path,
      dispose: async () => {
        await workspace.close()
        home.remove()
      },
    }
  },
  10,
)
