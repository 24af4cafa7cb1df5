import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logEvidence } from '@waymark/contracts/evidence/operations.ts'
import {
  checkAi,
  identifyDescription,
  showBoundaries,
  showLanes,
  showResilience,
  showTours,
  showWays,
} from '@waymark/contracts/roles/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

describe('boundaries', () => {
  it('stand side by side, found by id, name or title, each cited work listed', async () => {
    const { roles, areas, distinctions, sources } = await workspace.run(showBoundaries, {
      roles: ['CTO', 'vice president of engineering'],
    })
    expect(roles.map(({ id }) => id)).toEqual(['cto', 'vp-engineering'])
    expect(areas.find(({ id }) => id === 'delivery')?.holds.map(({ hold }) => hold)).toEqual([
      'informed',
      'owns',
    ])
    expect(distinctions.length).toBeGreaterThan(0)
    expect(sources.map(({ id }) => id)).toContain('cto-routes')
  })

  it('are those of all eleven roles when none is named', async () => {
    const { roles } = await workspace.run(showBoundaries, {})
    expect(roles.map(({ id }) => id).toSorted()).toEqual([
      'cdgo',
      'cdo',
      'cgo',
      'cio',
      'cpo',
      'cto',
      'engineering-manager',
      'head-of-engineering',
      'it-director',
      'it-manager',
      'vp-engineering',
    ])
  })

  it('suggest the nearest name for a mistyped one', async () => {
    const error = await workspace.failure('roles.boundaries', { roles: ['it-directer'] })
    expect(error.code).toBe('INPUT_INVALID')
    expect(error.details.mend).toContain('it-director')
  })
})

describe('identify', () => {
  const text =
    'You lead a team of six engineers, hold 1:1s, run performance reviews and plan sprints with the product manager. You care for team health.'

  it('tells title and words apart', async () => {
    const found = await workspace.run(identifyDescription, { text, title: 'CTO' })
    expect(found.roles).toEqual(['engineering-manager'])
    expect(found.titleAndWords).toBe('differ')
    expect(found.summary).toMatch(/^Titled CTO; the words are those of an Engineering Manager: “/)
  })

  it('needs a text, and lets a browser name no file', async () => {
    expect((await workspace.failure('roles.identify', {})).code).toBe('SOURCE_MISSING')
    const error = await workspace.failure('roles.identify', { path: '/etc/passwd' }, { channel: 'web' })
    expect(error.code).toBe('PATH_NOT_ALLOWED')
  })
})

describe('lanes, ways and tours', () => {
  it('stores no answer', async () => {
    const asked = {
      yes: ['deep-problems', 'go-to-person', 'mentor-not-manage'],
      no: ['budgets-and-hiring', 'others-perform', 'bigger-picture'],
    }
    expect((await workspace.run(showLanes, asked)).leaning.outcome).toBe('ic')
    expect((await workspace.run(showLanes, {})).leaning.outcome).toBe('open')
    expect((await workspace.failure('roles.lanes', { yes: ['deep-problem'] })).details.mend).toContain(
      'deep-problems',
    )
  })

  it('shows two roles ahead with skills and proof', async () => {
    const { ways, skills } = await workspace.run(showWays, { from: 'Senior Developer' })
    const shown = ways.map(({ steps }) => steps.map(({ role }) => role.id).join(' > '))
    expect(shown).toContain('staff-engineer > principal-engineer')
    expect(shown).toContain('tech-lead > engineering-manager')
    for (const { steps } of ways)
      for (const { edge } of steps)
        for (const id of edge.skills) expect(skills.map((skill) => skill.id)).toContain(id)
  })

  it('shows ten levels, two routes, and the stated years by kind of company', async () => {
    const { levels, routes, journeys } = await workspace.run(showTours, {})
    expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(routes.map(({ id }) => id)).toEqual(['software', 'quality'])
    const years = journeys
      .find(({ id }) => id === 'engineer-to-cto')
      ?.durations.map(({ company, months }) => [company, ...months.map((month) => month / 12)])
    expect(years).toEqual([
      ['any', 8, 15],
      ['fast-growing', 5, 8],
      ['enterprise', 12, 18],
    ])
  })
})

describe('with evidence', () => {
  it('finds the outcome of the year, the skill and the AI expectation in one logged win', async () => {
    expect((await workspace.run(showResilience, {})).years).toEqual([])
    await workspace.run(logEvidence, {
      text: 'Set the AI policy for our support platform',
      on: '2026-03-10',
      kind: 'cost',
      metric: 'handling time',
      before: 14,
      after: 9,
      unit: 'minutes',
    })
    const found = await workspace.run(showResilience, {})
    expect(found.years.map(({ year, state }) => [year, state])).toEqual([[2026, 'shown']])
    expect(found.skills.map(({ id, state }) => [id, state])).toEqual([
      ['systems-and-platforms', 'shown'],
      ['security-and-data', 'unknown'],
      ['ai-and-automation', 'shown'],
    ])
    const { findings } = await workspace.run(checkAi, { level: 'lead' })
    expect(findings.find(({ id }) => id === 'team-standards')?.state).toBe('measured')
    expect(findings.find(({ id }) => id === 'team-risk')?.state).toBe('unknown')
  })
})
