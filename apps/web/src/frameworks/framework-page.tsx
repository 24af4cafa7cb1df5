import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { Parts } from './parts.tsx'
import { rolePartsOf } from './role-parts.tsx'

const route = getRouteApi('/frameworks/$framework')
const words = text.frameworks

/** A framework as a document: scale, bands, competencies, all that is told about the role, where it is from. */
export function FrameworkPage() {
  const { framework } = route.useParams()
  const model = useQuery({ ...read('frameworks.show', { framework }), staleTime: Infinity })
  return (
    <Page
      title={model.data?.name ?? words.title}
      lede={model.data?.summary}
      actions={
        <Link to="/readiness/$framework" params={{ framework }} className={buttonLook('main')}>
          {words.readiness}
        </Link>
      }
    >
      {model.error ? <FailureNote error={model.error} /> : null}
      {model.isPending ? <Waiting lines={8} /> : null}
      {model.data ? <Parts key={model.data.id} parts={rolePartsOf(model.data)} /> : null}
    </Page>
  )
}
