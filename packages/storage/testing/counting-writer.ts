import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { openSqliteStore } from '../open-store.ts'
import { aCommit, adding, anItem, changing } from './documents.ts'

// A process that counts one item's revisions up, together with others: HOME TIMES. When somebody else was first it
// looks again and repeats, as a person would.

const [home, times] = process.argv.slice(2)
if (home === undefined) throw new Error('usage: counting-writer HOME TIMES')
const { store, close } = await openSqliteStore({ home })

async function countUp(): Promise<boolean> {
  const present = await store.get('evidence', anItem(1).id)
  const change =
    present === null ? adding(anItem(1)) : changing(present, { title: `Win ${present.revision + 1}` })
  try {
    await store.commit(aCommit([change]))
    return true
  } catch (error) {
    if (error instanceof OperationError && error.code === 'REVISION_CONFLICT') return false
    throw error
  }
}

for (let left = Number(times); left > 0;) if (await countUp()) left -= 1
await close()
