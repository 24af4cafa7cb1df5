import { useNavigate } from '@tanstack/react-router'
import type { CareerSearch } from './search.ts'

/** Changes what stands after the `?` of the career map's address; the page stays where it is. */
export function useSearchChange(): (change: {
  [K in keyof CareerSearch]?: CareerSearch[K] | undefined
}) => void {
  const navigate = useNavigate({ from: '/career' })
  return (change) =>
    void navigate({
      to: '.',
      search: (search) =>
        Object.fromEntries(
          Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined),
        ),
      replace: true,
      resetScroll: false,
    })
}
