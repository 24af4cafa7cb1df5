import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { EvidenceSummary } from '@waymark/contracts/evidence/views.ts'
import { read } from '../data/operations.ts'
import type { EvidenceSearch } from '../search.ts'

/** Items asked for at once. A screen shows about twenty, so one page reaches well past the fold. */
export const pageSize = 100

/** The pages that hold the rows from `first` to `last`, both counted from 0. */
export function pagesFor(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(0, last) / pageSize)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** The input of `evidence.list` for filters in the address. */
export function listInput(search: EvidenceSearch, page: number) {
  return {
    text: search.text ?? null,
    kind: search.kind ?? null,
    unlinked: search.unlinked ?? false,
    strength: search.strength ? [search.strength] : [],
    framework: search.framework ?? null,
    competency: search.competency ?? null,
    from: search.from ?? null,
    to: search.to ?? null,
    sort: search.sort ?? 'newest',
    limit: pageSize,
    offset: page * pageSize,
  } as const
}

export interface EvidencePages {
  /** Null until the first answer. */
  readonly total: number | null
  readonly error: unknown
  readonly retry: () => void
  /** The item in a row, or undefined while its page is on the way. */
  readonly itemAt: (row: number) => EvidenceSummary | undefined
  /** Tells which rows are in view. */
  readonly show: (first: number, last: number) => void
}

/** The filtered list, fetched page by page as rows come into view, so that 10,000 items cost no more than a screen. */
export function useEvidencePages(search: EvidenceSearch): EvidencePages {
  const [inView, setInView] = useState<readonly number[]>([0])
  const first = useQuery({
    ...read('evidence.list', listInput(search, 0)),
    placeholderData: keepPreviousData,
  })
  const rest = useQueries({
    queries: inView.filter((page) => page > 0).map((page) => read('evidence.list', listInput(search, page))),
    combine: (answers) => {
      const pages = inView.filter((page) => page > 0)
      return new Map(answers.map(({ data }, index) => [pages[index] ?? -1, data?.items]))
    },
  })
  const show = useCallback((from: number, to: number) => {
    const pages = pagesFor(from, to)
    setInView((now) => (now.join() === pages.join() ? now : pages))
  }, [])

  return {
    total: first.data?.total ?? null,
    error: first.error,
    retry: () => void first.refetch(),
    itemAt: (row) => {
      const page = Math.floor(row / pageSize)
      const items = page === 0 ? first.data?.items : rest.get(page)
      return items?.[row % pageSize]
    },
    show,
  }
}
