import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Competency, Framework } from '@waymark/domain/frameworks/framework.ts'
import { asksOf, highestTotal, scaleOf } from '@waymark/domain/frameworks/scales.ts'
import { createFrameworkCatalog } from './catalog.ts'
import { fieldDescriptions } from './field-descriptions.ts'
import { frameworkJsonSchema } from './json-schema.ts'
import { loadFramework } from './load-framework.ts'
import { bundled as framework } from './testing/bundled.ts'

const folder = fileURLToPath(new URL('../../../frameworks/', import.meta.url))
const catalog = createFrameworkCatalog({ folders: [folder] })

function bandsOf({ bands }: Framework): readonly (readonly [number, number])[] {
  return bands.map(({ from, to }) => [from, to] as const)
}

describe('IT Director', () => {
  test('has the nine signals of seed 3 in their order', async () => {
    const { competencies } = await framework('it-director')
    expect(competencies.map(({ name }) => name)).toEqual([
      'Operational ownership',
      'Risk-based prioritization',
      'Security-by-design',
      'Incident leadership',
      'Vendor command',
      'Financial discipline',
      'Service model clarity',
      'Change governance',
      'Executive alignment',
    ])
  })

  test('is rated 0 to 3, of 27, in four bands', async () => {
    const director = await framework('it-director')
    expect(director.scales[0]?.points.map(({ value }) => value)).toEqual([0, 1, 2, 3])
    expect(highestTotal(director)).toBe(27)
    expect(bandsOf(director)).toEqual([
      [0, 9],
      [10, 17],
      [18, 23],
      [24, 27],
    ])
    expect(director.bands[0]?.focus).toEqual(['operational-ownership', 'security-by-design'])
  })

  test('has the four traps of the role and the five parts of the proof pack, each with what to say', async () => {
    const { traps, artifacts } = await framework('it-director')
    expect(traps).toHaveLength(4)
    for (const trap of traps) {
      expect(trap.sign, trap.name).not.toBeNull()
      expect(trap.cost, trap.name).not.toBeNull()
      expect(trap.wayOut.length, trap.name).toBeGreaterThan(0)
    }
    expect(artifacts.map(({ id }) => id)).toEqual([
      'strategy-roadmap',
      'risk-register',
      'budget-narrative',
      'service-catalogue',
      'incident-postmortem',
    ])
    for (const artifact of artifacts) expect(artifact.say, artifact.id).not.toBeNull()
  })

  test('asks for measured and confirmed occasions at 2, and for handing over, reach and time at 3', async () => {
    const director = await framework('it-director')
    for (const competency of director.competencies) {
      expect(asksOf(director, competency, 1)).toEqual([
        { occasions: 1, each: [], withinMonths: null, spanMonths: null },
      ])
      expect(asksOf(director, competency, 2), competency.id).toContainEqual({
        occasions: 2,
        each: ['measured', 'attested'],
        withinMonths: 36,
        spanMonths: null,
      })
      const durable = asksOf(director, competency, 3)
      expect(durable.flatMap(({ each }) => each)).toEqual(
        expect.arrayContaining(['handed-over', 'attested', 'several-teams', 'result']),
      )
      expect(durable.some(({ spanMonths }) => spanMonths === 6)).toBe(true)
    }
  })

  test('vendor command, change governance and executive alignment drag most down', async () => {
    const director = await framework('it-director')
    const reach = (start: string): number => {
      const reached = new Set<string>()
      const follow = (id: string): void => {
        for (const drag of director.competencies.find((entry) => entry.id === id)?.drags ?? [])
          if (!reached.has(drag.competency)) {
            reached.add(drag.competency)
            follow(drag.competency)
          }
      }
      follow(start)
      return reached.size
    }
    const worst = director.competencies.map(({ id }) => id).sort((a, b) => reach(b) - reach(a))
    expect(worst.slice(0, 3)).toEqual(['executive-alignment', 'change-governance', 'vendor-command'])
  })
})

describe('Engineering Manager', () => {
  test('has nine competencies rated 0 to 2, of 18, in three bands', async () => {
    const manager = await framework('engineering-manager')
    expect(manager.competencies).toHaveLength(9)
    expect(manager.scales[0]?.points.map(({ value }) => value)).toEqual([0, 1, 2])
    expect(highestTotal(manager)).toBe(18)
    expect(bandsOf(manager)).toEqual([
      [0, 6],
      [7, 12],
      [13, 18],
    ])
  })

  test('maps each competency to a module of its own', async () => {
    const { competencies } = await framework('engineering-manager')
    const modules = competencies.map((competency) => competency.modules.join())
    expect(new Set(modules).size).toBe(9)
  })

  test('asks at the top for two results confirmed within 36 months, one measured, one with a stakeholder', async () => {
    const { scales } = await framework('engineering-manager')
    expect(scales[0]?.points[2]?.asks).toEqual([
      { occasions: 2, each: ['result', 'attested'], withinMonths: 36, spanMonths: null },
      { occasions: 1, each: ['measured'], withinMonths: null, spanMonths: null },
      { occasions: 1, each: ['stakeholder'], withinMonths: null, spanMonths: null },
    ])
  })
})

