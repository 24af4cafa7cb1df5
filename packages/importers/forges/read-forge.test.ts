import { describe, expect, it, test } from 'vitest'
import { faultWith, readFileContent } from '../testing/reading.ts'

const sha = 'a'.repeat(40)
const pulls = [
  {
    number: 7,
    title: 'Cut the build to five minutes',
    url: 'https://github.com/acme/shop/pull/7',
    author: { login: 'ines' },
    createdAt: '2026-03-02T10:00:00Z',
    mergedAt: '2026-03-04T10:00:00Z',
    mergeCommit: { oid: sha },
    labels: [{ name: 'hotfix' }],
    reviews: [{ author: { login: 'ada' }, state: 'APPROVED' }],
    commits: [{ authoredDate: '2026-03-01T08:00:00Z' }, { authoredDate: '2026-03-02T08:00:00Z' }],
  },
  {
    number: 8,
    title: 'Revert "Cut the build to five minutes"',
    url: 'https://github.com/acme/shop/pull/8',
    author: { login: 'renovate[bot]' },
    createdAt: '2026-03-05T10:00:00Z',
    mergedAt: '2026-03-05T11:00:00Z',
    reviews: [{ author: { login: 'ines' } }],
  },
  { number: 9, title: 'Open', url: 'https://github.com/acme/shop/pull/9', mergedAt: null },
]

describe('pull requests of gh', () => {
  it('become changes under the commit that git knows them by, without names of others', async () => {
    const { kind, records, notRead } = await readFileContent('prs.json', JSON.stringify(pulls), {
      authors: ['ines'],
    })
    expect(kind).toBe('github')
    expect(records).toMatchObject([
      {
        key: `git:commit:${sha}`,
        service: 'acme/shop',
        by: 'self',
        reviewedBySelf: false,
        authoredAt: '2026-03-01T08:00:00.000Z',
        mergedAt: '2026-03-04T10:00:00.000Z',
        isEmergency: true,
        isRevert: false,
      },
      { key: 'github:https://github.com/acme/shop/pull/8', by: 'bot', reviewedBySelf: true, isRevert: true },
    ])
    expect(notRead).toEqual(['requests that were not merged'])
    expect(JSON.stringify(records)).not.toContain('ada')
  })

  it('says that thirty may not be all', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      ...pulls[1],
      number: at,
      url: `https://github.com/a/b/pull/${at}`,
    }))
    const { refused } = await readFileContent('prs.json', JSON.stringify(many))
    expect(refused[0]?.reason).toContain('exactly 30 entries')
  })
})

test('releases and deployments, candidates told apart', async () => {
  const releases = [
    { tagName: 'v2.0.0', name: 'Two', publishedAt: '2026-03-04T10:00:00Z', isPrerelease: false },
    { tagName: 'v2.1.0-rc.1', name: '', publishedAt: '2026-03-06T10:00:00Z', isPrerelease: false },
    { tagName: 'v3', publishedAt: null, isPrerelease: false },
  ]
  const read = await readFileContent('releases.json', JSON.stringify(releases))
  expect(read.records).toMatchObject([
    { basis: 'release', title: 'Two', isPrerelease: false, at: '2026-03-04T10:00:00.000Z' },
    { title: 'v2.1.0-rc.1', isPrerelease: true },
  ])
  expect(read.refused[0]).toEqual({
    where: 'releases.json entry 3',
    reason: expect.stringContaining('no time'),
  })
  const deployments = [
    {
      id: 1,
      sha,
      environment: 'production',
      created_at: '2026-03-04T10:00:00Z',
      statuses_url: 'https://api.github.com/repos/acme/shop/deployments/1/statuses',
      url: 'https://api.github.com/repos/acme/shop/deployments/1',
      state: 'failure',
    },
  ]
  expect((await readFileContent('d.json', JSON.stringify(deployments))).records).toMatchObject([
    { basis: 'deployment', environment: 'production', status: 'failed', revision: sha, service: 'acme/shop' },
  ])
})

test('merge requests of GitLab', async () => {
  const requests = [
    {
      iid: 3,
      title: 'Split the queue',
      web_url: 'https://gitlab.com/acme/shop/-/merge_requests/3',
      author: { username: 'ines' },
      created_at: '2026-03-01T10:00:00.000Z',
      merged_at: '2026-03-02T10:00:00.000Z',
      merge_commit_sha: sha,
      source_branch: 'hotfix/queue',
    },
  ]
  const { kind, records } = await readFileContent('mrs.json', JSON.stringify(requests), { authors: ['ines'] })
  expect(kind).toBe('gitlab')
  expect(records).toMatchObject([
    { key: `git:commit:${sha}`, service: 'acme/shop', by: 'self', isEmergency: true },
  ])
})

test.each(['[', '[{"number":1,"mergedAt":', '[{"number":{},"mergedAt":"x","title":[]}]', '[null,1,"x"]'])(
  '%j harms nobody',
  async (text) => {
    expect(await faultWith('prs.json', Buffer.from(text))).toBeNull()
  },
)
