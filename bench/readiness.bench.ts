import { join } from 'node:path'
import { createFrameworkCatalog } from '@waymark/importers/frameworks/catalog.ts'
import { assessReadiness } from '@waymark/domain/readiness/readiness.ts'
import { median, report, timesOf } from './figures.ts'
import { sampleItems } from './sample-evidence.ts'

const catalog = createFrameworkCatalog({ folders: [join(import.meta.dirname, '..', 'frameworks')] })
const framework = await catalog.get('it-director')
if (framework === null) throw new Error('it-director is missing')
const evidence = sampleItems(10_000, framework)
const text = JSON.stringify(evidence)
const baseline = {
  what: 'JSON.parse of the same items',
  value: median(await timesOf(9, () => JSON.parse(text))),
}
const assess = (withSuggestions: boolean) =>
  assessReadiness({ framework, evidence, ratings: [], asOf: '2026-11-20', withSuggestions })

const cold = performance.now()
assess(false)
report({ what: '10,000 linked items, first time', value: performance.now() - cold, unit: 'ms', baseline })
report({
  what: '10,000 linked items, warm',
  value: median(await timesOf(15, () => assess(false))),
  unit: 'ms',
  aim: '< 20 ms',
  baseline,
})
report({
  what: 'with suggestions, warm',
  value: median(await timesOf(9, () => assess(true))),
  unit: 'ms',
  baseline,
})
