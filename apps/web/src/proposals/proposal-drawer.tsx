import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { SidePanel } from '../ui/side-panel.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { inboxQuestion } from './inbox-page.tsx'
import { ProposalView } from './proposal-view.tsx'

const route = getRouteApi('/evidence/inbox/$id')
const inbox = getRouteApi('/evidence/inbox')

/** One proposal at its own address, beside the list it came from. */
export function ProposalDrawer() {
  const { id } = route.useParams()
  const search = inbox.useSearch()
  const navigate = useNavigate()
  const list = useQuery(inboxQuestion(search))
  const proposal = useQuery(read('proposals.show', { id }))
  return (
    <SidePanel
      label={text.proposals.label}
      onClose={() => void navigate({ to: '/evidence/inbox', search: true, resetScroll: false })}
    >
      {proposal.error ? <FailureNote error={proposal.error} retry={() => void proposal.refetch()} /> : null}
      {proposal.isPending ? <Waiting lines={8} /> : null}
      {proposal.data ? (
        <ProposalView
          key={`${id} ${proposal.data.proposal.state}`}
          detail={proposal.data}
          rows={list.data?.items.map((item) => item.id) ?? []}
        />
      ) : null}
    </SidePanel>
  )
}
