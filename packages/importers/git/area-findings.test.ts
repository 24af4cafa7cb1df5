import { afterAll, describe, expect, it } from 'vitest'
import {
  ada,
  bob,
  makeRepository,
  monthly,
  removeRepositories,
  type TestCommit,
} from '../testing/git-repository.ts'
import { options, reader } from '../testing/reading.ts'

afterAll(removeRepositories)

const eve = 'Eve Other <eve@example.org>'

/** Proposals by the kind and place in their keys. */
async function proposalsOf(commits: readonly TestCommit[]) {
  const path = makeRepository([...commits].sort((a, b) => (a.on < b.on ? -1 : 1)))
  const [result] = await reader.read({ from: 'path', path }, options({ authors: ['ada@example.org'] }))
  return new Map(result?.proposals.map((proposal) => [proposal.key.split(':').slice(2).join(':'), proposal]))
}

const files = (count: number, folder: string, ending = 'ts') =>
  Array.from({ length: count }, (_, index) => `${folder}/f${index}.${ending}`)

describe('a part that the user started', () => {
  const before = monthly('2019-01-01', 3, { by: bob, path: 'docs/a.md' })
  const own = monthly('2020-01-01', 25, { by: ada, path: 'src/billing/a.ts' })
  const theirs = (by: string) => monthly('2020-06-01', 60, { by, path: 'src/billing/b.ts' }, 10)

  it('is told when others worked on it since and still do', async () => {
    const found = await proposalsOf([...before, ...own, ...theirs(bob), ...theirs(eve)])
    expect(found.get('started:src/billing')?.facts).toMatchObject({
      title: 'Started src/billing in service, which 2 other authors have worked on since',
      result: '120 changes by others since; 2 files in it on 2022-01-12, last changed on 2022-01-12',
    })
  })

  it('is not told when it only came from another folder', async () => {
    const origin = { on: '2019-06-01', by: bob, path: 'old/a.ts' }
    const move: TestCommit = { on: '2019-12-31', by: ada, path: 'src/billing/a.ts', removes: ['old/a.ts'] }
    const found = await proposalsOf([...before, origin, move, ...own, ...theirs(bob), ...theirs(eve)])
    expect([...found.keys()]).not.toContain('started:src/billing')
  })
})

describe('a part that is gone', () => {
  const work = [
    ...monthly('2020-01-01', 15, { by: ada, path: 'legacy/f0.ts', more: files(12, 'legacy') }),
    ...monthly('2020-01-02', 15, { by: bob, path: 'legacy/f1.ts' }),
    ...monthly('2020-01-03', 30, { by: ada, path: 'src/billing/a.ts' }),
  ]

  it('was removed by the user who removed the last of it', async () => {
    const end: TestCommit = { on: '2022-03-01', by: ada, path: 'README', removes: files(12, 'legacy') }
    const found = await proposalsOf([...work, end])
    expect(found.get('removed:legacy')?.facts).toMatchObject({
      title: 'Removed legacy from service in 2022-03',
      happened: { from: '2022-03-01', to: null },
    })
  })

  it('was not removed when it was moved, or when somebody else did it', async () => {
    const end: TestCommit = { on: '2022-03-01', by: ada, path: 'README', removes: files(12, 'legacy') }
    const moved = await proposalsOf([...work, { ...end, more: files(12, 'newer') }])
    const other = await proposalsOf([...work, { ...end, by: bob }])
    expect([...moved.keys(), ...other.keys()].filter((key) => key.startsWith('removed'))).toEqual([])
  })
})

describe('a kind of file that was replaced', () => {
  const start: TestCommit = { on: '2020-01-01', by: bob, path: 'web/f0.js', more: files(30, 'web', 'js') }
  const step = (from: number, to: number, on: string, by = ada): TestCommit => ({
    on,
    by,
    path: `web/f${from}.ts`,
    more: files(30, 'web').slice(from, to),
    removes: files(30, 'web', 'js').slice(from, to),
  })
  const after = { on: '2022-01-01', by: bob, path: 'README' }

  it('is a migration once few are left, with the counts before and after', async () => {
    const found = await proposalsOf([start, step(0, 15, '2021-01-01'), step(15, 29, '2021-06-01'), after])
    expect(found.get('migration:js:ts')?.facts).toMatchObject({
      title: 'service moved from .js to .ts files between 2020-01 and 2021-06',
      action: 'Own changes replaced 29 .js files by .ts files of the same name',
      measures: [{ name: '.js files', before: 30, after: 1, unit: 'files' }],
    })
  })

  it('is none while many are left, or when others did it', async () => {
    const half = await proposalsOf([start, step(0, 15, '2021-01-01'), after])
    const theirs = await proposalsOf([start, step(0, 29, '2021-01-01', bob), { ...after, by: ada }])
    expect([...half.keys(), ...theirs.keys()].filter((key) => key.startsWith('migration'))).toEqual([])
  })
})
