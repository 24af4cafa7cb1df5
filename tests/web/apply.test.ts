import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  await journey.enterSample()
  await journey.page.getByRole('button', { name: 'Leave the sample for good' }).waitFor()
}, 120_000)
afterAll(() => journey.close())

async function violations(): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page: journey.page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

test('a job is kept, moved by key, followed up and closed', async () => {
  const { page, go } = journey
  await go('/applications')
  await page.getByText('No applications yet').waitFor()
  expect(await violations()).toEqual([])
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Keep a job' })
  await dialog.getByLabel('Employer').fill('Acme')
  await dialog.getByLabel('Role').fill('Head of IT')
  await dialog.getByRole('button', { name: 'Add' }).click()
  const drawer = page.getByRole('complementary', { name: 'Acme: Head of IT' })
  await drawer.getByLabel('What', { exact: true }).fill('Ask how it stands')
  await drawer.getByRole('button', { name: 'Add', exact: true }).last().click()
  await page.getByRole('region', { name: 'To follow up' }).getByText('Ask how it stands, Acme').waitFor()
  await drawer.getByLabel('Record a file as sent').setInputFiles({
    name: 'cv-acme.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF mine'),
  })
  await drawer.getByRole('button', { name: 'cv-acme.pdf' }).waitFor()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  const saved = page.getByRole('region', { name: 'Saved' })
  await saved.getByRole('button', { name: /Acme/ }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('region', { name: 'Applied' }).getByRole('button', { name: /Acme/ }).waitFor()
  await page.keyboard.press('u')
  await saved.getByRole('button', { name: /Acme/ }).waitFor()
  expect(journey.faults()).toEqual([])
})

test('a CSV of another tracker comes in, told row by row', async () => {
  const { page, go } = journey
  await go('/applications')
  const text = 'Company,JobTitle,Status,appliedDate\nBeta,CTO,Applied,2026-10-01\n,CTO,Applied,2026-10-01\n'
  await page.getByLabel('Bring a CSV').setInputFiles({
    name: 'jobs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  await page.getByText('1 added, 0 updated, 0 known already, 1 refused.').waitFor()
  await page.getByText('jobs.csv row 3: it names no employer').waitFor()
  await page.getByRole('region', { name: 'Applied' }).getByRole('button', { name: /Beta/ }).waitFor()
  expect(await violations()).toEqual([])
})

test('a prompt is answered by a story drafted from evidence, which is practised', async () => {
  const { page, go } = journey
  await go('/stories?framework=it-director')
  await page.getByText(/0 of 18 prompts have a story/).waitFor()
  expect(await violations()).toEqual([])
  await page
    .getByRole('button', { name: /Draft from: Renegotiated the network contract/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /Renegotiated the network contract/ }).waitFor()
  await page.getByLabel('What stays, and what I would do otherwise').fill('Ask finance earlier.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Told the story').first().waitFor()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('timer').waitFor()
  expect(await page.getByText('Ask finance earlier.', { exact: true }).count()).toBe(1)
  const parts = await page.locator('ol h3').count()
  for (let shown = 0; shown < parts; shown += 1) await page.keyboard.press(' ')
  await page.getByRole('listitem').filter({ hasText: 'Ask finance earlier.' }).waitFor()
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await page.getByLabel('What I noticed').fill('Too long a start')
  await page.getByRole('button', { name: 'Keep this practice' }).click()
  await page.getByText(/Too long a start/).waitFor()
  expect(await violations()).toEqual([])
  await go('/stories?framework=it-director')
  await page.getByText(/1 of 18 prompts have a story/).waitFor()
  expect(journey.faults()).toEqual([])
})

test('what one leads with stands on evidence and shows its blanks', async () => {
  const { page, go } = journey
  await go('/positioning')
  await page.getByText('I build … by leading … to achieve …', { exact: true }).waitFor()
  await page.getByLabel('I build …').fill('warehouses that never stop')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('I build warehouses that never stop by leading …').waitFor()
  await page.getByRole('button', { name: 'Stand it on these' }).first().click()
  await page.getByText('No evidence is named for it').waitFor({ state: 'detached' })
  expect(await violations()).toEqual([])
})

test.each(['/applications', '/stories', '/positioning', '/delivery'])(
  '%s is read on a phone without scrolling sideways',
  async (path) => {
    const { page, go } = journey
    await page.setViewportSize({ width: 360, height: 780 })
    await go(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const wider = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(wider).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 900 })
  },
)
