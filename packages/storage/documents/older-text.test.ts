import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openSqliteStore } from '../open-store.ts'
import { aCommit, adding, anItem } from '../testing/documents.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

it('an item that an older version stored with direction marks is read without them, and can be changed', async () => {
  const folder = temporaryFolder()
  const item = anItem(1, { title: 'Cut costs' })
  const first = await openSqliteStore({ home: folder.path })
  await first.store.commit(aCommit([adding(item)]))
  await first.close()
  const database = new DatabaseSync(join(folder.path, 'waymark.db'))
  database.exec("update evidence set body = replace(body, 'Cut costs', 'Cut \u202Ecosts')")
  database.close()

  const { store, close } = await openSqliteStore({ home: folder.path })
  const before = await store.get('evidence', item.id)
  expect(before).toEqual(item)
  const after = { ...item, title: 'Cut costs by a fifth', revision: 2 }
  await store.commit(aCommit([{ kind: 'evidence', id: item.id, before, after }]))
  expect(await store.get('evidence', item.id)).toEqual(after)
  await close()
  folder.remove()
})
