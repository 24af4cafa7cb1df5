import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { bundled } from '../frameworks/testing/bundled.ts'
import { readYaml } from '../frameworks/yaml-document.ts'

const roles = fileURLToPath(new URL('../../../roles/', import.meta.url))
const frameworks = fileURLToPath(new URL('../../../frameworks/', import.meta.url))
const files = namesIn(roles)
const shipped = await Promise.all(namesIn(frameworks).map((name) => bundled(name)))

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []))
}

/** Every text of a role file that names a framework, or a competency as `framework/competency`, with its place. */
function referencesIn(name: string): readonly { readonly at: string; readonly to: string }[] {
  const read = readYaml(readFileSync(`${roles}${name}.yaml`))
  if (!('read' in read)) throw new Error(`${name}.yaml cannot be read`)
  const walk = (value: unknown, at: string): readonly { readonly at: string; readonly to: string }[] => {
    if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => walk(entry, `${at}[${index}]`))
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([key, entry]) => walk(entry, `${at}.${key}`))
    if (typeof value !== 'string') return []
    const names = at.endsWith('.framework') || /\.competencies\[\d+\]$/.test(at)
    return names ? [{ at, to: value }] : []
  }
  return walk(read.read.value, name)
}

/** References that lead nowhere in these frameworks. */
function danglingIn(name: string, known: readonly Framework[]): readonly string[] {
  const names = new Set(
    known.flatMap(({ id, competencies }) => [id, ...competencies.map((entry) => `${id}/${entry.id}`)]),
  )
  return referencesIn(name).flatMap(({ at, to }) => (names.has(to) ? [] : [`${at} names ${to}`]))
}

describe.each(files)('roles/%s.yaml', (name) => {
  it('names frameworks and competencies that are there', () => {
    expect(danglingIn(name, shipped)).toEqual([])
  })
})

describe('a competency that is renamed', () => {
  const cited = [...new Set(files.flatMap((name) => referencesIn(name).map(({ to }) => to)))]
  const competencies = cited.filter((to) => to.includes('/'))

  it.each(competencies)('%s is missed where it was named', (reference) => {
    const renamed = shipped.map((framework) => ({
      ...framework,
      competencies: framework.competencies.map((competency) =>
        `${framework.id}/${competency.id}` === reference ? { ...competency, id: 'renamed' } : competency,
      ),
    }))
    const missed = files.flatMap((name) => danglingIn(name, renamed))
    expect(missed.length).toBeGreaterThan(0)
    for (const fault of missed) expect(fault).toContain(reference)
  })

  it('is looked for in more than a handful of places', () => {
    expect(competencies.length).toBeGreaterThan(15)
    expect(cited).toContain('it-director')
  })
})
