import { spawnSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { places } from '../src/places.ts'
import { newHome } from './waymark-process.ts'

/** Modules that a command loads, as paths from the repository's root. */
function loadedBy(...args: readonly string[]): readonly string[] {
  const tell = join(import.meta.dirname, 'tell-modules.ts')
  const main = join(places.repository, 'apps', 'waymark', 'src', 'main.ts')
  const run = spawnSync(process.execPath, ['--import', tell, main, '--home', newHome(), ...args], {
    encoding: 'utf8',
  })
  expect(run.status).toBe(0)
  const [, list = ''] = run.stderr.split('\nloaded ')
  return z
    .array(z.string())
    .parse(JSON.parse(list))
    .filter((url) => url.startsWith('file:'))
    .map((url) => relative(places.repository, fileURLToPath(url)))
}

const definitions = /^packages\/contracts\/.*operations\.ts$/u
const useCases = /^packages\/application\/(?!ports\/)[^/]+\//u

describe('a command loads what it needs', () => {
  it.each([
    ['log', ['log', 'Cut the nightly build to 12 minutes'], ['evidence']],
    ['undo', ['history', 'list'], ['history']],
  ])('%s, and no other operation', (_, args, features) => {
    const loaded = loadedBy(...args)
    const own = new RegExp(`/(?:${[...features, 'operation'].join('|')})/`, 'u')
    expect(loaded.filter((path) => definitions.test(path) && !own.test(path))).toEqual([])
    expect(loaded.filter((path) => useCases.test(path)).length).toBeGreaterThan(0)
  })

  it('log, and no reader, renderer or library but zod', () => {
    const loaded = loadedBy('log', 'Cut the nightly build to 12 minutes', '--kind', 'speed')
    expect(loaded.filter((path) => /^packages\/(?:importers|documents)\//u.test(path))).toEqual([])
    expect(loaded.filter((path) => /^node_modules\/(?!zod\/)/u.test(path))).toEqual([])
    const features = loaded.filter((path) => useCases.test(path)).map((path) => path.split('/')[2])
    expect(new Set(features)).toEqual(new Set(['evidence', 'frameworks']))
  })
})
