import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

const rooms = [
  '/',
  '/?log=true',
  '/evidence',
  '/confirmations',
  '/readiness',
  '/readiness/it-director',
  '/readiness/it-director?view=table&why=vendor-command',
  '/readiness/it-director?why=supported',
  '/readiness/it-director/assess/vendor-command',
  '/plan',
  '/plan/it-director',
  '/plan/engineering-manager',
  '/plan/it-director/reviews',
  '/roadmaps',
  '/plan/vp-engineering/roadmaps/twelve-months',
  '/career',
  '/career?from=engineering-manager&to=cto&company=fast-growing',
  '/sources',
  '/frameworks',
  '/frameworks/it-director',
  '/ladders/import',
  '/ladders/write',
  '/compare',
  '/compare?show=roles&framework=it-director&with=engineering-manager',
  '/compare?show=dates&framework=it-director&since=2026-03-01',
  '/compare?show=raters&framework=it-director&view=table',
  '/raters/it-director',
  '/calibrate/it-director',
  '/history',
  '/settings',
  '/nowhere',
]
const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 360 },
] as const

/** All rules in the light; in the dark only contrast, because nothing else differs there. */
async function violations({ page }: Journey, theme: 'light' | 'dark'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (
    theme === 'dark'
      ? axe.withRules(['color-contrast'])
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

describe.for(looks)('$theme at $width px', (look) => {
  let journey: Journey
  beforeAll(async () => {
    journey = await startJourney(look)
  }, 120_000)
  afterAll(() => journey.close())

  test(
    'the first page and every room are free of violations and never scroll sideways',
    { timeout: 180_000 },
    async () => {
      const { page, go, enterSample } = journey
      const found: Record<string, readonly string[]> = {}
      const check = async (name: string) => {
        const faults = await violations(journey, look.theme)
        const wider = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        const all = wider > 0 ? [...faults, `scrolls sideways by ${wider} px`] : faults
        if (all.length > 0) found[name] = all
      }
      await check('first run')
      await enterSample()
      for (const room of rooms) {
        await go(room)
        await check(room)
      }
      await go('/evidence')
      await page.getByRole('list', { name: 'Items' }).getByRole('link').first().click()
      await page.getByRole('complementary', { name: 'Evidence item' }).getByText('Facts').waitFor()
      await page.waitForLoadState('networkidle')
      await check('item')
      await go('/')
      await page.keyboard.press('Control+k')
      await page.getByRole('listbox').waitFor()
      await check('palette')
      expect(found).toEqual({})
      expect(journey.faults()).toEqual([])
    },
  )
})
