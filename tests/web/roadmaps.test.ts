import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  await journey.enterSample()
}, 120_000)
afterAll(() => journey.close())

test('a longer plan is started on a day, a step edited and finished with evidence, and undone', async () => {
  const { page, go } = journey
  await go('/roadmaps')
  await page
    .getByRole('link', { name: 'Open it: Twelve months from Engineering Manager to VP scope' })
    .click()
  await page.getByText('Nothing is kept until you start it.').waitFor()
  await page.getByLabel('Start it on').fill('2027-01-01')
  await page.getByRole('button', { name: 'Start this plan' }).click()
  await page.getByText('Started 1 Jan 2027. 0 of 23 steps done.').waitFor()

  await page.getByRole('button', { name: 'Edit: Gap map per competency with evidence' }).click()
  await page.getByLabel('What to do').first().fill('Gap map on one page')
  await page.getByLabel('Due').fill('2027-01-15')
  await page.getByRole('button', { name: 'Save' }).click()
  const step = page.getByRole('listitem').filter({ hasText: 'Gap map on one page' })
  await step.getByText('15 Jan 2027').waitFor()
  await page.reload()
  await step.getByText('15 Jan 2027').waitFor()

  const phase = page.getByRole('region').filter({ has: step })
  const place = async () =>
    (await phase.getByRole('listitem').allInnerTexts()).findIndex((row) =>
      row.includes('Gap map on one page'),
    )
  const before = await place()
  await step.focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(place).toBe(before + 1)
  await step.getByRole('button', { name: 'Move up: Gap map on one page' }).click()
  await expect.poll(place).toBe(before)

  await step.getByRole('button', { name: 'Finish: Gap map on one page' }).click()
  await page.getByLabel('What happened, in one line').fill('Walked two directors through the gap map')
  await page.getByRole('button', { name: 'Finish it' }).click()
  await page.getByText('1 of 23 steps done.').waitFor()
  await step.getByRole('link', { name: 'Evidence from it' }).waitFor()
  await page.keyboard.press('u')
  await page.getByText('0 of 23 steps done.').waitFor()
  expect(journey.faults()).toEqual([])
})

test('the reviews of a role are saved as a calendar file', async () => {
  const { page, go } = journey
  await go('/plan/it-director/reviews')
  await page.getByLabel('Day for reviews').selectOption('Tuesday')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the calendar file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('waymark-reviews.ics')
  expect(journey.faults()).toEqual([])
})

test('the career map keeps what was chosen in its address and moves the range with it', async () => {
  const { page, go } = journey
  await go('/career')
  await page.getByLabel('Your role today').selectOption('Engineering Manager')
  await page.getByLabel('The role you aim for').selectOption('Chief Technology Officer')
  await page.getByRole('heading', { name: 'Head of Engineering to VP of Engineering' }).waitFor()
  const range = page.getByText(/^Between .* in eight of ten simulated ways/)
  const usual = await range.textContent()
  await page.getByLabel('Kind of company').selectOption('Fast-growing startup')
  await page.getByText(/Multiplies the whole/).waitFor()
  const fast = await range.textContent()
  expect(fast).not.toBe(usual)
  await page.getByLabel(/answer for something together/).check()
  await page.getByText(/takes between nothing and 25 %/).waitFor()
  const chosen = await range.textContent()
  await page.reload()
  await page.getByText(/takes between nothing and 25 %/).waitFor()
  expect(await range.textContent()).toBe(chosen)
  expect(journey.faults()).toEqual([])
})

test('the career map says in words all that it draws, and keeps a proposal over a reload', async () => {
  const { page, go } = journey
  await go('/career?from=tech-lead&to=engineering-manager')
  const drawn = await page
    .getByRole('img', { name: /^Map of roles/ })
    .locator('rect')
    .count()
  await page.getByText('The whole map in words').click()
  const told = page.getByRole('group').filter({ hasText: 'The whole map in words' }).getByRole('listitem')
  expect(await told.count()).toBe(drawn)
  const lead = told.filter({ hasText: /^Tech Lead / })
  expect(await lead.textContent()).toMatch(/on your way.*leads to Engineering Manager.*a change of lane/)

  await page.getByLabel('Business need').fill('Releases wait for one team')
  await page.reload()
  await page.getByText('1 of 5 parts filled.').waitFor()
  expect(await page.getByLabel('Business need').inputValue()).toBe('Releases wait for one team')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as Markdown' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('rotation-proposal.md')
  await page.getByRole('button', { name: 'Empty it' }).click()
  await page.getByText('0 of 5 parts filled.').waitFor()
  await page.reload()
  await page.getByText('0 of 5 parts filled.').waitFor()
  expect(journey.faults()).toEqual([])
})
