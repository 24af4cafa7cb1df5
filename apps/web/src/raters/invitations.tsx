import { useQuery } from '@tanstack/react-query'
import { ItemLink } from '../evidence/item-link.tsx'
import { read, useWrite, type Answer } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import styles from './raters.module.css'

const words = text.raters

type Invitation = Answer<'raters.list'>['invitations'][number]

/** Whom one asked, when, what they were shown and what came back; those that wait can be withdrawn. */
export function Invitations({ framework }: { readonly framework: string }) {
  const list = useQuery(read('raters.list', { framework }))
  const withdraw = useWrite('raters.withdraw')
  const invitations = list.data?.invitations ?? []
  if (invitations.length === 0) return null
  return (
    <Section title={words.invitations} note={words.invitationsNote}>
      <ul className={styles.invitations}>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={styles.invitation}>
            <p className={styles.invited}>
              <strong>{invitation.rater.name}</strong>{' '}
              <span>{words.relations[invitation.rater.relation]}</span>
            </p>
            <p className={styles.state} data-state={invitation.state}>
              {stateOf(invitation)}
            </p>
            <p className={styles.shown}>
              {words.asked(formatDate(invitation.invitedAt.slice(0, 10)))} <Shown invitation={invitation} />
            </p>
            {invitation.state === 'waiting' ? (
              <Button
                look="quiet"
                aria-label={words.withdrawOf(invitation.rater.name)}
                disabled={withdraw.isPending}
                onClick={() => withdraw.mutate({ invitation: invitation.id })}
              >
                {words.withdraw}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function stateOf({ state, answered, questions, answeredAt, withdrawnAt }: Invitation): string {
  if (state === 'waiting') return words.waiting
  if (state === 'withdrawn') return words.withdrawn(formatDate((withdrawnAt ?? '').slice(0, 10)))
  return words.answered(answered, questions, formatDate((answeredAt ?? '').slice(0, 10)))
}

function Shown({ invitation: { shared } }: { readonly invitation: Invitation }) {
  if (shared.length === 0) return <>{words.shownNothing}</>
  return (
    <>
      {words.shown}{' '}
      {shared.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 ? '; ' : null}
          {title === null ? words.goneItem : <ItemLink id={id}>{title}</ItemLink>}
        </span>
      ))}
    </>
  )
}
