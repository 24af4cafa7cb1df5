import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { EvidenceSummary } from '@waymark/contracts/evidence/views.ts'
import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import { read, useWrite } from '../data/operations.ts'

/** An item beside the question. `words`: what speaks for a suggested one. */
export interface QuestionItem {
  readonly id: string
  readonly title: string
  readonly words: readonly string[]
  readonly reason: string | null
  readonly state: 'linked' | 'suggested'
  readonly summary: EvidenceSummary | null
}

/** The items beside a question: those linked, then those suggested; one of them is chosen. */
export function useQuestionEvidence(framework: string, standing: CompetencyReadiness) {
  const competency = `${framework}/${standing.id}`
  const navigate = useNavigate()
  const link = useWrite('evidence.link')
  const linked = useQuery(read('evidence.list', { competency, limit: 200 }))
  const suggestions = useQuery(read('evidence.suggest', { framework }))
  const [chosenId, setChosenId] = useState<string | null>(null)

  const linkedItems: QuestionItem[] = (linked.data?.items ?? []).map((summary) => ({
    id: summary.id,
    title: summary.title,
    words: [],
    reason:
      summary.competencies.find((tie) => tie.framework === framework && tie.competency === standing.id)
        ?.reason ?? null,
    state: 'linked',
    summary,
  }))
  const known = new Set(linkedItems.map(({ id }) => id))
  const suggestedItems: QuestionItem[] = (suggestions.data?.suggestions ?? [])
    .filter((found) => found.competency === standing.id && !known.has(found.evidence))
    .slice(0, 20)
    .map(({ evidence, title, words, reason }) => ({
      id: evidence,
      title,
      words,
      reason,
      state: 'suggested',
      summary: null,
    }))
  const items = [...suggestedItems, ...linkedItems]
  const chosen = items.find(({ id }) => id === chosenId) ?? items[0] ?? null
  const at = chosen ? items.indexOf(chosen) : -1

  return {
    items,
    chosen,
    loading: linked.isPending || suggestions.isPending,
    choose: (by: number) => setChosenId(items[Math.min(items.length - 1, Math.max(0, at + by))]?.id ?? null),
    open: () => {
      if (chosen) {
        void navigate({
          to: '.',
          search: (previous) => ({ ...previous, item: chosen.id }),
          resetScroll: false,
        })
      }
    },
    accept: () => {
      if (chosen?.state === 'suggested') link.mutate({ competency, id: [chosen.id] })
    },
    acceptOne: (id: string) => link.mutate({ competency, id: [id] }),
  }
}

export type QuestionEvidence = ReturnType<typeof useQuestionEvidence>
