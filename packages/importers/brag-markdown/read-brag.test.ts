import { describe, expect, it } from 'vitest'
import { itemTitled, readFileContent, titlesAndKeys } from '../testing/reading.ts'

const read = (text: string, name = 'wins.md') => readFileContent(name, text)
const dated = async (text: string) =>
  (await read(text)).items.map((item) => [item.facts.title, item.facts.happened.from, item.facts.happened.to])

describe('a brag document', () => {
  it('takes each bullet, with its headings as time and situation', async () => {
    const { kind, items } = await read(
      '# Brag document 2025\n\n## March\n\n### Billing move\n\n- Moved billing to events\n',
    )
    expect(kind).toBe('brag-markdown')
    expect(items).toMatchObject([
      {
        where: 'wins.md line 7',
        facts: {
          title: 'Moved billing to events',
          situation: 'Billing move',
          happened: { from: '2025-03', to: null },
          provenance: [{ origin: 'document', place: 'wins.md line 7' }],
        },
      },
    ])
  })

  it.each([
    ['a résumé set in a code block', '```text\nLed the platform team\n```\n'],
    ['prose', '# Me\n\nA friendly person.\n'],
  ])('says why %s gives nothing', async (_, text) => {
    const { items, refused } = await read(text)
    expect(items).toEqual([])
    expect(refused).toMatchObject([
      { where: 'wins.md', reason: expect.stringContaining('tells of something done') },
    ])
  })

  it('fills fields from labelled lines under a bullet, a figure and a link included', async () => {
    const text = [
      '- Cut the invoice run, see [the RFC](https://wiki.example/rfc/7)',
      '  - **Situation:** invoices came at noon',
      '  - Task: have them out by eight',
      '  - Action: moved the run to a queue',
      '  - Result: run time fell from 6 h to 40 min',
      '  - Decision: build a queue',
      '  - Instead of: a larger database',
      '  - When: 2025-04',
    ].join('\r\n')
    expect(itemTitled(await read(text), 'Cut the invoice run, see the RFC').facts).toMatchObject({
      situation: 'invoices came at noon',
      task: 'have them out by eight',
      action: 'moved the run to a queue\nhttps://wiki.example/rfc/7',
      result: 'run time fell from 6 h to 40 min',
      measures: [{ name: 'run time', before: 360, after: 40, unit: 'min' }],
      decision: { chosen: 'build a queue', insteadOf: 'a larger database' },
      happened: { from: '2025-04' },
    })
  })

  it('makes one item of a heading with labelled lines', async () => {
    const { items } = await read(
      '## Pager reform\n**Situation:** 40 pages a week\n**Action:** merged the alerts\n**Impact:** pages fell from 40 to 6 a week\n',
    )
    expect(items).toMatchObject([
      {
        facts: {
          title: 'Pager reform',
          situation: '40 pages a week',
          action: 'merged the alerts',
          measures: [{ name: 'pages', before: 40, after: 6, unit: '/week' }],
        },
      },
    ])
  })

  it.each([
    ['- [ ] Write the postmortem', /not ticked/],
    ['## Goals for this year\n- Become a director', /stands under “Goals for this year”/],
    ['## Next steps\n1. Sell the plan', /an intention/],
    ['- Will reorganise the team', /intended \(“will”\)/],
    ['- ~~Ran the audit~~', /struck through/],
    ['- [Describe your win here]', /placeholder/],
    ['- TBD', /placeholder/],
    ['- What do I feel most proud of?', /question/],
    ['- List the design docs that you worked on', /speaks to its reader/],
    ['- [Projects](#projects)', /link inside/],
  ])('refuses what did not happen, with its line: %j', async (text, reason) => {
    const { items, refused } = await read(text)
    expect(items).toEqual([])
    expect(refused).toEqual([
      { where: expect.stringMatching(/^wins\.md line [12]$/), reason: expect.stringMatching(reason) },
    ])
  })

  it('takes ticked goals as done', async () => {
    const { items } = await read('## Goals for 2025\n- [x] Passed the audit\n')
    expect(items.map((item) => item.facts.title)).toEqual(['Passed the audit'])
  })

  it.each<[string, unknown[]]>([
    ['- 2025-03-14: Led the review', ['Led the review', '2025-03-14', null]],
    ['- [Mar 2025] Led the review', ['Led the review', '2025-03', null]],
    ['- Led the review (Q2 2025)', ['Led the review', '2025-04', '2025-06']],
    ['- **14 March 2025** – Led the review', ['Led the review', '2025-03-14', null]],
    ['## 2025\n### Q3\n- Led the review', ['Led the review', '2025-07', '2025-09']],
    ['## Week of March 3, 2025\n- Led the review', ['Led the review', '2025-03-03', null]],
    ['## 2025-W02\n- Led the review', ['Led the review', '2025-01-06', '2025-01-12']],
    ['# Brag document 2024–2025\n- Led the review', ['Led the review', '2024', '2025']],
    ['## Move (Jan – Mar 2025)\n- Led the review', ['Led the review', '2025-01', '2025-03']],
    ['---\ndate: 2025-05\n---\n- Led the review', ['Led the review', '2025-05', null]],
    ['## March\n- Led the review', ['Led the review', null, null]],
    ['## Windows Server 2019\n- Led the review', ['Led the review', null, null]],
    ['## 2024\n## March 2025\n- Mar 20 – Led the review', ['Led the review', '2025-03-20', null]],
  ])('dates %j', async (text, expected) => {
    expect(await dated(text)).toEqual([expected])
  })

  it('reads the year of months from the file name', async () => {
    const { items } = await read('## March\n- Led the review', 'brag-2025.md')
    expect(items[0]?.facts.happened.from).toBe('2025-03')
  })

  it('reads tables by their columns', async () => {
    const text =
      '| Date | Win | Metric | Before | After | Impact |\n|---|:-:|---|---|---|---|\n| 2025-05 | Cut the bill | monthly bill | $10k | $7k | margin |\n| soon | Hired \\| kept three | | | | |\n'
    const result = await read(text)
    expect(itemTitled(result, 'Cut the bill').facts).toMatchObject({
      result: 'margin',
      measures: [{ name: 'monthly bill', before: 10_000, after: 7000, unit: '$' }],
      happened: { from: '2025-05' },
    })
    expect(itemTitled(result, 'Hired | kept three').facts.happened.from).toBeNull()
    expect(result.refused).toEqual([
      { where: 'wins.md line 4', reason: '“soon” is not a date that can be read; the rest was kept' },
    ])
  })

  it('leaves code, comments, quotations and prose alone', async () => {
    const text =
      '# Wins\nThis year was about calm.\n> Led everything, said nobody\n```\n- Built a lie\n```\n<!-- - Built\n- another -->\n- Built a thing\n'
    expect(await dated(text)).toEqual([['Built a thing', null, null]])
  })

  it('takes paragraphs that tell of a deed under a date', async () => {
    expect(await dated('## 2025-06\n\nRolled out SSO to\n3000 users.\n\nIt was a good month.\n')).toEqual([
      ['Rolled out SSO to 3000 users', '2025-06', null],
    ])
  })

  it('uses a bullet that only gathers others as their situation', async () => {
    const { items } = await read(
      '- Data platform:\n  - Built the lake\n    - in three months\n  - Hired its owner\n',
    )
    expect(items.map(({ facts }) => [facts.title, facts.situation, facts.action])).toEqual([
      ['Built the lake', 'Data platform', 'Built the lake\nin three months'],
      ['Hired its owner', 'Data platform', 'Hired its owner'],
    ])
  })

  it('gives the same items in any order and with other line ends, and tells months apart', async () => {
    const [a, b] = [
      '## 2025-01\n- Mentored two juniors\n',
      '## 2025-02\n- Mentored two juniors\n- Built it\n',
    ]
    const plain = titlesAndKeys((await read(a + b)).items)
    expect(plain).toHaveLength(3)
    expect(titlesAndKeys((await read(b + a)).items)).toEqual(plain)
    expect(titlesAndKeys((await read((a + b).replaceAll('\n', '\r\n'))).items)).toEqual(plain)
    expect(
      titlesAndKeys((await read(a + b.replace('Built it', '**Built** it.'))).items).map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual(plain.map((line) => line.split(' ')[0]))
  })
})
