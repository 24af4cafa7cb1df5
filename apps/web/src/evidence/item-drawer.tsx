import { useQuery } from '@tanstack/react-query'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { SidePanel } from '../ui/side-panel.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { ItemView } from './item-view.tsx'

/** One item in a drawer over any room. */
export function ItemDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const item = useQuery(read('evidence.show', { id }))
  return (
    <SidePanel label={text.evidence.item.label} onClose={onClose}>
      {item.error ? <FailureNote error={item.error} retry={() => void item.refetch()} /> : null}
      {item.isPending ? <Waiting lines={8} /> : null}
      {item.data ? <ItemView key={id} detail={item.data} onGone={onClose} /> : null}
    </SidePanel>
  )
}
