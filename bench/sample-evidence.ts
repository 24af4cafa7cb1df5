import { blankFacts, type Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'

const deeds = [
  'Renegotiated',
  'Rebuilt',
  'Retired',
  'Moved',
  'Split',
  'Automated',
  'Reviewed',
  'Introduced',
  'Closed',
  'Halved',
]
const things = [
  'support contract',
  'on-call rota',
  'billing system',
  'identity provider',
  'data centre',
  'change board',
  'risk register',
  'service catalogue',
  'recovery drill',
  'licence estate',
]
const places = [
  'Nordhavn',
  'Kalmar',
  'Aarhus',
  'Ghent',
  'Lyon',
  'Porto',
  'Turku',
  'Graz',
  'Cork',
  'Brno',
  'Split',
  'Malmo',
]

/** One of endless believable items, the same for the same number: every third measured, every fifth confirmed, all linked. */
export function sampleItem(number: number, framework: Framework): Evidence {
  const competency = framework.competencies[number % framework.competencies.length]
  const pick = (list: readonly string[], salt: number) =>
    list[(number * salt + (number >> 4)) % list.length] ?? ''
  const month = String((number % 12) + 1).padStart(2, '0')
  const at = '2026-11-01T09:00:00.000Z'
  return {
    ...blankFacts(`${pick(deeds, 7)} the ${pick(things, 11)} in ${pick(places, 5)} (round ${number})`),
    id: `ev_${String(number).padStart(26, '0')}`,
    result: `The ${pick(things, 3)} at ${pick(places, 13)} held for ${number % 97} weeks`,
    outcome: number % 2 === 0 ? 'risk' : 'cost',
    measures:
      number % 3 === 0
        ? [{ name: `figure ${number}`, before: number + 10, after: number % 10, unit: 'hours' }]
        : [],
    happened: { from: `${2023 + (number % 4)}-${month}`, to: null, ongoing: false },
    competencies:
      competency === undefined
        ? []
        : [{ framework: framework.id, competency: competency.id, reason: 'Stated', by: 'user' }],
    attestations:
      number % 5 === 0
        ? [
            {
              by: 'Ada Berg',
              relation: 'manager',
              on: '2026-01',
              statement: 'It held.',
              checkableAt: 'review of 2026',
            },
          ]
        : [],
    provenance: [{ facts: ['title', 'result'], origin: 'statement', source: null, place: null }],
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
}

/** `count` items. */
export function sampleItems(count: number, framework: Framework): readonly Evidence[] {
  return Array.from({ length: count }, (_, number) => sampleItem(number, framework))
}
