import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Call, Services } from '@waymark/application/handlers.ts'
import { allRecords } from '@waymark/application/records/read-records.ts'
import { runOperation } from '@waymark/application/run.ts'
import { listProposals } from '@waymark/contracts/proposals/operations.ts'
import type { OperationName } from '@waymark/contracts/operation/all-operations.ts'
import { createFrameworkCatalog } from '@waymark/importers/frameworks/catalog.ts'
import { incidentOn } from '@waymark/domain/testing/sample-records.ts'
import { wireServices } from '../apps/waymark/src/services.ts'
import { median, report, timed, timesOf } from './figures.ts'
import { sampleItems } from './sample-evidence.ts'

/** Incidents and items of evidence. */
const many = 100_000
const services = ['payments', 'search', 'ledger', 'mail', 'identity', 'catalogue', 'shipping', 'billing']
const titles = ['Checkout rejects cards', 'Search is slow', 'Mail is stuck', 'Logins fail', 'Jobs are late']

/** Six years of incidents in eight services, of which the user had a part in one of fifty. */
function incidents(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2021, 0, 1) + (at * 2130 * 86_400_000) / count).toISOString().slice(0, 10)
    return incidentOn(`INC-${at}`, day, 10 + ((at * 37) % 400), {
      title: `${titles[at % titles.length]} (${at})`,
      service: services[at % services.length] ?? null,
      severity: { stated: `P${(at % 4) + 1}`, rank: (at % 4) + 1 },
      ownParts: at % 50 === 0 ? ['incident lead'] : [],
    })
  })
}

const home = mkdtempSync(join(tmpdir(), 'waymark-bench-records-'))
const opened = wireServices({ home, databaseUrl: null }, '0.0.0')
const records = incidents(many)
const reading: Services = {
  ...opened.services,
  sources: {
    ...opened.services.sources,
    recognise: () => Promise.resolve('incidents'),
    read: () =>
      Promise.resolve([
        {
          kind: 'incidents',
          name: 'incidents.csv',
          identity: 'bench',
          fingerprint: 'bench',
          items: [],
          records,
          proposals: [],
          refused: [],
          parts: [],
          notRead: [],
        },
      ]),
  },
}
const call: Call = {
  channel: 'system',
  signal: new AbortController().signal,
  progress: () => undefined,
}
const run = (name: OperationName, input: unknown) => runOperation(reading, name, input, call)
const baseline = { what: 'JSON.parse of the same records', value: 0 }

try {
  const text = JSON.stringify(records)
  baseline.value = median(await timesOf(3, () => JSON.parse(text)))
  const file = [{ name: 'incidents.csv', mediaType: 'text/csv', content: '' }]
  report({
    what: '100,000 incidents kept, with proposals',
    value: await timed(() => run('sources.import', { file })),
    unit: 'ms',
    baseline,
  })
  const again = await timed(() => run('sources.import', { file }))
  report({ what: 'the same again', value: again, unit: 'ms', baseline })

  const catalog = createFrameworkCatalog({ folders: [join(import.meta.dirname, '..', 'frameworks')] })
  const framework = await catalog.get('it-director')
  if (framework === null) throw new Error('it-director is missing')
  const items = sampleItems(many, framework)
  for (let from = 0; from < items.length; from += 10_000) {
    await opened.services.store.commit({
      operation: 'bench',
      channel: 'system',
      at: '2026-11-01T09:00:00.000Z',
      summary: 'Bench',
      changes: items
        .slice(from, from + 10_000)
        .map((item) => ({ kind: 'evidence' as const, id: item.id, before: null, after: item })),
    })
  }
  const cold = await timed(() => allRecords(opened.services, 'incident'))
  report({ what: 'all incidents after a change', value: cold, unit: 'ms', baseline })

  await run('evidence.search', { query: 'warm', limit: 20 })
  const queries = [
    'billing',
    'recovery drill Porto',
    'risk register round',
    'Nordhavn weeks',
    'licence estate',
  ]
  const searches: number[] = []
  for (let at = 0; at < 200; at++) {
    const words = (queries[at % queries.length] ?? '')
      .split(' ')
      .slice(0, 1 + (at % 3))
      .join(' ')
    // Blanks make every question a new one, which no memory answers.
    const query = at % 2 === 0 ? `${words} ${at}` : `${words}${' '.repeat(at)}`
    searches.push(await timed(() => run('evidence.search', { query, limit: 20 })))
  }
  report({ what: 'search, p50', value: median(searches), unit: 'ms', aim: '≤ 1 ms', baseline })

  const { output } = await run('proposals.list', {})
  const [first] = listProposals.output.parse(output).items
  const pages: readonly (readonly [OperationName, unknown])[] = [
    ['proposals.list', {}],
    ['proposals.show', { id: first?.id }],
    ['sources.list', {}],
    ['evidence.list', { limit: 200 }],
    ['workspace.show', {}],
    ['evidence.show', { id: items[17]?.id }],
    ['readiness.show', { framework: 'it-director' }],
  ]
  for (const [name, input] of pages) {
    const figures = await timesOf(5, () => run(name, input))
    report({ what: `${name}, warm`, value: median(figures), unit: 'ms', aim: '≤ 200 ms', baseline })
  }
} finally {
  await opened.close()
  rmSync(home, { recursive: true, force: true })
}
