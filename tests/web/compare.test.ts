import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
const folder = mkdtempSync(join(tmpdir(), 'waymark-raters-'))
beforeAll(async () => {
  journey = await startJourney()
  await journey.enterSample()
  await journey.page.getByRole('button', { name: 'Leave the sample for good' }).waitFor()
}, 120_000)
afterAll(async () => {
  await journey.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What went wrong so far. A refusal is an answer of its own; the browser logs its status all the same. */
const faults = () => journey.faults().filter((fault) => !fault.includes('status of 422'))

async function violations(): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page: journey.page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

test('the closest role is told with its reasons, and too little evidence is no last place', async () => {
  const { page, go } = journey
  await go('/compare')
  const placed = page.getByRole('region', { name: 'With enough evidence' })
  await placed.getByRole('link', { name: 'IT Director' }).waitFor()
  const unplaced = page.getByRole('region', { name: 'Too little evidence to place' })
  await unplaced
    .getByText(/of 9 competencies have evidence; too few to place/)
    .first()
    .waitFor()
  await page.getByText(/no percentile/).waitFor()
  expect(await violations()).toEqual([])
})

test('two roles are chosen in the address and survive a reload', async () => {
  const { page, go } = journey
  await go('/compare?show=roles&framework=it-director')
  await page.getByLabel('Beside').selectOption('engineering-manager')
  await page.getByText(/The same evidence counts for both/).waitFor()
  expect(new URL(page.url()).searchParams.get('with')).toBe('engineering-manager')
  await page.reload()
  await page.getByText(/The scales differ/).waitFor()
  await page.getByRole('button', { name: 'As a table' }).click()
  await page.getByRole('columnheader', { name: 'Why' }).waitFor()
  expect(await violations()).toEqual([])
})

test('two dates name what moved, and a reason opens its item', async () => {
  const { page, go } = journey
  const since = new Date(Date.now() - 250 * 86_400_000).toISOString().slice(0, 10)
  await go(`/compare?show=dates&framework=it-director&since=${since}`)
  await page.getByText(/^What evidence supports went from/).waitFor()
  await page
    .getByRole('link', { name: /was added\.$/ })
    .first()
    .click()
  await page.getByRole('complementary', { name: 'Evidence item' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await violations()).toEqual([])
})

test('someone else rates in a form of their own, without a network, and comes back beside you', async () => {
  const { page, go, context } = journey
  await go('/raters/it-director')
  await page.getByRole('heading', { name: 'Nobody else has rated yet' }).waitFor()
  await page.getByLabel('Their name').fill('Ada Berg')
  await page.getByRole('checkbox').first().check()
  const writing = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the form' }).click()
  const form = join(folder, 'form.html')
  await (await writing).saveAs(form)
  expect(readFileSync(form, 'utf8')).not.toContain('overClaims')

  const other = await context.newPage()
  const asked: string[] = []
  const wrong: string[] = []
  other.on('request', (request) => asked.push(request.url()))
  other.on('console', (message) => wrong.push(message.text()))
  other.on('pageerror', (error) => wrong.push(error.message))
  await other.goto(`file://${form}`)
  const vendor = other.getByRole('group', { name: /Vendor command/ })
  await vendor.getByRole('radio', { name: /^0/ }).check()
  await vendor.getByRole('textbox').fill('Saw no negotiation')
  await other
    .getByRole('group', { name: /Change governance/ })
    .getByRole('radio', { name: /apply/ })
    .check()
  await other.getByRole('button', { name: 'Save my answers' }).click()
  await other.getByText('Say why “Change governance” does not apply.').waitFor()
  await other
    .getByRole('group', { name: /Change governance/ })
    .getByRole('textbox')
    .fill('Not their seat')
  const axe = await new AxeBuilder({ page: other }).analyze()
  expect(axe.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  const saving = other.waitForEvent('download')
  await other.getByRole('button', { name: 'Save my answers' }).click()
  const answers = join(folder, 'answers.json')
  await (await saving).saveAs(answers)
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([])
  expect(wrong).toEqual([])
  await other.close()

  const tampered = join(folder, 'tampered.json')
  writeFileSync(tampered, readFileSync(answers, 'utf8').replace('Ada Berg', 'Ada Boss'))
  const picker = page.locator('input[type=file][accept*=json]')
  await picker.setInputFiles(answers)
  await page.getByText('Ada Berg: 2 ratings added, 0 known before, 7 left open.').waitFor()
  await page.getByText('2 steps apart').waitFor()
  await page.getByText('Ada Berg: Saw no negotiation').waitFor()
  await page.getByText(/No coefficient: 2 raters share 1 competencies/).waitFor()
  expect(await violations()).toEqual([])

  await page.getByLabel('Agreed point').selectOption('1')
  await page.getByLabel('What settled it').fill('One renegotiation is on file')
  await page.getByRole('checkbox', { name: 'You' }).check()
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText(/^Agreed on 1,/).waitFor()
  await page.getByText(/moved: you from 2/).waitFor()
  await page.getByRole('button', { name: 'As a table' }).click()
  await page.getByRole('columnheader', { name: 'Agreed' }).waitFor()
  expect(await violations()).toEqual([])
})

test('a file whose questions were changed is refused, and says what to do', async () => {
  const { page, go } = journey
  await go('/raters/it-director')
  await page.locator('input[type=file][accept*=json]').setInputFiles(join(folder, 'tampered.json'))
  await page.getByText(/does not ask what was asked/).waitFor()
  await page.getByText(/Invite the rater again/).waitFor()
  expect(faults()).toEqual([])
})

test('cases are rated one by one, and the leaning is told only from five on', async () => {
  const { page, go } = journey
  await go('/calibrate/it-director')
  for (let at = 1; at <= 12; at++) {
    await page.getByText(`Case ${at} of 12`).waitFor()
    await page.getByRole('radio', { name: /^3/ }).check()
    await page.getByRole('button', { name: 'Show the expert’s point' }).click()
    await page.getByText(/^You gave 3, the expert \d\./).waitFor()
    await page.getByText(at < 5 ? /Too few to speak of a leaning/ : /chance alone/).waitFor()
    await page.getByRole('button', { name: 'Next case' }).click()
  }
  await page.getByText('You have had every case.').waitFor()
  expect(await page.getByRole('table', { name: 'Your answers' }).getByRole('row').count()).toBe(13)
  expect(await violations()).toEqual([])
  expect(faults()).toEqual([])
})
