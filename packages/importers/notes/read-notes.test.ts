import { describe, expect, it } from 'vitest'
import { faultWith, itemTitled, readFileContent, titlesAndKeys } from '../testing/reading.ts'

const journal = `# Work journal

## 2026-03-02

- Moved the ledger to events
- 1:1 with Ada
- thoughts on a budget for alerts
- [ ] write the plan

## Tuesday, 3 March 2026

- Cut the nightly run from 6 h to 40 min

## 2026-W11

- Led the recovery drill
`

describe('notes', () => {
  it('of days and weeks give what was done, with its day', async () => {
    const result = await readFileContent('journal.md', journal)
    expect(result.kind).toBe('notes')
    expect(result.items.map(({ facts }) => facts.title)).toEqual([
      'Moved the ledger to events',
      'Cut the nightly run from 6 h to 40 min',
      'Led the recovery drill',
    ])
    expect(itemTitled(result, 'Moved the ledger to events').facts.happened.from).toBe('2026-03-02')
    expect(itemTitled(result, 'Led the recovery drill').facts.happened).toMatchObject({
      from: '2026-03-09',
      to: '2026-03-15',
    })
    expect(result.notRead).toContainEqual(expect.stringContaining('2 × notes that tell of nothing done'))
    expect(result.refused).toEqual([expect.objectContaining({ where: 'journal.md line 8' })])
  })

  it.each([
    ['2026-03-02.md', '2026-03-02'],
    ['2026-W10 notes.md', '2026-03-02'],
  ])('named %s are dated by their name', async (name, from) => {
    const result = await readFileContent(name, '# Platform\n\n- Led the recovery drill\n- Stand-up\n')
    expect(result.kind).toBe('notes')
    expect(result.items.map(({ facts }) => facts.happened.from)).toEqual([from])
    expect(result.items[0]?.facts.provenance[0]?.facts).toContain('happened')
  })

  it('are the same in another order and when they are read again', async () => {
    const [head = '', ...days] = journal.split(/(?=^## )/m)
    const other = [head, ...days.toReversed()].join('\n')
    const [one, two] = [await readFileContent('a.md', journal), await readFileContent('a.md', other)]
    expect(titlesAndKeys(two.items)).toEqual(titlesAndKeys(one.items))
  })

  it.each([
    [
      'wins.md',
      '# Brag document 2026\n\n## March\n\n- Led it\n\n## April\n\n- Cut it\n\n## May\n\n- Ran it\n',
    ],
    ['wins.md', '# Wins\n\n## 2026-03-02\n\n- Led it\n\n## Billing\n\n- Cut it\n'],
    ['wins.md', '# Wins\n\n## Q1 2026\n\n- Led it\n\n## Q2 2026\n\n- Cut it\n\n## Q3 2026\n\n- Ran it\n'],
  ])('are not seen in %s of months, quarters or topics', async (name, text) => {
    expect((await readFileContent(name, text)).kind).toBe('brag-markdown')
  })

  it.each([
    ['headings', '# 2026-03-02\n'.repeat(50_000)],
    ['spaces', `## ${' '.repeat(190)}x\n`.repeat(5000)],
    ['one endless line', `${journal}- Led ${'a '.repeat(300_000)}`],
  ])('made to take long: %s', async (_what, text) => {
    expect(await faultWith('journal.md', Buffer.from(text))).toBeNull()
  })
})
