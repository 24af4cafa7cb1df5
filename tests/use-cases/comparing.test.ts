import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attestEvidence, linkEvidence } from '@waymark/contracts/evidence/link-operations.ts'
import { editEvidence, logEvidence, removeEvidence } from '@waymark/contracts/evidence/operations.ts'
import {
  closestRoles,
  compareReadiness,
  frameworkChanges,
} from '@waymark/contracts/readiness/compare-operations.ts'
import { assess } from '@waymark/contracts/readiness/operations.ts'
import type { Rating } from '@waymark/domain/readiness/rating.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const director = 'it-director'
const manager = 'engineering-manager'

async function log(text: string, competency: readonly string[], on = '2026-02'): Promise<string> {
  const { evidence } = await workspace.run(logEvidence, {
    text,
    on,
    result: 'It held',
    competency: [...competency],
  })
  return evidence.id
}

const compare = (input: object) => workspace.run(compareReadiness, { framework: director, ...input })

describe('two roles', () => {
  it('name the evidence that both rest on, and pair nothing without a reason', async () => {
    const shared = await log('Renegotiated the network contract', [
      `${director}/vendor-command`,
      `${manager}/finance-and-funding`,
    ])
    const result = await compare({ with: manager })
    const pair = result.rows.find(
      ({ left, right }) =>
        left?.competency === 'vendor-command' && right?.competency === 'finance-and-funding',
    )
    expect(pair?.reasons[0]).toMatchObject({ kind: 'shared-evidence', evidence: [shared] })
    expect(result.titles).toEqual({ [shared]: 'Renegotiated the network contract' })
    for (const { left, right, reasons } of result.rows)
      expect(left !== null && right !== null, JSON.stringify({ left, right })).toBe(reasons.length > 0)
    expect(result.left).toMatchObject({ total: 1, of: 27, share: 1 / 27 })
    expect(result.right).toMatchObject({ total: 1, of: 18, share: 1 / 18 })
    expect(result.warnings.join(' ')).toMatch(/27.*18.*scales differ/)
  })

  it('hold every competency of both at least once', async () => {
    const { rows } = await compare({ with: manager })
    expect(new Set(rows.flatMap(({ left }) => left?.competency ?? [])).size).toBe(9)
    expect(new Set(rows.flatMap(({ right }) => right?.competency ?? [])).size).toBe(9)
    expect(rows.every(({ difference }) => difference === null)).toBe(true)
  })
})

