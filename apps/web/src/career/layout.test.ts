import { describe, expect, it } from 'vitest'
import { layOut, lineBetween, nameLines } from './layout.ts'

const role = (id: string, lane: 'ic' | 'leadership' | 'executive' | 'adjacent', rank: number) => ({
  id,
  name: id,
  lane,
  rank,
  focus: '',
  framework: null,
})
const roles = [
  role('senior', 'ic', 1),
  role('quality', 'ic', 1),
  role('lead', 'leadership', 2),
  role('staff', 'ic', 2),
  role('cto', 'executive', 3),
  role('cio', 'executive', 3),
  role('product', 'adjacent', 3),
]

describe('the map’s layout', () => {
  const { roles: placed, width, height } = layOut(roles)
  const at = (id: string) => {
    const found = placed.find((entry) => entry.role.id === id)
    if (!found) throw new Error(id)
    return found
  }

  it('puts higher ranks higher and equal ones level', () => {
    expect(at('cto').y).toBeLessThan(at('lead').y)
    expect(at('lead').y).toBe(at('staff').y)
    expect(at('lead').y).toBeLessThan(at('senior').y)
  })

  it('gives every role a place of its own inside the drawing', () => {
    expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(roles.length)
    for (const { x, y } of placed) expect(x > 0 && x < width && y > 0 && y < height).toBe(true)
  })

  it('keeps lanes side by side and executives above leaders', () => {
    expect(at('staff').x).toBeLessThan(at('lead').x)
    expect(at('cto').x).toBe(at('lead').x)
    expect(at('cio').x).toBeLessThan(at('product').x)
  })

  it('draws a line from box to box', () => {
    expect(lineBetween(at('lead'), at('cto'))).toMatch(/^M[\d.]+ [\d.]+C/)
    expect(lineBetween(at('staff'), at('lead'))).toMatch(/^M/)
  })
})

it('breaks names between words', () => {
  expect(nameLines('CTO')).toEqual(['CTO'])
  expect(nameLines('Chief Technology Officer')).toEqual(['Chief Technology', 'Officer'])
  expect(nameLines('Distinguished Engineer or Architect of Everything')).toHaveLength(2)
})
