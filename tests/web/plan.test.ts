import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  await journey.enterSample()
}, 120_000)
afterAll(() => journey.close())

test('a proposal is shown, started on a day, and kept', async () => {
  const { page, go } = journey
  await go('/plan/engineering-manager')
  await page.getByText('Nothing is kept until you start it.').waitFor()
  await page.getByLabel('Start it on').fill('2026-12-01')
  await page.getByRole('button', { name: 'Start this plan' }).click()
  await page.getByText('Started 1 Dec 2026.').waitFor()
  await page.reload()
  await page.getByText('Started 1 Dec 2026.').waitFor()
  expect(journey.faults()).toEqual([])
})

test('an action is moved by keyboard, edited in place, finished with evidence, and undone', async () => {
  const { page, go } = journey
  await go('/plan/it-director')
  const second = page.getByRole('region', { name: 'By day 60' })
  const third = page.getByRole('region', { name: 'By day 90' })
  await second.getByRole('article').first().waitFor()
  const name = (await second.getByRole('article').first().getAttribute('aria-label')) ?? ''
  await second.getByRole('article', { name }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await third.getByRole('article', { name }).waitFor()
  await page
    .getByText(/^(Moved|Changed)/)
    .first()
    .waitFor()
  await page.reload()
  await third.getByRole('article', { name }).focus()

  await page.keyboard.press('e')
  await page.getByLabel('What to do').fill('Ask two vendors for their reports')
  await page.getByRole('button', { name: 'Save' }).click()
  const edited = third.getByRole('article', { name: 'Ask two vendors for their reports' })
  await edited.focus()

  await page.keyboard.press('f')
  await page.getByLabel('What happened, in one line').fill('Two vendors now report monthly')
  await page.getByRole('button', { name: 'Finish it' }).click()
  await edited.getByText('Done').waitFor()
  await edited.getByRole('link', { name: 'Evidence from it' }).click()
  const drawer = page.getByRole('complementary', { name: 'Evidence item' })
  await drawer.getByRole('heading', { name: 'Two vendors now report monthly' }).waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })

  await page.keyboard.press('u')
  await edited.getByRole('button', { name: /^Finish/ }).waitFor()
  expect(journey.faults()).toEqual([])
})

test('an action is dragged to another column', async () => {
  const { page, go } = journey
  await go('/plan/it-director')
  const card = page.getByRole('region', { name: 'By day 60' }).getByRole('article').first()
  const name = (await card.getAttribute('aria-label')) ?? ''
  const target = page.getByRole('region', { name: 'By day 90' })
  await card.dragTo(target.getByRole('heading', { name: 'By day 90' }))
  await target.getByRole('article', { name }).waitFor()
  expect(journey.faults()).toEqual([])
})
