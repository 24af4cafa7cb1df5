import type { FactName } from '../evidence/evidence.ts'

/** Words by which a question tells what it asks for, the more telling first. */
const asking: readonly (readonly [FactName, RegExp])[] = [
  [
    'handover',
    /\b(?:runs?|owns?|reviews|reviewed) (?:it|the result|what came of it|now)\b|without you|handed over/i,
  ],
  ['decision', /\bdecid|\bdecision|\brefuse|\balternative/i],
  ['measures', /\bfigure|\bbefore and after|\bhow much\b/i],
  ['stakeholders', /\bwho (?:was|were|else|saw|had|can|is)\b|affected|stakeholder|had a say/i],
  ['scope', /\bhow far\b|\bscope\b|reach/i],
  ['result', /\bchanged? (?:because|afterwards)|\bcame of\b|\bwhat changed\b|happen again/i],
  ['action', /\byour part\b|did you do\b|\bwhich part\b/i],
]

/**
 * The fact that the answer to a proposal's question belongs to. Questions are written for people; one that names
 * nothing known tells of the circumstances.
 */
export function factAsked(question: string): FactName {
  return asking.find(([, words]) => words.test(question))?.[0] ?? 'situation'
}
