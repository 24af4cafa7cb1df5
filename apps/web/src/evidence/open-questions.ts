import { factNames, type EvidenceFacts, type FactName } from '@waymark/domain/evidence/evidence.ts'
import { questionsFor } from '@waymark/domain/evidence/strength.ts'

/** A question with the fact that it asks for. */
export interface OpenQuestion {
  readonly fact: FactName
  readonly question: string
}

/**
 * The domain's questions, each tied to its fact, in the domain's order. Which fact a question asks for is found by
 * asking again with every other fact answered by "cannot confirm": only its own question is left then.
 */
export function openQuestions(facts: EvidenceFacts): readonly OpenQuestion[] {
  const order = questionsFor(facts)
  return factNames
    .flatMap((fact) => {
      const others = factNames.filter((name) => name !== fact)
      const [question] = questionsFor({
        ...facts,
        provenance: [
          ...facts.provenance,
          { facts: others, origin: 'cannot-confirm', source: null, place: null },
        ],
      })
      return question === undefined ? [] : [{ fact, question }]
    })
    .toSorted((a, b) => order.indexOf(a.question) - order.indexOf(b.question))
}
