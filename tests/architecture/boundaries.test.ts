import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breachesOf } from './imports.ts'
import { environmentReaders, packageRules } from './rules.ts'
import { readFileSync } from 'node:fs'

const root = resolve(import.meta.dirname, '../..')
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
const sources = listed.split('\n').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
const isTest = (file: string) => /\.(test|contract)\.tsx?$|\/(testing|tests|fixtures)\//.test(file)
const product = sources.filter(
  (file) => /^(packages|apps)\//.test(file) && !isTest(file) && !file.endsWith('vite.config.ts'),
)

describe('boundaries', () => {
  it('covers every package with a rule and with files', () => {
    for (const { folder } of packageRules) {
      expect(product.filter((file) => file.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(2)
    }
    expect(
      product.filter((file) => !packageRules.some(({ folder }) => file.startsWith(`${folder}/`))),
    ).toEqual([])
  })

  it('are kept by every file', () => {
    expect(product.flatMap((file) => breachesOf(root, file))).toEqual([])
  })

  it('let only the configuration read the environment', () => {
    const readers = product.filter((file) =>
      readFileSync(resolve(root, file), 'utf8').includes('process.env'),
    )
    expect(readers.filter((file) => !environmentReaders.some((allowed) => allowed === file))).toEqual([])
  })
})

describe('each rule fires on a deliberately illegal import', () => {
  it.each([
    ['domain-imports-node.ts', 'packages/domain/x.ts', 'node'],
    ['domain-imports-application.ts', 'packages/domain/x.ts', 'package'],
    ['domain-reads-clock.ts', 'packages/domain/x.ts', 'impure'],
    ['application-imports-storage.ts', 'packages/application/x.ts', 'package'],
    ['application-imports-library.ts', 'packages/application/x.ts', 'library'],
    ['web-imports-application.ts', 'apps/web/src/x.ts', 'package'],
    ['web-reaches-by-path.ts', 'apps/web/src/x.ts', 'relative'],
    ['edges-import-storage.ts', 'packages/edges/x.ts', 'package'],
  ] as const)('%s', (fixture, as, rule) => {
    const breaches = breachesOf(root, `tests/architecture/fixtures/${fixture}`, as)
    expect(breaches.map((breach) => breach.rule)).toEqual([rule])
  })
})
