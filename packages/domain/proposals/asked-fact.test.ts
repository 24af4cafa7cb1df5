import { expect, it } from 'vitest'
import { factAsked } from './asked-fact.ts'

it.each([
  ['What did you decide in the worst of them, and which alternative did you refuse?', 'decision'],
  ['What changed afterwards because of it?', 'result'],
  ['Who was affected, and who saw what you did?', 'stakeholders'],
  ['Who runs what came of it now, without you?', 'handover'],
  ['Who reviews now without you?', 'handover'],
  ['What changed for its users or the business: which figure, before and after?', 'measures'],
  ['Who else worked on it, and how far did it reach?', 'stakeholders'],
  ['What did you do that brought this about, and what else changed at that time?', 'action'],
  ['Was the way of recording incidents the same in both half-years?', 'situation'],
  ['What did not happen again because of it?', 'result'],
] as const)('“%s” asks for %s', (question, fact) => {
  expect(factAsked(question)).toBe(fact)
})
