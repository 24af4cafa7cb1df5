import { describe, expect, it } from 'vitest'
import { WorkRecord, type MeetingRecord } from '@waymark/domain/records/record.ts'
import { options, readFileContent, reader } from '../testing/reading.ts'

const me = 'eve@example.org'
const others = (...names: readonly string[]) =>
  names.map((name) => `ATTENDEE;CN=${name};PARTSTAT=ACCEPTED:mailto:${name.toLowerCase()}@example.org`)
const self = `ATTENDEE;CN=Eve;PARTSTAT=ACCEPTED:mailto:${me}`

const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const calendar = (...parts: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', `X-WR-CALNAME:${me}`, ...parts.flat(), 'END:VCALENDAR', ''].join('\r\n')

async function meetingsOf(text: string): Promise<readonly MeetingRecord[]> {
  const { records } = await readFileContent('work.ics', text)
  for (const record of records) expect(WorkRecord.safeParse(record).success).toBe(true)
  return records.flatMap((record) => (record.kind === 'meeting' ? [record] : []))
}

const weekly = [
  'UID:w',
  'DTSTART;TZID=Europe/Berlin:20260309T100000',
  'DTEND;TZID=Europe/Berlin:20260309T103000',
  'SUMMARY:Sprint planning',
  `ORGANIZER;CN=Eve:mailto:${me}`,
  self,
  ...others('Ada', 'Bob'),
]

describe('calendars', () => {
  it('hold a series at its hour on the wall through a change of clocks, without what was taken out', async () => {
    const text = calendar(
      event(
        ...weekly,
        'RRULE:FREQ=WEEKLY;UNTIL=20260406T080000Z',
        'EXDATE;TZID=Europe/Berlin:20260316T100000',
      ),
    )
    const meetings = await meetingsOf(text)
    expect(meetings.map(({ starts }) => starts)).toEqual([
      '2026-03-09T09:00:00.000Z',
      '2026-03-23T09:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
      '2026-04-06T08:00:00.000Z',
    ])
    expect(meetings[0]).toMatchObject({
      purpose: 'planning',
      minutes: 30,
      others: 2,
      isOrganisedBySelf: true,
      title: 'Sprint planning',
      doubts: [],
    })
    expect(new Set(meetings.map(({ series }) => series)).size).toBe(1)
  })

  it('move and cancel single occurrences as their own entries say', async () => {
    const moved = [
      'UID:w',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260316T100000',
      'DTSTART;TZID=Europe/Berlin:20260317T150000',
      'DTEND;TZID=Europe/Berlin:20260317T160000',
      'SUMMARY:Sprint planning',
      self,
      ...others('Ada', 'Bob'),
    ]
    const cancelled = [
      'UID:w',
      'RECURRENCE-ID:20260323T090000Z',
      'DTSTART;TZID=Europe/Berlin:20260323T100000',
      'STATUS:CANCELLED',
    ]
    const series = event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3')
    const first = await meetingsOf(calendar(series))
    const then = await meetingsOf(calendar(event(...cancelled), series, event(...moved)))
    expect(then.map(({ starts }) => starts).toSorted()).toEqual([
      '2026-03-09T09:00:00.000Z',
      '2026-03-17T14:00:00.000Z',
    ])
    // A meeting that was moved is the same meeting.
    const keys = new Set(first.map(({ key }) => key))
    expect(then.every(({ key }) => keys.has(key))).toBe(true)
  })

  it('know zones by their Windows names, by their tail, and by what the calendar says of them', async () => {
    const at = (zone: string, uid: string) =>
      event(`UID:${uid}`, `DTSTART;TZID=${zone}:20260109T100000`, 'DURATION:PT1H', 'SUMMARY:Sprint planning')
    const own =
      'BEGIN:VTIMEZONE TZID:Custom BEGIN:STANDARD TZOFFSETTO:+0530 END:STANDARD END:VTIMEZONE'.split(' ')
    const text = calendar(
      own,
      at('W. Europe Standard Time', 'a'),
      at('/example.org/1/America/New_York', 'b'),
      at('Custom', 'c'),
    )
    const meetings = await meetingsOf(text)
    expect(meetings.map(({ starts }) => starts.slice(11, 16)).toSorted()).toEqual(['04:30', '09:00', '15:00'])
    expect(meetings.flatMap(({ doubts }) => doubts)).toEqual([])
  })

  it('tell the hours of a day on which clocks change', async () => {
    const at = (time: string) =>
      event(
        `UID:${time}`,
        `DTSTART;TZID=Europe/Berlin:20260329T${time}`,
        'DURATION:PT1H',
        'SUMMARY:Sprint planning',
      )
    const meetings = await meetingsOf(calendar(at('010000'), at('100000')))
    expect(meetings.map(({ starts }) => starts.slice(11, 16))).toEqual(['00:00', '08:00'])
  })

  it('say when a time has no zone, and leave out what names one that is not known', async () => {
    const text = calendar(
      event('UID:a', 'DTSTART:20260109T100000', 'DURATION:PT1H', 'SUMMARY:Sprint planning'),
      event('UID:b', 'DTSTART;TZID=Nowhere:20260109T100000', 'DURATION:PT1H', 'SUMMARY:Sprint planning'),
    )
    const { records, refused } = await readFileContent('work.ics', text)
    expect(records.flatMap(({ doubts }) => doubts)).toEqual([expect.stringContaining('without a zone')])
    expect(refused).toEqual([
      { where: 'work.ics line 10', reason: expect.stringContaining('time zone Nowhere') },
    ])
  })

  it('never keep what is private, declined, cancelled, free, planned, or nobody else’s business', async () => {
    const base = (uid: string, title: string) => [
      `UID:${uid}`,
      'DTSTART:20260109T100000Z',
      'DTEND:20260109T110000Z',
      `SUMMARY:${title}`,
      ...others('Ada', 'Bob'),
    ]
    const text = calendar(
      event(...base('a', 'Sprint planning secret'), self, 'CLASS:PRIVATE'),
      event(...base('b', 'Sprint planning secret'), self, 'CLASS:CONFIDENTIAL'),
      event(...base('c', 'Sprint planning secret'), self.replace('ACCEPTED', 'DECLINED')),
      event(...base('d', 'Sprint planning secret'), self, 'STATUS:CANCELLED'),
      event(...base('e', 'Sprint planning secret'), self, 'TRANSP:TRANSPARENT'),
      event('UID:f', 'DTSTART:21000109T100000Z', 'DURATION:PT1H', 'SUMMARY:Sprint planning secret'),
      event('UID:g', 'DTSTART:20260109T100000Z', 'DURATION:PT1H', 'SUMMARY:Dentist secret'),
      event('UID:h', 'DTSTART;VALUE=DATE:20260109', 'SUMMARY:Sprint planning secret'),
    )
    const result = await readFileContent('work.ics', text)
    expect(result.records).toEqual([])
    expect(JSON.stringify(result)).not.toContain('secret')
    expect(result.notRead).toContain('2 × private or confidential entries, of which nothing is kept')
  })

  it('keep no names and addresses of other people', async () => {
    const one = (uid: string, title: string, ...people: readonly string[]) =>
      event(
        `UID:${uid}`,
        'DTSTART:20260109T100000Z',
        'DTEND:20260109T110000Z',
        `SUMMARY:${title}`,
        'DESCRIPTION:Call Ada Lovelace on 555',
        'LOCATION:Ada’s office',
        self,
        ...others(...people),
      )
    const text = calendar(
      one('a', '1:1 Ada', 'Ada'),
      one('b', 'Interview Bob', 'Bob', 'Ada'),
      one('c', 'Budget review with Ada and bob@example.org', 'Ada', 'Bob', 'Cyd'),
      one('d', 'Ada', 'Ada'),
    )
    const result = await readFileContent('work.ics', text)
    expect(result.records.map(({ title }) => title).toSorted()).toEqual([
      'Budget review with … and …',
      'Interview',
      'Meeting with one other person',
      'One-to-one',
    ])
    expect(JSON.stringify(result)).not.toMatch(/Ada|Bob|bob@|office|555/)
  })

  it('do not say who called a meeting when whose calendar it is is not said', async () => {
    const text = calendar(event(...weekly)).replace(`X-WR-CALNAME:${me}`, 'X-WR-CALNAME:Work')
    const [meeting] = await meetingsOf(text)
    expect(meeting).toMatchObject({ others: null, isOrganisedBySelf: null })
    const [result] = await reader.read(
      { from: 'bytes', name: 'work.ics', bytes: Buffer.from(text) },
      options({ authors: ['Eve@example.org'] }),
    )
    expect(result?.records[0]).toMatchObject({ others: 2, isOrganisedBySelf: true })
  })

  it('are the same whenever and in whatever order they are read', async () => {
    const [a, b] = [
      event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=9'),
      event(...weekly).map((line) => line.replace('UID:w', 'UID:v')),
    ]
    const keys = async (text: string) =>
      (await meetingsOf(text)).map(({ key, starts }) => `${key} ${starts}`).toSorted()
    const one = await keys(calendar(a, b))
    expect(one).toHaveLength(10)
    expect(await keys(calendar(b, a, a))).toEqual(one)
  })

  it('refuse broken entries by line and read the rest', async () => {
    const text = calendar(
      ['BEGIN:VEVENT', 'UID:x', 'SUMMARY:never ends'],
      event('UID:y', 'DTSTART:garbage', 'SUMMARY:no start'),
      event('UID:z', 'DTSTART:20260109T100000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Sprint planning'),
      event(...weekly),
    )
    const { records, refused } = await readFileContent('work.ics', text)
    expect(records).toHaveLength(1)
    expect(refused.map(({ where }) => where)).toEqual([4, 7, 12].map((line) => `work.ics line ${line}`))
  })
})

describe('calendars made to take long', () => {
  it.each([
    ['a rule that never fits', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['every day since 1970', 'RRULE:FREQ=DAILY'],
    ['positions without end', `RRULE:FREQ=MONTHLY;BYSETPOS=${'1,'.repeat(4000)}1`],
    ['one endless title', `SUMMARY:${'a '.repeat(400_000)}`],
    ['parameters', `ATTENDEE;${'X="'.repeat(4000)}:mailto:a@example.org`],
    [
      'many people',
      Array.from({ length: 5000 }, (_, at) => `ATTENDEE:mailto:a${at}@example.org`).join('\r\n'),
    ],
  ])('%s', async (_what, line) => {
    const text = calendar(
      event('UID:a', 'DTSTART:19700105T100000Z', 'DURATION:PT1H', 'SUMMARY:Sprint planning', line),
    )
    const { records } = await readFileContent('work.ics', text)
    expect(records.length).toBeLessThanOrEqual(8000)
  })

  it('is cut short by cancelling', async () => {
    const series = Array.from({ length: 400 }, (_, at) =>
      event(
        `UID:${at}`,
        'DTSTART:20000105T100000Z',
        'DURATION:PT1H',
        'SUMMARY:Sprint planning',
        'RRULE:FREQ=DAILY',
      ),
    )
    const abort = new AbortController()
    const reading = reader.read(
      { from: 'bytes', name: 'work.ics', bytes: Buffer.from(calendar(...series)) },
      options({ signal: abort.signal }),
    )
    abort.abort()
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})
