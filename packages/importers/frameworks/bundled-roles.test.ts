import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { materialParts } from '@waymark/domain/frameworks/material-faults.ts'
import { highestTotal } from '@waymark/domain/frameworks/scales.ts'
import { createFrameworkCatalog } from './catalog.ts'

const folder = fileURLToPath(new URL('../../../frameworks/', import.meta.url))
const catalog = createFrameworkCatalog({ folders: [folder] })

async function framework(id: string): Promise<Framework> {
  const found = await catalog.get(id)
  if (found === null) throw new Error(`${id} does not load`)
  return found
}

/** How many entries each part holds, without the empty ones. */
function countsOf(role: Framework): Record<string, number> {
  return Object.fromEntries(
    materialParts.flatMap((part) => (role[part].length === 0 ? [] : [[part, role[part].length]])),
  )
}

function bandsOf({ bands }: Framework): readonly string[] {
  return bands.map(({ from, to }) => `${from}-${to}`)
}

function namesOf(list: readonly { readonly name: string }[]): readonly string[] {
  return list.map(({ name }) => name)
}

describe('VP Engineering', () => {
  test('has the six competencies of seed 3, each with strong, weak and evidence, of 18', async () => {
    const role = await framework('vp-engineering')
    expect(namesOf(role.competencies)).toEqual([
      'Organizational design',
      'Leadership multiplication',
      'Strategic planning and prioritization',
      'Operational excellence at scale',
      'Executive communication and influence',
      'Succession and talent systems',
    ])
    for (const { id, good, weak, proofPoints } of role.competencies)
      for (const list of [good, weak, proofPoints]) expect(list.length, id).toBeGreaterThanOrEqual(2)
    expect(highestTotal(role)).toBe(18)
    expect(bandsOf(role)).toEqual(['0-6', '7-11', '12-15', '16-18'])
  })

  test('has the whole matrix, with the row whose name was lost', async () => {
    const { matrices } = await framework('vp-engineering')
    const [matrix] = matrices
    expect(matrix?.kind).toBe('readiness')
    expect(namesOf(matrix?.columns ?? [])).toEqual([
      'Strong Engineering Manager',
      'Emerging VP',
      'Proven VP-level behaviour',
    ])
    expect(namesOf(matrix?.rows ?? [])).toEqual([
      'Planning',
      'Org design',
      'Stakeholder leadership',
      'Manager development',
      'Metrics',
      'Hiring',
      'Decision-making',
      'Cross-functional influence',
    ])
    expect(matrix?.rows.every(({ cells }) => cells.every((cell) => cell.length > 0))).toBe(true)
  })

  test('has ten questions, five shifts with failure signs, five traps, three layers, three things looked for', async () => {
    const role = await framework('vp-engineering')
    expect(countsOf(role)).toEqual({
      matrices: 3,
      questions: 10,
      shifts: 5,
      ownership: 3,
      lookedFor: 3,
      roadmaps: 1,
      notes: 7,
    })
    expect(role.shifts.every(({ failure }) => failure.length > 0)).toBe(true)
    expect(role.traps).toHaveLength(5)
    expect(role.ownership.map(({ hold, areas }) => [hold, areas.length])).toEqual([
      ['owns', 8],
      ['influences', 4],
      ['supports', 3],
    ])
  })

  test('fills twelve months without a hole', async () => {
    const { roadmaps } = await framework('vp-engineering')
    expect(roadmaps[0]?.unit).toBe('month')
    expect(roadmaps[0]?.phases.map(({ from, to }) => [from, to])).toEqual([
      [1, 3],
      [4, 6],
      [7, 9],
      [10, 12],
    ])
  })
})

/** The roles whose every entry must say where it is from. */
const sourced = ['vp-engineering'] as const

describe.each(sourced)('%s', (id) => {
  test('names a source for every entry of its material', async () => {
    const role = await framework(id)
    for (const part of materialParts)
      for (const entry of role[part]) expect(entry.sources, `${part} ${entry.id}`).not.toEqual([])
    for (const competency of role.competencies) expect(competency.sources, competency.id).not.toEqual([])
    const used = JSON.stringify({ ...role, provenance: null })
    for (const source of role.provenance.sources) expect(used, source.id).toContain(`"${source.id}"`)
  })

  test('every artifact is called for by a competency, a roadmap or an interview', async () => {
    const role = await framework(id)
    const called = new Set([
      ...role.competencies.flatMap(({ artifacts }) => artifacts),
      ...role.interviewLoop.flatMap(({ artifacts }) => artifacts),
      ...role.roadmaps.flatMap(({ phases }) =>
        phases.flatMap(({ deliverables }) => deliverables.flatMap(({ artifacts }) => artifacts)),
      ),
    ])
    expect(role.artifacts.map((artifact) => artifact.id).filter((artifact) => !called.has(artifact))).toEqual(
      [],
    )
  })
})
