import { describe, expect, it, test } from 'vitest'
import { readFileContent } from '../testing/reading.ts'
import { windowDays } from './open-slo.ts'

const files = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
  displayName: Checkout answers
spec:
  service: checkout
  budgetingMethod: Occurrences
  timeWindow:
    - duration: 28d
      isRolling: true
  indicator:
    spec: { ratioMetric: {} }
  objectives:
    - target: 0.995
---
apiVersion: openslo/v1
kind: Service
metadata: { name: checkout }
---
apiVersion: openslo/v1alpha
kind: SLO
metadata: { name: search }
spec:
  service: search
  budgetingMethod: RatioTimeslices
  timeWindows:
    - { count: 1, unit: Month, isRolling: false, calendar: { startTime: 2024-01-01 } }
  objectives:
    - { target: 0.99, displayName: fast }
    - { target: 1.2, displayName: broken }
`

test('objectives of several documents in one file, with what was left out', async () => {
  const { kind, records, refused, notRead } = await readFileContent('slos.yaml', files)
  expect(kind).toBe('slo')
  expect(records).toMatchObject([
    {
      title: 'Checkout answers',
      service: 'checkout',
      target: 0.995,
      windowDays: 28,
      rolling: true,
      method: 'occurrences',
    },
    { title: 'search: fast', target: 0.99, windowDays: 30, rolling: false, method: 'ratio-timeslices' },
  ])
  expect(refused).toEqual([
    { where: 'slos.yaml line 21', reason: expect.stringContaining('its target is no share') },
  ])
  expect(notRead).toEqual(['queries and thresholds of indicators', 'documents of kind Service'])
})

test('Sloth and Pyrra write percentages', async () => {
  const sloth = 'version: prometheus/v1\nservice: api\nslos:\n  - name: requests\n    objective: 99.9\n'
  const pyrra =
    'apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\nmetadata: { name: api-errors }\nspec: { target: "99.5", window: 2w }\n'
  expect((await readFileContent('sloth.yml', sloth)).records).toMatchObject([
    { target: 0.999, service: 'api' },
  ])
  expect((await readFileContent('pyrra.yaml', pyrra)).records).toMatchObject([
    { target: 0.995, windowDays: 14 },
  ])
})

describe('windows', () => {
  it.each([
    ['28d', 28],
    ['1w', 7],
    ['720h', 30],
    ['1M', 30],
    ['1Q', 90],
    ['month', null],
    ['0d', null],
  ])('%s', (text, days) => expect(windowDays(text)).toBe(days))
})

test('broken documents and exploding aliases are refused, the rest is read', async () => {
  const bomb = `apiVersion: openslo/v1\nkind: SLO\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n---\n${files}`
  expect((await readFileContent('slos.yaml', bomb)).records).toHaveLength(2)
  const broken = `apiVersion: openslo/v1\nkind: SLO\nspec: { target: [\n---\n${files}`
  expect((await readFileContent('slos.yaml', broken)).refused.length).toBeGreaterThan(0)
})
