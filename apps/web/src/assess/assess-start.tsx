import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { FailureNote, Waiting } from '../ui/states.tsx'

const route = getRouteApi('/readiness/$framework/assess')

/** Enters the assessment at the first question without an answer, or at the first of all. */
export function AssessStart() {
  const { framework } = route.useParams()
  const readiness = useQuery(read('readiness.show', { framework }))
  if (readiness.error) return <FailureNote error={readiness.error} />
  if (!readiness.data) return <Waiting />
  const { competencies } = readiness.data
  const start = competencies.find(({ claim }) => claim === 'unknown') ?? competencies[0]
  if (!start) return <Navigate to="/readiness/$framework" params={{ framework }} replace />
  return (
    <Navigate
      to="/readiness/$framework/assess/$competency"
      params={{ framework, competency: start.id }}
      replace
    />
  )
}
