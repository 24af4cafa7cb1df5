import * as fc from 'fast-check'
import type { Evidence, EvidenceFacts } from '../evidence/evidence.ts'
import { factNames } from '../evidence/evidence.ts'
import type { EvidenceAsk, Framework } from '../frameworks/framework.ts'
import { EvidenceQuality } from '../frameworks/framework.ts'
import type { Rating } from '../readiness/rating.ts'
import { harbourMaster } from './sample-framework.ts'

/** The day on which tests assess. */
export const today = '2026-11-20'

/** Small pools, so that lookalikes, equal measures and shared months are common. */
const words = [
  'renegotiated',
  'support',
  'contract',
  'vendor',
  'cut',
  'cost',
  'tide',
  'reduced',
  'outage',
  'team',
]
const dates = [
  '2023-10',
  '2023',
  '2025-03-14',
  '2025-04',
  '2026',
  '2026-02-02',
  '2026-03',
  '2026-10-31',
  '2027-01-01',
]
const title = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(' '))
const prose = fc.option(fc.oneof(title, fc.constant('It held.')), { nil: null })
const date = fc.option(fc.constantFrom(...dates), { nil: null })

const measure = fc.record({
  name: fc.constantFrom('cost', 'uptime'),
  before: fc.constantFrom(null, 1, 120),
  after: fc.constantFrom(null, 1, 84),
  unit: fc.constantFrom(null, 'kEUR'),
})

const attestation = fc.record({
  by: fc.constantFrom('Rita', 'Omar', 'me'),
  relation: fc.constant('manager' as const),
  on: date,
  statement: fc.constantFrom('It is so.', 'I saw it.'),
  checkableAt: fc.constant('mail'),
})

const provenance = fc.record({
  facts: fc.subarray([...factNames], { minLength: 1, maxLength: 3 }),
  origin: fc.constantFrom(
    'statement' as const,
    'document' as const,
    'record' as const,
    'cannot-confirm' as const,
  ),
  source: fc.constant(null),
  place: fc.constant(null),
})

const level = fc.constantFrom(
  'self' as const,
  'team' as const,
  'several-teams' as const,
  'organisation' as const,
)

/** Any facts, without links. */
export const anyFacts: fc.Arbitrary<EvidenceFacts> = fc
  .record({
    task: prose,
    title: fc.oneof(
      { weight: 9, arbitrary: title },
      { weight: 1, arbitrary: title.map((text) => `I plan to ${text}`) },
    ),
    situation: prose,
    action: prose,
    result: prose,
    outcome: fc.constantFrom(null, 'cost' as const, 'risk' as const),
    measures: fc.array(measure, { maxLength: 2 }),
    scope: fc.option(fc.record({ level, people: fc.constantFrom(null, 5), note: fc.constant(null) }), {
      nil: null,
    }),
    decision: fc.option(
      fc.record({ chosen: title, insteadOf: fc.option(title, { nil: null }), because: fc.constant(null) }),
      { nil: null },
    ),
    stakeholders: fc.array(
      fc.record({ name: fc.constantFrom('Rita', 'Omar'), role: fc.constantFrom(null, 'CFO') }),
      {
        maxLength: 2,
      },
    ),
    happened: fc.record({ from: date, to: date, ongoing: fc.boolean() }),
    handover: fc.option(fc.record({ owner: fc.constantFrom('Omar', 'myself'), since: date, how: prose }), {
      nil: null,
    }),
    attestations: fc.array(attestation, { maxLength: 2 }),
    provenance: fc.array(provenance, { maxLength: 2 }),
    confidentiality: fc.constantFrom('private' as const, 'public' as const),
  })
  .map((facts): EvidenceFacts => ({ ...facts, competencies: [], attachments: [] }))

/** An item around facts. The number makes its id; links go to the sample framework's competencies. */
export function itemOf(
  facts: EvidenceFacts,
  number: number,
  competencies: readonly string[] = ['pilotage'],
): Evidence {
  return {
    ...facts,
    id: `ev_${String(number).padStart(26, '0')}`,
    competencies: competencies.map((competency) => ({
      framework: harbourMaster.id,
      competency,
      reason: 'It shows it.',
      by: 'user',
    })),
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    revision: 1,
  }
}

const someCompetencies = fc.subarray(harbourMaster.competencies.map(({ id }) => id))

/** A workspace's evidence, linked here and there. */
export const anyEvidence: fc.Arbitrary<Evidence[]> = fc
  .array(fc.tuple(anyFacts, someCompetencies), { maxLength: 12 })
  .map((list) => list.map(([facts, competencies], index) => itemOf(facts, index + 1, competencies)))

const ask: fc.Arbitrary<EvidenceAsk> = fc.record({
  occasions: fc.integer({ min: 1, max: 5 }),
  each: fc.subarray(EvidenceQuality.options, { maxLength: 3 }),
  withinMonths: fc.constantFrom(null, null, 1, 8, 36),
  spanMonths: fc.constantFrom(null, null, 1, 6, 24),
})

/** The sample framework with any asks, also per competency. */
export const anyFramework: fc.Arbitrary<Framework> = fc
  .tuple(
    fc.array(fc.array(ask, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
    fc.option(fc.array(ask, { minLength: 1, maxLength: 2 }), { nil: null }),
  )
  .map(([asks, own]) => ({
    ...harbourMaster,
    scales: harbourMaster.scales.map((scale) => ({
      ...scale,
      points: scale.points.map((point, index) =>
        index === 0 ? point : { ...point, asks: asks[index - 1] ?? [] },
      ),
    })),
    competencies: harbourMaster.competencies.map((competency, index) =>
      index === 0 && own !== null ? { ...competency, asks: { '1': own } } : competency,
    ),
  }))

/** A claim; null says that the competency does not apply. */
export function ratingOf(competency: string, value: number | null, number = 1): Rating {
  return {
    id: `rt_${String(number).padStart(26, '0')}`,
    framework: harbourMaster.id,
    frameworkVersion: harbourMaster.version,
    competency,
    value,
    reason: value === null ? 'Not part of this seat.' : null,
    evidence: [],
    rater: 'self',
    at: `2026-11-10T00:00:${String(number % 60).padStart(2, '0')}.000Z`,
    revision: 1,
  }
}

/** Claims for some competencies, some of them not applicable. */
export const anyRatings: fc.Arbitrary<Rating[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...harbourMaster.competencies.map(({ id }) => id)),
      fc.constantFrom(null, 0, 1, 2, 3),
    ),
    {
      maxLength: 6,
    },
  )
  .map((list) => list.map(([competency, value], index) => ratingOf(competency, value, index + 1)))
