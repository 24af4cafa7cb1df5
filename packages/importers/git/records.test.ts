import { afterAll, describe, expect, it } from 'vitest'
import { ChangeRecord, DeploymentRecord } from '@waymark/domain/records/record.ts'
import {
  ada,
  bob,
  git,
  makeRepository,
  removeRepositories,
  type TestCommit,
  type TestTag,
} from '../testing/git-repository.ts'
import { options, reader } from '../testing/reading.ts'

afterAll(removeRepositories)

/** The records of a repository, changes by their titles. */
async function recordsOf(commits: readonly TestCommit[], tags: readonly TestTag[] = []) {
  const path = makeRepository(commits, tags)
  const [result] = await reader.read({ from: 'path', path }, options({ authors: ['ada@example.org'] }))
  const changes: ChangeRecord[] = []
  const deployments: DeploymentRecord[] = []
  for (const record of result?.records ?? []) {
    if (record.kind === 'change') changes.push(ChangeRecord.parse(record))
    else if (record.kind === 'deployment') deployments.push(DeploymentRecord.parse(record))
  }
  const change = (title: string) => {
    const found = changes.find((record) => record.title === title)
    if (found === undefined)
      throw new Error(`no change ${title} in ${changes.map((c) => c.title).join(', ')}`)
    return found
  }
  return { path, changes, deployments, change, notRead: result?.notRead.join('; ') ?? '' }
}

describe('records of changes', () => {
  it('say by whom, when written and when merged, whatever the zone of their clocks', async () => {
    const { change, changes } = await recordsOf([
      { on: '2024-01-01', by: ada, message: 'Start' },
      { on: '2024-01-02T03:00:00Z', by: bob, message: 'Side', zone: '+0530', parent: 0 },
      { on: '2024-01-03', by: ada, message: 'Main', parent: 0 },
      { on: '2024-01-05', by: ada, message: 'Merge pull request #7 from bob/side', merge: 1 },
      {
        on: '2024-01-06',
        by: 'dependabot[bot] <1+dependabot[bot]@users.noreply.github.com>',
        message: 'Bump',
      },
    ])
    expect(change('Side')).toMatchObject({
      by: 'other',
      authoredAt: '2024-01-02T03:00:00.000Z',
      mergedAt: '2024-01-05T00:00:00.000Z',
      isMerge: false,
    })
    expect(change('Main')).toMatchObject({ by: 'self', mergedAt: '2024-01-03T00:00:00.000Z' })
    expect(change('Merge pull request #7')).toMatchObject({ isMerge: true, by: 'self' })
    expect(change('Bump').by).toBe('bot')
    expect(JSON.stringify(changes)).not.toMatch(/bob|builder/i)
  })

  it('keep only the released line of the last 36 months, and count what is older', async () => {
    const { changes, notRead } = await recordsOf([
      { on: '2020-01-01', by: ada, message: 'Old' },
      { on: '2023-06-01', by: ada, message: 'Young' },
      { on: '2024-01-01', by: ada, message: 'Newest' },
      { on: '2024-02-01', by: ada, message: 'Elsewhere', branch: 'topic', parent: 2 },
    ])
    expect(changes.map(({ title }) => title)).toEqual(['Young', 'Newest'])
    expect(notRead).toContain('1 commits older than 36 months')
  })

  it('pair reverts by the id in the body and by the quoted subject, and know what was brought back', async () => {
    const commits: TestCommit[] = [
      { on: '2024-01-01', by: ada, message: 'Add caching (#12)', content: 'a' },
      { on: '2024-01-02', by: ada, message: 'Add search', content: 'b' },
      { on: '2024-01-03', by: ada, message: 'Revert "Add caching" (#13)' },
      { on: '2024-01-04', by: ada, message: 'Revert "Revert "Add caching" (#13)"' },
      { on: '2024-01-05', by: ada, message: 'Revert "Something never seen"' },
    ]
    const first = makeRepository(commits)
    const hash = git(first, ['rev-parse', 'main~3']).trim()
    const { change } = await recordsOf([
      ...commits,
      { on: '2024-01-06', by: ada, message: `Back out search\n\nThis reverts commit ${hash}.` },
    ])
    expect(change('Revert "Add caching" (#13)').reverts).toEqual([change('Add caching (#12)').key])
    expect(change('Back out search')).toMatchObject({ isRevert: true, reverts: [change('Add search').key] })
    expect(change('Revert "Revert "Add caching" (#13)"').reverts).toEqual([
      change('Revert "Add caching" (#13)').key,
    ])
    expect(change('Revert "Something never seen"')).toMatchObject({ isRevert: true, reverts: [] })
    expect(change('Add search').isRevert).toBe(false)
  })

  it('say what does not add up in their dates', async () => {
    const { change, changes } = await recordsOf([
      { on: '2024-01-05', by: ada, message: 'Ahead', committer: ada, committedOn: '2024-01-01' },
      { on: '1970-01-02', by: ada, message: 'Clockless', committer: ada, committedOn: '2024-01-02' },
      { on: '2150-01-02', by: ada, message: 'Future', committer: ada, committedOn: '2024-01-03' },
    ])
    expect(change('Ahead').doubts).toEqual(['It was merged before it was written, by its own dates.'])
    expect([change('Clockless'), change('Future')].map((record) => record.authoredAt)).toEqual([null, null])
    expect(changes.every(({ doubts }) => doubts.length === 1)).toBe(true)
  })

  it('know what was marked as unplanned, and in which the user is named', async () => {
    const { change } = await recordsOf([
      { on: '2024-01-01', by: bob, message: 'hotfix: stop double billing' },
      { on: '2024-01-02', by: bob, message: 'Plan\n\nHelped-by: Ada <ada@example.org>' },
      { on: '2024-01-03', by: ada, message: 'Own\n\nSigned-off-by: Ada <ada@example.org>' },
    ])
    expect(change('hotfix: stop double billing')).toMatchObject({ isEmergency: true, reviewedBySelf: false })
    expect(change('Plan')).toMatchObject({ isEmergency: false, reviewedBySelf: true })
    expect(change('Own').reviewedBySelf).toBe(false)
  })
})

