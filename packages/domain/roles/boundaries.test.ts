import { describe, expect, it } from 'vitest'
import { Boundaries, boundariesFaults, holdsOf } from './boundaries.ts'

const boundaries = Boundaries.parse({
  format: 'waymark/role-boundaries@1',
  roles: [
    { id: 'cto', name: 'Chief Technology Officer', short: 'CTO' },
    {
      id: 'vp-engineering',
      name: 'VP of Engineering',
      short: 'VP Eng',
      titles: ['Vice President of Engineering'],
    },
  ],
  areas: [
    {
      id: 'delivery',
      name: 'Delivery',
      means: 'On time.',
      holds: [{ hold: 'owns', roles: ['vp-engineering'], sources: ['s'] }],
    },
  ],
  distinctions: [{ roles: ['cto', 'vp-engineering'], facts: [{ text: 'What and how.', sources: ['s'] }] }],
})

describe('boundaries', () => {
  it('keeps what no source says apart from what a role does not hold', () => {
    const [area] = boundaries.areas
    expect(area && holdsOf(area, boundaries.roles)).toEqual([
      { role: 'cto', hold: null, sources: [] },
      { role: 'vp-engineering', hold: 'owns', sources: ['s'] },
    ])
  })

  it('names roles that are not there and areas that hold one twice', () => {
    const broken = Boundaries.parse({
      ...boundaries,
      areas: [
        {
          ...boundaries.areas[0],
          holds: [
            { hold: 'owns', roles: ['cto'], sources: ['s'] },
            { hold: 'not', roles: ['cto', 'baker'], sources: ['s'] },
          ],
        },
      ],
    })
    expect(boundariesFaults(boundaries)).toEqual([])
    expect(boundariesFaults(broken).map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      'areas.0.holds.1.roles.0 "cto" holds this area in two ways',
      'areas.0.holds.1.roles.1 there is no role "baker"',
    ])
  })
})
