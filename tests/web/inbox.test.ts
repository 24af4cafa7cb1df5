import { afterEach, beforeEach, expect, test } from 'vitest'
import { startJourney, type Journey } from './testing/journey.ts'
import { seedRecords } from './testing/seeded-records.ts'

let journey: Journey
beforeEach(async () => {
  journey = await startJourney({ prepare: seedRecords })
})
afterEach(() => journey.close())

const work = 'Took part in 9 incidents of payments in 2026 Q3, 4 of them as incident lead'
const stale = 'Took part in an incident of search as responder: Search index is stale'
const paper = 'Wrote the postmortem of an incident: Checkout rejects card payments'

test('proposals wait with their figures; one is answered and accepted, with its records beside it', async () => {
  const { page, go } = journey
  await go('/evidence')
  await page.getByRole('link', { name: 'Inbox: 3 proposals' }).click()
  const rows = page.getByRole('list', { name: 'Proposals' }).getByRole('listitem')
  await expect.poll(() => rows.count()).toBe(3)
  await rows.filter({ hasText: work }).getByRole('link').click()
  const drawer = page.getByRole('complementary', { name: 'Proposal' })
  await drawer.getByText(/responder in 5, incident lead in 4/).waitFor()
  const behind = drawer.getByRole('region', { name: 'Behind it: 9 records', exact: true })
  expect(await behind.getByRole('row').count()).toBe(10)
  await behind.getByText('It was resolved before it was acknowledged.').waitFor()
  await behind.getByText('postmortem.md: row 2026-07-01-cards').waitFor()

  await drawer.getByRole('button', { name: 'Answer: What changed afterwards because of it?' }).click()
  await drawer.getByRole('textbox', { name: 'Result' }).fill('No card outage since')
  await drawer.getByRole('button', { name: 'Keep this answer' }).click()
  await drawer.getByText('your own statement, once you accept').waitFor()
  await drawer.getByRole('group', { name: 'May support' }).getByRole('checkbox').first().check()
  await drawer.getByRole('button', { name: 'Accept with 1 answer' }).click()
  await page.getByText(`Accepted “${work}”`).waitFor()

  await go('/evidence')
  await page.getByRole('link', { name: work }).click()
  const item = page.getByRole('complementary', { name: 'Evidence item' })
  await item.getByText('No card outage since').waitFor()
  await item.getByText('your own statement').filter({ visible: true }).first().waitFor()
  await item.getByText('recorded as it happened').filter({ visible: true }).first().waitFor()
  expect(journey.faults()).toEqual([])
})

test('by keyboard alone: walk, accept, refuse, undo, open', async () => {
  const { page, go } = journey
  await go('/evidence/inbox')
  const rows = page.getByRole('list', { name: 'Proposals' }).getByRole('listitem')
  await rows.first().waitFor()
  const titles = (await rows.allTextContents()).map((told) =>
    [work, stale, paper].find((title) => told.includes(title)),
  )
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.getByText(`Accepted “${titles[1]}”`).waitFor()
  await expect.poll(() => rows.count()).toBe(2)
  await expect
    .poll(() => page.evaluate<string>("document.activeElement?.textContent ?? ''"))
    .toContain(titles[2])
  await page.keyboard.press('r')
  await page.getByText(`Refused “${titles[2]}”`).waitFor()
  await expect.poll(() => rows.count()).toBe(1)
  await page.keyboard.press('u')
  await page.getByText(`Undone: Refused “${titles[2]}”`).waitFor()
  await expect.poll(() => rows.count()).toBe(2)
  await page.keyboard.press('k')
  await page.keyboard.press('e')
  await page.getByRole('complementary', { name: 'Proposal' }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/evidence\/inbox\/pr_/)
  expect(journey.faults()).toEqual([])
})

test('what is refused waits under its name with the reason and can be put back; merging keeps both', async () => {
  const { page, go } = journey
  await go('/evidence/inbox')
  await page.getByRole('link', { name: stale }).click()
  const drawer = page.getByRole('complementary', { name: 'Proposal' })
  await drawer.getByRole('textbox', { name: 'Why you refuse it' }).fill('On leave')
  await drawer.getByRole('button', { name: /^Refuse/ }).click()
  await page.getByText(`Refused “${stale}”`).waitFor()
  await go('/evidence/inbox?state=refused')
  await page.getByRole('link', { name: stale }).click()
  await drawer.getByText('Refused: On leave').waitFor()
  await drawer.getByRole('button', { name: 'Put back into the inbox' }).click()
  await page.getByText('back into the inbox').first().waitFor()

  await go('/evidence/inbox')
  await page.getByRole('link', { name: work }).click()
  await drawer.getByRole('searchbox', { name: 'Search your evidence' }).fill('summer')
  await drawer
    .getByRole('button', { name: 'Merge into this: Led the payments incidents of the summer' })
    .click()
  await page.getByText('into “Led the payments incidents of the summer”').waitFor()
  expect(journey.faults()).toEqual([])
})

test('sources show records, doubts and what waits; removing one takes its proposals and can be undone', async () => {
  const { page, go } = journey
  await go('/sources')
  const row = page.getByRole('row').filter({ hasText: 'incidents.csv' })
  await row.getByText('1 record has doubts').waitFor()
  await row.getByRole('link', { name: '3 proposals' }).click()
  await page.getByText('Only what rests on incidents.csv.').waitFor()
  await go('/sources')
  await row.getByRole('button', { name: 'Remove: incidents.csv' }).click()
  await page.getByText('Removed the source incidents.csv').waitFor()
  await go('/evidence/inbox')
  await page.getByRole('link', { name: /^Wrote the postmortem|INC-1/ }).waitFor()
  expect(await page.getByRole('list', { name: 'Proposals' }).getByRole('listitem').count()).toBe(1)
  await page.keyboard.press('u')
  await page.getByRole('link', { name: work }).waitFor()
  expect(journey.faults()).toEqual([])
})

test('a phone shows a proposal without sideways scroll', async () => {
  await journey.close()
  journey = await startJourney({ width: 360, prepare: seedRecords })
  const { page, go } = journey
  await go('/evidence/inbox')
  await page.getByRole('link', { name: work }).click()
  const drawer = page.getByRole('complementary', { name: 'Proposal' })
  await drawer.getByRole('button', { name: /^Accept/ }).waitFor()
  expect(await drawer.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  await go('/sources')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
})

test('an empty inbox says what would fill it', async () => {
  await journey.close()
  journey = await startJourney({ width: 360, theme: 'dark' })
  const { page, go } = journey
  await go('/evidence/inbox')
  await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor()
  await page.getByRole('link', { name: 'Read records' }).click()
  await page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  expect(journey.faults()).toEqual([])
})
