import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importFrameworks, newFramework } from '@waymark/contracts/frameworks/ladder-operations.ts'
import { listFrameworks, showFramework, validateFramework } from '@waymark/contracts/frameworks/operations.ts'
import { assess, showReadiness } from '@waymark/contracts/readiness/operations.ts'
import { openTestWorkspace } from './harness.ts'
import type { TestWorkspace } from './harness.ts'

const table = 'Theme,Junior,Senior\nCraft,"- Ties\n- Splices",Designs\nPeople,,Helps\n'
let workspace: TestWorkspace
let ladder: string
let own: string

beforeEach(async () => {
  workspace = await openTestWorkspace({ ownFrameworks: true })
  own = join(workspace.home, 'frameworks')
  const folder = join(workspace.home, 'brought')
  await mkdir(folder)
  ladder = join(folder, 'harbour.csv')
  await writeFile(ladder, table)
})
afterEach(async () => {
  await workspace.close()
})

test('a dry run shows what would be written and writes nothing', async () => {
  const planned = await workspace.run(importFrameworks, { paths: [ladder], dryRun: true })
  expect(planned.frameworks.map(({ id, state, assess: ids }) => [id, state, ids])).toEqual([
    ['harbour', 'new', ['harbour-at-junior', 'harbour-at-senior']],
  ])
  expect(planned.counts).toContainEqual({ what: 'statements', read: 4, kept: 4 })
  expect(await readdir(workspace.home)).not.toContain('frameworks')
})

test('what was imported can be assessed at once, one level at a time', async () => {
  await workspace.run(importFrameworks, { paths: [ladder] })
  const { frameworks } = await workspace.run(listFrameworks, {})
  expect(frameworks.map(({ id }) => id)).toEqual(expect.arrayContaining(['it-director', 'harbour-at-senior']))
  expect(frameworks.map(({ id }) => id)).not.toContain('harbour')
  expect((await workspace.run(showFramework, { framework: 'harbour' })).levels).toHaveLength(2)
  await workspace.run(assess, {
    framework: 'harbour-at-senior',
    ratings: [
      { competency: 'craft', value: 3 },
      { competency: 'people', value: 1 },
    ],
  })
  const readiness = await workspace.run(showReadiness, { framework: 'harbour-at-senior' })
  expect(readiness.claimed).toMatchObject({ total: 4, of: 6 })
  expect(readiness.supported.total).toBe(0)
  const junior = await workspace.run(showReadiness, { framework: 'harbour-at-junior' })
  expect(junior.competencies.map(({ id }) => id)).toEqual(['craft'])
})

test('importing again changes nothing; a file that was edited stays unless it is to be replaced', async () => {
  await workspace.run(importFrameworks, { paths: [ladder] })
  const file = join(own, 'harbour.yaml')
  const first = await readFile(file, 'utf8')
  const again = await workspace.run(importFrameworks, { paths: [ladder] })
  expect(again.frameworks[0]?.state).toBe('unchanged')
  await writeFile(file, first.replace('Designs', 'Designs, and says why'))
  expect((await workspace.run(importFrameworks, { paths: [ladder] })).frameworks[0]?.state).toBe('different')
  expect(await readFile(file, 'utf8')).toContain('says why')
  const replaced = await workspace.run(importFrameworks, { paths: [ladder], replace: true })
  expect(replaced.frameworks[0]?.state).toBe('replaced')
  expect(await readFile(file, 'utf8')).toBe(first)
  expect((await readdir(own)).toSorted()).toEqual(['framework.schema.json', 'harbour.yaml'])
})

test('a ladder named like a bundled role does not take its place', async () => {
  const clash = join(workspace.home, 'brought', 'it-director.csv')
  await writeFile(clash, table)
  const { frameworks } = await workspace.run(importFrameworks, { paths: [clash] })
  expect(frameworks.map(({ id }) => id)).toEqual(['it-director-2'])
  expect((await workspace.run(showFramework, { framework: 'it-director' })).name).toBe('IT Director')
})

test('a new ladder is valid as it stands, says what to do next, and is ready to be assessed', async () => {
  const made = await workspace.run(newFramework, {
    id: 'harbour-engineering',
    name: 'Harbour: "Engineering" {id}',
  })
  expect(made.file).toBe(join(own, 'harbour-engineering.yaml'))
  expect(made.next.join('\n')).toContain('waymark assess harbour-engineering-at-junior')
  const text = await readFile(made.file, 'utf8')
  expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./framework.schema.json')
  expect(await readdir(own)).toContain('framework.schema.json')
  expect((await workspace.run(validateFramework, { path: made.file })).name).toBe(
    'Harbour: "Engineering" {id}',
  )
  const senior = await workspace.run(showReadiness, { framework: 'harbour-engineering-at-senior' })
  expect(senior.competencies).toHaveLength(3)
})

test('a new ladder can begin as a copy, which keeps saying whose words it holds', async () => {
  await workspace.run(newFramework, { id: 'our-director', name: 'Our Director', from: 'it-director' })
  const copy = await workspace.run(showFramework, { framework: 'our-director' })
  const original = await workspace.run(showFramework, { framework: 'it-director' })
  expect(copy.competencies).toEqual(original.competencies)
  expect(copy.provenance).toMatchObject({
    author: original.provenance.author,
    license: original.provenance.license,
  })
  expect(copy.provenance.changes.at(-1)).toContain('Copied from IT Director')
  expect((await workspace.failure('frameworks.new', { id: 'x', name: 'X', from: 'it-directer' })).code).toBe(
    'FRAMEWORK_UNKNOWN',
  )
})

test('a new ladder never takes the place of another', async () => {
  const taken = await workspace.failure('frameworks.new', { id: 'it-director', name: 'Mine' })
  expect(taken.code).toBe('OUTPUT_UNWRITABLE')
  await mkdir(own)
  await writeFile(join(own, 'broken.yaml'), 'not: a framework')
  const broken = await workspace.failure('frameworks.new', { id: 'broken', name: 'Mine' })
  expect(broken.code).toBe('OUTPUT_UNWRITABLE')
  expect(await readFile(join(own, 'broken.yaml'), 'utf8')).toBe('not: a framework')
})

test('a folder that cannot be written is told in one sentence', async () => {
  await writeFile(own, 'a file, not a folder')
  const error = await workspace.failure('frameworks.import', { paths: [ladder] })
  expect(error.code).toBe('OUTPUT_UNWRITABLE')
})

test('a cancelled import writes nothing', async () => {
  const error = await workspace.failure(
    'frameworks.import',
    { paths: [ladder] },
    { signal: AbortSignal.abort() },
  )
  expect(error.code).toBe('CANCELLED')
  expect(await readdir(workspace.home)).not.toContain('frameworks')
})
