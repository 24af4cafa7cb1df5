import { afterEach, beforeEach, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
beforeEach(async () => {
  journey = await startJourney()
})
afterEach(() => journey.close())

test('a new user looks around in the sample and leaves it for good', async () => {
  const { page, enterSample } = journey
  await page.getByRole('heading', { name: 'Where you stand, and what proves it' }).waitFor()
  await enterSample()
  await page.getByRole('heading', { name: 'Due in the plan' }).waitFor()
  await page.getByRole('navigation', { name: 'Rooms' }).first().getByText('Evidence').click()
  await page.getByText(/^\d+ items, of which/).waitFor()

  await page.getByRole('button', { name: 'Leave the sample for good' }).click()
  await page.getByRole('heading', { name: 'Start mine' }).waitFor()
  await page.getByRole('navigation', { name: 'Rooms' }).first().getByText('Evidence').click()
  await page.getByRole('heading', { name: 'No evidence yet' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/evidence')
  expect(journey.faults()).toEqual([])
})

test('the one-time code leaves the address at once and a reload keeps the session', async () => {
  const { page } = journey
  expect(page.url()).not.toContain('code')
  await page.reload()
  await page.getByRole('heading', { name: 'Start mine' }).waitFor()
  expect(journey.faults()).toEqual([])
})

test('a browser without a session is told how to get one', async () => {
  const { page } = journey
  await page.evaluate('localStorage.clear()')
  await page.reload()
  await page.getByRole('heading', { name: 'Open Waymark from the terminal' }).waitFor()
  expect(journey.faults()).toEqual([])
})

test('a first win is logged by keyboard alone, and undone', async () => {
  const { page } = journey
  await page.keyboard.press('n')
  await page.getByLabel('What happened, in one line').waitFor()
  await page.keyboard.type('Renegotiated the support contract')
  await page.keyboard.press('Enter')
  await page.getByText('Logged “Renegotiated the support contract”').first().waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.keyboard.press('u')
  await page.getByText(/^Undone: Logged/).waitFor()
  await page.getByRole('heading', { name: 'Start mine' }).waitFor()
  expect(journey.faults()).toEqual([])
})

test('a win with its measure keeps every fact, and a figure that can mean two things is asked about', async () => {
  const { page } = journey
  await page.keyboard.press('n')
  await page.getByLabel('What happened, in one line').fill('Cut the support contract')
  await page.getByRole('button', { name: 'Add what makes it stronger' }).click()
  await page.getByLabel('Figure that moved').fill('support cost')
  await page.getByLabel('Before', { exact: true }).fill('1,200')
  await page.getByLabel('After', { exact: true }).fill('84')
  await page.getByRole('button', { name: 'Log it and open' }).click()
  await page.getByText('Write it without separators: 1200').waitFor()

  await page.getByLabel('Before', { exact: true }).fill('1200')
  await page.getByRole('button', { name: 'Log it and open' }).click()
  const drawer = page.getByRole('complementary', { name: 'Evidence item' })
  await drawer.getByText('support cost 1,200 → 84').waitFor()
  await drawer.getByText('measured', { exact: true }).waitFor()
  expect(journey.faults()).toEqual([])
})
