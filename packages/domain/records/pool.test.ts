import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poolOf } from './pool.ts'
import type { RecordBatch } from './record-batch.ts'
import type { IncidentRecord, WorkRecord } from './record.ts'
import { aChange, aDeployment, anIncident } from '../testing/sample-records.ts'

const incident = (key: string, more: Partial<IncidentRecord> = {}) =>
  anIncident(key, { where: `${key} in its file`, ...more })
const change = aChange
const deployment = aDeployment

const batch = (source: string, records: WorkRecord[], part = 0): RecordBatch => ({
  id: `rb_${source}_${part}`,
  source,
  kind: 'incident',
  month: '2026-03',
  part,
  records,
  revision: 1,
})
const closeness = (source: string) => (source === 'pager' ? 0 : source === 'forge' ? 1 : 4)
const poolOfAll = (batches: readonly RecordBatch[]) => poolOf(batches, closeness)

describe('one incident in a pager and in a postmortem', () => {
  const pager = incident('PT4KHLK', { severity: { stated: 'P1', rank: 1 } })
  const papers = incident('2026-03-02-card-payments', {
    title: 'Checkout rejected card payments',
    started: '2026-03-02T10:02:00.000Z',
    resolved: '2026-03-02T12:30:00.000Z',
    severity: { stated: 'SEV-2', rank: 2 },
    ownParts: ['author of the postmortem'],
    cause: 'expired certificate',
  })

  it('becomes one, with what each adds, and where they differ is a doubt', () => {
    const { incident: found } = poolOfAll([batch('pager', [pager]), batch('papers', [papers])])
    expect(found).toHaveLength(1)
    expect(found[0]?.record).toMatchObject({
      key: 'PT4KHLK',
      resolved: '2026-03-02T11:00:00.000Z',
      cause: 'expired certificate',
      ownParts: ['author of the postmortem'],
      doubts: [
        'It was resolved at 2026-03-02 11:00 UTC in PT4KHLK in its file and at 2026-03-02 12:30 UTC in 2026-03-02-card-payments in its file.',
        'Severity is P1 in PT4KHLK in its file and SEV-2 in 2026-03-02-card-payments in its file.',
      ],
    })
    expect(found[0]).toMatchObject({
      sources: ['pager', 'papers'],
      keys: ['2026-03-02-card-payments', 'PT4KHLK'],
    })
  })

  it.each<[string, Partial<IncidentRecord>, number]>([
    ['another service', { service: 'search' }, 2],
    ['another title', { title: 'Search index is stale' }, 2],
    ['the next day', { started: '2026-03-04T10:00:00.000Z', resolved: '2026-03-04T11:00:00.000Z' }, 2],
    ['no service, and a title that differs', { service: null, title: 'Card payments' }, 2],
    ['no service, and the same title', { service: null, title: 'Checkout rejects card payments' }, 1],
    ['the day alone', { started: null, resolved: null, day: '2026-03-02' }, 1],
    ['its number in the title', { service: null, title: 'PT4KHLK: certificates' }, 1],
    [
      'its number as the postmortem’s name',
      { title: 'x', postmortem: { required: null, where: 'PT4KHLK', published: null } },
      1,
    ],
  ])('with %s', (_what, more, count) => {
    const found = poolOfAll([batch('pager', [pager]), batch('papers', [{ ...papers, ...more }])])
    expect(found.incident).toHaveLength(count)
  })

  it('is not chosen where two could be meant: both stay and say so', () => {
    const twin = incident('PT4KHLM')
    const { incident: found } = poolOfAll([batch('pager', [pager, twin]), batch('papers', [papers])])
    expect(found).toHaveLength(3)
    expect(
      found.map(({ record }) => record.doubts.some((doubt) => doubt.includes('may be the same'))),
    ).toEqual([true, true, true])
  })

  it('two incidents of one source are never one, however alike', () => {
    expect(poolOfAll([batch('pager', [pager, incident('PT4KHLM')])]).incident).toHaveLength(2)
  })
})

describe('changes and releases of a forge and a repository', () => {
  it('a pull request and the commit it became are one, seen from both', () => {
    const { change: found } = poolOfAll([
      batch('papers', [change('c0ffee', { by: 'unknown', deployedIn: 'tag:v1.4.0' })]),
      batch('forge', [
        change('acme/shop#12', {
          title: 'Cache tax rates',
          authoredAt: '2026-02-27T10:00:00.000Z',
          service: 'shop',
        }),
      ]),
      batch('papers', [deployment('tag:v1.4.0')], 1),
      batch('forge', [deployment('release:7', { basis: 'release', service: 'acme/shop' })], 1),
    ])
    expect(found.map(({ record }) => record)).toEqual([
      expect.objectContaining({
        key: 'acme/shop#12',
        by: 'self',
        authoredAt: '2026-02-27T10:00:00.000Z',
        deployedIn: 'release:7',
      }),
    ])
  })

  it('the number alone is not enough: repository and time have to agree', () => {
    const request = change('acme/other#12', { title: 'x', service: 'acme/other' })
    const late = change('acme/shop#12', { title: 'x', mergedAt: '2026-06-02T10:00:00.000Z' })
    for (const other of [request, late])
      expect(poolOfAll([batch('git', [change('c0ffee')]), batch('forge', [other])]).change).toHaveLength(2)
  })
})

describe('whatever the sources and their order', () => {
  const title = fc.constantFrom(
    'Checkout rejects cards',
    'Checkout rejected cards',
    'Search is slow',
    'INC-7 mail stuck',
  )
  const at = fc
    .integer({ min: 0, max: 40 })
    .map((hours) => new Date(Date.UTC(2026, 2, 1, hours)).toISOString())
  const any = fc.record({
    key: fc.constantFrom('INC-7', 'INC-8', 'PD1XYZ9', 'a', 'b', 'c', 'd'),
    title,
    service: fc.constantFrom(null, 'payments', 'acme/payments', 'search'),
    started: fc.option(at),
    resolved: fc.option(at),
    severity: fc.constantFrom({ stated: 'P1', rank: 1 }, { stated: null, rank: null }),
  })
  const world = fc.array(fc.tuple(fc.constantFrom('pager', 'papers', 'forge', 'notes'), any), {
    maxLength: 14,
  })
  const batchesFor = (drawn: readonly (readonly [string, Partial<IncidentRecord> & { key: string }])[]) =>
    drawn.map(([source, { key, ...more }], part) => batch(source, [incident(key, more)], part))

  it('the same records give the same pool, and every record is in it once', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const pool = poolOfAll(batchesFor(drawn))
        expect(poolOfAll(batchesFor(drawn).toReversed())).toEqual(pool)
        const keys = pool.incident.flatMap((entry) => entry.keys)
        expect(keys.toSorted()).toEqual([...new Set(drawn.map(([, { key }]) => key))].toSorted())
      }),
    )
  })

  it('a source read a second time changes nothing', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const batches = batchesFor(drawn)
        expect(poolOfAll([...batches, ...batches]).incident.map(({ record }) => record)).toEqual(
          poolOfAll(batches).incident.map(({ record }) => record),
        )
      }),
    )
  })
})
