import { describe, expect, it } from 'vitest'
import { CareerMap, careerMapFaults, waysAhead } from './career-map.ts'

const role = (id: string, rank: number) => ({
  id,
  name: id,
  lane: 'ic',
  rank,
  focus: 'Work.',
  sources: ['s'],
})
const edge = (from: string, to: string, kind = 'step') => ({ from, to, kind, sources: ['s'] })
const map = CareerMap.parse({
  format: 'waymark/career-map@1',
  companies: [{ id: 'any', name: 'Any', meaning: 'Any.', sources: ['s'] }],
  roles: [role('a', 1), role('b', 2), role('c', 3), role('d', 3)],
  skills: [],
  edges: [
    edge('a', 'b'),
    edge('b', 'c'),
    edge('b', 'd'),
    edge('c', 'd', 'crossing'),
    edge('d', 'b', 'crossing'),
  ],
  journeys: [],
  drivers: [],
  rotations: [],
  pitch: [],
})
const ids = (depth: number, from = 'a') =>
  waysAhead(map, from, depth).map(({ steps }) => steps.map((step) => step.role.id).join('>'))

describe('ways ahead', () => {
  it('lists every way of the depth asked for, and shorter ones where the map ends', () => {
    expect(ids(1)).toEqual(['b'])
    expect(ids(2)).toEqual(['b>c', 'b>d'])
    expect(ids(3)).toEqual(['b>c>d', 'b>d'])
  })

  it('never returns to a role that was left', () => {
    expect(ids(9)).toEqual(['b>c>d', 'b>d'])
    expect(ids(9, 'd')).toEqual(['b>c'])
  })

  it('has none from a role that the map does not hold', () => {
    expect(ids(2, 'nowhere')).toEqual([])
  })
})

describe('faults of a map', () => {
  it('finds none in a sound one', () => {
    expect(careerMapFaults(map)).toEqual([])
  })

  it('names dangling roles, skills and companies, doubled ids and steps that lead down', () => {
    const broken = CareerMap.parse({
      ...map,
      roles: [...map.roles, role('a', 4)],
      edges: [{ ...edge('b', 'x'), skills: ['nothing'] }, edge('c', 'b')],
      journeys: [
        {
          id: 'j',
          name: 'J',
          from: 'a',
          to: 'y',
          durations: [{ company: 'z', months: [1, 2], sources: ['s'] }],
        },
      ],
    })
    expect(careerMapFaults(broken).map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'roles.4.id: a second entry has the id "a"',
      'edges.0.to: there is no role "x"',
      'edges.0.skills.0: there is no skill "nothing"',
      'edges.0: a step must lead to a role of a higher rank',
      'edges.1: a step must lead to a role of a higher rank',
      'journeys.0.to: there is no role "y"',
      'journeys.0.durations.0.company: there is no kind of company "z"',
    ])
  })

  it('refuses months the wrong way round', () => {
    const journey = {
      id: 'j',
      name: 'J',
      from: 'a',
      to: 'b',
      durations: [{ company: 'any', months: [9, 3], sources: ['s'] }],
    }
    expect(CareerMap.safeParse({ ...map, journeys: [journey] }).success).toBe(false)
  })
})
