import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  await journey.enterSample()
}, 120_000)
afterAll(() => journey.close())

test('the palette finds evidence, competencies, actions and commands, and opens them by keyboard', async () => {
  const { page, go } = journey
  await go('/')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Find anything or do something' })
  await box.fill('vendor')
  const options = page.getByRole('listbox')
  await options.getByText('Evidence', { exact: true }).waitFor()
  await options.getByText('Vendor command', { exact: true }).waitFor()
  await options.getByText('Plan actions').waitFor()
  await box.fill('theme dark')
  await options.getByRole('option', { name: /Theme: Dark/ }).waitFor()
  await page.keyboard.press('Enter')
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.reload()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')

  await page.keyboard.press('Control+k')
  await box.fill('settings')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await page.getByRole('radio', { name: 'As the system' }).check()
  expect(journey.faults()).toEqual([])
})

test('filters live in the address: a reload and the back button keep them', async () => {
  const { page, go } = journey
  await go('/evidence')
  await page.getByLabel('Outcome').selectOption('cost')
  await page.getByText(/^\d+ of \d+ items match\.$/).waitFor()
  await page.getByRole('searchbox').fill('licences')
  await page.getByText(/^1 of \d+ items match\.$/).waitFor()
  await page.waitForURL(/text=licences/)
  await page.reload()
  await page.getByText(/^1 of \d+ items match\.$/).waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe('licences')

  await page.getByRole('list', { name: 'Items' }).getByRole('link').first().click()
  const drawer = page.getByRole('complementary', { name: 'Evidence item' })
  await drawer.getByRole('heading', { level: 2 }).waitFor()
  expect(page.url()).toContain('kind=cost')
  await page.goBack()
  await drawer.waitFor({ state: 'detached' })
  await page.getByText(/^1 of \d+ items match\.$/).waitFor()
  expect(journey.faults()).toEqual([])
})

test('a missing fact is answered in place, another is kept as not confirmable', async () => {
  const { page, go } = journey
  await go('/evidence?text=scorecard')
  await page.getByRole('list', { name: 'Items' }).getByRole('link').first().click()
  const drawer = page.getByRole('complementary', { name: 'Evidence item' })
  await drawer.getByRole('button', { name: /^Answer: Which figure moved/ }).click()
  await drawer.getByLabel('Figure', { exact: true }).fill('late deliveries')
  await drawer.getByLabel('Before', { exact: true }).fill('14')
  await drawer.getByLabel('After', { exact: true }).fill('5')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await drawer.getByText('late deliveries 14 → 5').waitFor()
  await drawer.getByText('measured', { exact: true }).waitFor()

  const question = drawer.getByRole('button', { name: /^I cannot confirm this: Who runs it now/ })
  await question.click()
  await question.waitFor({ state: 'detached' })
  await drawer.getByText('asked; you cannot confirm it').first().waitFor()
  expect(journey.faults()).toEqual([])
})

test('a removed item comes back from the notice', async () => {
  const { page, go } = journey
  await go('/evidence?text=franchise+nobody')
  await page.getByText('No item matches these filters.').waitFor()
  await go('/evidence?sort=oldest')
  const first = page.getByRole('list', { name: 'Items' }).getByRole('link').first()
  const title = (await first.locator('span').nth(2).textContent()) ?? ''
  await first.click()
  await page.getByRole('button', { name: 'Remove this item' }).click()
  const notice = page.getByRole('region', { name: 'Notices' })
  await notice.getByText(/^Removed/).waitFor()
  await page.getByRole('link', { name: title }).waitFor({ state: 'detached' })
  await notice.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByRole('link', { name: title }).waitFor()
  expect(journey.faults()).toEqual([])
})

test('the keys of a page are listed, and those without a modifier can be switched off', async () => {
  const { page, go } = journey
  await go('/plan/it-director')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys of this page' })
  await dialog.getByText('Finish the chosen action').waitFor()
  await dialog.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('n')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything or do something' }).waitFor()
  expect(await page.getByLabel('What happened, in one line').count()).toBe(0)
  await page.evaluate("localStorage.removeItem('waymark-single-keys')")
  expect(journey.faults()).toEqual([])
})

test('what is typed straight after a key that opens a dialog is neither lost nor taken for keys of the page', async () => {
  const { page, go } = journey
  for (const [key, name] of [
    ['Control+k', 'Find anything or do something'],
    ['n', 'What happened, in one line'],
  ] as const) {
    await go('/history')
    await page.keyboard.press(key)
    await page.keyboard.type('undo nothing ?')
    const box = page.getByRole('dialog').getByLabel(name).first()
    await expect.poll(() => box.inputValue()).toBe('undo nothing ?')
    await page.keyboard.press('Escape')
  }
  expect(journey.faults()).toEqual([])
})

test('a notice with an endless word keeps its undo within reach at phone width', async () => {
  const { page, go } = journey
  await page.setViewportSize({ width: 360, height: 780 })
  await go('/evidence?log=true')
  await page.getByLabel('What happened, in one line').fill('Led ' + 'Verantwortung'.repeat(38))
  await page.keyboard.press('Enter')
  const undo = page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last()
  await undo.click()
  const width = await page.locator('html').evaluate((node) => node.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(journey.faults()).toEqual([])
})

test('a title of one endless word fits the question and the plan at phone width', async () => {
  const { page, go } = journey
  await page.setViewportSize({ width: 360, height: 780 })
  await go('/evidence?log=true')
  await page.getByLabel('What happened, in one line').fill('Tendered vendor ' + 'Verantwortung'.repeat(35))
  await page.keyboard.press('Enter')
  await page.getByText(/^Logged “Tendered vendor/).waitFor()
  for (const path of [
    '/readiness/it-director/assess/vendor-command',
    '/readiness/it-director',
    '/plan/it-director',
  ]) {
    await go(path)
    expect(await page.locator('html').evaluate((node) => node.scrollWidth), path).toBeLessThanOrEqual(360)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(journey.faults()).toEqual([])
})
