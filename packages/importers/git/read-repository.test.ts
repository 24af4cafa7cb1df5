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

const titles = (result: ReadResult) => result.proposals.map((item) => item.facts.title)
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
    expect(
      result.proposals.map(({ facts }) => [facts.title, facts.happened.from, facts.happened.to]),
    ).toEqual([
      ['Contributed to service from 2021-03 to 2022-01', '2021-03', '2022-01'],
      ['Started service, to which 2 other authors have contributed', '2021-03-04', null],
    ])
    expect(result.proposals[0]?.facts).toMatchObject({
      action: 'Changes in 2 of 11 months',
      result: null,
      scope: null,
    })
    expect(result.proposals[0]?.facts.provenance).toMatchObject([
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

  it('groups the releases that one cut by what was released, without candidates', async () => {
    const commits = monthly('2022-01-01', 30, { by: ada })
    const tags = commits.map(({ on }, at) => ({ name: at < 20 ? `v1.${at}.0` : `2.${at}`, on, by: ada, at }))
    const others = [
      { name: 'v3.0-rc1', on: '2024-08-01', by: ada },
      { name: 'v3.0', on: '2023-05-02', by: bob, at: 12 },
      { name: 'v2.29+slim', on: '2024-05-02', by: ada, at: 2 },
      { name: 'cli-0.1', on: '2024-05-02', by: ada, at: 1 },
      { name: 'nightly-2024.05.03', on: '2024-05-03', by: ada },
    ]
    const result = await read(makeRepository(commits, [...tags, ...others]))
    const released = result.proposals.filter((item) => item.facts.title.startsWith('Cut'))
    expect(released.map(({ facts }) => [facts.title, facts.action])).toEqual([
      [
        'Cut releases of service from 2022-01 to 2024-05, v1.0.0 to 2.29',
        'Made 30 of the 30 tags of final versions in that time (2022: 13, 2023: 12, 2024: 5)',
      ],
    ])
    expect(released[0]?.records).toHaveLength(30)
    expect(result.notRead.join(' ')).toContain('1 tags of pre-releases')
  })

  it('tells of a quicker rhythm only where the intervals of the medians are apart', async () => {
    const releasesIn = (year: number, days: number) =>
      monthly(`${year}-01-02`, Math.floor(350 / days), { by: ada }, days)
    const tagged = (commits: readonly { readonly on: string }[]) =>
      commits.map(({ on }, at) => ({ name: `v${on.slice(0, 4)}.${at}`, on, by: ada, at }))
    const clear = [...releasesIn(2022, 30), ...releasesIn(2023, 7), { on: '2024-02-01', by: ada }]
    const found = await read(makeRepository(clear, tagged(clear.slice(0, -1))))
    const rhythm = found.proposals.find(({ key }) => key.endsWith(':releases:v:2023'))
    expect(rhythm?.facts).toMatchObject({
      title: 'Release days of service came every 7 days in 2023, every 30 days in 2022',
      measures: [{ before: 30, after: 7, unit: 'days' }],
    })
    const few = [...releasesIn(2022, 80), ...releasesIn(2023, 40), { on: '2024-02-01', by: ada }]
    const unclear = await read(makeRepository(few, tagged(few.slice(0, -1))))
    expect(titles(unclear).filter((title) => title.startsWith('Release days'))).toEqual([])
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
    const found = (await read(makeRepository(commits))).proposals.find(({ key }) => key.endsWith(':reviews'))
    expect(found?.facts).toMatchObject({
      title: 'Reviewed changes by 1 other author in service from 2023-02 to 2023-06',
      action: 'Named as reviewer in the messages of 5 changes (2023: 5)',
    })
    expect(found?.recordCount).toBe(5)
  })

  it('takes a review line without an address for one’s own only where nobody else has the name', async () => {
    const named = monthly('2023-02-01', 6, {
      by: bob,
      message: 'Change\n\nReviewers: Ada Example, Eve Other\n',
    })
    const own = { on: '2023-01-01', by: ada }
    const alone = await read(makeRepository([own, ...named]))
    expect(titles(alone).some((title) => title.startsWith('Reviewed'))).toBe(true)
    const twin = { on: '2023-01-02', by: 'Ada Example <other-ada@example.org>' }
    const ambiguous = await read(makeRepository([own, twin, ...named]))
    expect(titles(ambiguous).some((title) => title.startsWith('Reviewed'))).toBe(false)
  })

  it('sees whom one helped to begin, and who stayed', async () => {
    const newcomers = Array.from({ length: 12 }, (_, index) => {
      const by = `New Comer${index} <n${index}@example.org>`
      const first = new Date(Date.parse('2022-01-01') + index * 86_400_000).toISOString()
      const helped = { on: first, by, message: 'First\n\nHelped-by: Ada <ada@example.org>' }
      return index < 3 ? [helped, { on: '2023-06-01', by }] : [helped]
    }).flat()
    const signed = { on: '2022-02-01', by: eve, message: 'First\n\nSigned-off-by: Ada <ada@example.org>' }
    const commits = [...newcomers, signed, { on: '2024-01-01', by: ada }].sort((a, b) =>
      a.on < b.on ? -1 : 1,
    )
    const found = (await read(makeRepository(commits))).proposals.find(({ key }) =>
      key.endsWith(':newcomers'),
    )
    expect(found?.facts.title).toBe('Had a part in the first changes of 12 newcomers to service in 2022-01')
    expect(found?.facts.result).toMatch(/^3 of the 12 were still making changes half a year later \(25 %/)
  })

  it('tells of changes of others that one committed or merged, from when they came in', async () => {
    const authors = [bob, eve, 'Max Third <max@example.org>']
    const commits = [
      { on: '2020-01-01', by: bob },
      ...Array.from({ length: 21 }, (_, index) => ({
        on: '2020-02-01',
        by: authors[index % 3] ?? bob,
        committer: ada,
        committedOn: new Date(Date.parse('2021-03-01') + index * 86_400_000).toISOString(),
      })),
    ]
    expect(titles(await read(makeRepository(commits)))).toContain(
      'Brought changes by 3 other authors into service in 2021-03',
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
    const found = clear.proposals.find((item) => item.facts.title.startsWith('Reverts'))
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
    const handover = stayed.proposals.find((item) => item.facts.handover !== null)
    expect(handover?.facts.handover).toEqual({ owner: 'another author', since: '2022-01', how: null })
    expect(handover?.facts.provenance.find((entry) => entry.facts.includes('handover'))?.origin).toBe(
      'derived',
    )
    const left = await read(makeRepository([...own, ...theirs]))
    expect(left.proposals.filter((item) => item.facts.handover !== null)).toEqual([])
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
    expect(result.proposals).toEqual([])
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
    const more = [
      ...monthly('2023-03-01', 4, { by: ada, path: 'b.txt' }),
      ...monthly('2023-08-01', 5, { by: bob }),
    ]
    const theirs = monthly('2024-01-01', 5, { by: bob, message: 'X\n\nReviewed-by: A <ada@example.org>' })
    const tip = git(path, ['rev-parse', 'main']).trim()
    addHistory(path, [...more, ...theirs], [{ name: 'v2.0', on: '2024-06-01', by: ada }], tip)
    const after = await read(path)
    const keys = new Set(before.proposals.map(({ key }) => key))
    expect([...keys].every((key) => after.proposals.some((proposal) => proposal.key === key))).toBe(true)
    expect(
      after.proposals.flatMap(({ key }) => (keys.has(key) ? [] : [key.split(':').slice(2).join(':')])),
    ).toEqual(['reviews'])
    expect(after.identity).toBe(before.identity)
    expect(after.fingerprint).not.toBe(before.fingerprint)
  })

  it('gives the key that formerly imported evidence has', async () => {
    const result = await read(makeRepository(first, tags))
    expect(result.proposals[0]?.key).toBe(`git:${result.identity}:contributed`)
    expect(result.items).toEqual([])
  })
})
