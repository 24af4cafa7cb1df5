import { describe, expect, it } from 'vitest'
import { harbourMaster as sample } from '../testing/sample-framework.ts'
import { Framework } from './framework.ts'
import { materialParts } from './material-faults.ts'
import { openableNames, openedBy, partsOf } from './parts.ts'

describe('the parts of a framework', () => {
  it('are those with something in them, in reading order, with their size', () => {
    const role = Framework.parse({
      ...sample,
      notes: [
        { id: 'a', topic: 'Fog', text: 'It lifts.' },
        { id: 'b', topic: 'Ice', text: 'It melts.' },
      ],
      questions: [{ id: 'q', text: 'Who is on watch?' }],
    })
    const parts = partsOf(role)
    const names = parts.map(({ part }) => part)
    expect(names.slice(0, 2)).toEqual(['scale', 'bands'])
    expect(names.indexOf('questions')).toBeLessThan(names.indexOf('notes'))
    expect(names).not.toContain('routes')
    expect(parts.find(({ part }) => part === 'notes')?.entries).toBe(2)
  })

  it('hold every list of a role’s material', () => {
    const bare = partsOf(emptied(sample)).length
    for (const list of materialParts) {
      const one: Framework = Object.assign(emptied(sample), { [list]: ['an entry'] })
      expect(partsOf(one), list).toHaveLength(bare + 1)
    }
  })

  it('open by name, as does a competency; nothing else does', () => {
    const [first] = sample.competencies
    expect(openedBy(sample, 'bands')).toEqual({ kind: 'part', part: 'bands' })
    expect(openedBy(sample, 'all')).toEqual({ kind: 'all' })
    expect(openedBy(sample, first?.id ?? '')).toEqual({ kind: 'competency', competency: first })
    for (const name of ['routes', 'matrices', 'toString', '__proto__', ''])
      expect(openedBy(sample, name), name).toBeNull()
    for (const name of openableNames(sample)) expect(openedBy(sample, name), name).not.toBeNull()
  })
})

function emptied(framework: Framework): Framework {
  return Object.assign({}, framework, Object.fromEntries(materialParts.map((list) => [list, []])))
}
