import { describe, expect, it, test } from 'vitest'
import { faultWith, readFileContent } from '../testing/reading.ts'

const tabled = `# Payments refused cards

**Date:** 2024-03-01
**Severity:** SEV-2
**Duration:** 2 hours
**Authors:** Kim Lee, Robin Doe

## Summary
Cards were refused after a release.

## Timeline (CET)
| Time | Event |
| --- | --- |
| 23:40 | Release 4.2 goes out |
| 23:52 | Alert fired: card errors above 5 % |
| 23:55 | On-call acknowledged the page |
| 00:40 | Release taken back |
| 00:50 | Incident resolved |

## Root cause
The new client dropped a header.

## Action items
| Action | Owner | Due | Status |
| --- | --- | --- | --- |
| Test the header in staging | Kim Lee | 2024-03-15 | done |
| Alert on refusals per bank | Robin Doe | 2024-04-01 | open |
`

test('a table over midnight, labels, and actions with owners told apart', async () => {
  const { kind, records } = await readFileContent('cards.md', tabled, { authors: ['Kim Lee'] })
  expect(kind).toBe('postmortem')
  expect(records).toMatchObject([
    {
      title: 'Payments refused cards',
      where: 'cards.md line 1',
      severity: { stated: 'SEV-2', rank: 2 },
      started: null,
      detected: '2024-03-01T22:52:00.000Z',
      acknowledged: '2024-03-01T22:55:00.000Z',
      resolved: '2024-03-01T23:50:00.000Z',
      statedMinutes: 120,
      cause: 'The new client dropped a header.',
      ownParts: ['author of the postmortem'],
      others: 1,
      doubts: ['It states 2 h, but its times say 58 min (cards.md line 5).'],
      actions: [
        { text: 'Test the header in staging', owner: 'Kim Lee', due: '2024-03-15', state: 'done' },
        { text: 'Alert on refusals per bank', owner: 'someone else', due: '2024-04-01', state: 'open' },
      ],
    },
  ])
  expect(JSON.stringify(records)).not.toContain('Robin')
})

test('headings with a day that holds until the next, and a zone in words', async () => {
  const text = `# 2018-02-22, Front door down\n\n## Summary\n\nIt was shut.\n\n## Timeline\n\nAll times in PST\n\n### 2018-02-22 15:50\n\nFirst reports of errors.\n\n### 16:35\n\nService restored.\n\n## Action items\n- [x] Watch the door\n- [ ] Write a runbook (owner: Robin Doe, due: 2018-03-05)\n`
  const [record] = (await readFileContent('2018-02-22-door.md', text)).records
  expect(record).toMatchObject({ title: 'Front door down', resolved: '2018-02-23T00:35:00.000Z', doubts: [] })
  expect(record).toMatchObject({
    actions: [
      { text: 'Watch the door', state: 'done', owner: null },
      { state: 'open', owner: 'someone else', due: '2018-03-05' },
    ],
  })
  expect(JSON.stringify(record)).not.toContain('Robin')
})

test('a summary that states the stretch of time; the half of the day stands once', async () => {
  const text =
    '# Outage of the catalogue, June 13, 2014\n\n## Summary\nThe catalogue was unavailable from 9:16 to 11:16 PM PDT, lasting 2 hours.\n\n## Root cause\nA lock was held too long by one node.\n'
  expect((await readFileContent('catalogue.md', text)).records).toMatchObject([
    {
      started: '2014-06-14T04:16:00.000Z',
      resolved: '2014-06-14T06:16:00.000Z',
      statedMinutes: 120,
      doubts: [],
    },
  ])
})

test('front matter, and dates that do not agree', async () => {
  const text =
    '---\ntitle: Search was empty\nstart_time: 2017-02-28T17:37:00Z\nend_time: 2017-02-28T16:54:00Z\nproduct: Search\n---\n\nIt was empty.\n'
  expect((await readFileContent('2017-03-01-search.md', text)).records).toMatchObject([
    {
      service: 'Search',
      started: '2017-02-28T17:37:00.000Z',
      resolved: '2017-02-28T16:54:00.000Z',
      doubts: [expect.stringContaining('before it was started')],
    },
  ])
})

