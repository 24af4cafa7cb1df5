import { describe, expect, test } from 'vitest'
import { highestTotal } from '@waymark/domain/frameworks/scales.ts'
import { bandsOf, bundled as framework, countsOf, namesOf } from './testing/bundled.ts'

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
      questions: 15,
      shifts: 5,
      ownership: 3,
      lookedFor: 3,
      roadmaps: 1,
      cadences: 1,
      notes: 8,
    })
    expect(role.questions.filter(({ group }) => group === 'Self-assessment')).toHaveLength(10)
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

describe('CTO', () => {
  test('has the nine readiness areas, of 27', async () => {
    const role = await framework('cto')
    expect(namesOf(role.competencies)).toEqual([
      'Strategic thinking',
      'Business and finance understanding',
      'AI and technology fluency',
      'Executive communication',
      'Decision-making under uncertainty',
      'Stakeholder management',
      'Team leadership',
      'Governance and risk',
      'Personal leadership maturity',
    ])
    expect(highestTotal(role)).toBe(27)
    expect(bandsOf(role)).toEqual(['0-9', '10-17', '18-23', '24-27'])
  })

  test('has the parts that the sources tell', async () => {
    const role = await framework('cto')
    expect(countsOf(role)).toEqual({
      matrices: 3,
      questions: 32,
      shifts: 5,
      ownership: 1,
      lookedFor: 3,
      roadmaps: 2,
      kinds: 8,
      routes: 2,
      cadences: 1,
      splits: 2,
      notes: 27,
    })
    expect(role.matrices.map(({ rows }) => rows.length)).toEqual([13, 8, 3])
    expect(role.ownership[0]?.areas).toHaveLength(11)
    expect(role.traps).toHaveLength(5)
    expect(new Set(role.questions.map(({ group }) => group)).size).toBe(6)
  })

  test('splits the calendar 40/30/30 and the resources 70/20/10', async () => {
    const { splits } = await framework('cto')
    expect(splits.map(({ shares }) => shares.map(({ percent }) => percent))).toEqual([
      [40, 30, 30],
      [70, 20, 10],
    ])
  })

  test('has seven steps from DevOps and ten from development, with milestones and the figures of the source', async () => {
    const { routes } = await framework('cto')
    expect(routes.map(({ id, steps }) => [id, steps.length])).toEqual([
      ['devops', 7],
      ['developer', 10],
    ])
    for (const route of routes)
      for (const { id, milestones } of route.steps) {
        expect(milestones.length, id).toBeGreaterThanOrEqual(2)
        expect(
          milestones.some(({ proof }) => proof !== null),
          id,
        ).toBe(true)
      }
    const figures = routes.map(({ steps }) => steps.flatMap((step) => step.figures).join(' '))
    expect(figures[0]?.match(/\d+%/g)).toEqual(['95%', '5%'])
    expect(figures[1]?.match(/\d+%/g)).toEqual([
      '68%',
      '74%',
      '60%',
      '85%',
      '15%',
      '75%',
      '70%',
      '80%',
      '65%',
      '70%',
      '60%',
      '68%',
      '75%',
      '64%',
      '72%',
      '60%',
      '40%',
      '35%',
      '75%',
    ])
  })

  test('moves the emphasis with the kind of CTO, in words', async () => {
    const { kinds } = await framework('cto')
    expect(kinds.map(({ id }) => id)).toEqual([
      'startup',
      'scale-up',
      'enterprise',
      'product-led',
      'transformation',
      'fractional',
      'ai-focused',
      'field',
    ])
    for (const { id, emphasis } of kinds) expect(emphasis.length, id).toBeGreaterThanOrEqual(2)
  })

  test('plans the first 90 days, and the first 100 in four stages', async () => {
    const { roadmaps } = await framework('cto')
    expect(roadmaps.map(({ phases }) => phases.map(({ to }) => to))).toEqual([
      [30, 60, 90],
      [25, 50, 75, 100],
    ])
  })
})

describe('CDGO', () => {
  test('is a check of eight points, yes or no, where most is five', async () => {
    const role = await framework('cdgo')
    expect(role.scales.map(({ kind, points }) => [kind, points.length])).toEqual([['yes-no', 2]])
    expect(role.competencies).toHaveLength(8)
    expect(highestTotal(role)).toBe(8)
    expect(bandsOf(role)).toEqual(['0-2', '3-4', '5-7', '8-8'])
  })

  test('says yes only to what was measured and confirmed twice, and lasted', async () => {
    const { scales } = await framework('cdgo')
    expect(scales[0]?.points[1]?.asks).toEqual([
      { occasions: 2, each: ['measured', 'attested'], withinMonths: 36, spanMonths: null },
      { occasions: 2, each: ['result'], withinMonths: null, spanMonths: 6 },
    ])
  })

  test('has the parts that the source tells', async () => {
    const role = await framework('cdgo')
    expect(countsOf(role)).toEqual({
      matrices: 2,
      ownership: 4,
      lookedFor: 3,
      roadmaps: 1,
      kinds: 3,
      routes: 4,
      scoreboards: 3,
      checks: 2,
      interviewLoop: 4,
      cadences: 3,
      notes: 14,
    })
    expect(namesOf(role.scoreboards)).toEqual(['eCommerce and consumer', 'SaaS', 'Marketplace'])
  })

  test('maps five gaps to three proof artifacts each', async () => {
    const { matrices } = await framework('cdgo')
    expect(matrices[0]?.rows.map(({ name, cells }) => [name, cells[1]?.length])).toEqual([
      ['Commercial fluency', 3],
      ['Financial framing', 3],
      ['Growth modeling', 3],
      ['Stakeholder influence', 3],
      ['Governance maturity', 3],
    ])
  })

  test('ends the weekly review with three decisions, and leaves four deliverables every 30 days', async () => {
    const { cadences, roadmaps, interviewLoop } = await framework('cdgo')
    expect(cadences.map(({ every, agenda, decisions }) => [every, agenda.length, decisions.length])).toEqual([
      ['week', 4, 3],
      ['month', 3, 3],
      ['quarter', 4, 3],
    ])
    expect(
      roadmaps[0]?.phases.map(({ to, steps, deliverables }) => [to, steps.length, deliverables.length]),
    ).toEqual([
      [30, 4, 4],
      [60, 5, 4],
      [90, 5, 4],
    ])
    expect(interviewLoop.map(({ looksFor }) => looksFor.length)).toEqual([3, 4, 4, 4])
  })

  test('tells a real mandate from a title by three questions', async () => {
    const { checks } = await framework('cdgo')
    expect(checks.map(({ id, items }) => [id, items.length])).toEqual([
      ['is-the-role-real', 3],
      ['right-track', 5],
    ])
    for (const { id, yes, no } of checks[0]?.items ?? [])
      for (const meaning of [yes, no]) expect(meaning, id).not.toBeNull()
  })
})
