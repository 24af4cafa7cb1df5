import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFacts } from '../testing/generated-evidence.ts'
import type { EvidenceFacts } from './evidence.ts'
import { blankFacts, EvidenceFacts as Facts } from './evidence.ts'
import { mergeFacts, MergeTooLargeError } from './merge.ts'

const runs = { numRuns: 400 }

/** Every word and figure that an item tells, wherever it stands. */
function toldBy(facts: EvidenceFacts): string {
  const { competencies: _links, provenance: _provenance, confidentiality: _who, ...told } = facts
  return JSON.stringify(told).toLowerCase()
}

function statementsOf(facts: EvidenceFacts): string[] {
  return [
    facts.title,
    facts.situation,
    facts.task,
    facts.action,
    facts.result,
    facts.outcome,
    facts.scope?.level,
    facts.decision?.chosen,
    facts.decision?.insteadOf,
    facts.handover?.owner,
    facts.handover?.since,
    ...facts.stakeholders.flatMap((person) => [person.name, person.role]),
    ...facts.attestations.flatMap((attestation) => [attestation.by, attestation.statement]),
    ...facts.measures.flatMap((measure) => [measure.name, measure.unit]),
  ].flatMap((statement) => (statement == null ? [] : [statement.toLowerCase().replace(/\.$/, '')]))
}

describe('merging', () => {
  test('loses nothing that either states', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (into, other) => {
        const told = toldBy(mergeFacts(into, [other]))
        expect(
          [...statementsOf(into), ...statementsOf(other)].filter((text) => !told.includes(text)),
        ).toEqual([])
      }),
      runs,
    )
  })

  test('changes nothing the second time, and nothing with itself', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyFacts, { maxLength: 3 }), (into, others) => {
        const merged = mergeFacts(into, others)
        expect(mergeFacts(merged, others)).toEqual(merged)
        expect(mergeFacts(into, [])).toEqual(into)
        expect(Facts.safeParse(merged).error).toBeUndefined()
      }),
      runs,
    )
  })

  test('keeps every measure figure and every origin', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (into, other) => {
        const merged = mergeFacts(into, [other])
        for (const measure of [...into.measures, ...other.measures])
          expect(
            merged.measures.some(
              ({ name, before, after }) =>
                name === measure.name &&
                (measure.before === null || before === measure.before) &&
                (measure.after === null || after === measure.after),
            ),
          ).toBe(true)
        const origins = new Set(merged.provenance.map((entry) => entry.origin))
        const vouching = [...into.provenance, ...other.provenance].filter(
          ({ origin }) => origin !== 'cannot-confirm',
        )
        expect(vouching.every((entry) => origins.has(entry.origin))).toBe(true)
      }),
      runs,
    )
  })

  test('lets the kept facts win and keeps what they push aside as paragraphs', () => {
    const into = {
      ...blankFacts('Renegotiated the contract'),
      result: 'It costs 84.',
      outcome: 'cost' as const,
      decision: { chosen: 'Renegotiate', insteadOf: null, because: null },
      happened: { from: '2026-03', to: null, ongoing: false },
    }
    const other = {
      ...blankFacts('Cut the support bill'),
      result: 'It costs 36 less.',
      outcome: 'risk' as const,
      decision: { chosen: 'renegotiate', insteadOf: 'Leave', because: null },
      happened: { from: '2026-02-11', to: '2026-03-02', ongoing: false },
      confidentiality: 'public' as const,
    }
    expect(mergeFacts(into, [other])).toMatchObject({
      title: 'Renegotiated the contract',
      situation: 'Also told as: Cut the support bill\n\nAlso felt as: risk.',
      result: 'It costs 84.\n\nIt costs 36 less.',
      outcome: 'cost',
      decision: { chosen: 'Renegotiate', insteadOf: 'Leave' },
      happened: { from: '2026-02-11', to: '2026-03-02', ongoing: false },
      confidentiality: 'private',
    })
  })

  test('refuses rather than drops when it does not fit into one item', () => {
    const long = (letter: string): EvidenceFacts => ({ ...blankFacts('Deed'), result: letter.repeat(6000) })
    expect(() => mergeFacts(long('a'), [long('b')])).toThrow(MergeTooLargeError)
  })

  test('ends "cannot confirm" for a fact that the other item vouches for', () => {
    const asked = {
      ...blankFacts('Deed'),
      provenance: [
        { facts: ['result' as const], origin: 'cannot-confirm' as const, source: null, place: null },
      ],
    }
    const entry = {
      facts: ['result' as const],
      origin: 'document' as const,
      source: 'src_1',
      place: 'line 3',
    }
    const read = { ...blankFacts('Deed'), result: 'Done.', provenance: [entry] }
    expect(mergeFacts(asked, [read]).provenance).toEqual([entry])
  })
})