test('an issue of a status page kept as a file', async () => {
  const text =
    '---\ntitle: API down\ndate: 2018-04-13 15:54:00\nresolved: true\nresolvedWhen: 2018-04-13 17:30:00\nseverity: down\naffected: [API]\n---\n\nGone.\n'
  expect((await readFileContent('issue.md', text)).records).toMatchObject([
    {
      started: '2018-04-13T15:54:00.000Z',
      resolved: '2018-04-13T17:30:00.000Z',
      service: 'API',
      severity: { rank: 1 },
      postmortem: null,
    },
  ])
})

describe('what a timeline does not say in so many words is not told', () => {
  it.each([
    ['Monitoring reports that all is fine again', 'detected'],
    ['Incident not resolved yet', 'resolved'],
    ['The issue should be resolved by a restart', 'resolved'],
    ['Robin acknowledges that a rollback would help', 'acknowledged'],
    ['Tried to see whether the outage ended', 'resolved'],
  ])('%s', async (entry, clock) => {
    const text = `# Postmortem: queue\n\nDate: 2024-03-01\n\n## Timeline (UTC)\n- 10:00 ${entry}\n\n## Impact\nSome.\n`
    const [record] = (await readFileContent('queue.md', text)).records
    expect(record).toMatchObject({ [clock]: null, day: '2024-03-01' })
  })
})

test('several incidents in one document give no times', async () => {
  const text =
    '# Postmortem: two days\n\n## Timeline\n- 2024-03-01 10:00 UTC Alert fired\n\n## Impact\nx\n\n## Timeline of the second\n- 2024-03-05 10:00 UTC Incident resolved\n'
  expect((await readFileContent('two.md', text)).records).toMatchObject([
    { detected: null, resolved: null, doubts: [expect.stringContaining('several')] },
  ])
})

test('a heading begins a day, and trouble after a recovery takes the recovery back', async () => {
  const text = (last: string) =>
    `# Postmortem: routes\n\nDate: 2024-02-01\n\n## Timeline\n\n### 2024-03-05 Second outage\n\n### 16:16\n\nEverything back to normal\n\n### 16:49\n\n${last}\n\n## Impact\nSome.\n`
  expect((await readFileContent('routes.md', text('Report written'))).records).toMatchObject([
    { resolved: '2024-03-05T16:16:00.000Z' },
  ])
  expect((await readFileContent('routes.md', text('The proxy crashes'))).records).toMatchObject([
    { resolved: null },
  ])
})

test.each([
  ['postmortem-template.md', '# Postmortem\n## Timeline\n## Root cause\n## Action items\n- Fix it\n'],
  [
    'guide.md',
    '# How to write a postmortem\n## Timeline\n- Note all\n## Root cause\n## Impact\n## Action items\n',
  ],
  ['outage.md', '# Outage of {{ name }}\n## Timeline\n- HH:MM x\n- HH:MM y\n- HH:MM z\n## Root cause\n'],
])('%s is a form or a guide, and neither an incident nor a win', async (name, text) => {
  const { kind, records, items, refused } = await readFileContent(name, text)
  expect({ kind, records, items }).toEqual({ kind: 'postmortem', records: [], items: [] })
  expect(refused[0]?.reason).toContain('form')
})

test('a brag document with an outage in it stays one', async () => {
  const text = '# Brag document 2025\n## Impact\n- Led the outage review\n'
  expect((await readFileContent('wins.md', text)).kind).toBe('brag-markdown')
})

test('hostile documents end', async () => {
  for (const text of [
    `# Outage\n## Timeline\n${'- 10:00 '.repeat(100_000)}`,
    `# Outage\n## Timeline\n${'| 10:00 '.repeat(50_000)}|`,
    `# Outage\n## Timeline\n${'[('.repeat(100_000)}`,
    `# Outage\n## Timeline\n${'<!--'.repeat(100_000)}`,
    `---\n${'a: &a [*a]\n'.repeat(100)}---\n# Outage\n## Timeline\n`,
    `# Outage\n## Timeline\n${'- 10:00 alert alert alert\n'.repeat(20_000)}`,
  ])
    expect(await faultWith('outage.md', Buffer.from(text))).toBeNull()
})
