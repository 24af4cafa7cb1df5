import { useQuery } from '@tanstack/react-query'
import { read } from '../data/operations.ts'
import { useRole } from '../readiness/role.ts'

/** What is due and where one stands, in one question however many frameworks are loaded. */
export function useToday() {
  const role = useRole()
  return useQuery(read('workspace.today', { role }))
}
