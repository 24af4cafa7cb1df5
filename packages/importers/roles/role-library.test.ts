import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { createRoleLibrary } from './role-library.ts'

const shipped = fileURLToPath(new URL('../../../roles/', import.meta.url))
let home: string
let folder: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'waymark-roles-'))
  folder = join(home, 'roles')
  await cp(shipped, folder, { recursive: true })
})
afterEach(async () => {
  await rm(home, { recursive: true, force: true })
})

async function change(file: string, from: string, to: string): Promise<number> {
  const text = await readFile(join(folder, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(folder, file), text.replace(from, to))
  return text.slice(0, text.indexOf(from)).split('\n').length
}

async function failure(promise: Promise<unknown>): Promise<OperationError> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (outcome instanceof OperationError) return outcome
  throw new Error(`expected an OperationError, got ${String(outcome)}`)
}

describe('the role library', () => {
  it.each([
    ['an unknown field', 'lane: ic, text:', 'lane: ic, txt:', /has no field "txt"|text/],
    ['a value that is none of the known', 'lane: leadership, text:', 'lane: managing, text:', /lane/],
    ['a doubled id', 'id: go-to-person', 'id: deep-problems', /a second entry has the id "deep-problems"/],
    ['broken YAML', 'questions:', 'questions: [', /./],
  ])('tells %s by its line and leaves the other files whole', async (_name, from, to, message) => {
    const line = await change('lanes.yaml', from, to)
    const library = createRoleLibrary({ folder })
    const error = await failure(library.lanes())
    expect(error.code).toBe('FRAMEWORK_INVALID')
    expect(error.message).toMatch(message)
    const told = /line (\d+)/.exec(error.details.where ?? '')?.[1]
    expect(Number(told)).toBeGreaterThanOrEqual(line)
    expect((await library.tours()).levels).toHaveLength(10)
  })

  it('reads a changed file again, with and without the cache', async () => {
    for (const cache of [null, join(home, 'cache')]) {
      const library = createRoleLibrary({ folder, cache })
      const before = (await library.lanes()).lanes[0]?.name ?? ''
      await change('lanes.yaml', `name: ${before}`, `name: ${before} changed`)
      expect((await library.lanes()).lanes[0]?.name).toBe(`${before} changed`)
      expect((await createRoleLibrary({ folder, cache }).lanes()).lanes[0]?.name).toBe(`${before} changed`)
    }
  })

  it('passes a damaged cache over', async () => {
    const cache = join(home, 'cache')
    await createRoleLibrary({ folder, cache }).lanes()
    for (const entry of await readdir(cache)) await writeFile(join(cache, entry), '{"reader":1')
    expect((await createRoleLibrary({ folder, cache }).lanes()).questions).toHaveLength(9)
  })

  it('names a file that is not there', async () => {
    await rm(join(folder, 'tours.yaml'))
    expect((await failure(createRoleLibrary({ folder }).tours())).message).toContain('tours.yaml')
  })
})
