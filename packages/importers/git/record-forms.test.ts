import { describe, expect, it } from 'vitest'
import { areaOf } from './areas.ts'
import { isBot } from './identity.ts'
import { coAuthorsIn, isRevert, reviewersIn } from './message.ts'
import { seriesOf } from './tags.ts'

describe('the series of a tag', () => {
  it.each([
    ['v2.30.0', 'v'],
    ['2.5.10', ''],
    ['release-1.4', 'release-'],
    ['@scope/pkg@1.2.3', '@scope/pkg@'],
    ['gitgui-0.21.0', 'gitgui-'],
    ['boost_1_84_0', 'boost_'],
    ['v1.2.3-hotfix1', 'v'],
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

describe('messages', () => {
  it.each([
    ['Revert "Add caching"\n\nThis reverts commit 0123456789abcdef.', true],
    ['Back out caching\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.', true],
    ['Revert: add caching', true],
    ['Reapply "Add caching"\n\nThis reverts commit 0123456789abcdef.', false],
    ['Revert "Revert "Add caching""', false],
    ['Reverted polarity of the flux', false],
    ['Revert to the old icon set in the docs', false],
  ])('%j takes a change back: %s', (message, taken) => {
    expect(isRevert(message)).toBe(taken)
  })

  it('name reviewers and co-authors by address, several on a line and in any case', () => {
    const message =
      'Fix\n\nReviewers: A <A@x.org>, B <b@x.org>\nacked-by: C <c@x.org>\nCo-Authored-By: D <d@x.org>\nSigned-off-by: E <e@x.org>\n'
    expect(reviewersIn(message)).toEqual(['a@x.org', 'b@x.org', 'c@x.org'])
    expect(coAuthorsIn(message)).toEqual(['d@x.org'])
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
