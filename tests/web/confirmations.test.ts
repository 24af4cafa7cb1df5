import { AxeBuilder } from '@axe-core/playwright'
import { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Download, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { repository } from './testing/build.ts'
import { startJourney, type Journey } from './testing/journey.ts'

let journey: Journey
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-confirm-'))
  journey = await startJourney({ prepare: logOne })
}, 120_000)
afterEach(async () => {
  await journey.close()
  await rm(folder, { recursive: true, force: true })
})

const deed = 'Renegotiated the support contract'

function logOne(home: string): void {
  const program = join(repository, 'apps', 'waymark', 'src', 'main.ts')
  const words = `--result|The bill fell.|--metric|support cost|--before|120|--after|84|--unit|kEUR/year|--decision|Secret plan|--confidentiality|internal`
  const outcome = spawnSync(process.execPath, [program, 'log', deed, ...words.split('|')], {
    env: { ...process.env, WAYMARK_HOME: home },
    encoding: 'utf8',
  })
  expect(outcome.stderr).toBe('')
}

async function saved(download: Download): Promise<string> {
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/** The colleague: another profile, without a network, on the page as it was sent. */
async function colleague(path: string, width = 1280): Promise<Page> {
  const browser = journey.context.browser()
  if (browser === null) throw new Error('the journey has a browser')
  const profile = await browser.newContext({
    offline: true,
    acceptDownloads: true,
    viewport: { width, height: 800 },
  })
  const page = await profile.newPage()
  page.on('pageerror', (error) => expect.fail(error.message))
  page.on('console', (message) => expect(message.type()).not.toBe('error'))
  await page.goto(pathToFileURL(path).href)
  return page
}

async function ask(): Promise<string> {
  const { page } = journey
  await journey.go('/evidence')
  await page.getByRole('link', { name: new RegExp(deed) }).click()
  await page.getByRole('link', { name: 'Ask someone to confirm it' }).click()
  await page.getByLabel('Their name').fill('Ada Berg')
  await page.getByLabel('Your name, as they will read it').fill('Ines Ruiz')
  await page.getByRole('checkbox', { name: 'When', exact: true }).uncheck()
  const leaves = page.getByRole('region', { name: 'This leaves' })
  await leaves.getByText('The bill fell.').waitFor()
  await leaves.getByText('Stays here: decision, when.').waitFor()
  expect(await leaves.innerText()).not.toContain('Secret plan')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the page' }).click()
  return saved(await download)
}

async function give(name: string, content: string | Buffer): Promise<void> {
  const { page } = journey
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose the file' }).click()
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

async function save(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save my answer' }).click()
  return readFile(await saved(await download), 'utf8')
}

test('a colleague confirms on a page of their own, and the item is confirmed', async () => {
  const path = await ask()
  expect(await readFile(path, 'utf8')).not.toContain('Secret plan')
  const theirs = await colleague(path)
  await theirs.getByText('The bill fell.').first().waitFor()
  await theirs.getByLabel('I confirm it as it stands').check()
  await theirs.getByRole('button', { name: 'Save my answer' }).click()
  expect(await theirs.getByRole('alert').innerText()).toContain('Say how you know')
  await theirs.getByLabel(/^How do you know/).fill('I signed the contract')
  await theirs.getByLabel(/^In your own words/).fill('<img src=x onerror=alert(1)> 36 k under')
  const key = await theirs.locator('#key').innerText()
  expect(key).toMatch(/^\w{4} \w{4} \w{4} \w{4}$/)
  const answer = await save(theirs)

  const { page } = journey
  await give('answer.json', answer.replace('36 k under', '90 k under'))
  await page.getByText('was changed after it was signed').waitFor()
  await give('answer.json', answer)
  await page.getByText('Ada Berg: 1 answer added, 0 known before, 0 left open.').waitFor()
  await page.getByText(`Signed with key ${key}, seen for the first time`).waitFor()
  await page.getByText('<img src=x onerror=alert(1)> 36 k under').first().waitFor()
  await page.getByRole('link', { name: deed }).click()
  const drawer = page.getByRole('complementary', { name: 'Evidence item' })
  await drawer.getByText('attested', { exact: true }).waitFor()
  await drawer.getByText('What it carries, and why').click()
  await drawer.getByText('Confirmed by Ada Berg (manager).').waitFor()
  expect(journey.faults().filter((fault) => !fault.includes('422'))).toEqual([])
}, 120_000)

test('a colleague corrects, and the user takes their wording', async () => {
  const theirs = await colleague(await ask())
  await theirs.getByLabel('I would put it differently').check()
  await theirs.getByLabel('What came of it').fill('The bill fell by a third.')
  await theirs.getByLabel('after').fill('80')
  await theirs.getByLabel(/^How do you know/).fill('I saw the invoice')
  const answer = await save(theirs)
  const { page } = journey
  await page.getByLabel('The message, pasted').fill(answer)
  await page.getByRole('button', { name: 'Read the message' }).click()
  await page.getByRole('button', { name: `Take their wording of ${deed}` }).click()
  await page.getByRole('link', { name: deed }).click()
  const drawer = page.getByRole('complementary', { name: 'Evidence item' })
  await drawer.getByText('attested', { exact: true }).waitFor()
  await drawer.getByText('The bill fell by a third.').first().waitFor()
  expect(await drawer.getByText('The bill fell.', { exact: true }).count()).toBe(0)
}, 120_000)

test('the room is accessible with a request, a correction and an item in it, also on a phone', async () => {
  const theirs = await colleague(await ask())
  await theirs.getByLabel('I would put it differently').check()
  await theirs.getByLabel('What came of it').fill('The bill fell by a third.')
  await theirs.getByLabel(/^How do you know/).fill('I saw the invoice')
  await give('answer.json', await save(theirs))
  const { page } = journey
  await page.getByRole('button', { name: `Take their wording of ${deed}` }).waitFor()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  }
  await journey.go('/')
  await page.getByRole('link', { name: 'Ada Berg would put it differently' }).waitFor()
}, 120_000)

test('the page is accessible, readable in both lights and on a phone', async () => {
  const path = await ask()
  for (const width of [1280, 360])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await colleague(path, width)
      await page.emulateMedia({ colorScheme })
      await page.getByLabel('I would put it differently').check()
      await page.locator('summary').click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
      const scroll = await page.evaluate('document.documentElement.scrollWidth')
      expect(scroll).toBe(width)
    }
}, 120_000)
