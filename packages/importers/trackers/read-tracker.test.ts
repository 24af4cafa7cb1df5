import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { faultWith, readFileContent } from '../testing/reading.ts'

const jira = [
  'Summary,Issue key,Issue id,Issue Type,Status,Project name,Assignee,Reporter,Created,Resolved,Due date,Labels,Labels,Custom field (Epic Link)',
  'Move the queue,SHOP-7,1,Story,Done,Shop,Ines Ruiz,Ada Berg,14/Mar/26 9:00 AM,20/Mar/26 4:30 PM,,queue,cost,SHOP-1',
  '"Write, then sell",SHOP-8,2,Bug,Open,Shop,Ada Berg,ines ruiz,15/Mar/26 9:00 AM,,21/Mar/26,,,',
  'Of others,SHOP-9,3,Bug,Open,Shop,Ada Berg,Ada Berg,15/Mar/26 9:00 AM,,,,,',
  'Backwards,SHOP-10,4,Bug,Done,Shop,Ines Ruiz,,20/Mar/26 9:00 AM,19/Mar/26 9:00 AM,,,,',
].join('\n')

describe('Jira', () => {
  it('gives the items in which the user has a part, with repeated columns whole', async () => {
    const { kind, records, notRead } = await readFileContent('jira.csv', jira, { authors: ['Ines Ruiz'] })
    expect(kind).toBe('tracker')
    expect(records).toMatchObject([
      {
        key: 'jira:SHOP-7',
        where: 'jira.csv row 2',
        ownParts: ['assignee'],
        labels: ['queue', 'cost'],
        parent: 'jira:SHOP-1',
        created: '2026-03-14T09:00:00.000Z',
        resolved: '2026-03-20T16:30:00.000Z',
      },
      { key: 'jira:SHOP-8', title: 'Write, then sell', ownParts: ['reporter'], due: '2026-03-21' },
      { key: 'jira:SHOP-10', resolved: null, doubts: ['resolved before it was created'] },
    ])
    expect(notRead).toEqual(['1 items in which you have no part'])
    expect(JSON.stringify(records)).not.toContain('Ada')
  })

  it('asks who the user is instead of guessing', async () => {
    const { records, refused } = await readFileContent('jira.csv', jira)
    expect(records).toEqual([])
    expect(refused[0]?.reason).toContain('which of them is you is not known')
  })

  it('does not read dates that could be of two months', async () => {
    const text = 'Summary,Issue key,Issue Type,Assignee,Created\nA,S-1,Bug,Me Too,03/04/2026\n'
    const { records, refused } = await readFileContent('jira.csv', text, { authors: ['Me Too'] })
    expect(records).toMatchObject([{ created: null }])
    expect(refused[0]?.reason).toContain('could be of March or of April')
  })
})

test.each([
  [
    'Linear',
    'ID,Team,Title,Description,Status,Creator,Assignee,Labels,Created,Updated,Completed,Due Date,Parent issue\nENG-1,Platform,Cut the bill,,Done,a@x.io,me@x.io,"cost, cloud",2026-01-02T10:00:00.000Z,,2026-02-02T10:00:00.000Z,,\n',
    {
      key: 'linear:ENG-1',
      service: 'Platform',
      labels: ['cost', 'cloud'],
      resolved: '2026-02-02T10:00:00.000Z',
    },
  ],
  [
    'Asana',
    'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Due Date,Tags,Projects\n12,2026-01-02,2026-02-03,,Hire two,Doing,me@x.io,me@x.io,2026-02-01,people,Bench\n',
    { key: 'asana:12', title: 'Hire two', service: 'Bench', status: 'Doing', due: '2026-02-01' },
  ],
])('%s', async (_, text, expected) => {
  const { kind, records } = await readFileContent('export.csv', text, { authors: ['me@x.io'] })
  expect(kind).toBe('tracker')
  expect(records).toMatchObject([expected])
})

it('is sure of nothing in a broken export, and never throws', async () => {
  const pieces = fc.constantFrom(
    '"',
    ',',
    '\n',
    'Issue key',
    'Issue Type',
    '\u0000',
    'x'.repeat(300),
    '=1+1',
    ';',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
      const bytes = Buffer.from(`${jira}\n${parts.join('')}`)
      expect(await faultWith('jira.csv', bytes)).toBeNull()
    }),
    { numRuns: 60 },
  )
})
