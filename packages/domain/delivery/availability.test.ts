import { describe, expect, it } from 'vitest'
import { anIncident, hour } from '../testing/work-records.ts'
import { availability, errorBudget } from './availability.ts'
import { usualRules } from './counting-rules.ts'
import { deliveryData } from './delivery-data.ts'
import { windowOf } from './window.ts'

const window = windowOf('2026-01-01', '2026-01-10', (day) => `${day}T00:00:00.000Z`)
const until = { deployments: hour(240), incidents: hour(240) }

describe('availability', () => {
  it('counts overlapping incidents once, cuts at the window, and leaves unmeasured time out', () => {
    const data = deliveryData(
      [
        anIncident('a', 40, 4),
        anIncident('b', 42, 4),
        anIncident('minor', 60, 50, { severity: { stated: 'SEV-4', rank: 4 } }),
        anIncident('unranked', 60, 50, { severity: { stated: null, rank: null } }),
        anIncident('over the end', 238, 10),
        anIncident('endless', 100, 1, { resolved: null }),
      ],
      null,
      usualRules,
      until,
    )
    const found = availability(data, window, 'shop')
    expect(found).toMatchObject({ measuredMinutes: 200 * 60, downMinutes: 8 * 60, endless: 1 })
    expect(found.share).toBeCloseTo(0.96)
    expect(found.says).toContain('1 incidents without a severity')
  })

  it('is unknown, not perfect, where nothing was ever recorded', () => {
    const data = deliveryData([], null, usualRules, until)
    expect(availability(data, window, null)).toMatchObject({ share: null, measuredMinutes: 0 })
  })

  it('leaves an error budget that can be overdrawn', () => {
    const slo = {
      kind: 'slo' as const,
      key: 'shop/up',
      where: 'slo.yaml',
      title: 'Shop is up',
      service: 'shop',
      doubts: [],
      target: 0.99,
      windowDays: 10,
      rolling: true,
      method: 'occurrences' as const,
    }
    const data = deliveryData([slo, anIncident('a', 40, 4)], null, usualRules, until)
    const budget = errorBudget(data, slo, window)
    expect(budget.budgetMinutes).toBeCloseTo(144)
    expect(budget.leftMinutes).toBeCloseTo(144 - 240)
  })
})
