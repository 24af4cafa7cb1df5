import { afterEach, beforeEach, expect, it } from 'vitest'
import { undo } from '@waymark/contracts/history/operations.ts'
import { importSources } from '@waymark/contracts/sources/operations.ts'
import { setOwnNames, showOwnNames } from '@waymark/contracts/workspace/own-names-operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const table =
  'Summary,Issue key,Issue Type,Assignee,Created\nA,S-1,Bug,Ines Ruiz,2026-03-04\nB,S-2,Bug,Ada Berg,2026-03-04\n'
const file = { name: 'jira.csv', mediaType: 'text/csv', content: Buffer.from(table).toString('base64') }

it('who the user is in sources is said once, holds where nothing else is said, and is undone', async () => {
  const unsaid = await workspace.run(importSources, { file: [file], dryRun: true })
  expect(unsaid.sources[0]?.refused[0]?.reason).toContain('which of them is you is not known')
  await workspace.run(setOwnNames, { names: ['Ines Ruiz', 'ines@example.com', 'Ines Ruiz'] })
  expect((await workspace.run(showOwnNames, {})).names).toEqual(['Ines Ruiz', 'ines@example.com'])
  const known = await workspace.run(importSources, { file: [file], dryRun: true })
  expect(known.sources[0]).toMatchObject({ refused: [], parts: [{ read: 2, kept: 1 }] })
  const other = await workspace.run(importSources, { file: [file], author: ['Ada Berg'], dryRun: true })
  expect(other.sources[0]).toMatchObject({ parts: [{ read: 2, kept: 1 }] })
  await workspace.run(undo, {})
  expect((await workspace.run(showOwnNames, {})).names).toEqual([])
})
