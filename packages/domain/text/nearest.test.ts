import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('nearest', () => {
  const known = ['vendor-command', 'change-governance', 'it-director']

  it.each([
    ['vendor-comand', 'vendor-command'],
    ['chnage-governance', 'change-governance'],
    ['IT-Director', 'it-director'],
    ['it-directro', 'it-director'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed, known)).toBe(meant)
  })

  it.each(['finance', '', 'x'])('suggests nothing for %j', (typed) => {
    expect(nearest(typed, known)).toBeNull()
  })
})