describe('two dates', () => {
  const reasonsFor = async (competency: string, input: object) => {
    const { rows } = await compare(input)
    const row = rows.find(({ right }) => right?.competency === competency)
    return { difference: row?.difference, says: row?.reasons.map(({ kind, text }) => `${kind}: ${text}`) }
  }

  it('tell which items were added, linked, changed and removed, and which claims moved', async () => {
    workspace.setNow('2026-06-01')
    const later = await log('Ran the audit', [])
    const kept = await log('Closed the firewall gap', [`${director}/security-by-design`])
    const gone = await log('Kept the supplier to its word', [`${director}/vendor-command`])
    await workspace.run(assess, {
      framework: director,
      ratings: [{ competency: 'vendor-command', value: 1 }],
    })
    workspace.setNow('2026-10-01')
    await log('Cut the licence bill', [`${director}/financial-discipline`], '2026-09')
    await workspace.run(linkEvidence, { id: [later], competency: `${director}/change-governance` })
    await workspace.run(attestEvidence, {
      id: kept,
      by: 'Ada Berg',
      relation: 'manager',
      statement: 'So it was.',
      checkableAt: 'mail of May',
    })
    await workspace.run(removeEvidence, { id: [gone] })
    await workspace.run(assess, {
      framework: director,
      ratings: [{ competency: 'vendor-command', value: 2 }],
    })
    workspace.setNow('2026-11-20')
    const since = { since: '2026-07-01' }
    expect(await reasonsFor('financial-discipline', since)).toEqual({
      difference: 1,
      says: ['now-counts: “Cut the licence bill” was added.'],
    })
    expect(await reasonsFor('change-governance', since)).toEqual({
      difference: 1,
      says: ['now-counts: “Ran the audit” was linked to it.'],
    })
    expect((await reasonsFor('security-by-design', since)).says).toEqual([
      'says-more: “Closed the firewall gap” is now attested.',
    ])
    expect(await reasonsFor('vendor-command', since)).toEqual({
      difference: -1,
      says: [
        'no-longer-counts: “Kept the supplier to its word” was removed.',
        'claim-moved: Your claim went from 1 to 2.',
      ],
    })
    const { summary } = await compare(since)
    expect(summary.join(' ')).toMatch(
      /from 2 of 27 to 3 of 27.*Up: .*Financial discipline.*Down: Vendor command/,
    )
    expect((await compare({ since: '2026-07-01', until: '2026-08-01' })).summary.join(' ')).toContain(
      'No competency moved.',
    )
  })

  it('say when an item lost what made it count', async () => {
    workspace.setNow('2026-06-01')
    const id = await log('Kept the supplier to its word', [`${director}/vendor-command`])
    workspace.setNow('2026-10-01')
    await workspace.run(editEvidence, { id, happened: { from: '2027-01', to: null, ongoing: false } })
    const { says } = await reasonsFor('vendor-command', { since: '2026-07-01' })
    expect(says?.[0]).toMatch(/^no-longer-counts: “Kept the supplier to its word” no longer counts\. /)
  })

  it.each([
    [{ since: '2026-11-20' }, 'INPUT_INVALID', 'since'],
    [{ since: '2026-06-01', until: '2026-12-24' }, 'INPUT_INVALID', 'until'],
    [{ since: '2026-06-01', until: '2026-05-01' }, 'INPUT_INVALID', 'since'],
    [{ until: '2026-05-01' }, 'INPUT_INVALID', 'with'],
    [{}, 'INPUT_INVALID', 'with'],
    [{ with: manager, since: '2026-06-01' }, 'INPUT_INVALID', 'with'],
    [{ with: director }, 'INPUT_INVALID', 'with'],
    [{ with: 'wizard' }, 'FRAMEWORK_UNKNOWN', 'framework'],
    [{ rater: ['self'] }, 'INPUT_INVALID', 'rater'],
    [{ rater: ['self', 'self'] }, 'INPUT_INVALID', 'rater'],
    [{ rater: ['self', 'Ada'] }, 'RATER_UNKNOWN', 'rater'],
  ])('refuse %j with %s', async (input, code, field) => {
    const error = await workspace.failure('readiness.compare', { framework: director, ...input })
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('the closest role', () => {
  it('places nothing without evidence, and says so of every framework', async () => {
    const { placed, unplaced } = await workspace.run(closestRoles, {})
    expect(placed).toEqual([])
    expect(unplaced.length).toBeGreaterThanOrEqual(2)
    expect(unplaced.find(({ framework }) => framework === director)?.says).toBe(
      '0 of 9 competencies have evidence; too few to place. It takes 5.',
    )
  })

  it('places a framework from half of its competencies on, never one with less', async () => {
    const ids = ['vendor-command', 'financial-discipline', 'change-governance', 'executive-alignment']
    for (const id of ids) await log(`Did ${id}`, [`${director}/${id}`])
    expect((await workspace.run(closestRoles, {})).placed).toEqual([])
    await log('Held the incident', [`${director}/incident-leadership`])
    const { placed, unplaced, order } = await workspace.run(closestRoles, {})
    expect(placed.map(({ framework }) => framework)).toEqual([director])
    expect(placed[0]).toMatchObject({ covered: 5, applicable: 9, total: 5, of: 27, atLevel: 0 })
    expect(placed[0]?.bands.map(({ pointsAway }) => pointsAway)).toEqual([0, 5, 13, 19])
    expect(unplaced.map(({ framework }) => framework)).toContain(manager)
    expect(order.join(' ')).toContain('no percentile')
  })
})

describe('a framework that changed', () => {
  const earlier = (over: Partial<Rating>): Rating => ({
    id: 'rt_00000000000000000000000901',
    framework: director,
    frameworkVersion: '0.9.0',
    competency: 'vendor-taming',
    value: 4,
    reason: null,
    evidence: [],
    rater: 'self',
    at: '2026-01-01T09:00:00.000Z',
    revision: 1,
    as: { name: 'Vendor taming', top: 4 },
    ...over,
  })
  const keep = (rating: Rating) =>
    workspace.store.commit({
      operation: 'readiness.assess',
      channel: 'cli',
      at: rating.at,
      summary: 'Rated',
      changes: [{ kind: 'rating', id: rating.id, before: null, after: rating }],
    })

  it('keeps ratings of competencies that are gone and says what moved', async () => {
    await keep(earlier({}))
    await keep(
      earlier({
        id: 'rt_00000000000000000000000902',
        competency: 'vendor-command',
        value: 4,
        as: { name: 'Vendor lead', top: 4 },
      }),
    )
    const changes = await workspace.run(frameworkChanges, { framework: director })
    expect(changes.versions).toMatchObject([{ version: '0.9.0', ratings: 2 }])
    expect(changes.versions[0]?.changes.map(({ kind }) => kind)).toEqual([
      'renamed',
      'scale-changed',
      'point-gone',
      'removed',
    ])
    expect(changes.versions[0]?.notRatedThen).toHaveLength(8)
    expect(changes.earlier).toMatchObject([{ name: 'Vendor taming', value: 4, of: 4, version: '0.9.0' }])
    const readiness = await workspace.run(assess, { framework: director, ratings: [] })
    expect(readiness.competencies.find(({ id }) => id === 'vendor-command')).toMatchObject({
      claim: 'unknown',
      claimed: null,
    })
  })

  it('says nothing moved when every rating is of the present version', async () => {
    await workspace.run(assess, {
      framework: director,
      ratings: [{ competency: 'vendor-command', value: 2 }],
    })
    expect(await workspace.run(frameworkChanges, { framework: director })).toMatchObject({
      versions: [],
      earlier: [],
      limits: [],
    })
    expect((await workspace.store.list('rating'))[0]?.as).toEqual({ name: 'Vendor command', top: 3 })
  })

  it('reads ratings from before names were kept', async () => {
    const { as: _as, ...old } = earlier({ competency: 'vendor-taming' })
    await keep(old)
    const changes = await workspace.run(frameworkChanges, { framework: director })
    expect(changes.earlier).toMatchObject([{ name: 'vendor-taming', of: null }])
    expect(changes.limits).toHaveLength(2)
  })
})
