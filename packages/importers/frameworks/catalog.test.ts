import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { createFrameworkCatalog } from './catalog.ts'

const ladder = (id: string, name: string): string => `format: waymark/framework@1
id: ${id}
version: 1.0.0
name: ${name}
summary: A ladder.
minutes: 1
provenance: { title: T, author: A, license: CC0-1.0, redistributable: true }
scales:
  - id: steps
    points:
      - { value: 0, label: No, anchor: Not shown. }
      - { value: 1, label: Yes, anchor: Shown., asks: [{ occasions: 1 }] }
competencies:
  - { id: craft, name: Craft, question: Do you?, meaning: You do. }
bands:
  - { id: all, label: All, from: 0, to: 1, meaning: Here., action: Go on. }
`

let home: string
let bundled: string
let own: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'waymark-catalog-'))
  bundled = join(home, 'bundled')
  own = join(home, 'own')
  await mkdir(bundled)
  await mkdir(own)
  await writeFile(join(bundled, 'a.yaml'), ladder('a', 'Bundled A'))
  await writeFile(join(bundled, 'b.yaml'), ladder('b', 'Bundled B'))
})
afterEach(async () => {
  await rm(home, { recursive: true, force: true })
})

function catalog(cache: string | null = null): ReturnType<typeof createFrameworkCatalog> {
  return createFrameworkCatalog({ folders: [bundled, own], cache, recheckAfter: 0 })
}

async function names(from = catalog()): Promise<readonly string[]> {
  return (await from.list()).map(({ name }) => name)
}

/** The failure that a promise is expected to end in. */
async function failure(promise: Promise<unknown>): Promise<OperationError> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (outcome instanceof OperationError) return outcome
  throw new Error(`expected an OperationError, got ${String(outcome)}`)
}

describe('folders', () => {
  test('a later folder replaces by id and adds', async () => {
    await writeFile(join(own, 'mine.yml'), ladder('b', 'My B'))
    await writeFile(join(own, 'c.yaml'), ladder('c', 'My C'))
    expect(await names()).toEqual(['Bundled A', 'My B', 'My C'])
  })

  test('a folder that is not there is empty, an unknown id is null', async () => {
    const only = createFrameworkCatalog({ folders: [join(home, 'nowhere'), bundled] })
    expect(await names(only)).toEqual(['Bundled A', 'Bundled B'])
    expect(await only.get('zzz')).toBeNull()
  })

  test('hidden files, other files and folders are passed over', async () => {
    await writeFile(join(own, '.c.yaml'), ladder('c', 'Hidden'))
    await writeFile(join(own, 'c.txt'), ladder('c', 'Text'))
    await mkdir(join(own, 'd.yaml'))
    expect(await names()).toEqual(['Bundled A', 'Bundled B'])
  })

  test.each([
    ['not YAML', 'a: ['],
    ['not a framework', 'a: 1'],
    ['inconsistent', ladder('c', 'C').replace('to: 1', 'to: 5')],
    ['without its parent', ladder('c', 'C').replace('minutes: 1', 'minutes: 1\nextends: zzz')],
  ])('a broken own file (%s) leaves the others whole and is explained by validate', async (_name, text) => {
    const path = join(own, 'c.yaml')
    await writeFile(path, text)
    const all = catalog()
    expect(await names(all)).toEqual(['Bundled A', 'Bundled B'])
    const error = await failure(all.validate(path))
    expect(error.code).toBe('FRAMEWORK_INVALID')
    expect(error.message).toMatch(/^c\.yaml line \d+ column \d+: /)
    expect(error.details.issues?.length).toBeGreaterThan(0)
  })

  test('a changed, added or removed file is seen', async () => {
    const all = catalog()
    expect(await names(all)).toEqual(['Bundled A', 'Bundled B'])
    await writeFile(join(bundled, 'a.yaml'), ladder('a', 'Changed and longer'))
    await rm(join(bundled, 'b.yaml'))
    await writeFile(join(own, 'c.yaml'), ladder('c', 'New'))
    expect(await names(all)).toEqual(['Changed and longer', 'New'])
  })

  test('an unchanged file is read once', async () => {
    const all = catalog()
    expect(await all.get('a')).toBe(await all.get('a'))
  })
})

