import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  await journey.enterSample()
}, 120_000)
afterAll(() => journey.close())

test('every number opens its derivation at an address of its own', async () => {
  const { page, go } = journey
  await go('/readiness/it-director')
  await page.getByRole('link', { name: /^Supported by evidence/ }).click()
  const drawer = page.getByRole('complementary', { name: 'How this came about' })
  await drawer.getByText('is the sum of the supported points').waitFor()
  expect(new URL(page.url()).search).toBe('?why=supported')
  await page.reload()
  await drawer.getByRole('rowheader', { name: 'Operational ownership' }).waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })

  await page.getByRole('link', { name: /^Vendor command supported/ }).click()
  await drawer.getByRole('heading', { name: /^Point 2: Proven/ }).waitFor()
  await page.goBack()
  await drawer.waitFor({ state: 'detached' })
  expect(journey.faults()).toEqual([])
})

test('the chart has a table twin that survives a reload', async () => {
  const { page, go } = journey
  await go('/readiness/it-director')
  await page.getByRole('button', { name: 'As a table' }).click()
  await page.getByRole('columnheader', { name: 'Missing for the next point' }).waitFor()
  await page.reload()
  await page.getByRole('columnheader', { name: 'Missing for the next point' }).waitFor()
  expect(journey.faults()).toEqual([])
})

test('a claim is given by digit, walked with j and k, and undone with u', async () => {
  const { page, go } = journey
  await go('/readiness/it-director/assess/vendor-command')
  await page.getByText('Your claim: 2 of 3.').waitFor()
  await page.keyboard.press('3')
  await page.getByText('Your claim: 3 of 3.').waitFor()
  await page.keyboard.press('j')
  await page.getByText('Question 6 of 9').waitFor()
  await page.keyboard.press('k')
  await page.getByText('Question 5 of 9').waitFor()
  await page.getByText('Your claim: 3 of 3.').waitFor()
  await page.keyboard.press('u')
  await page.getByText('Your claim: 2 of 3.').waitFor()
  expect(journey.faults()).toEqual([])
})

test('linking a suggested item with Enter moves what evidence supports at once', async () => {
  const { page, go } = journey
  await go('/readiness/it-director/assess/financial-discipline')
  const suggested = page.getByRole('region', { name: 'May support it, by its words' })
  const linked = page.getByRole('region', { name: 'Linked evidence' })
  await suggested.getByRole('listitem').first().waitFor()
  expect(await suggested.locator('mark').count()).toBeGreaterThan(0)
  const before = await linked.getByRole('link').count()
  await page.keyboard.press('Enter')
  await page
    .getByText(/^Linked/)
    .first()
    .waitFor()
  await expect.poll(() => linked.getByRole('link').count()).toBe(before + 1)
  expect(journey.faults()).toEqual([])
})

test('what does not apply needs its reason and leaves the totals', async () => {
  const { page, go } = journey
  await go('/readiness/it-director/assess/change-governance')
  await page.keyboard.press('x')
  await page.getByLabel('Why it does not apply').fill('Changes are owned by the platform team')
  await page.keyboard.press('Enter')
  await page.getByText('Evidence supports does not apply').waitFor()
  await go('/readiness/it-director')
  await page.getByText('of 24').first().waitFor()
  await page.keyboard.press('u')
  await page.getByText('of 27').first().waitFor()
  expect(journey.faults()).toEqual([])
})

test('the report is downloaded as a PDF', async () => {
  const { page, go } = journey
  await go('/readiness/it-director')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Report' }).click()
  await page.getByRole('menuitem', { name: 'PDF, to hand over' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(journey.faults()).toEqual([])
})
