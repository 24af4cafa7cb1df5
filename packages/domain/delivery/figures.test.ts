import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkRecord } from '../records/record.ts'
import { aChange, aDeployment, anIncident, hour, worlds } from '../testing/work-records.ts'
import { compareWindows } from './before-after.ts'
import { usualRules } from './counting-rules.ts'
import { figureIds, definitionCards, type FigureId } from './definitions.ts'
import { deliveryData } from './delivery-data.ts'
import { valueOf, type Figure, type FigureValue } from './figure.ts'
import { figuresOf, measure } from './figures.ts'
import { stepsOf, windowOf } from './window.ts'

const startOf = (day: string) => `${day}T00:00:00.000Z`
const window = windowOf('2026-01-01', '2026-03-31', startOf)
const until = { deployments: startOf('2026-06-01'), incidents: startOf('2026-06-01') }
const hours = 3_600_000

const figure = (id: FigureId, records: readonly WorkRecord[]): FigureValue => {
  const data = deliveryData(records, null, usualRules, until)
  return valueOf(measure(id, data, window), 'duration', usualRules.coverageFloor)
}

/** No value from nothing, none below zero, no share above one, and the interval holds the value. */
function isHonest({ value, interval, unit, n, percentiles }: Figure): boolean {
  if (value === null) return interval === null && percentiles === null
  const isHeld = interval === null || (interval.low <= value && value <= interval.high)
  const isOrdered = percentiles === null || percentiles.p50 <= percentiles.p90
  return (
    value >= 0 && (unit !== 'share' || value <= 1) && isHeld && isOrdered && (unit.startsWith('per') || n > 0)
  )
}

describe('definition cards', () => {
  it('there is exactly one for every figure', () => {
    expect(definitionCards.map((card) => card.id).toSorted()).toEqual(figureIds.toSorted())
  })
})

describe('change lead time', () => {
  const released = [aDeployment('d0', 1), aDeployment('d1', 100), aDeployment('d2', 300)]

  it('runs from authoring to the first deployment, and leaves out what it must', () => {
    const found = figure('change-lead-time', [
      ...released,
      aChange('first', { deployedIn: 'd0' }),
      aChange('a', { authoredAt: hour(10), deployedIn: 'd1' }),
      aChange('b', { authoredAt: hour(60), deployedIn: 'd1' }),
      aChange('merge', { isMerge: true, deployedIn: 'd1' }),
      aChange('bot', { by: 'bot', deployedIn: 'd1' }),
      aChange('backwards', { authoredAt: hour(500), deployedIn: 'd2' }),
      aChange('waiting', { deployedIn: null }),
    ])
    expect(found).toMatchObject({ value: 65 * hours, n: 2, coverage: { known: 2, total: 3 }, interval: null })
  })

  it('is refused where too few changes are known to be deployed', () => {
    const waiting = Array.from({ length: 5 }, (_, at) => aChange(`w${at}`))
    const found = figure('change-lead-time', [...released, aChange('a', { deployedIn: 'd1' }), ...waiting])
    expect(found.value).toBeNull()
    expect(found.says).toContain('1 of 6')
  })
})

describe('change fail rate', () => {
  it('takes the strongest link and never mere nearness', () => {
    const records = [
      ...[0, 100, 200, 300, 400, 500].map((at) => aDeployment(`d${at}`, at)),
      anIncident('stated', 110, 5, { causedBy: 'd100' }),
      aChange('broken', { deployedIn: 'd200' }),
      aChange('mend', { deployedIn: 'd300', isRevert: true, reverts: ['broken'] }),
      anIncident('near', 401, 5),
    ]
    const data = deliveryData(records, null, usualRules, until)
    const measured = measure('change-fail-rate', data, window)
    expect(measured.observations.filter((found) => found.value === 1).map((found) => found.key)).toEqual([
      'd100',
      'd200',
    ])
    expect(measured.basis.map((entry) => entry.count)).toEqual([1, 1, 0, 1])
    expect(figure('deployment-rework-rate', records)).toMatchObject({ hits: 1, n: 6 })
    expect(figure('failed-deployment-recovery', records)).toMatchObject({ n: 2, value: 52.5 * hours })
  })

  it('does not count what was taken back before users met it', () => {
    const found = figure('change-fail-rate', [
      aDeployment('d1', 1),
      aDeployment('d2', 50),
      aChange('broken', { deployedIn: 'd2' }),
      aChange('mend', { deployedIn: 'd2', isRevert: true, reverts: ['broken'] }),
    ])
    expect(found).toMatchObject({ hits: 0, n: 2 })
  })

  it('is refused where nothing could have shown a failure', () => {
    expect(figure('change-fail-rate', [aDeployment('d1', 1)])).toMatchObject({ value: null })
  })
})

