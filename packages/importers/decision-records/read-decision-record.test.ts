import { describe, expect, it } from 'vitest'
import { ProposedEvidence } from '@waymark/domain/proposals/proposal.ts'
import { faultWith, readFileContent } from '../testing/reading.ts'

const madr = `---
status: accepted
date: 2026-03-02
decision-makers: [Ada Byron, '@bob']
---
# 12. Keep orders in SQL

## Context and Problem Statement

Orders have to survive a crash.
They are few.

## Considered Options

* SQL
* Files, one for each order
* A hosted queue

## Decision Outcome

Chosen option: "SQL", because it is tested. It needs a migration.

### Consequences

* Good, because backups are known

## Pros and Cons of the Options

### Files, one for each order

* Bad, because nothing is atomic
`

const nygard = (status: string, decision: string, date = '2019-05-13') => `# 4. Replace the queue

Date: ${date}

## Status

${status}

## Context

The queue loses messages.

## Decision

${decision}

## Consequences

Fewer losses.
`

async function proposed(text: string, authors: readonly string[] = [], name = '0012-keep-orders.md') {
  const result = await readFileContent(name, text, { authors })
  expect(result.kind).toBe('decision-record')
  for (const proposal of result.proposals) expect(ProposedEvidence.safeParse(proposal).success).toBe(true)
  return result
}

describe('decision records', () => {
  it('of MADR give what was chosen, what was refused and why', async () => {
    const { proposals, records } = await proposed(madr)
    expect(records).toEqual([])
    expect(proposals).toHaveLength(1)
    expect(proposals[0]?.facts).toMatchObject({
      title: 'Decision on record: Keep orders in SQL',
      situation: 'Orders have to survive a crash. They are few.',
      decision: {
        chosen: 'SQL',
        insteadOf: 'Files, one for each order; A hosted queue',
        because: 'it is tested',
      },
      happened: { from: '2026-03-02', to: null, ongoing: false },
      result: null,
      stakeholders: [],
      provenance: [expect.objectContaining({ origin: 'document', place: '0012-keep-orders.md' })],
    })
    expect(proposals[0]?.why).toContain('2 people as deciders')
    expect(JSON.stringify(proposals)).not.toMatch(/Ada|bob/)
  })

  it('say that you had a say only when they name you, and are left out when they name only others', async () => {
    const mine = await proposed(madr, ['ada byron', 'ada@example.org'])
    expect(mine.proposals[0]?.facts.title).toBe('Had a say in the decision: Keep orders in SQL')
    expect(mine.proposals[0]?.why).toContain('It names you and 1 other person as deciders.')
    expect(mine.records).toEqual([])
    expect((await proposed(madr, ['Bob'])).proposals).toHaveLength(1)
    const others = await proposed(madr, ['Cyd'])
    expect(others.proposals).toEqual([])
    expect(others.notRead).toEqual([expect.stringContaining('names others as deciders')])
  })

  it('of Nygard’s form give the sentence that tells of a choice, and ask for what was refused', async () => {
    const { proposals } = await proposed(
      nygard('Accepted', 'We will use *Kafka*:\n\n- for orders\n- for mail'),
    )
    expect(proposals[0]?.facts.decision).toEqual({
      chosen: 'We will use Kafka:\n- for orders\n- for mail',
      insteadOf: null,
      because: null,
    })
    expect(proposals[0]?.facts.happened.from).toBe('2019-05-13')
    expect(proposals[0]?.questions).toContain('Which alternatives were refused, and why?')
  })

  it.each([
    ['Proposed', 'not taken'],
    ['Rejected', 'not taken'],
    ['Draft', 'not taken'],
    ['Whatever', 'not taken'],
  ])('with the status %s propose nothing', async (status, why) => {
    const { proposals, notRead } = await proposed(nygard(status, 'We will use Kafka.'))
    expect(proposals).toEqual([])
    expect(notRead.join()).toContain(why)
  })

  it('that were replaced later say so', async () => {
    const { proposals } = await proposed(
      nygard('Accepted\n\nSuperseded by [7. Drop it](0007-drop-it.md)', 'We will use Kafka.'),
    )
    expect(proposals[0]?.why).toContain('replaced later (Superseded by 7. Drop it)')
  })

  it.each([
    ['26/03/2018', '2018-03-26', 0],
    ['03/05/2018', null, 1],
    ['soon', null, 1],
  ])('dated %s', async (date, from, refusals) => {
    const { proposals, refused } = await proposed(nygard('Accepted', 'We will use Kafka.', date))
    expect(proposals[0]?.facts.happened.from).toBe(from)
    expect(refused).toHaveLength(refusals)
  })

  it('of log4brains are dated by their name where the text gives no date', async () => {
    const text =
      '# Use Lunr\n\n- Status: accepted\n- Deciders: Ada\n\n## Context and Problem Statement\n\nSearch.\n\n## Considered Options\n\n- Option 1: Fuse\n- Option 2: Lunr\n\n## Decision Outcome\n\nChosen option: Option 2: Lunr.\n'
    const { proposals } = await proposed(text, [], '20201103-use-lunr.md')
    expect(proposals[0]?.facts.happened.from).toBe('2020-11-03')
    expect(proposals[0]?.facts.decision).toMatchObject({
      chosen: 'Option 2: Lunr',
      insteadOf: 'Option 1: Fuse',
    })
  })

  it('refuse nothing in words when the choice is not among the options', async () => {
    const { proposals } = await proposed(madr.replace('"SQL"', '"A graph store"'))
    expect(proposals[0]?.facts.decision).toMatchObject({ chosen: 'A graph store', insteadOf: null })
  })

  it.each([
    ['no decision yet', nygard('Accepted', 'TBD')],
    [
      'boilerplate',
      nygard('Accepted', 'We will use records.').replace(
        '4. Replace the queue',
        '1. Record architecture decisions',
      ),
    ],
  ])('propose nothing of %s', async (_what, text) => {
    expect((await proposed(text)).proposals).toEqual([])
  })

  it('are the same proposal when they are read again, and when their status changed', async () => {
    const [before, after] = [
      await proposed(nygard('Accepted', 'We will use Kafka.')),
      await proposed(nygard('Superseded', 'We will use Kafka, now.')),
    ]
    expect(after.proposals[0]?.key).toBe(before.proposals[0]?.key)
  })
})

