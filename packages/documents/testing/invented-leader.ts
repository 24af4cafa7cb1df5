import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import { PlanView } from '@waymark/contracts/plans/operations.ts'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import { blankFacts, Evidence, type EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { proposeActions } from '@waymark/domain/plans/propose.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { Rating } from '@waymark/domain/readiness/rating.ts'
import { assessReadiness } from '@waymark/domain/readiness/readiness.ts'
import { inventedFramework } from './invented-framework.ts'

const AT = '2026-11-20T09:30:00.000Z'
const TODAY = '2026-11-20'
const SOURCE = 'src_00000000000000000000000001'

/** An item of evidence with the given facts; everything else is not stated. */
export function evidenceWith(serial: number, title: string, facts: Partial<EvidenceFacts> = {}): Evidence {
  return Evidence.parse({
    ...blankFacts(title),
    ...facts,
    id: `ev_${String(serial).padStart(26, '0')}`,
    createdAt: AT,
    updatedAt: AT,
    revision: 1,
  })
}

/** A claim of the person's own; null says that the competency does not apply. */
export function ratingOf(
  serial: number,
  competency: string,
  value: number | null,
  reason: string | null = null,
): Rating {
  return Rating.parse({
    id: `rt_${String(serial).padStart(26, '0')}`,
    framework: inventedFramework.id,
    frameworkVersion: inventedFramework.version,
    competency,
    value,
    reason,
    evidence: [],
    rater: 'self',
    at: AT,
    revision: 1,
  })
}

/** Ties an item to competencies of the invented framework. */
export function linkedTo(...competencies: readonly string[]): Pick<EvidenceFacts, 'competencies'> {
  return {
    competencies: competencies.map((id) => ({
      framework: inventedFramework.id,
      competency: id,
      reason: 'It shows what the competency asks for',
      by: 'user' as const,
    })),
  }
}

const pager = evidenceWith(1, 'Cut pages at night from 41 to 6 a month', {
  ...linkedTo('reliability'),
  situation: 'Eleven services paged one shared rota, and most alarms were about disks that nobody had sized.',
  task: 'Make the rota bearable before two of its seven people left.',
  action:
    'Wrote service objectives with each owner, removed every alarm that no objective asked for, and sized the disks.',
  result: 'The rota lost nobody in the following year.',
  outcome: 'people',
  measures: [
    { name: 'Pages between 22:00 and 06:00', before: 41, after: 6, unit: 'a month' },
    { name: 'Mean time to recover', before: 182, after: 47, unit: 'minutes' },
  ],
  scope: { level: 'several-teams', people: 34, note: 'four product teams' },
  decision: {
    chosen: 'Remove alarms without an objective',
    insteadOf: 'A second rota at 310,000 a year',
    because: 'It would have paid people to ignore the same noise',
  },
  stakeholders: [{ name: 'Ingrid Solheim', role: 'VP Engineering' }],
  happened: { from: '2025-03', to: '2025-11', ongoing: false },
  handover: {
    owner: 'The site reliability guild',
    since: '2026-01',
    how: 'A written duty, reviewed each quarter without me.',
  },
  attestations: [
    {
      by: 'Ingrid Solheim',
      relation: 'manager',
      on: '2025-12-04',
      statement: 'The quietest winter that this rota has had, and it stayed quiet after Mara moved on.',
      checkableAt: 'Annual review 2025, page 2',
    },
  ],
  confidentiality: 'internal',
  provenance: [
    { facts: ['title', 'action', 'measures'], origin: 'document', source: SOURCE, place: 'line 12' },
    { facts: ['situation', 'task', 'result', 'decision'], origin: 'statement', source: null, place: null },
  ],
})

const failover = evidenceWith(2, 'Moved the payment queue to two regions', {
  ...linkedTo('reliability', 'delivery'),
  result: 'A region was lost in May 2026 and no payment with it.',
  outcome: 'risk',
  measures: [{ name: 'Availability of payments', before: 99.82, after: 99.98, unit: '%' }],
  scope: { level: 'organisation', people: null, note: null },
  happened: { from: '2026-02', to: '2026-05', ongoing: false },
  attestations: [
    {
      by: 'Tomasz Rey',
      relation: 'stakeholder',
      on: '2026-06',
      statement: 'We lost Frankfurt for five hours and learned of it from the status page.',
      checkableAt: 'Mail of 3 June 2026 to finance-leads',
    },
  ],
  confidentiality: 'shareable',
  provenance: [
    { facts: ['title', 'result', 'measures'], origin: 'record', source: SOURCE, place: 'line 31' },
  ],
})

const spend = evidenceWith(3, 'Brought the cloud bill under one owner per service', {
  ...linkedTo('cost'),
  action: 'Tagged every account, named an owner for each, and read the bill with them on the first Monday.',
  outcome: 'cost',
  measures: [{ name: 'Monthly cloud spend', before: 412_000, after: 305_500, unit: 'EUR' }],
  scope: { level: 'several-teams', people: null, note: null },
  happened: { from: '2024-09', to: '2025-02', ongoing: false },
  provenance: [{ facts: ['attestations'], origin: 'cannot-confirm', source: null, place: null }],
})

const lead = evidenceWith(4, 'Two engineers I coached now lead their own teams', {
  ...linkedTo('people'),
  outcome: 'people',
  happened: { from: '2026', to: null, ongoing: true },
  confidentiality: 'private',
})

const wish = evidenceWith(5, 'Will publish the platform roadmap to the board', { ...linkedTo('alignment') })

const items = [pager, failover, spend, lead, wish]

const claims = [
  ratingOf(1, 'reliability', 2),
  ratingOf(2, 'cost', 2),
  ratingOf(3, 'delivery', 0),
  ratingOf(4, 'people', 1),
  ratingOf(5, 'regulated', null, 'The company is not under regulation.'),
]

/** A kept plan for the worst gaps, with one action done, one begun and one dropped. */
function keptPlan(framework: Framework, readiness: Readiness, evidence: readonly Evidence[]): PlanView {
  const startsOn = addDays(TODAY, 3)
  const gaps = readiness.gaps.slice(0, 3)
  const states = ['done', 'doing', 'dropped'] as const
  const actions = proposeActions({ framework, gaps, startsOn }).map((draft, index) => ({
    ...draft,
    id: `pa_${String(index + 1).padStart(26, '0')}`,
    plan: `pl_${framework.id}`,
    status: states[index] ?? 'todo',
    evidence: index === 0 ? evidence.slice(0, 1).map((item) => item.id) : [],
    createdAt: AT,
    updatedAt: AT,
    revision: 1,
  }))
  return PlanView.parse({
    plan: {
      id: `pl_${framework.id}`,
      framework: framework.id,
      startsOn,
      gaps: gaps.map((gap) => gap.competency),
      createdAt: AT,
      updatedAt: AT,
      revision: 1,
    },
    saved: true,
    gaps: [],
    actions,
    progress: { done: 1, of: actions.length, overdue: 0 },
    stale: null,
  })
}

/** The report of any leader on the invented framework, assessed by the domain's own rules. */
export function reportOf(
  evidence: readonly Evidence[],
  ratings: readonly Rating[],
  options: { readonly name?: string | null; readonly planned?: boolean; readonly framework?: Framework } = {},
): ReadinessReport {
  const framework = options.framework ?? inventedFramework
  const readiness = assessReadiness({ framework, evidence, ratings, asOf: TODAY })
  return {
    readiness,
    framework,
    plan: options.planned === true ? keptPlan(framework, readiness, evidence) : null,
    evidence,
    sources: [{ id: SOURCE, kind: 'brag-markdown', name: 'wins-2025.md' }],
    name: options.name ?? null,
    createdAt: AT,
  }
}

/** A leader who does not exist, with a year of work: some measured, some confirmed, one only hoped for. */
export function inventedLeader(): ReadinessReport {
  return reportOf(items, claims, { name: 'Mara Okonkwo', planned: true })
}
