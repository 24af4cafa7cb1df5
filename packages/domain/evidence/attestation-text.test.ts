import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerFor } from './attestation-file.ts'
import type { SentRequest } from './attestation-request.ts'
import { answersOf, codeMatches, readReply, requestText } from './attestation-text.ts'

const claim = (title: string) => ({
  title,
  action: 'Led the talks\n\nand signed',
  result: null,
  measures: [{ name: 'support cost', before: 120, after: null, unit: null }],
  happened: { from: '2026-01', to: null, ongoing: true },
})
const request: SentRequest = {
  id: `ar_${'0'.repeat(26)}`,
  asked: { by: 'Ada Berg', relation: 'manager' },
  about: null,
  note: 'As we said on Monday',
  askedAt: '2026-11-20T09:00:00.000Z',
  expires: '2026-12-20',
  items: [
    { evidence: `ev_${'1'.repeat(26)}`, claim: claim('Renegotiated the contract') },
    { evidence: `ev_${'2'.repeat(26)}`, claim: claim('Ended the outage') },
  ],
}
const seal = 'abcdef0123456789'.repeat(4)
const text = requestText({ request, seal, digest: seal })

function read(message: string) {
  const reply = readReply(message)
  return reply === null ? null : answersOf(request, reply)
}

describe('a request as text', () => {
  it('shows what was chosen, and asks for no wording of what was not', () => {
    expect(text).toContain('1. Renegotiated the contract\n   When: 2026-01 to now\n')
    expect(text).toContain('   Figure: support cost: 120 → not stated')
    expect(text).not.toContain('Better account of what came of it')
  })

  it('comes back empty as no answer at all', () => {
    expect(read(text)).toEqual({ given: [], refused: [] })
    expect(codeMatches(readReply(text)?.code ?? '', seal)).toBe(true)
  })

  it.each([
    ['confirm', 'confirmed'],
    ['Yes, all of it', 'confirmed'],
    ['I confirm', 'confirmed'],
    ['Correct', 'corrected'],
    ['cannot confirm', 'cannot-confirm'],
    ["can't", 'cannot-confirm'],
    ['Declined.', 'declined'],
  ])('“%s” is %s', (word, answer) => {
    const reply = text.replace('1. Answer (confirm, correct, decline or cannot confirm): ', `$&${word}`)
    expect(read(reply)?.given).toMatchObject([{ evidence: request.items[0]?.evidence, answer }])
  })

  it('says what it could not read', () => {
    const maybe = text.replace('2. Answer (confirm, correct, decline or cannot confirm): ', '$&perhaps')
    expect(read(maybe)?.refused).toEqual([
      {
        where: 'answer 2',
        reason: '“perhaps” is neither confirm, correct, decline nor cannot confirm',
      },
    ])
    expect(read(text.replace('1. How you know: ', '$&I was there'))?.refused[0]?.reason).toContain(
      'it has words but says neither',
    )
    expect(read(`${text}\n9. Answer: confirm`)?.refused[0]?.reason).toBe('only 2 were asked about')
  })

  it('takes the first of an answer and its quotation', () => {
    const first = text.replace('1. Answer (confirm, correct, decline or cannot confirm): ', '$&decline')
    const second = text.replace('1. Answer (confirm, correct, decline or cannot confirm): ', '$&confirm')
    expect(read(`${first}\n${second}`)?.given).toMatchObject([{ answer: 'declined' }])
  })

  it('of any content gives only answers about what was asked', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '1. Answer: confirm',
        '> 2. Answer: correct',
        '1. Better title: X',
        '--- ',
        '\r',
        '99. How you know: y',
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const found = read(`Code: ${request.id} ${seal.slice(0, 16)}\n${lines.join('\n')}`)
        for (const answer of found?.given ?? []) {
          const known = request.items.map(({ evidence }) => evidence)
          expect(known).toContain(answer.evidence)
          const taken = answerFor(request, answer)
          expect(typeof taken === 'string' ? answer.answer : taken.answer).toBe(answer.answer)
        }
      }),
    )
  })
})
