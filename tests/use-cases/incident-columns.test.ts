import { afterEach, beforeEach, expect, test } from 'vitest'
import { showFigures } from '@waymark/contracts/delivery/operations.ts'
import { importSources, listSources } from '@waymark/contracts/sources/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const rows = (first: number) =>
  Array.from(
    { length: 12 },
    (_, at) => `${first + at},Queue stuck ${at},shop,Sev 2,${at + 1}/09/2026 10:00,${at + 1}/09/2026 10:30`,
  )
const file = (name: string, first = 1) => ({
  name,
  content: Buffer.from(`Outage,What,System,Level,When it began,Fixed\n${rows(first).join('\n')}\n`).toString(
    'base64',
  ),
})
const map = ['Outage=id', 'What=title', 'Level=severity', 'When it began=started', 'Fixed=resolved']

test('a table of no known product is kept once its columns are said, and the next one is read the same way', async () => {
  const failed = await workspace.failure('sources.import', { file: [file('outages.csv')] })
  expect(failed.code).toBe('SOURCE_KIND_UNKNOWN')
  const first = await workspace.run(importSources, {
    file: [file('outages.csv')],
    map,
    dates: 'day-first',
    zone: 'Europe/Oslo',
  })
  expect(first.sources[0]).toMatchObject({ kind: 'incidents', records: 12, columns: { state: 'given' } })
  const second = await workspace.run(importSources, { file: [file('more.csv', 100)], kind: 'incidents' })
  expect(second.sources[0]).toMatchObject({
    records: 12,
    columns: { state: 'remembered', columns: { zone: 'Europe/Oslo' } },
  })
  const { figures } = await workspace.run(showFigures, { from: '2026-09-01', to: '2026-09-30' })
  expect(figures.some(({ value }) => value !== null)).toBe(true)
})

test('a proposal nobody confirmed keeps nothing, and says how to confirm it', async () => {
  const table = {
    name: 'incidents.csv',
    content: Buffer.from(
      'Incident,Title,Severity,Opened,Resolved\n1,Down,P1,2026-09-01 10:00,2026-09-01 11:00\n',
    ).toString('base64'),
  }
  const look = await workspace.run(importSources, { file: [table], dryRun: true })
  expect(look.sources[0]).toMatchObject({ records: 1, columns: { state: 'proposed' } })
  const open = await workspace.run(importSources, { file: [table] })
  expect(open.sources[0]).toMatchObject({ records: 0 })
  expect(open.sources[0]?.refused.at(-1)?.reason).toContain('--accept-columns')
  const kept = await workspace.run(importSources, { file: [table], acceptColumns: true })
  expect(kept.sources[0]).toMatchObject({ records: 1 })
  const { sources } = await workspace.run(listSources, {})
  expect(sources).toMatchObject([{ records: 1 }])
})

test('a meaning that does not exist is refused with those that do', async () => {
  const failed = await workspace.failure('sources.import', {
    file: [file('outages.csv')],
    map: ['What=headline'],
  })
  expect(failed).toMatchObject({ code: 'INPUT_INVALID', details: { mend: expect.stringContaining('title') } })
})
