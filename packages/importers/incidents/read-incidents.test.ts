import { expect, test } from 'vitest'
import { failureOf, options, reader, readFileContent } from '../testing/reading.ts'

const pager = {
  incidents: [
    {
      id: 'PT4KHLK',
      incident_number: 12,
      title: 'Checkout does not answer',
      status: 'resolved',
      urgency: 'high',
      priority: { summary: 'P2' },
      created_at: '2024-03-01T10:00:00Z',
      resolved_at: '2024-03-01T10:40:00Z',
      service: { summary: 'checkout' },
      acknowledgements: [{ at: '2024-03-01T10:04:00Z', acknowledger: { summary: 'Kim Lee' } }],
      assignments: [{ assignee: { summary: 'Robin Doe' } }],
      last_status_change_by: { type: 'user_reference', summary: 'Kim Lee' },
    },
    {
      id: 'PX',
      incident_number: 13,
      title: 'TEST incident',
      status: 'resolved',
      urgency: 'low',
      created_at: '2024-03-02T10:00:00Z',
      last_status_change_at: '2024-03-02T10:01:00Z',
      last_status_change_by: { type: 'service_reference' },
    },
  ],
  more: true,
}

test('a pager: clocks, the user’s part, tests and what closed itself', async () => {
  const { kind, records, refused } = await readFileContent('pd.json', JSON.stringify(pager), {
    authors: ['kim lee'],
  })
  expect(kind).toBe('incidents')
  expect(records[0]).toMatchObject({
    key: 'pagerduty:PT4KHLK',
    where: 'pd.json entry 1, PT4KHLK',
    service: 'checkout',
    severity: { stated: 'P2', rank: 2 },
    started: '2024-03-01T10:00:00.000Z',
    detected: null,
    acknowledged: '2024-03-01T10:04:00.000Z',
    resolved: '2024-03-01T10:40:00.000Z',
    ownParts: ['responder', 'resolver'],
    others: 1,
  })
  expect(records[1]).toMatchObject({
    isTest: true,
    isAutoResolved: true,
    severity: { stated: null, rank: null },
  })
  expect(JSON.stringify(records)).not.toMatch(/robin|kim/i)
  expect(refused).toEqual([{ where: 'pd.json', reason: expect.stringContaining('one page') }])
})

test('a known product’s table needs no confirmation, whatever the order of its columns', async () => {
  const table =
    'urgency,created_on,service_name,incident_number,id,description,seconds_to_first_ack,seconds_to_resolve,auto_resolved\nhigh,2024-03-01T10:00:00Z,api,7,PABC1,Slow,120,1800,f\n'
  const { records, columns } = await readFileContent('report.csv', table)
  expect(columns).toBeUndefined()
  expect(records).toMatchObject([
    {
      key: 'pagerduty:PABC1',
      acknowledged: '2024-03-01T10:02:00.000Z',
      resolved: '2024-03-01T10:30:00.000Z',
      isAutoResolved: false,
    },
  ])
})

test('what does not add up is said, and nothing is mended', async () => {
  const table =
    'Incident ID,Title,Severity,Started At,Resolved At,Duration (min)\nINC-1,Back in time,SEV1,2024-03-01 10:00,2024-03-01 09:00,\nINC-2,Longer than said,SEV0,2024-03-02 10:00,2024-03-02 11:00,15\nINC-3,No such year,SEV2,0024-03-02 10:00,,\nINC-1,Told twice,SEV1,2024-03-01 10:00,,\n'
  const { records, refused } = await readFileContent('log.csv', table)
  expect(records).toMatchObject([
    {
      key: 'incident:2024:INC-1',
      severity: { rank: 2 },
      resolved: '2024-03-01T09:00:00.000Z',
      doubts: [expect.stringContaining('before it was started')],
    },
    {
      severity: { stated: 'SEV0', rank: 1 },
      statedMinutes: 15,
      doubts: ['It states 15 min, but its times say 1 h.'],
    },
    { started: null, doubts: [expect.stringContaining('cannot be')] },
  ])
  expect(refused.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('the same incident as log.csv row 2'),
    expect.stringContaining('state no zone'),
  ])
})

