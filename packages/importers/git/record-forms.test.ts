import { describe, expect, it } from 'vitest'
import { flag } from './commit-table.ts'
import { isBot } from './identity.ts'
import { scanMessage, wantedOf } from './message-scan.ts'
import { areaOf, endingOf, ownChangeOf } from './own-changes.ts'
import { isProductSeries, seriesOf } from './tags.ts'
import { titleOf } from './titles.ts'
import { nameHash, nobody } from './people.ts'

describe('the series of a tag', () => {
  it.each([
    ['v2.30.0', 'v'],
    ['2.5.10', ''],
    ['release-1.4', 'release-'],
    ['@scope/pkg@1.2.3', '@scope/pkg@'],
    ['gitgui-0.21.0', 'gitgui-'],
    ['boost_1_84_0', 'boost_'],
    ['v1.2.3-hotfix1', 'v'],
    ['rel/2.4', 'rel/'],
    ['release-2024-05-03', 'release-'],
    ['20240503', ''],
  ])('%s belongs to %j', (name, series) => {
    expect(seriesOf(name)).toMatchObject({ series })
  })

  it.each([
    'v1.0-rc1',
    '3.0.0-beta.2',
    'v2.0.0-alpha',
    '1.0.0.dev1',
    'v1.2b3',
    'rc-1.2',
    'v4.0.0-next.1',
    '2.0.0-SNAPSHOT',
  ])('%s is a candidate, not a release', (name) => {
    expect(seriesOf(name)).toBe('pre')
  })

  it.each(['latest', 'nightly-2024.05.03', 'build-118', 'backup/2020.1', 'deploy-2024.1.1'])(
    '%s is no release',
    (name) => {
      expect(seriesOf(name)).toBeNull()
    },
  )
})

describe('isProductSeries', () => {
  it.each([
    ['v', true],
    ['release-', true],
    ['rel/', true],
    ['service-v', true],
    ['cli-v', false],
    ['@scope/pkg@', false],
  ])('%s: %s', (series, whole) => {
    expect(isProductSeries(series, 'service')).toBe(whole)
  })
})

describe('the part that a path belongs to', () => {
  it.each([
    ['src/billing/api/a.ts', 'src/billing'],
    ['packages/auth/src/x.ts', 'packages/auth'],
    ['Documentation/git.txt', 'Documentation'],
    ['src/main/java/org/acme/pay/P.java', 'src/main/java/org/acme'],
    ['README.md', null],
    ['node_modules/a/b.js', null],
    ['.github/workflows/ci.yml', null],
  ])('%s: %s', (path, area) => {
    expect(areaOf(path)).toBe(area)
  })
})

const wanted = wantedOf(['a@x.org'], null)

/** The names of the flags that a message sets, and what else was found. */
function scan(message: string) {
  const raw = Buffer.from(message.replaceAll(/^/gm, '    '))
  const { flags, reverted, reviewers } = scanMessage(raw, 0, raw.length, wanted)
  const names = Object.entries(flag).flatMap(([name, bit]) => ((flags & bit) === 0 ? [] : [name]))
  return { names, reverted, reviewers }
}

describe('messages', () => {
  it.each([
    ['Revert "Add caching"\n\nThis reverts commit 0123456789abcdef.', ['revert']],
    ['Revert: add caching', ['revert']],
    ['Reapply "Add caching"\n\nThis reverts commit 0123456789abcdef.', ['reapply']],
    ['Revert "Revert "Add caching""', ['reapply']],
    ['Reverted polarity of the flux', []],
    ['Revert to the old icon set in the docs', []],
    ['Hotfix: stop double billing', ['emergency']],
    ['Rename the emergency-exit sign', []],
    ['Add caching (#123)', ['squash']],
    ['X\n\nReviewers: B <b@x.org>, A <A@X.org>', ['reviewedBySelf']],
    ['X\n\nacked-by : A <a@x.org>\n\nMore text after the trailers', ['reviewedBySelf']],
    ['X\n\nHelped-By: A <a@x.org>', ['helpedBySelf']],
    ['X\n\nSigned-off-by: A <a@x.org>', ['namesSelf']],
    ['X\n\nCO-AUTHORED-BY: A <a@x.org>', ['coAuthoredBySelf']],
    ['X\n\nReviewed-by: A <aa@x.org>\nCo-authored-by: <a@x.org.evil>', []],
    ['X\n\nThanks to A <a@x.org> for the review', []],
  ])('%j says %j', (message, names) => {
    expect(scan(message).names).toEqual(names)
  })

  it('name what is taken back and reviewers without an address', () => {
    const found = scan(
      'Revert two\n\nThis reverts commit 0123456789.\nThis reverts commit abcdef0123, which broke\n\nReviewers: Jo Day, B <b@x.org>, Li Wu.',
    )
    expect(found.reverted).toEqual(['0123456789', 'abcdef0123'])
    expect(found.reviewers).toEqual(['jo day', 'li wu'])
  })
})

describe('what a commit did to the parts', () => {
  const change = (...paths: readonly (readonly [string, string])[]) =>
    ownChangeOf(
      1,
      paths.map(([status, path]) => ({ status, path })),
    )

  it('tells removed, moved, replaced and new files apart', () => {
    const found = change(
      ['D', 'old/a.js'],
      ['D', 'old/b.js'],
      ['D', 'old/c.js'],
      ['A', 'new/b.js'],
      ['A', 'old/c.ts'],
      ['A', 'fresh/d.ts'],
    )
    expect(found).toMatchObject({
      added: ['old', 'fresh'],
      removed: [['old', 1]],
      moved: [['old', 2]],
      replaced: [['js', 'ts', 1]],
    })
  })

  it.each([
    ['a/b.test.ts', 'ts'],
    ['Makefile', ''],
    ['.gitignore', ''],
    ['x.TAR', 'tar'],
  ])('the ending of %s is %j', (path, ending) => {
    expect(endingOf(path)).toBe(ending)
  })
})

describe('the title of a change', () => {
  const people = { ...nobody, names: new Set([nameHash('bob builder')]) }
  it.each([
    ['Merge pull request #12 from bob/feature', 'Merge pull request #12'],
    ["Merge branch 'bb/topic' of git://example.org/x", 'Merge branch'],
    ['Fix the rate limit, thanks to @bob', 'Fix the rate limit, thanks to …'],
    ['Apply the patch of Bob Builder <bob@example.org>', 'Apply the patch of … …'],
    ['Add @scope/pkg to the list', 'Add @scope/pkg to the list'],
  ])('%s: %s', (subject, title) => {
    expect(titleOf(subject, people)).toBe(title)
    expect(titleOf(title.replaceAll('…', '-'), people)).toBe(title.replaceAll('…', '-'))
  })
})

describe('isBot', () => {
  it.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', true],
    ['renovate', 'bot@renovateapp.com', true],
    ['Jenkins', 'jenkins@acme.example', true],
    ['k8s-ci-robot', 'k8s-ci-robot@users.noreply.github.com', true],
    ['Ada Example', '123+ada@users.noreply.github.com', false],
    ['Abbot Smith', 'abbot@acme.example', false],
  ])('%s <%s>: %s', (name, email, bot) => {
    expect(isBot(name, email)).toBe(bot)
  })
})
