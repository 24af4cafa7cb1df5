import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { descriptionLines, opensWithPastVerb, storyOf, tellsOfDeed } from './deeds.ts'

const deeds = (description: string) =>
  descriptionLines(description)
    .filter((line) => tellsOfDeed(line))
    .map((line) => line.text)

describe('deeds in a description', () => {
  it.each<[string, string[]]>([
    ['• Rebuilt the ingest path • Ran it for 12 teams', ['Rebuilt the ingest path', 'Ran it for 12 teams']],
    ['- Designed a pipeline\r\n- Reduced latency', ['Designed a pipeline', 'Reduced latency']],
    ['1) Created the roadmap\n2) Led the rollout', ['Created the roadmap', 'Led the rollout']],
    ['Acme makes anvils. Led the rewrite of billing.', ['Led the rewrite of billing.']],
    [
      'Led the move. It took a year. Cut costs by 30%.',
      ['Led the move. It took a year.', 'Cut costs by 30%.'],
    ],
    ['Leadership: Ensured a path for growth', ['Leadership: Ensured a path for growth']],
    [
      'Reducing downtime from 32 to 17 minutes per scene',
      ['Reducing downtime from 32 to 17 minutes per scene'],
    ],
    ['Was promoted to lead in 2019', ['Was promoted to lead in 2019']],
    [
      '• Migrierte 40 Server in die Cloud und senkte Kosten',
      ['Migrierte 40 Server in die Cloud und senkte Kosten'],
    ],
  ])('finds what happened in %j', (description, found) => {
    expect(deeds(description)).toEqual(found)
  })

  it.each([
    'Responsible for infrastructure and operations',
    'Manage 12 engineers',
    'Lead the platform team',
    '- Law & Order (TV Series), Bull (TV Series), Iron Fist (TV Series),',
    'Tech stack: Used Python',
    'Tokenized is a Bitcoin wallet for everyone',
    'Founded in 1990, Acme makes anvils',
    'Built by a team of newcomers',
    '- Managing a team of five engineers',
    'Managed services for clients',
    'Distributed systems at scale',
    '• Python, Django, PostgreSQL, Kubernetes',
    'Key achievements:',
    'Verantwortlich für die Infrastruktur',
    'Acme is a leading provider of anvils.',
    '',
  ])('takes no duty, heading or list for a deed: %j', (description) => {
    expect(deeds(description)).toEqual([])
  })

  it('takes "Lead" for a deed only where the role is over', () => {
    const line = { text: 'Lead the migration to Postgres', bulleted: true }
    expect([tellsOfDeed(line, true), tellsOfDeed(line, false)]).toEqual([true, false])
  })

  it('does not take a noun for a verb', () => {
    expect(opensWithPastVerb('Speed of delivery')).toBe(false)
    expect(opensWithPastVerb('Helped build the data platform')).toBe(true)
  })
})

describe('storyOf', () => {
  it.each([
    [
      'Delivered the ERP rollout, resulting in 20% savings',
      { action: 'Delivered the ERP rollout', result: 'resulting in 20% savings' },
    ],
    [
      'Reduced build time by 30% by introducing caching',
      { action: 'by introducing caching', result: 'Reduced build time by 30%' },
    ],
    ['Reduced costs by 30%', { action: null, result: 'Reduced costs by 30%' }],
    ['Led a team of 12', { action: 'Led a team of 12', result: null }],
  ])('sorts the words of %j', (text, parts) => {
    expect(storyOf(text)).toEqual({ title: text, ...parts })
  })

  it('uses the words that are there and no others', () => {
    const word = fc.constantFrom(
      'Led',
      'Reduced',
      'the',
      'team',
      'by',
      'introducing',
      'caching,',
      'resulting',
      'in',
      '30%',
      'which',
      'cut',
      'costs.',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = words.join(' ')
        const { title, action, result } = storyOf(text)
        for (const part of [title, action, result]) expect(part === null || text.includes(part)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