describe('extends', () => {
  const extending = (id: string, parent: string): string =>
    ladder(id, `${id} on ${parent}`)
      .replace('minutes: 1', `minutes: 1\nextends: ${parent}`)
      .replace('id: craft', `id: ${id}-own`)
      .replace('to: 1', 'to: 2')

  test('brings the parent in', async () => {
    await writeFile(join(own, 'c.yaml'), extending('c', 'a'))
    const framework = await catalog().get('c')
    expect(framework?.competencies.map(({ id }) => id)).toEqual(['craft', 'c-own'])
  })

  test('of the own id means the framework that it replaces', async () => {
    await writeFile(join(own, 'a.yaml'), extending('a', 'a'))
    const framework = await catalog().get('a')
    expect(framework?.competencies.map(({ id }) => id)).toEqual(['craft', 'a-own'])
  })

  test('in a circle leaves the circle out', async () => {
    await writeFile(join(own, 'c.yaml'), extending('c', 'd'))
    await writeFile(join(own, 'd.yaml'), extending('d', 'c'))
    expect(await names()).toEqual(['Bundled A', 'Bundled B'])
  })
})

describe('validate', () => {
  test('answers the framework and its warnings', async () => {
    const { framework, warnings } = await catalog().validate(join(bundled, 'a.yaml'))
    expect(framework.name).toBe('Bundled A')
    expect(warnings.join()).toMatch(/^a\.yaml line 14 column \d+: competencies\[0\] /)
  })

  test('a file that is not there, a folder, a file that is too large', async () => {
    const large = join(own, 'large.yaml')
    await writeFile(large, 'x'.repeat(3_000_000))
    expect((await failure(catalog().validate(join(own, 'none.yaml')))).code).toBe('SOURCE_MISSING')
    expect((await failure(catalog().validate(own))).code).toBe('SOURCE_MISSING')
    expect((await failure(catalog().validate(large))).code).toBe('FILE_TOO_LARGE')
  })
})

describe('the cache of compiled files', () => {
  const cached = async (): Promise<string> =>
    join(home, 'cache', (await readdir(join(home, 'cache')))[0] ?? '')

  test('gives the same frameworks, and makes one entry a file', async () => {
    const cache = join(home, 'cache')
    const first = await catalog(cache).list()
    expect(await readdir(cache)).toHaveLength(2)
    expect(await catalog(cache).list()).toEqual(first)
  })

  test('is what the second start reads', async () => {
    const cache = join(home, 'cache')
    await names(catalog(cache))
    const entry = await cached()
    await writeFile(entry, (await readFile(entry, 'utf8')).replace('Bundled A', 'From the cache'))
    expect(await names(catalog(cache))).toContain('From the cache')
  })

  test('does not speak for other bytes', async () => {
    const cache = join(home, 'cache')
    await names(catalog(cache))
    await writeFile(join(bundled, 'a.yaml'), ladder('a', 'Edited'))
    expect(await names(catalog(cache))).toContain('Edited')
  })

  test.each(['', '{', 'null', '{"reader":1,"yaml":"x","value":1}'])(
    'damaged as %j, it is passed over',
    async (damage) => {
      const cache = join(home, 'cache')
      await names(catalog(cache))
      await writeFile(await cached(), damage)
      expect(await names(catalog(cache))).toEqual(['Bundled A', 'Bundled B'])
    },
  )

  test('that cannot be written costs nothing but time', async () => {
    await writeFile(join(home, 'cache'), 'a file, not a folder')
    expect(await names(catalog(join(home, 'cache', 'deep')))).toEqual(['Bundled A', 'Bundled B'])
  })
})
