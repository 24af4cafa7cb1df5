import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from './testing/build.ts'
import { startJourney, type Journey } from './testing/journey.ts'

const levels = 10
const ladders = 30

/** Imports ladders with 300 levels in all, links one item to a bundled role and starts a plan for it. */
function followOneOfMany(home: string): void {
  const folder = join(home, 'brought')
  mkdirSync(folder, { recursive: true })
  const steps = Array.from({ length: levels }, (_, level) => level + 1)
  for (let ladder = 0; ladder < ladders; ladder++) {
    const rows = ['Craft', 'People'].map((theme) =>
      [theme, ...steps.map((step) => `${theme} at ${step}`)].join(),
    )
    const head = ['Theme', ...steps.map((step) => `Level ${step}`)].join()
    writeFileSync(join(folder, `ladder-${ladder}.csv`), [head, ...rows, ''].join('\n'))
  }
  const main = join(repository, 'apps', 'waymark', 'src', 'main.ts')
  for (const line of [
    ['frameworks', 'import', folder],
    ['log', 'Cut the support contract', '--competency', 'it-director/vendor-command'],
    ['plan', 'start', 'it-director', '--on', '2026-01-01'],
  ]) {
    const run = spawnSync(process.execPath, [main, '--home', home, ...line], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
  }
}

let journey: Journey
beforeAll(async () => {
  journey = await startJourney({ prepare: followOneOfMany })
}, 120_000)
afterAll(() => journey.close())

test('Today asks each question once, however many frameworks there are', { timeout: 60_000 }, async () => {
  const { page, go } = journey
  await go('/frameworks')
  await page.getByText('Level 7').first().waitFor()
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname)
  })
  await go('/')
  const standing = page.locator('section', { has: page.getByRole('heading', { name: 'Readiness' }) })
  expect(await standing.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['IT Director'])
  await page.getByText('overdue').first().waitFor()
  await page.getByText(/more (?:is|are) due\./).waitFor()
  expect(asked).toContain('/api/workspace/today')
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
  expect(asked.length).toBeLessThan(8)
  expect(journey.faults()).toEqual([])
})
