import { Buffer } from 'node:buffer'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import {
  ada,
  bob,
  makeRepository,
  monthly,
  removeRepositories,
} from '@waymark/importers/testing/git-repository.ts'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
beforeEach(async () => {
  journey = await startJourney({ theme: 'light' })
})
afterEach(() => journey.close())
afterAll(removeRepositories)

const day = (number: number) => String(number).padStart(2, '0')

/** Twelve incidents of ninety minutes in the first half of a year, twelve of thirty in the second. */
const rows = Array.from({ length: 24 }, (_, at) => {
  const on = `2025-${day(Math.floor(at / 2) + 1)}-${day(at % 2 === 0 ? 5 : 19)}`
  const number = at + 1
  return `INC-${number},Orders wait in the queue,service,SEV-${number < 3 ? 1 : 2},${on} 10:00,${on} ${at < 12 ? '11:30' : '10:30'}`
})
const outages = `Incident,What,System,Severity,Opened,Resolved\n${rows.join('\n')}\n`

async function violations(): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const found = await new AxeBuilder({ page: journey.page }).withTags(tags).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

test(
  'a table of incidents and a repository become a figure with its definition, its records and a proposal',
  { timeout: 120_000 },
  async () => {
    const { page, go } = journey
    await go('/sources')
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    const chooser = await choosing
    await chooser.setFiles({ name: 'outages.csv', mimeType: 'text/csv', buffer: Buffer.from(outages) })

    const columns = page.getByRole('form', { name: 'What the columns mean' })
    await columns.waitFor()
    expect(await page.getByRole('button', { name: 'Keep 24 records' }).isDisabled()).toBe(true)
    await columns.getByLabel('Meaning of What').selectOption('title')
    await columns.getByLabel('Meaning of System').selectOption('service')
    expect(await violations()).toEqual([])
    await columns.getByRole('button', { name: 'Read it like this' }).click()
    await page.getByText('It is remembered for the next table with the same header.').waitFor()
    await page.getByRole('button', { name: 'Keep 24 records' }).click()
    await page.getByText('24 records kept').waitFor()

    const repository = makeRepository(
      [...monthly('2025-01-03', 12, { by: ada }), ...monthly('2025-01-10', 12, { by: bob })].toSorted(
        (a, b) => (a.on < b.on ? -1 : 1),
      ),
      [{ name: 'v1.0.0', on: '2025-12-20', by: ada }],
    )
    await page.getByLabel('Or name a git repository on this machine').fill(repository)
    await page.getByLabel('Your e-mail addresses in it').fill('ada@example.org')
    await page.getByRole('button', { name: 'Read it', exact: true }).click()
    await page.getByRole('button', { name: /^Keep .*records$/ }).click()
    await page.getByRole('cell', { name: 'Git repository' }).waitFor()

    await go('/delivery?from=2025-01-01&to=2025-12-31')
    await page
      .getByRole('img', { name: /^Trend of Time to restore: first .+ from .+, last .+ highest/ })
      .first()
      .waitFor()
    await page
      .getByText(/^By severity/)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Time to restore, severity 1' }).isVisible()).toBe(false)
    await page
      .locator('details', { hasText: 'Time to restore, severity 1' })
      .locator('summary')
      .press('Enter')
    await page.getByRole('button', { name: 'Time to restore, severity 1' }).waitFor()
    await page.getByRole('button', { name: 'Time to restore', exact: true }).click()
    const panel = page.getByRole('complementary', { name: 'Time to restore', exact: true })
    await panel.getByRole('heading', { name: 'What it means' }).waitFor()
    const records = panel.getByRole('region', { name: 'Records behind it' })
    await expect.poll(() => records.getByRole('row').count()).toBe(25)
    await records.getByText('outages.csv row 2, INC-1').waitFor()
    await panel
      .getByText(/differ/)
      .first()
      .waitFor()
    expect(await violations()).toEqual([])
    await panel.getByRole('button', { name: 'Propose as evidence' }).click()
    await panel.getByText('It is among your proposals now').waitFor()

    await go('/evidence/inbox')
    await page
      .getByRole('list', { name: 'Proposals' })
      .getByText(/restore/i)
      .first()
      .waitFor()
    expect(journey.faults()).toEqual([])
  },
)
