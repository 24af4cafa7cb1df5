import { afterAll, describe, expect, it } from 'vitest'
import type { ReadOptions, ReadResult } from '@waymark/contracts/sources/reading.ts'
import {
  ada,
  addHistory,
  bob,
  git,
  makeRepository,
  monthly,
  removeRepositories,
} from '../testing/git-repository.ts'
import { options, reader } from '../testing/reading.ts'

afterAll(removeRepositories)

async function read(path: string, more: Partial<ReadOptions> = {}): Promise<ReadResult> {
  const [result] = await reader.read(
    { from: 'path', path },
    options({ authors: ['ada@example.org'], ...more }),
  )
  if (result === undefined) throw new Error('nothing was read')
  return result
}

const titles = (result: ReadResult) => result.items.map((item) => item.facts.title)
const eve = 'Eve Other <eve@example.org>'

describe('a git repository', () => {
  it('says that and when one took part, and who started it, from the record', async () => {
    const result = await read(
      makeRepository([
        { on: '2021-03-04', by: ada },
        { on: '2021-05-04', by: bob },
        { on: '2021-06-04', by: eve },
        { on: '2022-01-04', by: ada },
      ]),
    )
    expect(result).toMatchObject({ kind: 'git', name: 'service', refused: [] })
    expect(result.items.map(({ facts }) => [facts.title, facts.happened.from, facts.happened.to])).toEqual([
      ['Contributed to service from 2021-03 to 2022-01', '2021-03', '2022-01'],
      ['Started service, to which 2 other authors have contributed', '2021-03-04', null],
    ])
    expect(result.items[0]?.facts).toMatchObject({
      action: 'Changes in 2 of 11 months',
      result: null,
      scope: null,
    })
    expect(result.items[0]?.facts.provenance).toMatchObject([
      { origin: 'record', place: expect.stringMatching(/^service, commits [0-9a-f]{12}\.\.[0-9a-f]{12}$/) },
    ])
  })

  it('never counts commits or lines as merit', async () => {
    const few = [
      { on: '2021-03-04', by: ada },
      { on: '2021-03-20', by: ada },
    ]
    const many = [...few, ...monthly('2021-03-05', 200, { by: ada }, 0.05)]
    expect(titles(await read(makeRepository(many)))).toEqual(titles(await read(makeRepository(few))))
  })

  it('groups releases by series and year, without candidates, with the rhythm where there is one', async () => {
    const commits = monthly('2022-01-01', 24, { by: ada })
    const tags = commits.map(({ on }, at) => ({ name: `v1.${at}.0`, on, by: ada, at }))
    const quick = monthly('2024-01-03', 12, { by: ada }, 7)
    const all = [...commits, ...quick]
    const later = quick.map(({ on }, index) => ({
      name: `v2.${index}`,
      on,
      by: ada,
      at: commits.length + index,
    }))
    const others = [
      { name: 'v3.0-rc1', on: '2024-05-01', by: ada },
      { name: 'v3.0', on: '2024-05-02', by: bob },
      { name: 'nightly-2024.05.03', on: '2024-05-03', by: ada },
    ]
    const result = await read(makeRepository(all, [...tags, ...later, ...others]))
    const released = result.items.filter((item) => item.facts.title.startsWith('Cut'))
    expect(released.map((item) => item.facts.title)).toEqual([
      'Cut 13 releases of service in 2022, first v1.0.0, last v1.12.0',
      'Cut 11 releases of service in 2023, first v1.13.0, last v1.23.0',
      'Cut 12 releases of service in 2024, first v2.0, last v2.11',
    ])
    expect(released.map((item) => item.facts.measures)).toEqual([
      [],
      [],
      [{ name: 'median days between release days, 2023 to 2024', before: 30, after: 7, unit: 'days' }],
    ])
    expect(result.notRead.join(' ')).toContain('1 tags of pre-releases')
  })

  it('counts reviews of others’ changes by trailer and by text, in any case and under any of one’s addresses', async () => {
    const by = (trailer: string) => ({ by: bob, message: `Change\n\nWhy.\n\n${trailer}\n` })
    const commits = [
      { on: '2023-01-01', by: ada, path: '.mailmap', content: 'Ada <ada@example.org> <ada@old.example>\n' },
      ...monthly('2023-02-01', 4, by('Reviewed-by: Ada Example <ada@example.org>')),
      ...monthly('2023-06-01', 1, by('reviewers: Eve <eve@example.org>, Ada <ADA@old.example>')),
      { on: '2023-09-01', by: ada, message: 'Own\n\nReviewed-by: Ada <ada@example.org>' },
      { on: '2023-10-01', ...by('Reviewed-by: Ada Example <someone@else.example>') },
    ]
    expect(titles(await read(makeRepository(commits)))).toContain(
      'Reviewed 5 changes by 1 other author in service in 2023',
    )
  })

  it('proposes a fall in reverts only where chance is no likely explanation', async () => {
    const year = (start: string, reverts: number) =>
      Array.from({ length: 200 }, (_, index) => ({
        on: new Date(Date.parse(start) + index * 86_400_000).toISOString(),
        by: index % 10 === 0 ? ada : bob,
        message:
          index < reverts
            ? `Revert "Change ${index}"\n\nThis reverts commit ${'a'.repeat(40)}.`
            : `Change ${index}`,
      }))
    const clear = await read(makeRepository([...year('2022-01-01', 24), ...year('2023-01-01', 4)]))
    const found = clear.items.find((item) => item.facts.title.startsWith('Reverts'))
    expect(found?.facts).toMatchObject({
      title: 'Reverts in service fell from 12 % of changes in 2022 to 2 % in 2023',
      action: null,
      measures: [{ before: 12, after: 2, unit: '%' }],
    })
    const unclear = await read(makeRepository([...year('2022-01-01', 8), ...year('2023-01-01', 5)]))
    expect(titles(unclear).filter((title) => title.startsWith('Reverts'))).toEqual([])
  })

  it('sees who carried a part over years, and a handover only where its author stayed', async () => {
    const own = monthly('2020-01-01', 24, { by: ada, path: 'src/billing/a.ts' })
    const theirs = monthly('2022-01-15', 12, { by: bob, path: 'src/billing/a.ts' })
    const elsewhere = monthly('2022-01-20', 8, { by: ada, path: 'docs/x.md' })
    const stayed = await read(
      makeRepository([...own, ...theirs, ...elsewhere].sort((a, b) => (a.on < b.on ? -1 : 1))),
    )
    expect(titles(stayed)).toContain('Most frequent author of src/billing in service from 2020-01 to 2021-11')
    const handover = stayed.items.find((item) => item.facts.handover !== null)
    expect(handover?.facts.handover).toEqual({ owner: 'another author', since: '2022-01', how: null })
    expect(handover?.facts.provenance.find((entry) => entry.facts.includes('handover'))?.origin).toBe(
      'derived',
    )
    const left = await read(makeRepository([...own, ...theirs]))
    expect(left.items.filter((item) => item.facts.handover !== null)).toEqual([])
  })

  it('leaves out merges, programs and impossible dates, and bears odd names and bytes', async () => {
    const commits = [
      {
        on: '2022-01-01',
        by: 'A | B\t"x" <ada@example.org>',
        message: Buffer.from([0x4c, 0xe9, 0xff, 0x0a]),
      },
      { on: '2022-02-01', by: 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>' },
      { on: '1970-01-02', by: ada },
      { on: '2150-01-01', by: ada },
      { on: '2022-03-01', by: ' <nameless@example.org>' },
      { on: '2022-04-01', by: ada, merge: 0 },
    ]
    const result = await read(makeRepository(commits))
    expect(titles(result)).toEqual(['Contributed to service in 2022-01'])
    expect(result.notRead.join('; ')).toMatch(/1 commits by programs.*2 commits with impossible dates/)
  })

  it('takes co-authorship as taking part', async () => {
    const commits = [
      { on: '2022-01-01', by: bob },
      { on: '2022-02-01', by: bob, message: 'Pair\n\nCO-AUTHORED-BY: Ada <ada@example.org>' },
    ]
    expect(titles(await read(makeRepository(commits)))).toEqual(['Contributed to service in 2022-02'])
  })
})

describe('who the user is in a repository', () => {
  it('is the configured user when no address is given, and every alias in the mailmap', async () => {
    const path = makeRepository([
      { on: '2022-01-01', by: 'Ada <ada@old.example>' },
      { on: '2022-02-01', by: bob, path: '.mailmap', content: 'Ada <ada@example.org> <ada@old.example>\n' },
    ])
    git(path, ['config', 'user.email', 'ada@example.org'])
    expect(titles(await read(path, { authors: [] }))).toEqual(['Contributed to service in 2022-01'])
  })

  it('is told how to name an address when nobody matches, without other people’s addresses', async () => {
    const path = makeRepository([
      { on: '2022-01-01', by: bob },
      { on: '2022-01-02', by: eve },
    ])
    const result = await read(path)
    expect(result.items).toEqual([])
    expect(result.refused).toEqual([
      {
        where: 'service',
        reason:
          'none of its 2 authors has the address ada@example.org; name the one that you committed with (--author on the command line)',
      },
    ])
    expect(JSON.stringify(result)).not.toContain('bob@')
  })
})

describe('reading a repository again', () => {
  const first = monthly('2022-01-01', 12, { by: ada })
  const tags = first.slice(0, 5).map(({ on }, at) => ({ name: `v1.${at}`, on, by: ada, at }))

  it('gives the same items', async () => {
    const path = makeRepository(first, tags)
    const [a, b] = [await read(path), await read(path)]
    expect(b).toEqual(a)
  })

  it('adds what is new and keeps the keys of what was there', async () => {
    const path = makeRepository(first, tags)
    const before = await read(path)
    const more = monthly('2023-03-01', 4, { by: ada, path: 'b.txt' })
    addHistory(
      path,
      more,
      more.map(({ on }, at) => ({ name: `v2.${at}`, on, by: ada, at })),
      before.fingerprint,
    )
    const after = await read(path)
    const added = after.items.filter((item) => !before.items.some((known) => known.key === item.key))
    expect(added.map((item) => item.facts.title)).toEqual([
      'Cut 4 releases of service in 2023, first v2.0, last v2.3',
    ])
    expect(after.identity).toBe(before.identity)
    expect(after.fingerprint).not.toBe(before.fingerprint)
    const closed = before.items.find((item) => item.facts.title.startsWith('Cut'))
    expect(after.items).toContainEqual(closed)
  })
})
