import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { frameworksStamp } from './frameworks-stamp.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-stamp-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('sees a new file after a second, or at once when told that one was written', async () => {
  let at = 0
  const stamp = frameworksStamp(
    () => [folder, join(folder, 'gone')],
    () => at,
  )
  const empty = await stamp.now()
  await writeFile(join(folder, 'a.yaml'), 'x')
  expect(await stamp.now()).toBe(empty)
  at += 1001
  const one = await stamp.now()
  expect(one).not.toBe(empty)
  await writeFile(join(folder, 'b.yaml'), 'x')
  stamp.lookAgain()
  expect(await stamp.now()).not.toBe(one)
})
