import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import { useWrite, type CallInput } from '../data/operations.ts'
import { focusRow } from '../keys/use-list-keys.ts'

type Acceptance = Omit<CallInput<'proposals.accept'>, 'id'>

/** Decides on one proposal and goes on to the next, in the drawer when it is open and in the list otherwise. */
export function useDeciding(rows: readonly string[]) {
  const navigate = useNavigate()
  const { id: open } = useParams({ strict: false })
  const goOn = useRef<() => void>(() => undefined)
  const options = { after: () => goOn.current() }
  const accept = useWrite('proposals.accept', options)
  const merge = useWrite('proposals.merge', options)
  const refuse = useWrite('proposals.refuse', options)
  const reopen = useWrite('proposals.reopen', options)

  const going = (id: string) => {
    const at = rows.indexOf(id)
    const next = rows[at + 1] ?? rows[at - 1]
    if (open !== undefined) {
      // The drawer leaves what is decided on before that is asked for again.
      if (next === undefined) void navigate({ to: '/evidence/inbox', search: true, resetScroll: false })
      else show(next)
      goOn.current = () => undefined
    } else goOn.current = () => requestAnimationFrame(() => focusRow(next))
  }
  const show = (id: string) =>
    void navigate({
      to: '/evidence/inbox/$id',
      params: { id },
      search: true,
      replace: open !== undefined,
      resetScroll: false,
    })
  return {
    open,
    show,
    isBusy: accept.isPending || merge.isPending || refuse.isPending || reopen.isPending,
    accept: (id: string, more: Acceptance = {}) => {
      going(id)
      accept.mutate({ ...more, id: [id] })
    },
    merge: (id: string, into: string) => {
      going(id)
      merge.mutate({ into, id: [id] })
    },
    refuse: (id: string, reason: string | null = null) => {
      going(id)
      refuse.mutate({ id: [id], reason })
    },
    reopen: (id: string) => {
      going(id)
      reopen.mutate({ id: [id] })
    },
  }
}
