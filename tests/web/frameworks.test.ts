import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

const roles = ['engineering-manager', 'it-director', 'vp-engineering', 'cto', 'cdgo'] as const

describe.for([1280, 360])('the page of a role at %i px', (width) => {
  let journey: Journey
  beforeAll(async () => {
    journey = await startJourney({ width })
    await journey.enterSample()
  }, 120_000)
  afterAll(() => journey.close())

  test.for(roles)(
    '%s is free of violations, never scrolls sideways, and its contents lead to its parts',
    { timeout: 60_000 },
    async (role) => {
      const { page, go, faults } = journey
      await go(`/frameworks/${role}`)
      const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
      await contents.first().waitFor()
      for (const folded of await page.locator('details > summary').all()) await folded.click()
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
      expect(
        await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        ),
      ).toBeLessThanOrEqual(0)
      for (const link of await contents.all()) {
        const href = (await link.getAttribute('href')) ?? ''
        expect(await page.locator(href).count(), href).toBe(1)
      }
      expect(faults()).toEqual([])
    },
  )

  test('the readiness matrix is a table with its columns named', { timeout: 60_000 }, async () => {
    const { page, go } = journey
    await go('/frameworks/vp-engineering')
    const table = page.getByRole('table').first()
    await table.waitFor()
    expect(await table.getByRole('row').count()).toBe(9)
    expect(await table.getByRole('columnheader').allInnerTexts()).toHaveLength(4)
    const row = table.getByRole('row').filter({ hasText: 'Hiring' }).first()
    expect(await row.getByRole('rowheader').innerText()).toBe('Hiring')
    expect(await row.getByRole('cell').count()).toBe(3)
  })

  test('a competency unfolds with all that the file holds about it', { timeout: 60_000 }, async () => {
    const { page, go } = journey
    await go('/frameworks/engineering-manager#competencies')
    const summary = page.locator('summary', { hasText: 'Finance & Funding' })
    const competency = page.locator('details', { has: summary })
    await summary.click()
    const headings = ['Fast moves', 'Plan steps', 'Learning modules', 'Artifacts that prove it']
    for (const name of headings) await competency.getByRole('heading', { name }).waitFor()
    const told = await competency.innerText()
    expect(told).toContain('Way out: Review one page of costs with finance')
    expect(told).toContain('(7 to 14 days)')
    expect(told).toContain('By day 30: Write the cost story of your area')
  })

  test('an address with an anchor opens at its part', { timeout: 60_000 }, async () => {
    const { page, go } = journey
    await go('/frameworks/cdgo#routes')
    const heading = page.getByRole('heading', { name: 'Routes to the role' })
    await heading.waitFor()
    await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeLessThan(400)
  })

  test('a check reads what its yeses say', { timeout: 60_000 }, async () => {
    const { page, go } = journey
    await go('/frameworks/cdgo')
    const check = page.getByRole('list').filter({ hasText: 'Does it name ownership' })
    for (const box of await check.getByRole('checkbox').all()) await box.check()
    const verdict = page.getByRole('status').filter({ hasText: 'of 3 yes' })
    await expect.poll(() => verdict.innerText()).toContain('3 of 3 yes. A real CDGO.')
  })
})