describe.each(['it-director', 'engineering-manager', 'vp-engineering', 'cto', 'cdgo'])('%s', (id) => {
  test('has no fault and no warning', async () => {
    const { warnings } = await catalog.validate(`${folder}${id}.yaml`)
    expect(warnings).toEqual([])
  })

  test('every competency is complete', async () => {
    const { competencies } = await framework(id)
    for (const competency of competencies) {
      for (const list of ['good', 'kpis', 'proofPoints', 'traps', 'fastMoves'] as const)
        expect(competency[list].length, `${competency.id} ${list}`).toBeGreaterThan(0)
      for (const list of ['interviewPrompts', 'modules', 'artifacts'] as const)
        expect(competency[list].length, `${competency.id} ${list}`).toBeGreaterThan(0)
      expect(competency.cues.length, `${competency.id} cues`).toBeGreaterThanOrEqual(12)
      expect(new Set(competency.cues).size, `${competency.id} cues`).toBe(competency.cues.length)
      for (const { days } of competency.fastMoves) {
        expect(days[0]).toBeGreaterThanOrEqual(7)
        expect(days[1]).toBeLessThanOrEqual(14)
      }
    }
  })

  test('every gap finds material in all three phases, with an artifact, a conversation and an outcome', async () => {
    const { competencies, plan } = await framework(id)
    for (const competency of competencies) {
      const material = plan.filter((step) => step.competencies.includes(competency.id))
      expect(new Set(material.map(({ phase }) => phase)), competency.id).toEqual(new Set([30, 60, 90]))
      for (const part of ['artifact', 'conversation', 'outcome'] as const)
        expect(
          material.some((step) => step[part] !== null),
          `${competency.id} ${part}`,
        ).toBe(true)
    }
  })

  test('plan texts fit a plan action', async () => {
    const { plan } = await framework(id)
    for (const step of plan) {
      expect(step.text.length).toBeLessThanOrEqual(1000)
      for (const part of [step.artifact, step.conversation, step.outcome])
        expect((part ?? '').length).toBeLessThanOrEqual(500)
    }
  })

  test('scales name every point', async () => {
    const whole = await framework(id)
    const named = (competency: Competency): boolean =>
      scaleOf(whole, competency).points.every(({ label, anchor }) => label !== '' && anchor !== '')
    expect(whole.competencies.every(named)).toBe(true)
  })

  test('points editors to the schema', async () => {
    const text = await readFile(`${folder}${id}.yaml`, 'utf8')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./framework.schema.json')
  })
})

describe('the format page', () => {
  test('shows a ladder that loads, with the one warning that the page explains', async () => {
    const page = await readFile(new URL('../../../docs/formats/framework.md', import.meta.url), 'utf8')
    const example = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(page)?.[1] ?? ''
    const { framework: ladder, faults } = loadFramework(Buffer.from(example), new Map())
    expect(ladder?.id).toBe('harbour-team-lead')
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('competencies[1] has plan material'),
    ])
  })
})

describe('framework.schema.json', () => {
  test('is what the schema generates (run `node tools/framework-schema.mjs` after a change)', async () => {
    const stored: unknown = JSON.parse(await readFile(`${folder}framework.schema.json`, 'utf8'))
    expect(stored).toEqual(frameworkJsonSchema())
  })

  test('describes every field, and nothing else', () => {
    const found = new Set<string>()
    const undescribed: string[] = []
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      if ('properties' in node && typeof node.properties === 'object' && node.properties !== null)
        for (const [name, field] of Object.entries(node.properties)) {
          const own = path === '' ? name : `${path}.${name}`
          const described: unknown = Object.getOwnPropertyDescriptor(field, 'description')?.value
          if (typeof described === 'string') found.add(described)
          else undescribed.push(own)
          walk(field, own)
        }
      for (const part of ['items', 'additionalProperties', 'anyOf'] as const)
        walk(Object.getOwnPropertyDescriptor(node, part)?.value, path)
      if (Array.isArray(node)) for (const entry of node) walk(entry, path)
    }
    walk(frameworkJsonSchema(), '')
    expect(undescribed).toEqual([])
    expect(Object.values(fieldDescriptions).filter((text) => !found.has(text))).toEqual([])
  })
})
