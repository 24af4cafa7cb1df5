import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankFacts, type Evidence } from '../evidence/evidence.ts'
import { coverageOf } from './coverage.ts'
import { askedOf, draftStory } from './draft.ts'
import type { StoryPrompt } from './prompts.ts'
import { movedOn, secondsToTell } from './telling.ts'

const item = (number: number, facts: Partial<Evidence> = {}): Evidence => ({
  ...blankFacts(`Item ${number}`),
  id: `ev_${String(number).padStart(26, '0')}`,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  revision: 1,
  ...facts,
})
const outage = item(1, {
  title: 'Ended the outages',
  situation: 'The shop was down each Friday',
  action: 'Helped build the release gate.',
  result: 'Outages stopped',
  decision: { chosen: 'a gate', insteadOf: 'a freeze', because: 'sales needed changes.' },
  measures: [{ name: 'Outages', before: 4, after: 0, unit: 'a month' }],
  handover: { owner: 'The platform team', since: '2026-03', how: null },
})

describe('a drafted story', () => {
  it('repeats what the evidence says and strengthens nothing', () => {
    const { parts } = draftStory([outage])
    expect(parts.situation.text).toBe('The shop was down each Friday.')
    expect(parts.action.text).toBe(
      'Helped build the release gate. Decided: a gate, instead of: a freeze, because: sales needed changes.',
    )
    expect(parts.result.text).toBe(
      'Outages stopped. Outages: 4 a month before, 0 a month after. Runs without me: The platform team since 2026-03.',
    )
    expect(parts.task).toEqual({ text: null, rests: [] })
    expect(parts.reflection.text).toBeNull()
    expect(parts.action.rests).toEqual([
      { evidence: outage.id, facts: ['action'] },
      { evidence: outage.id, facts: ['decision'] },
    ])
  })

  it('leaves out what the user cannot confirm', () => {
    const unsure = {
      ...outage,
      provenance: [
        {
          facts: ['result' as const, 'measures' as const],
          origin: 'cannot-confirm' as const,
          source: null,
          place: null,
        },
      ],
    }
    expect(draftStory([unsure]).parts.result.text).toBe('Runs without me: The platform team since 2026-03.')
  })

  it('holds no word that its evidence does not hold, but for the words of its form', () => {
    const form = new Set([
      'decided',
      'instead',
      'of',
      'because',
      'before',
      'after',
      'runs',
      'without',
      'me',
      'since',
    ])
    const prose = fc.option(fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,6}$/))
    const facts = fc.record({ situation: prose, task: prose, action: prose, result: prose })
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 4 }), (drawn) => {
        const items = drawn.map((given, at) => item(at, given))
        const known = new Set(
          JSON.stringify(items)
            .toLowerCase()
            .match(/[a-z]+/g),
        )
        const { parts } = draftStory(items)
        const words = Object.values(parts).flatMap(({ text }) => text?.toLowerCase().match(/[a-z]+/g) ?? [])
        expect(words.filter((word) => !known.has(word) && !form.has(word))).toEqual([])
      }),
    )
  })

  it('asks for the parts that have no words', () => {
    const asked = askedOf({ situation: 'x', task: ' ', action: null, result: 'y', reflection: null })
    expect(asked.map(({ part }) => part)).toEqual(['task', 'action', 'reflection'])
  })
})

describe('telling', () => {
  it('takes as long as its words', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
    const story = { situation: words(65), task: null, action: words(65), result: null, reflection: null }
    expect(secondsToTell(story)).toBe(60)
  })

  it('notices that evidence moved on or is gone', () => {
    const story = {
      evidence: [
        { id: 'a', revision: 1 },
        { id: 'b', revision: 2 },
        { id: 'c', revision: 1 },
      ],
    }
    expect(
      movedOn(
        story,
        new Map([
          ['a', 1],
          ['b', 3],
        ]),
      ),
    ).toEqual([
      { id: 'b', gone: false },
      { id: 'c', gone: true },
    ])
  })
})

describe('coverage', () => {
  const prompt = (id: string): StoryPrompt => ({
    id,
    text: id,
    competencies: ['vendor-command'],
    stage: null,
    looksFor: [],
    prepare: [],
  })
  const prompts = ['a', 'b', 'c', 'd', 'e'].map(prompt)

  it('offers linked evidence where there is no story, the fullest first', () => {
    const link = { framework: 'it', competency: 'vendor-command', reason: 'x', by: 'user' as const }
    const found = coverageOf(
      'it',
      prompts,
      [{ id: 's', prompts: ['a'] }],
      [item(2, { competencies: [link] }), { ...outage, competencies: [link] }, item(3)],
    )
    expect(found.answered).toBe(1)
    expect(found.prompts[0]?.candidates).toEqual([])
    expect(found.prompts[1]?.candidates).toEqual([outage.id, item(2).id])
  })

  it('never falls when a story is added', () => {
    const stories = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'elsewhere')), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(stories, (drawn) => {
        const bank = drawn.map((answered, at) => ({ id: `s${at}`, prompts: answered }))
        const before = coverageOf('it', prompts, bank.slice(1), [])
        expect(coverageOf('it', prompts, bank, []).answered).toBeGreaterThanOrEqual(before.answered)
      }),
    )
  })

  it('tells of a story that would be told too often', () => {
    const bank = [{ id: 's', prompts: ['a', 'b', 'c', 'd'] }]
    expect(coverageOf('it', prompts, bank, []).overused).toEqual([{ story: 's', prompts: 4 }])
  })
})
