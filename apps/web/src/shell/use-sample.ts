import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWrite } from '../data/operations.ts'

/** Entering and leaving the sample. Both end on the first page, with nothing of the other workspace remembered. */
export function useSample(): {
  readonly enter: () => void
  readonly leave: () => void
  readonly busy: boolean
} {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const after = () => {
    queries.removeQueries({ type: 'inactive' })
    void navigate({ to: '/' })
  }
  const enter = useWrite('workspace.enter-sample', { says: 'none', after })
  const leave = useWrite('workspace.leave-sample', { says: 'none', after })
  return {
    enter: () => enter.mutate({}),
    leave: () => leave.mutate({}),
    busy: enter.isPending || leave.isPending,
  }
}
