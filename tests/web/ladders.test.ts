import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

const table =
  'Theme,Junior,Senior,Lead\n' +
  'Delivery,"Finishes small tasks","Finishes small tasks\nDelivers work of weeks","Makes teams deliver together"\n' +
  'People,,Helps others to their next step,Builds a team that works without them\n'
let journey: Journey
let folder: string
beforeAll(async () => {
  journey = await startJourney()
  folder = mkdtempSync(join(tmpdir(), 'waymark-ladder-'))
  writeFileSync(join(folder, 'harbour.csv'), table)
}, 120_000)
afterAll(async () => {
  await journey.close()
  rmSync(folder, { recursive: true })
})

test('a ladder is brought, looked at, kept, and read level by level', async () => {
  const { page, go } = journey
  await go('/frameworks')
  await page.getByRole('link', { name: 'Bring a ladder' }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).click(),
  ])
  await chooser.setFiles(join(folder, 'harbour.csv'))
  const counts = page.getByRole('region', { name: 'Counted in the source, and found again' })
  await counts.getByRole('row', { name: 'statements 6 6' }).waitFor()
  await page.getByText('no licence file was found').waitFor()
  await page.getByRole('button', { name: 'Keep 1 framework' }).click()
  await page.getByRole('heading', { name: '1 framework kept.' }).waitFor()
  await page.getByRole('link', { name: 'Open' }).click()

  await page.getByText('No level has enough evidence').waitFor()
  const cell = page
    .getByRole('row', { name: /^Delivery/ })
    .getByRole('cell')
    .nth(1)
  await cell.getByText('new: Delivers work of weeks').waitFor()
  expect(await cell.getByText(/^new: Finishes/).count()).toBe(0)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('columnheader', { name: 'Senior' }).getByRole('link').click()
  const delivery = page.getByRole('region', { name: 'Delivery' })
  expect(await delivery.innerText()).toMatch(
    /New at this level\s+Delivers work of weeks\s+As at the level below/,
  )
  await page.getByRole('link', { name: 'One level up: Lead' }).click()
  await page.reload()
  await page.getByRole('heading', { name: 'Lead: what it asks' }).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  expect(journey.faults()).toEqual([])
})

test('a framework is written with its faults by line and its questions beside it, and saved', async () => {
  const { page, go } = journey
  await go('/ladders/write')
  await page.getByLabel('Its name').fill('Engineering at Quay')
  expect(await page.getByLabel('Its id').inputValue()).toBe('engineering-at-quay')
  await page.getByRole('button', { name: 'Begin' }).click()
  const text = page.getByLabel('The file')
  await page.getByRole('heading', { name: 'No fault: it can be saved.' }).waitFor()
  await page.getByLabel('Level').selectOption('Engineering at Quay: Senior')
  const preview = page.getByRole('region', { name: 'The assessment it makes' })
  await preview.getByText('Plans and delivers work of several weeks.').waitFor()

  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const good = await text.inputValue()
  await text.fill(good.replace('competency: delivery', 'competency: delivry'))
  await page.getByText('did you mean "delivery"?').waitFor()
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
  await page
    .getByRole('button', { name: /^Line \d+/ })
    .first()
    .click()
  const chosen = await page.evaluate<string>(
    '((area) => area.value.slice(area.selectionStart, area.selectionEnd))(document.activeElement)',
  )
  expect(chosen).toContain('delivry')
  await text.fill(good.replace('Is your work sound?', 'Does it hold at sea?'))
  await preview.getByText('Does it hold at sea?').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Assess yourself' }).waitFor()
  await go('/frameworks')
  await page.getByRole('link', { name: 'Engineering at Quay', exact: true }).waitFor()
  await go('/ladders/write?file=engineering-at-quay.yaml')
  expect(await text.inputValue()).toContain('Does it hold at sea?')
  expect(journey.faults()).toEqual([])
})
