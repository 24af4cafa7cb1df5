import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

const ad = `Head of IT, Larkfield

About us
Our ERP dates from 2004 and its vendor ends support next year.

Requirements
- Experience replacing an ERP
- ITIL
- Excellent communication skills

Nice to have
- SAP`
const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 360 },
] as const

describe.for(looks)('postings, $theme at $width px', (look) => {
  let journey: Journey
  beforeAll(async () => {
    journey = await startJourney(look)
    await journey.enterSample()
  }, 120_000)
  afterAll(async () => {
    expect(journey.faults()).toEqual([])
    await journey.close()
  })

  async function faultsHere(): Promise<readonly string[]> {
    const { page } = journey
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const wider = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    )
    return wider > 0 ? [...told, `scrolls sideways by ${wider} px`] : told
  }

  test('teach when there is none, then show one beside the evidence', { timeout: 120_000 }, async () => {
    const { page, go } = journey
    await go('/postings')
    await page.getByRole('heading', { name: 'No postings yet' }).waitFor()
    expect(await faultsHere()).toEqual([])
    await page.getByLabel('The advertisement').fill(ad)
    await page.getByLabel('Employer').fill('Larkfield')
    await page.getByRole('button', { name: 'Keep and match' }).click()
    await page.getByRole('heading', { name: 'Head of IT, Larkfield', level: 1 }).waitFor()
    const proof = page.getByRole('region', { name: 'Your proof' })
    await proof.getByText('Our ERP dates from 2004').waitFor()
    await page
      .getByRole('region', { name: 'The advertisement' })
      .getByRole('button', { name: /^SAP/ })
      .waitFor()
    expect(await faultsHere()).toEqual([])
  })

  test('are walked and corrected by keyboard', { timeout: 120_000 }, async () => {
    const { page } = journey
    const row = page.locator('[data-row]')
    const keys = await row.evaluateAll((rows) => rows.map((one) => one.getAttribute('data-row')))
    expect(keys).toHaveLength(4)
    const chosen = () =>
      page.evaluate<string | null>("document.activeElement?.getAttribute('data-row') ?? null")
    await page.keyboard.press('j')
    expect(await chosen()).toBe(keys[0])
    await page.keyboard.press('j')
    expect(await chosen()).toBe(keys[1])
    await page.keyboard.press('k')
    expect(await chosen()).toBe(keys[0])
    await page.keyboard.press('l')
    const dialog = page.getByRole('dialog', { name: 'Link evidence' })
    await dialog.getByRole('list', { name: 'Evidence found' }).getByRole('button').first().click()
    await dialog.waitFor({ state: 'detached' })
    const first = page.locator(`[data-row="${keys[0] ?? ''}"]`)
    await first.getByText('linked by you').waitFor()
    await first.getByLabel('Your verdict').selectOption('met')
    await page.locator(`[data-row="${keys[0] ?? ''}"][data-state="met"]`).waitFor()
    await first.getByLabel('Weight').selectOption('no requirement')
    await page
      .getByRole('region', { name: 'Set aside by you' })
      .getByRole('button', { name: 'Bring back' })
      .click()
    await first.waitFor()
  })

  test('are ranked with the reasons', async () => {
    const { page, go } = journey
    await go('/postings')
    await page.getByRole('link', { name: /Head of IT, Larkfield/ }).waitFor()
    await page.getByText(/must-haves that evidence can answer/).waitFor()
    expect(await faultsHere()).toEqual([])
  })
})