test('dates that could be of two months are not read, and how to say which is told', async () => {
  const table =
    'Incident,Title,Severity,Opened,Resolved\n1,a,P1,03/04/2024 10:00,03/04/2024 11:00\n2,b,P2,05/04/2024 10:00,05/04/2024 11:00\n'
  const open = await readFileContent('incidents.csv', table)
  expect(open.records).toMatchObject([{ started: null }, { started: null }])
  expect(open.refused[0]?.reason).toContain('--dates')
  expect(open.columns).toMatchObject({
    state: 'proposed',
    columns: { columns: { Incident: 'id', Opened: 'started' } },
  })
  const columns = {
    columns: { Incident: 'id', Title: 'title', Opened: 'started' },
    dates: 'day-first',
    zone: 'Europe/Oslo',
  } as const
  const told = await readFileContent('incidents.csv', table, {
    columns: {
      remembered: () => columns,
      given: { columns: {}, dates: null, zone: null },
      isAccepted: false,
    },
  })
  expect(told.records).toMatchObject([
    { started: '2024-04-03T08:00:00.000Z', resolved: null },
    { started: '2024-04-05T08:00:00.000Z' },
  ])
})

const others = [
  [
    'incident.io',
    {
      incidents: [
        {
          id: '01F',
          reference: 'INC-9',
          name: 'Login down',
          mode: 'standard',
          incident_status: { category: 'closed' },
          severity: { name: 'Major', rank: 2 },
          incident_role_assignments: [
            { role: { name: 'Incident Lead' }, assignee: { name: 'Kim Lee', email: 'kim@example.org' } },
          ],
          incident_timestamp_values: [
            { incident_timestamp: { name: 'Impact started' }, value: { value: '2024-01-01T08:00:00Z' } },
            { incident_timestamp: { name: 'Resolved at' }, value: { value: '2024-01-01T09:00:00Z' } },
          ],
        },
        { id: '02', reference: 'INC-10', name: 'Nothing', incident_status: { category: 'declined' } },
      ],
    },
    {
      key: 'incident-io:01F',
      ownParts: ['Incident Lead'],
      started: '2024-01-01T08:00:00.000Z',
      severity: { rank: 2 },
    },
  ],
  [
    'Opsgenie alert',
    {
      data: [
        {
          id: 'a1',
          tinyId: '5',
          alias: 'x',
          message: 'Disk',
          acknowledged: true,
          priority: 'P3',
          createdAt: '2024-01-01T08:00:00Z',
          report: { ackTime: 60000, closeTime: 600000, acknowledgedBy: 'a@b.c', closedBy: 'System' },
        },
        {
          id: 'a2',
          tinyId: '6',
          alias: 'y',
          message: 'Noise',
          acknowledged: false,
          createdAt: '2024-01-01T08:00:00Z',
        },
      ],
    },
    { key: 'opsgenie:alert:a1', acknowledged: '2024-01-01T08:01:00.000Z', isAutoResolved: true },
  ],
  [
    'Statuspage',
    {
      page: {},
      incidents: [
        {
          id: 's1',
          name: 'API errors',
          status: 'resolved',
          impact: 'major',
          created_at: '2024-01-01T08:00:00Z',
          resolved_at: '2024-01-01T09:00:00Z',
          incident_updates: [{ status: 'monitoring', created_at: '2024-01-01T08:30:00Z' }],
          components: [{ name: 'API' }],
        },
        {
          id: 's2',
          name: 'Work',
          status: 'completed',
          impact: 'maintenance',
          created_at: '2024-01-01T08:00:00Z',
          incident_updates: [],
        },
      ],
    },
    {
      key: 'statuspage:s1',
      service: 'API',
      mitigated: '2024-01-01T08:30:00.000Z',
      severity: { stated: 'major', rank: 2 },
    },
  ],
  [
    'Datadog',
    {
      data: [
        {
          id: 'd',
          type: 'incidents',
          attributes: {
            public_id: 4,
            title: 'Slow',
            customer_impact_scope: 'all',
            customer_impact_start: '2024-01-01T08:00:00Z',
            resolved: '2024-01-01T09:00:00Z',
            fields: { severity: { value: 'SEV-2' }, services: { value: ['web'] } },
          },
        },
      ],
    },
    { key: 'datadog:d', service: 'web', severity: { rank: 2 } },
  ],
  [
    'FireHydrant',
    {
      data: [
        {
          id: 'f',
          name: 'Down',
          current_milestone: 'resolved',
          severity: 'SEV1',
          milestones: [
            { type: 'started', occurred_at: '2024-01-01T08:00:00Z' },
            { type: 'resolved', occurred_at: '2024-01-01T09:00:00Z' },
            { type: 'postmortem_completed', occurred_at: '2024-01-03T09:00:00Z' },
          ],
        },
      ],
    },
    { key: 'firehydrant:f', postmortem: { published: '2024-01-03T09:00:00.000Z' } },
  ],
  [
    'Rootly',
    {
      data: [
        {
          id: 'r',
          type: 'incidents',
          attributes: {
            slug: 'x',
            sequential_id: 3,
            title: 'Queue',
            kind: 'normal',
            started_at: '2024-01-01T08:00:00Z',
            mitigated_at: '2024-01-01T08:20:00Z',
            resolved_at: null,
          },
        },
      ],
    },
    { key: 'rootly:r', mitigated: '2024-01-01T08:20:00.000Z' },
  ],
  [
    'Jira',
    {
      issues: [
        {
          key: 'OPS-1',
          fields: {
            issuetype: { name: '[System] Incident' },
            summary: 'Mail',
            created: '2024-01-01T08:00:00.000+0100',
            priority: { name: 'High' },
          },
        },
      ],
    },
    { key: 'jira:OPS-1', started: '2024-01-01T07:00:00.000Z', severity: { rank: 2 } },
  ],
  [
    'status history',
    {
      months: [
        {
          name: 'March',
          year: 2024,
          incidents: [
            {
              code: 'h1',
              name: 'Slow',
              impact: 'minor',
              timestamp:
                "Mar <var data-var='date'>3</var>, <var data-var='time'>10:15</var> - <var data-var='time'>11:40</var> UTC",
            },
          ],
        },
      ],
    },
    { key: 'statuspage:h1', started: '2024-03-03T10:15:00.000Z', resolved: '2024-03-03T11:40:00.000Z' },
  ],
] as const

