import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createSourceReader } from '../source-reader.ts'
import { rememberedIn } from '../sources/remembered.ts'
import {
  ada,
  addHistory,
  bob,
  git,
  makeRepository,
  monthly,
  removeRepositories,
  temporaryFolder,
} from '../testing/git-repository.ts'
import { options } from '../testing/reading.ts'

afterAll(removeRepositories)

const derive = (prefix: string, content: string) => `${prefix}_${content.length}`
const many = [
  ...monthly('2019-01-01', 1100, { by: ada, path: 'src/billing/a.ts' }, 1),
  ...monthly(
    '2022-01-10',
    1100,
    { by: bob, path: 'src/billing/b.ts', message: 'Side\n\nReviewers: Ada Example' },
    1,
  ),
]

async function read(path: string, cache: string | null, authors = ['ada@example.org']) {
  const reader = createSourceReader({
    derive,
    ...(cache === null ? {} : { remembered: rememberedIn(cache) }),
  })
  const told: string[] = []
  const [result] = await reader.read(
    { from: 'path', path },
    options({ authors, progress: (message) => told.push(message) }),
  )
  return { result, told }
}

describe('a repository that was read before', () => {
  it('gives the same again, and the same as one read afresh after it grew or was rewritten', async () => {
    const path = makeRepository(many, [{ name: 'v1.0', on: '2025-01-15', by: ada }])
    const cache = temporaryFolder()
    const first = await read(path, cache)
    expect(first.result?.proposals.length).toBeGreaterThan(2)
    expect((await read(path, cache)).result).toEqual(first.result)

    const tip = git(path, ['rev-parse', 'main']).trim()
    const more = [
      { on: '2025-02-01', by: 'New Person <new@example.org>', message: 'Revert "Side"' },
      {
        on: '2025-02-02',
        by: ada,
        path: 'src/billing/c.ts',
        message: `Back out\n\nThis reverts commit ${tip}.`,
      },
    ]
    addHistory(path, more, [{ name: 'v1.1', on: '2025-02-03', by: ada }], tip)
    const grown = await read(path, cache)
    expect(grown.result).toEqual((await read(path, null)).result)
    expect(grown.result?.fingerprint).not.toBe(first.result?.fingerprint)

    git(path, ['update-ref', 'refs/heads/main', 'main~3'])
    git(path, ['tag', '-d', 'v1.1'])
    expect((await read(path, cache)).result).toEqual((await read(path, null)).result)
  })

  it('is read afresh when what was kept is damaged, or for somebody else', async () => {
    const path = makeRepository(many)
    const cache = temporaryFolder()
    const { result } = await read(path, cache)
    const [name = ''] = readdirSync(cache)
    const kept = readFileSync(join(cache, name))
    for (const damage of [
      Buffer.from('no'),
      kept.subarray(0, kept.length / 2),
      Buffer.from(kept).fill(7, 900, 1000),
    ]) {
      writeFileSync(join(cache, name), damage)
      expect((await read(path, cache)).result).toEqual(result)
    }
    const other = await read(path, cache, ['bob@example.org'])
    expect(other.result).toEqual((await read(path, null, ['bob@example.org'])).result)
  })

  it('keeps no name or address of others', async () => {
    const cache = temporaryFolder()
    await read(makeRepository(many), cache)
    const kept = readdirSync(cache)
      .map((name) => readFileSync(join(cache, name), 'latin1'))
      .join('')
    expect(kept).not.toMatch(/bob|builder/i)
  })
})
