import { usualRules } from '@waymark/domain/delivery/counting-rules.ts'
import { deliveryData } from '@waymark/domain/delivery/delivery-data.ts'
import { figuresOf } from '@waymark/domain/delivery/figures.ts'
import { stepsOf, windowOf } from '@waymark/domain/delivery/window.ts'
import type { WorkRecord } from '@waymark/domain/records/record.ts'
import { aChange, aDeployment, anIncident, hour } from '@waymark/domain/testing/work-records.ts'
import { median, report, timesOf } from './figures.ts'

const startOf = (day: string) => `${day}T00:00:00.000Z`
const hours = 24 * 365 * 3
const spread = (at: number, of: number) => (hours * at) / of
const records: readonly WorkRecord[] = [
  ...Array.from({ length: 5000 }, (_, at) => aDeployment(`d${at}`, spread(at, 5000))),
  ...Array.from({ length: 50_000 }, (_, at) =>
    aChange(`c${at}`, {
      authoredAt: hour(spread(at, 50_000) - 50),
      mergedAt: hour(spread(at, 50_000)),
      deployedIn: `d${Math.floor(at / 10)}`,
    }),
  ),
  ...Array.from({ length: 100_000 }, (_, at) =>
    anIncident(`i${at}`, spread(at, 100_000), 1 + (at % 7), {
      cause: `cause ${at % 400}`,
      severity: { stated: null, rank: 1 + (at % 5) },
    }),
  ),
]
const known = { deployments: hour(hours), incidents: hour(hours) }
const window = windowOf('2028-01-01', '2028-12-31', startOf)
const text = JSON.stringify(records)
const baseline = {
  what: 'JSON.parse of the same records',
  value: median(await timesOf(5, () => JSON.parse(text))),
}

report({
  what: '155,000 records sorted into what is measured',
  value: median(await timesOf(7, () => deliveryData(records, null, usualRules, known))),
  unit: 'ms',
  baseline,
})
const data = deliveryData(records, null, usualRules, known)
report({
  what: 'all figures of a year with monthly trends, by severity',
  value: median(await timesOf(7, () => figuresOf(data, window, stepsOf(window, 'month', startOf)))),
  unit: 'ms',
  aim: '< 200 ms',
  baseline,
})
