import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

const cv = `Mara Lindqvist
Engineering Manager | Results-driven problem solver

Experience

Engineering Manager, Kronlund Pay
2019 - Present
- Led a team of 24 engineers.
- Improved system performance and stability.
- Cut settlement batch time from 6 hours to 40 minutes with Finance.
- Involved in the definition of the new settlement architecture.

Software Engineer, Bankhaus Feld
2012 - 2019
- Reduced p95 latency of balance queries by 38%.
`
const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 360 },
] as const

describe.for(looks)('checking a CV, $theme at $width px', (look) => {
  let journey: Journey
  beforeAll(async () => {
    journey = await startJourney(look)
    await journey.go('/')
  }, 120_000)
  afterAll(async () => {
    // The browser notes the refusal of the unreadable file in its console.
    expect(journey.faults().filter((fault) => !fault.includes('status of 422'))).toEqual([])
    await journey.close()
  })

  const faultsOfPage = async () => {
    const { page } = journey
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const wider = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
      ...(wider > 0 ? [`scrolls sideways by ${wider} px`] : []),
    ]
  }

  test('starts by teaching, then shows text and findings side by side', async () => {
    const { page, go } = journey
    await go('/lint')
    await page.getByRole('heading', { name: 'What it looks for' }).waitFor()
    expect(await faultsOfPage()).toEqual([])
    await page.getByLabel('Or paste the text').fill(cv)
    await page.getByRole('button', { name: 'Check it' }).click()
    await page.getByRole('heading', { name: /Top of the page: 3 of 4 cues/ }).waitFor()
    await page.getByRole('heading', { name: /An improvement without a measure/ }).waitFor()
    expect(await faultsOfPage()).toEqual([])
  })

  test('walks from the text to the finding and back', async () => {
    const { page } = journey
    await page.getByRole('button', { name: /Improved system performance and stability/ }).click()
    const row = page.locator('[data-row]:focus')
    await row.getByRole('heading', { name: /An improvement without a measure/ }).waitFor()
    await row.getByRole('button', { name: 'Show in the text' }).click()
    const line = page.locator('[data-findings]:focus')
    expect(await line.innerText()).toContain('Improved system performance')
  })

  test('walks by key, asks for the blanks and puts the answer around the unchanged words', async () => {
    const { page } = journey
    await page.reload()
    await page.locator('[data-row]').first().waitFor()
    await page.locator('#page-title').focus()
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('j')
      await page.locator('[data-row]:focus').waitFor()
      if ((await page.locator('[data-row]:focus').innerText()).includes('An improvement without a measure'))
        break
    }
    await page.keyboard.press('e')
    await page.getByLabel(/^Outcome: By how much/).fill('p95 latency from 420 ms to 180 ms')
    await page
      .getByText('p95 latency from 420 ms to 180 ms — Improved system performance and stability.')
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Put it into the text' }).click()
    await page
      .getByRole('heading', { name: /An improvement without a measure/ })
      .waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('from 420 ms to 180 ms').first().waitFor()
    expect(await page.getByRole('heading', { name: /An improvement without a measure/ }).count()).toBe(0)
  })

  test('silences with a reason and hears again', async () => {
    const { page } = journey
    const finding = page.locator('[data-row]').filter({ hasText: 'Whose work it was' })
    await finding.getByRole('button', { name: 'Silence it' }).click()
    await finding.getByLabel('Why does it not hold?').fill('the board signed it')
    await finding.getByRole('button', { name: 'Silence it' }).last().click()
    await page.getByText('Silenced: 1').click()
    await page.getByText(/the board signed it/).waitFor()
    expect(await faultsOfPage()).toEqual([])
    await page.getByRole('button', { name: 'Hear it again' }).click()
    await finding.waitFor()
    expect(await page.getByText('Silenced: 1').count()).toBe(0)
  })

  test('says in one sentence what is the matter with a file', async () => {
    const { page } = journey
    await page.getByRole('button', { name: 'Check another' }).click()
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'cv.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]),
    })
    expect(await page.getByRole('alert').innerText()).toMatch(/cv\.pdf/)
  })
})
