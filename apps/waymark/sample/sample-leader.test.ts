import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { dayOf } from '@waymark/domain/evidence/dates.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { lookalikesOf } from '@waymark/domain/evidence/likeness.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { ChangeSchema } from '@waymark/domain/history/entities.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { assessReadiness } from '@waymark/domain/readiness/readiness.ts'
import type { Rating } from '@waymark/domain/readiness/rating.ts'
import { suggestFor } from '@waymark/domain/readiness/suggest.ts'
import { createFrameworkCatalog } from '@waymark/importers/frameworks/catalog.ts'
import { readLeader } from './leader-file.ts'
import { sampleCommits } from './sample-leader.ts'

const folder = fileURLToPath(new URL('../../../frameworks/', import.meta.url))
const catalog = createFrameworkCatalog({ folders: [folder] })
const now = '2026-11-20T09:30:00.000Z'

async function framework(): Promise<Framework> {
  const found = await catalog.get(readLeader().framework)
  if (found === null) throw new Error('the sample names a framework that is not there')
  return found
}

/** What the workspace holds once everything up to an instant is committed. */
async function stateAt(instant: string, end = now): Promise<{ evidence: Evidence[]; ratings: Rating[] }> {
  const evidence = new Map<string, Evidence>()
  const ratings: Rating[] = []
  for (const commit of sampleCommits({ now: end, framework: await framework() }))
    for (const change of commit.at <= instant ? commit.changes : []) {
      if (change.kind === 'evidence' && change.after !== null) evidence.set(change.id, change.after)
      if (change.kind === 'rating' && change.after !== null) ratings.push(change.after)
    }
  return { evidence: [...evidence.values()], ratings }
}

async function readiness(instant = now, end = now): Promise<Readiness> {
  return assessReadiness({
    framework: await framework(),
    ...(await stateAt(instant, end)),
    asOf: dayOf(instant),
  })
}

describe('the commits', () => {
  test('hold documents that the store accepts, each starting where the last one left it', async () => {
    const stored = new Map<string, unknown>()
    for (const commit of sampleCommits({ now, framework: await framework() }))
      for (const change of commit.changes) {
        expect(() => ChangeSchema.parse(change)).not.toThrow()
        expect(change.before).toEqual(stored.get(change.id) ?? null)
        stored.set(change.id, change.after)
      }
  })

  test.each([
    '2026-11-20T09:30:00.000Z',
    '2027-03-01T00:10:00.000Z',
    '2028-02-29T23:59:00.000Z',
    '2031-01-31T12:00:00.000Z',
  ])('entered at %s lie in order, within the two years before, and are the same each time', async (at) => {
    const commits = sampleCommits({ now: at, framework: await framework() })
    expect(commits).toEqual(sampleCommits({ now: at, framework: await framework() }))
    const instants = commits.map((commit) => commit.at)
    expect(instants).toEqual(instants.toSorted())
    expect(instants.every((instant) => instant <= at)).toBe(true)
    expect(Date.parse(at) - Date.parse(instants[0] ?? at)).toBeLessThan(2 * 366 * 86_400_000)
  })

  test('without a framework bring the evidence alone', () => {
    const kinds = sampleCommits({ now, framework: null }).flatMap((commit) =>
      commit.changes.map(({ kind }) => kind),
    )
    expect(new Set(kinds)).toEqual(new Set(['source', 'evidence']))
  })

  test('name only items, competencies and plan material that exist', async () => {
    const { items, assessments, plan, sources } = readLeader()
    const { competencies, plan: material } = await framework()
    const keys = new Set(items.map(({ key }) => key))
    const ids = new Set(competencies.map(({ id }) => id))
    expect(keys.size).toBe(items.length)
    for (const key of [...assessments.flatMap(({ ratings }) => ratings), ...plan.moved].flatMap(
      (x) => x.evidence,
    ))
      expect(keys).toContain(key)
    const links = items.flatMap((item) => item.links.filter((link) => link.framework === 'it-director'))
    for (const { competency } of links) expect(ids).toContain(competency)
    for (const { competency } of assessments.flatMap(({ ratings }) => ratings))
      expect(ids).toContain(competency)
    const known = new Set([
      ...material.map(({ id }) => id),
      ...competencies.flatMap(({ id }) => [`${id}/fast-1`, `${id}/fast-2`]),
    ])
    for (const move of plan.moved) expect(known).toContain(move.material)
    const read = new Set([null, ...sources.map(({ key }) => key)])
    for (const item of items) expect(read).toContain(item.source)
  })
})

describe('the leader', () => {
  test('stands mid-band for IT Director, with finance, alignment and vendors as the gaps', async () => {
    const { supported, gaps, nextBand } = await readiness()
    expect(supported.total).toBeGreaterThanOrEqual(12)
    expect(supported.total).toBeLessThanOrEqual(16)
    expect(supported.bandId).toBe('needs-support')
    expect(supported.coverage).toBeLessThan(1)
    expect(gaps.slice(0, 3).map(({ competency }) => competency)).toEqual([
      'financial-discipline',
      'executive-alignment',
      'vendor-command',
    ])
    expect(nextBand?.id).toBe('scales-beyond-you')
  })

  test('claims one competency above and one below what the evidence supports', async () => {
    const { claimed, overClaims, underClaims } = await readiness()
    expect(claimed?.rated).toBe(9)
    expect(overClaims).toEqual(['vendor-command'])
    expect(underClaims).toEqual(['change-governance'])
  })

  test('has grown since the first assessment', async () => {
    const then = await readiness('2026-06-08T00:00:00.000Z')
    const today = await readiness()
    expect(then.claimed?.total).not.toBe(today.claimed?.total)
    expect(then.supported.total).toBeLessThan(today.supported.total)
  })

  test('does not age', async () => {
    const later = '2033-07-04T09:00:00.000Z'
    const [today, then] = [await readiness(), await readiness(later, later)]
    expect(then.supported).toEqual(today.supported)
    expect(then.gaps.map(({ competency }) => competency)).toEqual(
      today.gaps.map(({ competency }) => competency),
    )
  })

  test('shows what the product is for: a lookalike, an intention set aside, unlinked items with suggestions', async () => {
    const { evidence } = await stateAt(now)
    expect(evidence.length).toBeGreaterThanOrEqual(28)
    const alike = evidence.filter((item) => lookalikesOf(item, evidence).length > 0)
    expect(alike.map(({ title }) => title)).toHaveLength(2)
    const { competencies } = await readiness()
    expect(competencies.flatMap(({ setAside }) => setAside)).toHaveLength(1)
    const unlinked = evidence.filter((item) => item.competencies.length === 0)
    expect(unlinked.length).toBeGreaterThan(5)
    const director = await framework()
    const suggested = unlinked.flatMap((item) =>
      suggestFor(item, director).map(({ competency }) => competency),
    )
    expect(suggested).toContain('financial-discipline')
    expect(suggested).toContain('vendor-command')
  })

  test('has evidence of every strength, from a bare statement to a handed-over result', async () => {
    const { evidence } = await stateAt(now)
    expect(evidence.some((item) => item.handover !== null && item.attestations.length > 0)).toBe(true)
    expect(evidence.some((item) => item.decision !== null)).toBe(true)
    expect(evidence.some((item) => item.provenance.some(({ origin }) => origin === 'record'))).toBe(true)
    expect(evidence.some((item) => item.result === null && item.attestations.length === 0)).toBe(true)
  })
})
