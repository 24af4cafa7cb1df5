import { useQueries, useQuery } from '@tanstack/react-query'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { read } from './operations.ts'

/** All loaded frameworks, whole. They change with the program only, so they are asked for once. */
export function useFrameworks(): readonly Framework[] {
  const list = useQuery({ ...read('frameworks.list', {}), staleTime: Infinity })
  return useQueries({
    queries: (list.data?.frameworks ?? []).map(({ id }) => ({
      ...read('frameworks.show', { framework: id }),
      staleTime: Infinity,
    })),
    combine: (answers) => answers.flatMap((answer) => answer.data ?? []),
  })
}

/** What a competency is called, by its framework and id; the id while its framework is unknown. */
export function competencyName(
  frameworks: readonly Framework[],
  framework: string,
  competency: string,
): string {
  const found = frameworks
    .find(({ id }) => id === framework)
    ?.competencies.find(({ id }) => id === competency)
  return found?.name ?? competency
}