describe('records of releases', () => {
  const commits: TestCommit[] = Array.from({ length: 6 }, (_, index) => ({
    on: `2024-0${index + 1}-01`,
    by: ada,
    message: `Change ${index}`,
  }))

  it('tie each change to the first final release that contains it', async () => {
    const { change, deployments } = await recordsOf(commits, [
      { name: 'v1.0.0-rc1', on: '2024-01-02', by: bob, at: 0 },
      { name: 'v1.0.0', on: '2024-02-02', by: bob, at: 1 },
      { name: 'v1.1.0', on: '2024-04-02', by: null, at: 3 },
    ])
    const key = (name: string) => deployments.find(({ title }) => title === name)?.key
    expect([0, 1, 2, 3, 4].map((index) => change(`Change ${index}`).deployedIn)).toEqual([
      key('v1.0.0'),
      key('v1.0.0'),
      key('v1.1.0'),
      key('v1.1.0'),
      null,
    ])
    expect(
      deployments.map(({ title, isPrerelease, basis, status }) => [title, isPrerelease, basis, status]),
    ).toEqual([
      ['v1.0.0-rc1', true, 'tag', 'unknown'],
      ['v1.0.0', false, 'tag', 'unknown'],
      ['v1.1.0', false, 'tag', 'unknown'],
    ])
    expect(deployments[2]).toMatchObject({
      at: '2024-04-01T00:00:00.000Z',
      doubts: ['The tag does not say when it was made; this is the time of its commit.'],
    })
  })

  it('tie nothing where the tags count several products', async () => {
    const { changes, notRead, deployments } = await recordsOf(commits, [
      { name: 'api-1.0', on: '2024-02-02', by: bob, at: 1 },
      { name: 'web-1.0', on: '2024-04-02', by: bob, at: 3 },
    ])
    expect(changes.every(({ deployedIn }) => deployedIn === null)).toBe(true)
    expect(deployments).toHaveLength(2)
    expect(notRead).toContain('the tags count several products')
  })

  it('follow a release on a branch of its own back to the line', async () => {
    const { change, changes, deployments } = await recordsOf(
      [...commits, { on: '2024-06-10', by: ada, message: 'Only there', branch: 'release', parent: 2 }],
      [{ name: 'v1.0', on: '2024-06-11', by: ada, at: 6 }],
    )
    expect(changes.map(({ title }) => title)).not.toContain('Only there')
    expect(change('Change 2').deployedIn).toBe(deployments[0]?.key)
    expect(change('Change 3').deployedIn).toBeNull()
  })
})