test.each(others)('%s', async (_name, content, expected) => {
  const { records, refused } = await readFileContent('export.json', JSON.stringify(content), {
    authors: ['kim@example.org'],
  })
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject(expected)
  expect(refused).toEqual([])
})

test('broken and hostile files end in what could be read', async () => {
  const cut = JSON.stringify(pager).slice(0, -60)
  expect((await readFileContent('pd.json', cut)).refused.at(-1)?.reason).toContain('breaks off')
  const deep = `{"incidents":[${JSON.stringify(pager.incidents[0])},${'['.repeat(200_000)}`
  expect((await readFileContent('pd.json', deep)).refused[0]?.reason).toContain('nested')
  const wide = `incident,title,severity,opened,resolved\r1,=cmd|' /C calc'!A0,P1,2024-01-01 10:00,2024-01-01 11:00\r2,b,P1,2024-01-01 10:00,x,y,z,w\r3,c\r`
  const { records, refused } = await readFileContent('incidents.csv', wide)
  expect(records.map(({ title }) => title)).toEqual(["=cmd|' /C calc'!A0", 'c'])
  expect(refused[0]).toEqual({ where: 'incidents.csv row 3', reason: expect.stringContaining('more cells') })
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('incident;title;severity;opened;resolved\r\n1;Näbb;P1;2024-01-01 10:00;\r\n', 'utf16le'),
  ])
  expect((await readFileContent('incidents.csv', utf16)).records).toMatchObject([{ title: 'Näbb' }])
})

test('a list of columns that are of something else is not taken for incidents, unless it is said to be', async () => {
  const table = 'name,created,price\nx,2024-01-01,3\n'
  const failure = await failureOf({ from: 'bytes', name: 'sales.csv', bytes: Buffer.from(table) })
  expect(failure.code).toBe('SOURCE_KIND_UNKNOWN')
  expect((await readFileContent('sales.csv', table, { kind: 'incidents' })).columns?.state).toBe('proposed')
})

test('being stopped ends it', async () => {
  const stopped = new AbortController()
  stopped.abort()
  const bytes = Buffer.from(JSON.stringify(pager))
  await expect(
    reader.read({ from: 'bytes', name: 'pd.json', bytes }, options({ signal: stopped.signal })),
  ).rejects.toMatchObject({ code: 'CANCELLED' })
})