describe('frequency', () => {
  it('does not take tags for deployments, nor candidates for releases', () => {
    const records = [
      aDeployment('rc', 24, { basis: 'tag', environment: null, isPrerelease: true }),
      aDeployment('v1', 48, { basis: 'tag', environment: null }),
    ]
    const data = deliveryData(records, null, usualRules, until)
    const found = figuresOf(data, window, []).find((entry) => entry.id === 'deployment-frequency')
    expect(found).toMatchObject({ name: 'Release frequency', hits: 1 })
    expect(found?.excluded).toEqual([{ reason: 'a candidate or other pre-release', count: 1 }])
  })

  it('counts only the weeks that the records cover', () => {
    const found = figure('deployment-frequency', [aDeployment('d1', 24 * 83), aDeployment('d2', 24 * 85)])
    expect(found).toMatchObject({ hits: 2, exposure: 1, value: 2 })
  })
})

describe('incidents', () => {
  it('leave out tests and what closed by itself, and clocks that run backwards', () => {
    const found = figure('time-to-restore', [
      anIncident('a', 1, 2),
      anIncident('b', 10, 4),
      anIncident('drill', 20, 90, { isTest: true }),
      anIncident('noise', 20, 90, { isAutoResolved: true }),
      anIncident('backwards', 30, -1),
      anIncident('open', 40, 1, { resolved: null }),
    ])
    expect(found).toMatchObject({ value: 3 * hours, n: 2, coverage: { known: 2, total: 3 }, isSmall: true })
  })

  it('repeat when service and cause are the same in other words, within the days', () => {
    const found = figure('repeat-incidents', [
      anIncident('a', 1, 1, { cause: 'Disk full' }),
      anIncident('b', 50, 1, { cause: 'FULL disk.' }),
      anIncident('c', 60, 1, { cause: 'Disk full', service: 'mail' }),
      anIncident('d', 70, 1, { cause: null }),
    ])
    expect(found).toMatchObject({ hits: 1, n: 3, coverage: { known: 3, total: 4 } })
  })
})

describe('every figure', () => {
  const all = (records: readonly WorkRecord[]) =>
    figuresOf(deliveryData(records, null, usualRules, until), window, stepsOf(window, 'month', startOf))

  it('says nothing of nothing', () => {
    for (const found of all([])) {
      expect(found).toMatchObject({ value: null, interval: null, percentiles: null, n: 0 })
      expect(found.says).not.toBe('')
    }
  })

  it('is the same whatever order the records come in, and holds its own value', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (records, turn) => {
        const cut = records.length === 0 ? 0 : turn % records.length
        expect(all([...records.slice(cut), ...records.slice(0, cut)])).toEqual(all(records))
        expect(all(records).filter((found) => !isHonest(found))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('counts the steps of its trend apart and leaves out a step that is cut', () => {
    const cut = windowOf('2026-01-15', '2026-03-31', startOf)
    expect(stepsOf(cut, 'month', startOf).map((step) => step.from)).toEqual(['2026-02-01', '2026-03-01'])
    expect(stepsOf(window, 'quarter', startOf)).toHaveLength(1)
    expect(stepsOf(window, 'week', startOf)[0]).toMatchObject({ from: '2026-01-05', to: '2026-01-11' })
  })
})

describe('before and after', () => {
  it('says that a figure moved only when its intervals share nothing', () => {
    const early = Array.from({ length: 30 }, (_, at) => anIncident(`e${at}`, at, 10 + (at % 3)))
    const late = Array.from({ length: 30 }, (_, at) => anIncident(`l${at}`, 24 * 40 + at, 2 + (at % 2)))
    const data = deliveryData([...early, ...late], null, usualRules, until)
    const windows = [
      windowOf('2026-01-01', '2026-01-31', startOf),
      windowOf('2026-02-01', '2026-02-28', startOf),
    ] as const
    expect(compareWindows('time-to-restore', data, windows).difference).toBe('apart')
    expect(compareWindows('time-to-restore', data, [windows[0], windows[0]]).difference).toBe('cannot-tell')
  })
})
