import { expect, it } from 'vitest'
import { followedRoles } from './followed.ts'

const at = (day: string) => `${day}T09:00:00.000Z`
const link = (framework: string) => ({ framework, competency: 'a', by: 'user' as const, reason: 'stated' })

it('a role is followed by a rating, a plan or a link, what was touched last first', () => {
  expect(
    followedRoles({
      evidence: [
        { competencies: [link('linked'), link('rated')], updatedAt: at('2026-03-01') },
        { competencies: [], updatedAt: at('2026-11-01') },
      ],
      ratings: [
        { framework: 'rated', at: at('2026-05-01') },
        { framework: 'rated', at: at('2026-01-01') },
      ],
      plans: [{ framework: 'planned', updatedAt: at('2026-04-01') }],
    }),
  ).toEqual(['rated', 'planned', 'linked'])
})

it('equal ones stand in the order of their ids, and nothing follows nothing', () => {
  const plans = ['b', 'a'].map((framework) => ({ framework, updatedAt: at('2026-04-01') }))
  expect(followedRoles({ evidence: [], ratings: [], plans })).toEqual(['a', 'b'])
  expect(followedRoles({ evidence: [], ratings: [], plans: [] })).toEqual([])
})
