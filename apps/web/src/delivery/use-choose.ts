import { useNavigate } from '@tanstack/react-router'
import type { DeliverySearch } from './search.ts'

type Choice = { readonly [K in keyof DeliverySearch]?: DeliverySearch[K] | undefined }

/** Changes what the room shows; `undefined` takes a choice back. */
export function useChoose(): (choice: Choice) => void {
  const navigate = useNavigate({ from: '/delivery' })
  return (choice) =>
    void navigate({
      search: (previous) =>
        Object.fromEntries(
          Object.entries({ ...previous, ...choice }).filter(([, value]) => value !== undefined),
        ),
      replace: !('figure' in choice),
    })
}
