import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

const rooms = [
  '/roles',
  '/roles/identify',
  '/roles/boundaries',
  '/roles/boundaries?roles=cdgo,cdo,cgo,cto,cpo',
  '/roles/lanes',
  '/roles/ways?from=senior-engineer',
  '/roles/tours',
  '/roles/resilience',
  '/roles/ai?level=executive',
]
const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 360 },
] as const

describe.for(looks)('the rooms about roles, $theme at $width px', (look) => {
  let journey: Journey
  beforeAll(async () => {
    journey = await startJourney(look)
    await journey.enterSample()
  }, 120_000)
  afterAll(async () => {
    expect(journey.faults()).toEqual([])
    await journey.close()
  })

  test('are free of violations and never scroll sideways', { timeout: 120_000 }, async () => {
    const { page, go } = journey
    const found: Record<string, readonly string[]> = {}
    for (const room of rooms) {
      await go(room)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const wider = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
      )
      if (wider > 0) faults.push(`scrolls sideways by ${wider} px`)
      if (faults.length > 0) found[room] = faults
    }
    expect(found).toEqual({})
  })

  test('tell who owns what as a table where there is room, and one below the other where not', async () => {
    const { page, go } = journey
    await go('/roles/boundaries?roles=cto,vp-engineering,cio')
    const phone = look.width < 600
    await page.getByRole('heading', { name: 'Who owns what', level: 2 }).waitFor()
    expect(await page.getByRole('table').count()).toBe(phone ? 0 : 1)
    const delivery = page.getByRole('listitem').filter({ hasText: /^Delivery of engineering/ })
    expect(await delivery.count()).toBe(phone ? 1 : 0)
    if (!phone) return
    expect(await delivery.getByRole('term').allTextContents()).toEqual(['CTO', 'VP Eng', 'CIO'])
    const held = await delivery.getByRole('definition').allTextContents()
    expect(held.map((words) => words.replace(/[\d, ]+$/, ''))).toEqual(['informed', 'owns', 'not'])
    const scrolling = await page.evaluate<number>(
      `[...document.querySelectorAll('main *')].filter((element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX)).length`,
    )
    expect(scrolling).toBe(0)
  })
})

describe('what one does there', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await startJourney()
    await journey.enterSample()
  }, 120_000)
  afterEach(() => {
    expect(journey.faults()).toEqual([])
  })
  afterAll(() => journey.close())

  test('a pasted advertisement is told by its words, against its title', async () => {
    const { page, go } = journey
    await go('/roles/identify')
    await page
      .getByLabel('The description')
      .fill(
        'You lead a team of six engineers, hold 1:1s, run performance reviews, plan sprints with the product manager and care for team health.',
      )
    await page.getByLabel('Its title, if the text does not say').fill('CTO')
    await page.getByRole('button', { name: 'Tell the role' }).click()
    await page.getByText(/^Titled CTO; the words are those of an Engineering Manager/).waitFor()
    await page.getByText('Title and words disagree').waitFor()
    expect(await page.getByRole('heading', { name: /^Engineering Manager: \d+ signs for/ }).count()).toBe(1)
  })

  test('roles are chosen by the address and by their boxes', async () => {
    const { page, go } = journey
    await go('/roles/boundaries?roles=it-manager,it-director')
    await page.getByRole('columnheader', { name: 'IT Manager' }).waitFor()
    await page.getByRole('checkbox', { name: 'CIO' }).check()
    await page.getByRole('columnheader', { name: 'CIO' }).waitFor()
    await page.waitForURL(/roles=it-manager%2Cit-director%2Ccio|roles=it-manager,it-director,cio/)
    await page.getByText('The manager role rewards execution', { exact: false }).waitFor()
    expect(await page.getByRole('columnheader').count()).toBe(4)
  })

  test('nine answers give a direction by keyboard, and a reload forgets them', async () => {
    const { page, go } = journey
    await go('/roles/lanes')
    const statements = page.getByRole('group')
    for (let at = 0; at < 9; at++) {
      const answer = statements
        .nth(at)
        .getByRole('radio', { name: at < 4 ? 'Not true' : 'True', exact: true })
      await answer.focus()
      await page.keyboard.press('Space')
    }
    await page.getByText('You lean to the leadership lane.').waitFor()
    await page.reload()
    await page.getByText('Not enough answers yet.').waitFor()
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  })

  test('the pillars open the items that they rest on', async () => {
    const { page, go } = journey
    await go('/roles/resilience')
    await page.getByText('An outcome with its figure').first().waitFor()
    await page.getByRole('main').locator('li li a').first().click()
    await page.getByRole('complementary', { name: 'Evidence item' }).waitFor()
    expect(page.url()).toMatch(/\/evidence\/ev_/)
  })
})
