import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  annotate,
  compareFigure,
  proposeFigure,
  setCounting,
  showCounted,
  showFigures,
} from '@waymark/contracts/delivery/operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import { batchesOf } from '@waymark/domain/records/record-batch.ts'
import { momentOf, type WorkRecord } from '@waymark/domain/records/record.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import { aChange, aDeployment, anIncident, hour } from '@waymark/domain/testing/work-records.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

/** Keeps records as an import keeps them. */
async function keep(number: number, kind: Source['kind'], records: readonly WorkRecord[]): Promise<void> {
  const source = `src_${String(number).padStart(26, '0')}`
  const read: Source = {
    id: source,
    kind,
    name: 'shop',
    readAt: '2026-11-20T09:00:00.000Z',
    fingerprint: 'f',
    added: 0,
    updated: 0,
    duplicates: 0,
    refused: [],
    revision: 1,
  }
  await workspace.store.commit({
    operation: 'sources.import',
    channel: 'cli',
    at: read.readAt,
    summary: 'Imported',
    changes: [
      { kind: 'source', id: source, before: null, after: read },
      ...batchesOf(records).map((group, at) => {
        const id = `rb_${String(number * 100 + at).padStart(26, '0')}`
        return {
          kind: 'record-batch' as const,
          id,
          before: null,
          after: { id, source, ...group, records: [...group.records], revision: 1 },
        }
      }),
    ],
  })
}

const shop: readonly WorkRecord[] = [
  ...Array.from({ length: 20 }, (_, at) => aDeployment(`d${at}`, at * 100)),
  ...Array.from({ length: 20 }, (_, at) =>
    aChange(`c${at}`, { authoredAt: hour(at * 100 - 30), deployedIn: `d${at}` }),
  ),
]
const year = { from: '2026-01-01', to: '2026-12-31' }

describe('delivery figures', () => {
  it('end where the records end, not on the day on which a clone was read', async () => {
    await keep(1, 'git', shop)
    const newest = shop
      .map((record) => momentOf(record) ?? '')
      .reduce((a, b) => (a > b ? a : b))
      .slice(0, 10)
    const { to, knownUntil } = await workspace.run(showFigures, {})
    expect({ to, until: knownUntil.deployments }).toEqual({ to: newest, until: newest })
    expect(newest < '2026-11-20').toBe(true)
  })

  it('teach on an empty workspace instead of showing zeros', async () => {
    const view = await workspace.run(showFigures, {})
    expect(view.quality).toEqual([])
    expect(view.figures.map((figure) => figure.value)).toEqual(view.figures.map(() => null))
  })

  it('rest on records that can be opened, of one service or all', async () => {
    await keep(1, 'github', shop)
    await keep(2, 'incidents', [
      anIncident('i1', 150, 4, { causedBy: 'd1' }),
      anIncident('mail', 160, 9, { service: 'mail' }),
    ])
    const all = await workspace.run(showFigures, year)
    expect(all.services).toEqual([
      { name: 'mail', changes: 0, deployments: 0, incidents: 1 },
      { name: 'shop', changes: 20, deployments: 20, incidents: 1 },
    ])
    const one = await workspace.run(showFigures, { ...year, service: 'shop' })
    const rate = one.figures.find((figure) => figure.id === 'change-fail-rate')
    expect(rate).toMatchObject({ hits: 1, n: 20, says: '1 of 20.' })
    const behind = await workspace.run(showCounted, {
      ...year,
      figure: 'change-fail-rate',
      service: 'shop',
      hits: true,
    })
    expect(behind).toMatchObject({ total: 1, records: [{ record: { key: 'd1' }, places: ['d1'] }] })
    const unknown = await workspace.failure('delivery.figures', { service: 'shipping' })
    expect(unknown.message).toBe('No record belongs to a service called shipping.')
    expect(unknown.details.mend).toContain('mail, shop')
  })

  it('take an export to know nothing after its last record', async () => {
    await keep(1, 'incidents', [anIncident('i1', 0, 4), anIncident('i2', 100, 4)])
    const view = await workspace.run(showFigures, year)
    expect(view.knownUntil).toEqual({ deployments: null, incidents: '2026-01-05' })
    expect(view.availability[0]?.measuredMinutes).toBe(104 * 60)
  })

  it('write a table that a spreadsheet reads', async () => {
    await keep(1, 'github', shop)
    const text = new TextDecoder().decode(await workspace.file('delivery.export', year))
    expect(text.split('\r\n')[0]).toMatch(/^figure,definition,severity rank,unit,from,to,value/)
    expect(text).toContain('change-lead-time,change-lead-time@1,,hours,2026-01-01,2026-12-31,30,')
  })
})

describe('what a team counts', () => {
  it('is set, changes what is counted, and is undone', async () => {
    await keep(1, 'github', shop)
    await workspace.run(setCounting, { production: ['live'] })
    const none = await workspace.run(showFigures, year)
    expect(none.figures.find((figure) => figure.id === 'deployment-frequency')?.says).toBe(
      'None of the deployments on record counts as production.',
    )
    await workspace.run(undo, {})
    const again = await workspace.run(showFigures, year)
    expect(again.figures.find((figure) => figure.id === 'deployment-frequency')?.hits).toBe(20)
    expect(again.rules.repeatDays).toBe(90)
  })

  it('has notes of what changed, which can be taken away', async () => {
    await workspace.run(annotate, { on: '2026-04-01', text: 'Teams merged' })
    expect((await workspace.run(showFigures, year)).annotations).toEqual([
      { on: '2026-04-01', text: 'Teams merged' },
    ])
    const after = await workspace.run(annotate, { on: '2026-04-01', text: 'Teams merged', remove: true })
    expect(after.annotations).toEqual([])
  })
})

describe('a figure as proposed evidence', () => {
  const windows = {
    beforeFrom: '2026-01-01',
    beforeTo: '2026-01-31',
    afterFrom: '2026-02-01',
    afterTo: '2026-02-28',
  }

  it('states both windows, asks for the part, and claims no cause', async () => {
    await keep(1, 'incidents', [
      ...Array.from({ length: 12 }, (_, at) => anIncident(`e${at}`, at * 10, 8 + (at % 2))),
      ...Array.from({ length: 12 }, (_, at) => anIncident(`l${at}`, 24 * 32 + at * 10, 2 + (at % 2))),
    ])
    const figure = { figure: 'time-to-restore' as const, ...windows }
    expect((await workspace.run(compareFigure, figure)).difference).toBe('apart')
    const proposal = await workspace.run(proposeFigure, figure)
    expect(proposal).toMatchObject({ state: 'open', evidence: null, recordCount: 12 })
    expect(proposal.facts.measures).toEqual([
      { name: 'Time to restore', before: 8.5, after: 2.5, unit: 'hours' },
    ])
    expect(proposal.facts.action).toBeNull()
    expect(proposal.questions[0]).toBe('What was your part in this?')
    expect(proposal.why).toContain('cannot tell')
    expect(await workspace.store.list('proposal')).toHaveLength(1)
    expect(await workspace.run(proposeFigure, figure)).toMatchObject({ id: proposal.id })
  })

  it('is refused where a window has no figure', async () => {
    await keep(1, 'incidents', [anIncident('e', 1, 2)])
    const failed = await workspace.failure('delivery.propose', { figure: 'time-to-restore', ...windows })
    expect(failed.message).toContain('There is no figure to propose from')
    expect(await workspace.store.list('proposal')).toEqual([])
  })
})
