import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
beforeEach(async () => {
  journey = await startJourney()
})
afterEach(() => journey.close())

const resume = {
  basics: { name: 'Ada Byron', email: 'ada@example.org' },
  work: [
    {
      name: 'Analytical Works',
      position: 'Engineering Manager',
      startDate: '2022-03',
      endDate: '2025-06',
      highlights: [
        'Cut recovery time of the order service from 94 to 21 minutes',
        'Handed the on-call rota over to three teams',
      ],
    },
    {
      name: 'Broken dates',
      position: 'Engineer',
      startDate: 'last spring',
      highlights: ['Wrote the compiler'],
    },
  ],
}

async function choose(journey: Journey, name: string, content: string): Promise<void> {
  const { page } = journey
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const chooser = await choosing
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

test('a résumé is previewed, some of it kept, and reading it again adds nothing', async () => {
  const { page, go } = journey
  await go('/sources')
  await choose(journey, 'resume.json', JSON.stringify(resume))
  const preview = page.getByRole('region', { name: 'What was understood' })
  await preview.getByText('Cut recovery time of the order service').waitFor()
  await preview.getByRole('button', { name: 'None', exact: true }).click()
  await preview.getByRole('searchbox').fill('recovery')
  await preview.getByRole('checkbox').first().check()
  await preview.getByRole('button', { name: 'Keep 1 item' }).click()
  await page.getByText('1 item added, 0 updated').waitFor()
  await page.getByRole('cell', { name: 'JSON Resume' }).first().waitFor()

  await choose(journey, 'resume.json', JSON.stringify(resume))
  await preview.getByText('1 known already').waitFor()
  await preview.getByRole('button', { name: 'None', exact: true }).click()
  expect(await preview.getByRole('button', { name: 'Keep 0 items' }).isDisabled()).toBe(true)
  await preview.getByRole('button', { name: 'Leave it all' }).click()
  await page.getByRole('heading', { name: 'Drop a file here' }).waitFor()
  expect(journey.faults()).toEqual([])
})

test('what was not understood is told by place and reason before anything is kept', async () => {
  const { page, go } = journey
  await go('/sources')
  await choose(journey, 'resume.json', JSON.stringify(resume))
  const refused = page.getByRole('region', { name: 'Not understood' }).first()
  await refused.getByRole('rowheader').first().waitFor()
  expect(await refused.getByRole('rowheader').first().textContent()).toContain('work')
  expect(journey.faults()).toEqual([])
})

test('an archive is offered whole, also where all of it is here already', async () => {
  const { page, go } = journey
  await journey.enterSample()
  await go('/settings')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download everything as an archive' }).click()
  const path = await (await coming).path()
  await go('/sources')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (
    await choosing
  ).setFiles({
    name: 'mine.zip',
    mimeType: 'application/zip',
    buffer: await readFile(path),
  })
  await page.getByRole('button', { name: 'Bring all of it' }).click()
  await page.getByText(/0 items added/).waitFor()
  expect(journey.faults()).toEqual([])
})
