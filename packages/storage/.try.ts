import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import { openSqliteStore } from './open-store.ts'
import { rmSync } from 'node:fs'
const home = '/tmp/storage/try'
if (process.argv[2] === 'new') rmSync(home, { recursive: true, force: true })
const t0 = performance.now()
const { store, close } = await openSqliteStore({ home })
console.log('open', (performance.now() - t0).toFixed(1))
const at = new Date().toISOString()
let n = (Date.now() % 1e9) * 1000
const item = (t: string) => ({
  ...blankFacts(t),
  situation: 'Costs rose by a third and nobody knew why, so we asked',
  measures: [{ name: 'support cost', before: 120, after: 84, unit: 'kEUR' }],
  competencies: [
    { framework: 'it-director', competency: 'vendor-command', reason: 'renegotiated', by: 'user' as const },
  ],
  id: 'ev_' + String(n++).padStart(26, '0'),
  createdAt: at,
  updatedAt: at,
  revision: 1,
})
const log = async () => {
  const e = item('Renegotiated the support contract ' + n)
  return store.commit({
    operation: 'evidence.log',
    channel: 'cli',
    at,
    summary: 'Logged',
    changes: [{ kind: 'evidence', id: e.id, before: null, after: e }],
  })
}
const t1 = performance.now()
await log()
console.log('first commit', (performance.now() - t1).toFixed(1))
console.log(
  (await store.searchEvidence('contract renego', 3)).length,
  (
    await store.evidencePage({
      framework: null,
      competency: 'vendor-command',
      kind: null,
      unlinked: false,
      from: null,
      to: null,
      text: 'support',
      sort: 'newest',
      limit: 2,
      offset: 0,
    })
  ).total,
)
for (const callers of [1, 20]) {
  const until = performance.now() + 2000
  let done = 0
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() < until) {
        await log()
        done++
      }
    }),
  )
  console.log(callers, 'callers', done / 2, '/s')
}
const t2 = performance.now()
const all = await store.evidence()
console.log('all', all.length, (performance.now() - t2).toFixed(1))
await close()
