import { describe, expect, test } from 'vitest'
import { blankFacts } from './evidence.ts'
import { intentOf } from './intent.ts'

describe('intentions', () => {
  test.each([
    'I will migrate the billing service',
    'Will migrate 40 services to Kubernetes',
    'We’ll cut cloud spend by 20 %',
    'Plan to renegotiate the support contract',
    'planning to hire two engineers',
    'I am going to own the budget',
    'I’m going to own the budget',
    'Going to roll out MFA',
    'Aim to reduce MTTR',
    'I want to lead the platform team',
    'Intend to write a strategy',
    'I intend to write a strategy',
    'Considering a new vendor',
    'Proposal to consolidate vendors',
    'Goal: reduce churn',
    'TODO write the postmortem',
    'Next quarter we will consolidate vendors',
    'By Q3 2027 our team will run the platform',
    'Platform: I plan to consolidate clusters',
    'We are still hoping to win the renewal',
    'I would like to mentor two people',
    'We need to fix on-call',
    'The team is going to move to the new office',
    'My plan is to own the roadmap',
  ])('%s', (title) => {
    expect(intentOf(blankFacts(title))).not.toBeNull()
  })
})

describe('deeds', () => {
  test.each([
    'Planned and ran the migration',
    'Led planning for the 2026 budget',
    'Will Smith and I moved payroll',
    'Will confirmed the saving',
    'Will’s team took over the platform',
    'Convinced the board that we will need a second site',
    'Wanted list of risks published',
    'Proposal to consolidate vendors approved by the board',
    'Proposed and delivered a vendor scorecard',
    'Going to market with the new plan in three countries',
    'Migrated billing; will migrate search next',
    'Aimed high: 99.9 % uptime reached',
    'Planning process redesigned for three teams',
    'Goalkeeper rota introduced for on-call',
    'Ideation workshop for 40 people held',
    'Wrote the plan to leave the data centre',
    'In 2025 we moved to the cloud',
    '2025: moved to the cloud',
    'Willow Street data centre closed',
    'Needs analysis done for five departments',
    'Hope Street office opened',
  ])('%s', (title) => {
    expect(intentOf(blankFacts(title))).toBeNull()
  })

  test('only the headline speaks: a result may look ahead', () => {
    expect(
      intentOf({ ...blankFacts('Renegotiated the contract'), result: 'Will save 40 k next year.' }),
    ).toBeNull()
  })
})
