import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifyRole } from '@waymark/domain/roles/identify.ts'
import { createRoleLibrary } from './role-library.ts'
import { labelledAdvertisements } from './testing/labelled-advertisements.ts'
import { labelledDescriptions } from './testing/labelled-descriptions.ts'

const lexicon = await createRoleLibrary({
  folder: fileURLToPath(new URL('../../../roles/', import.meta.url)),
}).lexicon()
const identify = (text: string, title: string | null = null) => identifyRole(text, lexicon, title)

describe('the labelled descriptions', () => {
  it.each([...labelledDescriptions, ...labelledAdvertisements].map((entry) => [entry.name, entry] as const))(
    '%s',
    (_name, { role, titled, text }) => {
      const found = identify(text)
      expect(found.roles[0] ?? null, found.summary).toBe(role)
      expect(found.titleAndWords === 'differ', found.summary).toBe(titled !== undefined)
      expect(found.title?.role).toBe(titled ?? found.title?.role)
    },
  )

  it('give every point of every role words that stand in the text', () => {
    for (const { text } of [...labelledDescriptions, ...labelledAdvertisements])
      for (const candidate of identify(text).candidates)
        for (const clue of [...candidate.for, ...candidate.against]) {
          expect(text.replaceAll(/[()[\]]/g, '')).toContain(clue.words)
          expect(clue.points).toBeGreaterThan(0)
        }
  })
})

describe('what does not count', () => {
  const duties = (line: string) =>
    `You lead a team of six engineers, hold 1:1s and plan sprints with the product manager.\n${line}`
  const forCto = (text: string) => identify(text).candidates.find(({ role }) => role === 'cto')?.points ?? 0

  it('is what is negated, and it is told', () => {
    const found = identify(duties('You will not present to the board.'))
    expect(found.setAside).toContainEqual(expect.objectContaining({ role: 'cto', reason: 'negated' }))
    expect(forCto(duties('You will not present to the board.'))).toBe(0)
    expect(forCto(duties('You will present to the board.'))).toBeGreaterThan(0)
    expect(forCto(duties('You will not only present to the board.'))).toBeGreaterThan(0)
  })

  it('is what is said of somebody else', () => {
    const found = identify(duties('Reports to the CTO, who sets the technology strategy.'))
    expect(found.setAside).toContainEqual(
      expect.objectContaining({ role: 'cto', reason: 'said of somebody else' }),
    )
  })

  it('is less in weak sections, and nothing under benefits', () => {
    const under = (heading: string) => forCto(`${heading}\nYou set the technology strategy.`)
    expect(under('Responsibilities:')).toBeGreaterThan(under('Requirements:'))
    expect(under('Requirements:')).toBeGreaterThan(under('Nice to have:'))
    expect(under('Nice to have:')).toBeGreaterThan(under('About us:'))
    expect(under('Benefits:')).toBe(0)
  })

  it('is the pronoun "it"', () => {
    const cio = (text: string) => identify(text).candidates.find(({ role }) => role === 'cio')?.points ?? 0
    expect(cio('We need it budget or not.')).toBe(0)
    expect(cio('We need an IT budget.')).toBeGreaterThan(0)
    expect(cio('You hold the information technology budget.')).toBeGreaterThan(0)
  })
})

describe('another occupation', () => {
  it('is named instead of the role whose general words it shares', () => {
    const design = labelledAdvertisements.find(({ name }) => name === 'a head of design')
    const found = identify(design?.text ?? '')
    expect(found).toMatchObject({ outcome: 'none', roles: [], about: 'design' })
    expect(found.summary).toContain('about design')
    expect(found.candidates.length).toBeGreaterThan(0)
  })

  it('does not hide a role whose employer does something else', () => {
    const text = labelledAdvertisements.find(({ name }) => name.startsWith('a CIO who runs'))?.text ?? ''
    expect(identify(text)).toMatchObject({ outcome: 'one', roles: ['cio'], about: null })
  })
})

describe('the title', () => {
  const words =
    'You define service levels, hold vendors to their contracts and answer for disaster recovery of all our IT services.'

  it('lets fewer words tell when it agrees', () => {
    const thin =
      'The network of the city is in your hands, and so are its audits. The building is old and the coffee good.'
    expect(identify(thin).outcome).toBe('too-thin')
    expect(identify(thin, 'IT Director')).toMatchObject({ outcome: 'one', titleAndWords: 'agree' })
  })

  it('never makes a role of words that are another’s', () => {
    expect(identify(words, 'Engineering Manager')).toMatchObject({
      roles: ['it-director'],
      titleAndWords: 'differ',
    })
  })

  it('is found where a sentence begins with it, and not where it is somebody else’s', () => {
    expect(identify(`About us.\nThe IT director runs the services of the city. ${words}`).title?.role).toBe(
      'it-director',
    )
    expect(identify(`About us.\nOur CTO runs the services of the whole wide city. ${words}`).title).toBeNull()
  })
})

describe('any text', () => {
  it('gets an answer, the same one each time, and repeating it adds no point', () => {
    const parts = labelledDescriptions.map(({ text }) => text)
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 4 }), (pieces) => {
        const text = pieces.join('\n')
        const found = identify(text)
        expect(identify(text)).toEqual(found)
        expect(identify(`${text}\n${text}`).candidates.length).toBeGreaterThanOrEqual(found.candidates.length)
      }),
      { numRuns: 30 },
    )
  })

  it('reads HTML, bullets and Windows lines like plain text', () => {
    const plain =
      'Responsibilities\nOwn the IT budget\nDefine SLAs\nLead the IT managers\nKeep the risk register and plan disaster recovery for all the sites of our group of hospitals'
    const points = (text: string) => identify(text).candidates.map(({ role, points: sum }) => [role, sum])
    const lines = plain.split('\n')
    expect(points(lines.map((line) => `<p>${line}</p>`).join(''))).toEqual(points(plain))
    expect(points(lines.join('\r\n'))).toEqual(points(plain))
    expect(points(lines.map((line, at) => (at === 0 ? `## ${line}` : `- ${line}`)).join('\n'))).toEqual(
      points(plain),
    )
  })

  it.each(['', ' ', '\u0000', '<', '((((', '💥'.repeat(500)])('%j is too thin', (text) => {
    expect(identify(text).outcome).not.toBe('one')
  })
})
