import { describe, expect, it } from 'vitest'
import { WorkRecord } from '@waymark/domain/records/record.ts'
import { faultWith, readFileContent } from '../testing/reading.ts'

const kept = `# Changelog

## [Unreleased]

## [1.4.0] - 2026-03-02
### Added
- Cached tax rates in 2.0.0 fashion

## [1.3.0-rc.1] – 2026-02-01

## [1.2.0] - 2026-01-02 [YANKED]

## [1.1.0]

[Unreleased]: https://github.com/acme/shop/compare/v1.4.0...HEAD
[1.4.0]: https://github.com/acme/shop/compare/v1.3.0...v1.4.0
[1.3.0-rc.1]: https://github.com/acme/shop/releases/tag/v1.3.0-rc.1
[1.2.0]: https://git.example.org/acme/tools/shop/-/compare/v1.1.0...v1.2.0
[1.1.0]: https://github.com/acme/shop/compare/v1.0.0...v1.1.0
`

async function releasesOf(text: string, name = 'CHANGELOG.md') {
  const result = await readFileContent(name, text)
  expect(result.kind).toBe('changelog')
  for (const record of result.records) expect(WorkRecord.safeParse(record).success).toBe(true)
  return result
}

describe('changelogs', () => {
  it('in the form of Keep a Changelog give releases by their tags', async () => {
    const { records, notRead, proposals, items } = await releasesOf(kept)
    expect(records).toMatchObject([
      {
        title: 'v1.4.0',
        service: 'acme/shop',
        at: '2026-03-02T00:00:00.000Z',
        basis: 'release',
        isPrerelease: false,
        where: 'CHANGELOG.md line 5',
      },
      { title: 'v1.3.0-rc.1', isPrerelease: true },
      { title: 'v1.2.0', service: 'acme/tools/shop', status: 'rolled-back' },
    ])
    expect(notRead).toContain('1 × versions without a date that can be read')
    expect([...proposals, ...items]).toEqual([])
  })

  it('in the conventional form take the tag from the heading', async () => {
    const text =
      '# Change Log\n\n### [3.1.1](https://www.github.com/acme/git-js/compare/repo-v3.1.0...repo-v3.1.1) (2022-01-26)\n\n### Bug Fixes\n\n# [3.1.0](https://www.github.com/acme/git-js/compare/repo-v3.0.4...repo-v3.1.0) (2022-01-23)\n'
    const { records } = await releasesOf(text)
    expect(records.map(({ title, service }) => [title, service])).toEqual([
      ['repo-v3.1.1', 'acme/git-js'],
      ['repo-v3.1.0', 'acme/git-js'],
    ])
  })

  it('without links give nothing, because their releases could be those of a history', async () => {
    const { records, refused } = await releasesOf(
      '# Changelog\n\n## 3.14.0 / 2026-08-17\n\n## 3.13.2 / 2026-07-29\n',
    )
    expect(records).toEqual([])
    expect(refused).toEqual([{ where: 'CHANGELOG.md', reason: expect.stringContaining('2 dated versions') }])
  })

  it('dated in the future, or so that day and month could be swapped, are not believed', async () => {
    const text = kept.replace('2026-03-02', '2099-03-02').replace('2026-02-01', '02/01/2026')
    const { records, refused } = await releasesOf(text)
    expect(records).toHaveLength(1)
    expect(refused).toEqual([
      { where: 'CHANGELOG.md line 5', reason: expect.stringContaining('has not come') },
    ])
  })

  it('give the same records again', async () => {
    const once = await releasesOf(kept)
    expect((await releasesOf(`${kept}\n`, 'CHANGES.md')).records.map(({ key }) => key)).toEqual(
      once.records.map(({ key }) => key),
    )
  })

  it.each([
    ['wins.md', '# 2026\n\n## March\n\n- Moved to 2.0.0\n'],
    ['wins.md', '# Wins\n\n## 1.5 Growth\n\n- Led it\n\n## 1.6 Cost\n\n- Cut it\n'],
    ['CHANGELOG.md', '# Changelog\n\nSee the releases page.\n'],
  ])('are not seen in %s without versions', async (name, text) => {
    expect((await readFileContent(name, text)).kind).not.toBe('changelog')
  })

  it.each([
    ['digits', `# Changelog\n\n## ${'1.'.repeat(50_000)}\n## 1.0.0\n## 1.1.0`],
    ['dashes', `# Changelog\n## 1.0.0${'-rc.'.repeat(120)}\n## 1.1.0${' -'.repeat(240)}x\n`],
    ['links', `${kept}${'[1.0.0]: https://a/b/compare/'.repeat(20_000)}`],
    ['dots', kept.replaceAll('...', '.'.repeat(380))],
    ['many versions', `# Changelog\n${'## [1.4.0] - 2026-03-02\n'.repeat(60_000)}`],
  ])('made to take long: %s', async (_what, text) => {
    expect(await faultWith('CHANGELOG.md', Buffer.from(text))).toBeNull()
  })
})
