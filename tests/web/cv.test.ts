import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directorCv } from '@waymark/documents/cv/testing/director-cv.ts'
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

test('a CV comes in, is written in place, made into a variant and a letter, and every claim is traced', async () => {
  const { page, go } = journey
  await go('/cv')
  await page.getByText('No CV yet').waitFor()
  expect(await violations()).toEqual([])
  await page.getByLabel('Bring a CV').setInputFiles({
    name: 'resume.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(directorCv.resume)),
  })
  await page.getByText('Taken over without loss.').waitFor()
  await page.getByRole('region', { name: 'Masters' }).getByRole('link', { name: 'Master' }).click()
  await page.getByRole('img', { name: 'Page 1 of 3' }).waitFor()
  await page.getByText('What can be traced holds').waitFor()
  expect(await violations()).toEqual([])

  await page.getByLabel('Headline').fill('Director of Technology')
  await page.getByLabel('Phone').focus()
  await page.getByText('Version 2').waitFor()
  await page.getByLabel('Look').selectOption('margin')
  await page.getByText('Version 3').waitFor()

  const form = page.getByRole('region', { name: 'Make a variant' })
  await form.getByLabel('Name').fill('Acme')
  await form.getByLabel('What they ask for').fill('Incident recovery and runbooks\nFluent Japanese')
  await form.getByRole('button', { name: 'Make a variant' }).click()
  await form.getByText('Nothing in the CV answers this.').waitFor()
  await form.getByRole('link', { name: 'Acme' }).click()
  await page.getByRole('region', { name: 'Beside its master' }).waitFor()
  await page.getByText('Head of Platform, Brightwater Pay GmbH', { exact: true }).click()
  const line = page.getByRole('textbox', { name: 'Line 1' }).filter({ hasText: 'Took incident recovery' })
  await line.fill('Took incident recovery from 94 to 13 minutes at the median.')
  await line.blur()
  await page.getByText('1 claim does not hold').waitFor()
  await page.getByText('“13 minutes” rests on nothing').waitFor()
  expect(await violations()).toEqual([])

  const letter = page.getByRole('region', { name: 'Draft a letter' })
  await letter.getByLabel('What they ask for').fill('Regulated metering rollouts')
  await letter.getByRole('button', { name: 'Draft a letter' }).click()
  await page.getByRole('region', { name: 'Words' }).waitFor()
  await page.getByText(/is still blank/).waitFor()
  await page.getByRole('textbox', { name: 'Paragraph 1' }).fill('Your rollout has a date that does not move.')
  await page.getByRole('textbox', { name: 'Paragraph 2' }).focus()
  await page.getByText('Every claim holds.').waitFor()
  expect(await violations()).toEqual([])
  expect(journey.faults()).toEqual([])
}, 90_000)

test('all of it fits a phone without sideways scroll', async () => {
  const { page, go } = journey
  await page.setViewportSize({ width: 360, height: 780 })
  await go('/cv')
  await page.getByRole('link', { name: 'Master', exact: true }).click()
  await page.getByRole('img', { name: /Page 1/ }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  expect(await violations()).toEqual([])
}, 60_000)
