import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
}, 120_000)
afterAll(() => journey.close())

/** A brag document of ten thousand different items over ten years. */
function manyWins(): string {
  const years = Array.from({ length: 10 }, (_, year) => 2016 + year)
  return years
    .map((year) => {
      const wins = Array.from(
        { length: 1000 },
        (_, index) => `- Moved warehouse ${year * 1000 + index} to the new network`,
      )
      return `## March ${year}\n\n${wins.join('\n')}\n`
    })
    .join('\n')
}

test(
  'ten thousand items: only what is in view is drawn, the end is reached, a filter finds one',
  { timeout: 120_000 },
  async () => {
    const { page, go } = journey
    await go('/sources')
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await (
      await choosing
    ).setFiles({
      name: 'wins.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(manyWins()),
    })
    await page.getByRole('button', { name: 'Keep 10,000 items' }).click({ timeout: 60_000 })
    await page.getByText('10,000 items added').waitFor({ timeout: 60_000 })

    await go('/evidence')
    const list = page.getByRole('list', { name: 'Items' })
    await list.getByRole('link').first().waitFor()
    expect(await list.getByRole('listitem').count()).toBeLessThan(60)
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    await list.locator('[aria-posinset="10000"]').getByRole('link').waitFor()
    expect(await list.getByRole('listitem').count()).toBeLessThan(60)

    await page.getByRole('searchbox').fill('2020123')
    await page.getByText('1 of 10,000 items match.').waitFor()
    await list.getByText('Moved warehouse 2020123').waitFor()
    expect(journey.faults()).toEqual([])
  },
)
