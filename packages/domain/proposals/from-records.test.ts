import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poolOf } from '../records/pool.ts'
import type { WorkRecord } from '../records/record.ts'
import { aChange, aMeeting, anIncident, aWorkItem, incidentOn } from '../testing/sample-records.ts'
import { windowBefore, windowOf } from './calendar-window.ts'
import { proposalsFromRecords } from './from-records.ts'

const sources = ['src_a', 'src_b']

function proposed(...groups: readonly (readonly WorkRecord[])[]) {
  const batches = groups.map((records, at) => ({
    id: `rb_${at}`,
    source: sources[at] ?? 'src_c',
    kind: 'incident' as const,
    month: 'undated',
    part: 0,
    records: [...records],
    revision: 1,
  }))
  return proposalsFromRecords(poolOf(batches, () => 0))
}

const days = (month: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${month}-${String((at % 27) + 1).padStart(2, '0')}`)

describe('windows', () => {
  it.each([
    ['2026-02-28T23:59:59.000Z', 3, '2026 Q1', '2026-01-01', '2026-03-31', '2025 Q4'],
    ['2026-07-01', 6, '2026 H2', '2026-07-01', '2026-12-31', '2026 H1'],
    ['2024-02-29', 12, '2024', '2024-01-01', '2024-12-31', '2023'],
  ] as const)('%s lies in a window of %i months', (at, length, name, from, to, before) => {
    const window = windowOf(at, length)
    expect(window).toEqual({ name, from, to })
    expect(windowBefore(window, length).name).toBe(before)
  })
})

describe('incident work', () => {
  it('a quarter of it is one proposal with parts, severities and times', () => {
    const [found, ...more] = proposed(
      days('2026-03', 14).map((day, at) =>
        incidentOn(`INC-${at}`, day, 30 + at, {
          ownParts: [at < 9 ? 'Incident lead' : 'responder'],
          severity: { stated: at < 2 ? 'SEV-1' : 'SEV-3', rank: at < 2 ? 1 : 3 },
          others: at,
        }),
      ),
    )
    expect(more).toEqual([])
    expect(found).toMatchObject({
      key: 'records:incidents:work:payments:2026-01-01',
      recordCount: 14,
      sources: ['src_a'],
      facts: {
        title: 'Took part in 14 incidents of payments in 2026 Q1, 9 of them as Incident lead',
        situation: 'By severity: 12 × SEV-3, 2 × SEV-1. Up to 13 other people took part in one of them.',
        action: 'Parts as the records name them: incident lead (9), responder (5)',
        result: 'Median time to resolve 37 min (95 % interval 32 to 41, 14 of 14 incidents)',
        happened: { from: '2026-03-01', to: '2026-03-14', ongoing: false },
        outcome: null,
        scope: null,
        decision: null,
        confidentiality: 'private',
      },
    })
    expect(found?.why).toBe(
      'You have a part in 14 recorded incidents of payments in 2026 Q1: incident lead in 9, responder in 5.',
    )
    expect(found?.facts.provenance.map(({ origin, facts }) => [origin, facts])).toEqual([
      ['record', ['title', 'situation', 'action', 'happened']],
      ['derived', ['result']],
    ])
  })

  it('tests, what closed itself, and what one had no part in are no work', () => {
    expect(
      proposed([
        anIncident('a', { ownParts: ['responder'], isTest: true }),
        anIncident('b', { ownParts: ['responder'], isAutoResolved: true }),
        anIncident('c'),
        anIncident('d', { ownParts: ['responder'], started: null, resolved: null }),
      ]),
    ).toEqual([])
  })

  it('tells that records have doubts', () => {
    const [found] = proposed([
      anIncident('a', { ownParts: ['responder'], doubts: ['It ended before it began.'] }),
    ])
    expect(found?.why).toMatch(/1 of these records has doubts\.$/)
  })

  it('postmortems are told with what became of their actions', () => {
    const action = {
      text: 'Alert on expiry',
      owner: null,
      due: '2026-03-20',
      done: null,
      state: 'open' as const,
    }
    const [found] = proposed([
      anIncident('a', {
        ownParts: ['author of the postmortem'],
        actions: [action, { ...action, state: 'done', done: '2026-03-18' }, { ...action, state: 'unknown' }],
      }),
    ])
    expect(found?.facts).toMatchObject({
      title: 'Wrote the postmortem of an incident: Checkout rejects card payments',
      result: '1 of 3 agreed actions done; 1 of unknown state; 1 of 1 with both dates by their due date.',
    })
  })
})

describe('what became better', () => {
  const half = (year: string, months: readonly string[], count: number, minutes: (at: number) => number) =>
    days(`${year}-${months[0]}`, count).map((day, at) =>
      incidentOn(
        `${year}-${months[0]}-${at}`,
        day.replace(/-\d\d-/, `-${months[at % months.length]}-`),
        minutes(at),
        {
          severity: { stated: 'P2', rank: 2 },
          ownParts: ['responder'],
        },
      ),
    )
  const first = half('2025', ['07', '09', '12'], 20, (at) => 80 + at * 3)
  const titles = (...records: readonly (readonly WorkRecord[])[]) =>
    proposed(records.flat())
      .filter(({ key }) => key.includes('faster') || key.includes('fewer'))
      .map(({ facts }) => facts.title)

  it('is proposed with both windows, their intervals and how many have both times', () => {
    const second = half('2026', ['01', '03', '06'], 20, (at) => 20 + at)
    const found = proposed([...first, ...second]).find(({ key }) => key.includes('faster'))
    expect(found?.facts).toMatchObject({
      title: 'Incidents of payments were resolved faster: median 109 → 30 min, 2025 H2 to 2026 H1',
      result:
        'Median time from start to resolution. 2025 H2: 109 min (95 % interval 95 to 122; 20 of 20 incidents); 2026 H1: 30 min (95 % interval 25 to 34; 20 of 20 incidents).',
      outcome: 'risk',
      measures: [
        {
          name: 'median time to resolve of payments, 2025 H2 to 2026 H1',
          before: 109,
          after: 30,
          unit: 'min',
        },
      ],
    })
    expect(found?.questions[0]).toMatch(/What did you do that brought this about/)
  })

  it.each<[string, WorkRecord[]]>([
    ['too few', half('2026', ['01', '06'], 9, () => 10)],
    ['intervals that touch', half('2026', ['01', '03', '06'], 20, (at) => 60 + at * 3)],
    ['worse', half('2026', ['01', '03', '06'], 20, (at) => 300 + at)],
    ['records that end in the middle of the window', half('2026', ['01', '02'], 20, (at) => 20 + at)],
    [
      'times that most lack',
      half('2026', ['01', '03', '06'], 20, () => 10).map((record, at) =>
        at < 8 ? { ...record, resolved: null } : record,
      ),
    ],
    [
      'milder incidents',
      half('2026', ['01', '03', '06'], 20, (at) => (at < 14 ? 20 : 200)).map((record, at) => ({
        ...record,
        severity: { stated: null, rank: at < 14 ? 5 : 2 },
      })),
    ],
  ])('is not proposed with %s', (_what, second) => {
    expect(titles(first, second)).toEqual([])
  })

  it('fewer incidents are proposed when the earlier window is known whole', () => {
    const earlier = half('2025', ['01', '06'], 24, () => 60)
    const later = half('2025', ['07', '09', '12'], 60, () => 60)
    const now = half('2026', ['01', '06'], 20, () => 60)
    expect(titles(earlier, later, now)).toEqual([
      'Recorded incidents of payments fell from 60 to 20, 2025 H2 to 2026 H1',
    ])
    expect(titles(later, now)).toEqual([])
  })

  it('is not proposed for a service in whose incidents one had no part', () => {
    const others = half('2026', ['01', '03', '06'], 20, () => 10)
    const elsewhere = [...first, ...others].map((record) => ({ ...record, service: 'search', ownParts: [] }))
    expect(titles(elsewhere, [anIncident('mine', { ownParts: ['responder'] })])).toEqual([])
    expect(titles(elsewhere)).toHaveLength(1)
  })
})

describe('trackers, decisions, calendars and reviews', () => {
  it('a larger item that one carried to its end, with what lies under it', () => {
    const found = proposed([
      aWorkItem('L-1', { type: 'Epic', title: 'Move the ledger', due: '2026-05-01', ownParts: ['owner'] }),
      aWorkItem('L-2', { parent: 'L-1' }),
      aWorkItem('L-3', { parent: 'L-1', ownParts: ['reporter'] }),
    ])
    expect(found.map(({ facts }) => [facts.title, facts.situation, facts.result])).toEqual([
      [
        'Finished as owner: Move the ledger',
        '2 items recorded under it, 1 of them yours.',
        'Due 2026-05-01, finished 2026-04-20.',
      ],
    ])
  })

  it.each([
    ['dropped', { type: 'Epic', status: 'Won’t do' }],
    ['unfinished', { type: 'Epic', resolved: null }],
    ['reported only', { type: 'Epic', ownParts: ['reporter' as const] }],
    ['one story', {}],
  ])('nothing of an item that is %s', (_what, more) => {
    expect(proposed([aWorkItem('L-1', more)])).toEqual([])
  })

  it('decisions of a year together', () => {
    const decision = (key: string) =>
      aWorkItem(key, { type: 'decision', title: `Use ${key}`, ownParts: ['author'], status: 'accepted' })
    expect(proposed([decision('a'), decision('b')]).map(({ facts }) => [facts.title, facts.action])).toEqual([
      ['Wrote 2 decision records of Ledger in 2026', 'Use a; Use b'],
    ])
  })

  it('one-to-ones of half a year with their rhythm, never who they were with', () => {
    const meetings = days('2026-02', 8).map((day, at) => aMeeting(`m${at}`, day, { series: `s${at % 2}` }))
    const [found] = proposed(meetings)
    expect(found?.facts).toMatchObject({
      title: 'Held 8 one-to-ones in 2 series in 2026 H1',
      result: 'Median 2 days from one to the next in 2 series, 6 intervals.',
    })
  })

  it('reviews on a forge only where they are a steady part', () => {
    const review = (at: number) =>
      aChange(`acme/shop#${at}`, {
        by: 'other',
        reviewedBySelf: true,
        title: 'x',
        mergedAt: `2026-0${(at % 6) + 1}-03T10:00:00.000Z`,
      })
    const reviews = Array.from({ length: 24 }, (_, at) => review(at))
    expect(proposed(reviews).map(({ facts }) => facts.title)).toEqual([
      'Reviewed changes by others of acme/shop through 2026 H1',
    ])
    expect(proposed(reviews.slice(0, 19))).toEqual([])
  })
})

describe('whatever the records', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
  const incident = fc
    .tuple(fc.uuid(), day, fc.integer({ min: -50, max: 5000 }), fc.constantFrom([], ['lead']))
    .map(([key, at, minutes, ownParts]) =>
      incidentOn(key, at.toISOString().slice(0, 10), minutes, { ownParts: [...ownParts] }),
    )

  it('proposals have distinct keys without figures of the moment, and do not depend on order or source', () => {
    fc.assert(
      fc.property(fc.array(incident, { maxLength: 60 }), (records) => {
        const found = proposed(records)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        expect(proposed(records.toReversed())).toEqual(found)
        const split = proposed(records.slice(0, 20), records.slice(20))
        expect(split.map(({ key }) => key)).toEqual(found.map(({ key }) => key))
        expect(found.every(({ facts }) => facts.stakeholders.length === 0)).toBe(true)
      }),
    )
  })
})