describe('what is no decision record', () => {
  it.each([
    ['a form', 'adr-template.md', madr],
    [
      'a form by its words',
      '0000-form.md',
      madr.replace('12. Keep orders in SQL', '{short title of the problem}'),
    ],
    ['a log of several', 'log.md', `${madr}\n## Decision Outcome\n\nAnother.\n`],
    [
      'a brag document',
      'wins.md',
      '# 2026\n\n## Context\n\nBusy.\n\n## Decision\n\n- Moved billing to events\n',
    ],
    [
      'a postmortem',
      'postmortem.md',
      '# Postmortem: cards failed\n\n## Summary\n\nCards.\n\n## Timeline\n\n- 10:00 UTC started\n- 11:00 UTC resolved\n\n## Root cause\n\nExpiry.\n',
    ],
  ])('%s', async (_what, name, text) => {
    expect((await readFileContent(name, text)).kind).not.toBe('decision-record')
  })

  it.each([
    ['nested quotes', madr.replace('"SQL"', '"'.repeat(50_000))],
    ['one endless line', madr.replace('it is tested', 'because '.repeat(60_000))],
    ['many options', madr.replace('* SQL\n', '* SQL\n'.repeat(20_000))],
    ['labels', madr.replace('# 12.', `${'Status: x\n'.repeat(20_000)}# 12.`)],
    ['brackets', madr.replace('Orders', '[{<'.repeat(30_000))],
  ])('and %s end in a result or an expected failure', async (_what, text) => {
    expect(await faultWith('0012-keep-orders.md', Buffer.from(text))).toBeNull()
  })
})
