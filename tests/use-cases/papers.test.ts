import { afterEach, beforeEach, expect, it } from 'vitest'
import { listProposals } from '@waymark/contracts/proposals/operations.ts'
import { importSources } from '@waymark/contracts/sources/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const file = (name: string, mediaType: string, text: string) => ({
  name,
  mediaType,
  content: Buffer.from(text).toString('base64'),
})

const calendar = file(
  'work.ics',
  'text/calendar',
  [
    'BEGIN:VCALENDAR',
    'X-WR-CALNAME:eve@example.org',
    'BEGIN:VEVENT',
    'UID:planning',
    'DTSTART;TZID=Europe/Berlin:20250107T100000',
    'DTEND;TZID=Europe/Berlin:20250107T110000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=12',
    'SUMMARY:Sprint planning',
    'ORGANIZER;CN=Eve:mailto:eve@example.org',
    'ATTENDEE;CN=Ada:mailto:ada@example.org',
    'ATTENDEE;CN=Bob:mailto:bob@example.org',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
)
const decision = file(
  '0012-keep-orders.md',
  'text/markdown',
  '# Keep orders in SQL\n\n## Status\n\nAccepted\n\n## Context\n\nOrders are lost.\n\n## Decision\n\nWe will keep orders in SQL.\n\n## Consequences\n\nBackups.\n',
)

it('a calendar and a decision record become proposals, once however often they are read', async () => {
  await workspace.run(importSources, { file: [calendar, decision] })
  const { items: first } = await workspace.run(listProposals, {})
  expect(first.map(({ title }) => title).toSorted()).toEqual([
    'Decision on record: Keep orders in SQL',
    'Held 12 planning meetings in 2025 H1',
  ])
  expect(JSON.stringify(first)).not.toMatch(/Ada|Bob/)
  await workspace.run(importSources, { file: [decision, calendar] })
  expect((await workspace.run(listProposals, {})).items).toEqual(first)
})
