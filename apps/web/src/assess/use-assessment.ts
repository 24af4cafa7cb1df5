import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { CompetencyReadiness, Readiness } from '@waymark/domain/readiness/assessment.ts'
import { useWrite } from '../data/operations.ts'
import { useKeys } from '../keys/keys.ts'
import { text } from '../text/text.ts'
import { useQuestionEvidence } from './use-question-evidence.ts'

interface AssessmentInput {
  readonly model: Framework
  readonly standing: CompetencyReadiness
  readonly readiness: Readiness
}

/** The acts of one question and their keys. A claim shows at once; the server's answer replaces it. */
export function useAssessment({ model, standing, readiness }: AssessmentInput) {
  const navigate = useNavigate()
  const [refusing, setRefusing] = useState(false)
  const assess = useWrite('readiness.assess', { says: 'none' })
  const evidence = useQuestionEvidence(model.id, standing)
  const ids = readiness.competencies.map(({ id }) => id)
  const index = ids.indexOf(standing.id)

  const rate = (value: number) => {
    setRefusing(false)
    assess.mutate({ framework: model.id, ratings: [{ competency: standing.id, value }] })
  }
  const refuse = (reason: string) =>
    assess.mutate(
      { framework: model.id, ratings: [{ competency: standing.id, value: null, reason }] },
      { onSuccess: () => setRefusing(false) },
    )
  const walk = (by: number) => {
    const next = ids[index + by]
    if (next) {
      void navigate({
        to: '/readiness/$framework/assess/$competency',
        params: { framework: model.id, competency: next },
      })
    } else if (by > 0) {
      void navigate({ to: '/readiness/$framework', params: { framework: model.id } })
    }
  }
  const digits = standing.points
    .filter(({ value }) => value <= 9)
    .map(({ value, label }) => ({
      key: String(value),
      does: `${text.assess.claim} ${value}, ${label}`,
      run: () => rate(value),
    }))
  useKeys(text.assess.title(model.name), [
    ...digits,
    { key: 'j', does: text.assess.next, run: () => walk(1) },
    { key: 'k', does: text.assess.previous, run: () => walk(-1) },
    { key: 'x', does: text.assess.markNot, run: () => setRefusing(true) },
    { key: 'ArrowDown', does: text.assess.chooseNext, run: () => evidence.choose(1) },
    { key: 'ArrowUp', does: text.assess.choosePrevious, run: () => evidence.choose(-1) },
    { key: 'e', does: text.assess.openItem, run: evidence.open },
    { key: 'Enter', does: text.assess.acceptItem, run: evidence.accept },
  ])
  const pending = assess.isPending ? assess.variables.ratings[0]?.value : undefined
  return {
    index,
    rate,
    refuse,
    refusing,
    setRefusing,
    evidence,
    standing:
      typeof pending === 'number' ? { ...standing, claimed: pending, claim: 'rated' as const } : standing,
  }
}
