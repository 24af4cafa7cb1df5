import { useWrite, type Answer } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Claim } from './attest-claim.tsx'
import styles from './attest.module.css'
import { ItemLink } from './item-link.tsx'

const words = text.attest

type Request = Answer<'attest.list'>['requests'][number]
type Item = Request['items'][number]

/** Requests with what came of them; those that wait come first. With `only`, just what concerns that item. */
export function AttestRequests({
  requests,
  only,
}: {
  readonly requests: readonly Request[]
  readonly only?: string
}) {
  return (
    <ul>
      {requests.map((request) => (
        <li key={request.id} className={styles.request}>
          <p>
            <strong>{request.asked.by}</strong>{' '}
            <span className={styles.soft}>
              {text.raters.relations[request.asked.relation]},{' '}
              {words.asked(formatDate(request.askedAt.slice(0, 10)))},{' '}
              {words.fingerprint(request.fingerprint)}
            </span>
          </p>
          <p className={styles.state} data-state={request.state}>
            {words.states[request.state](request.daysLeft)}
          </p>
          <Acts request={request} />
          <ul className={styles.answers}>
            {request.items
              .filter(({ evidence }) => only === undefined || evidence === only)
              .map((item) => (
                <li key={item.evidence}>
                  {only === undefined ? <Title item={item} /> : null}
                  <GivenAnswer request={request} item={item} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Acts({ request: { id, asked, state, items } }: { readonly request: Request }) {
  const withdraw = useWrite('attest.withdraw')
  const revoke = useWrite('attest.revoke')
  const stands = items.some(({ answer }) => answer !== null && answer.revoked === null)
  return (
    <span className={styles.requestActs}>
      {state === 'waiting' ? (
        <Button
          look="quiet"
          aria-label={words.withdrawOf(asked.by)}
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ request: id })}
        >
          {words.withdraw}
        </Button>
      ) : null}
      {stands ? (
        <Button
          look="quiet"
          aria-label={words.revokeOf(asked.by)}
          disabled={revoke.isPending}
          onClick={() => revoke.mutate({ request: id })}
        >
          {words.revoke}
        </Button>
      ) : null}
    </span>
  )
}

function Title({ item: { evidence, title, claim } }: { readonly item: Item }) {
  return title === null ? (
    <p>{words.goneItem(claim.title)}</p>
  ) : (
    <p>
      <ItemLink id={evidence}>{title}</ItemLink>
    </p>
  )
}

function GivenAnswer({ request, item }: { readonly request: Request; readonly item: Item }) {
  const { answer, moved, claim } = item
  if (answer === null) return <p className={styles.soft}>{words.open}</p>
  const { statement, howTheyKnow, key, revoked } = answer
  return (
    <>
      <p>{words.answers[answer.answer]}</p>
      {statement === '' ? null : <blockquote className={styles.quote}>{statement}</blockquote>}
      <p className={styles.soft}>
        {howTheyKnow === '' ? '' : `${words.howTheyKnow(howTheyKnow)} · `}
        {key === null ? words.notSigned : words.signed(key)}
      </p>
      {revoked === null ? null : (
        <p className={styles.warn}>{words.takenBack(formatDate(revoked.at.slice(0, 10)), revoked.reason)}</p>
      )}
      {revoked === null && answer.answer === 'confirmed' && moved.length > 0 ? (
        <div className={styles.warn}>
          <p>{words.moved}</p>
          <p>{words.saidThen}</p>
          <Claim claim={claim} />
        </div>
      ) : null}
      {answer.corrected === null || revoked !== null ? null : <Suggestion request={request} item={item} />}
    </>
  )
}

function Suggestion({ request, item }: { readonly request: Request; readonly item: Item }) {
  const decide = useWrite('attest.decide')
  const { answer, evidence, claim } = item
  if (!answer?.corrected) return null
  const act = (take: boolean) => decide.mutate({ request: request.id, evidence, take })
  return (
    <div>
      <p className={styles.soft}>{words.theirs}</p>
      <Claim claim={answer.corrected} />
      {answer.suggestion === 'refused' ? <p className={styles.soft}>{words.left}</p> : null}
      {answer.suggestion === 'open' && item.title !== null ? (
        <span className={styles.acts}>
          <Button
            aria-label={words.takeOf(claim.title)}
            disabled={decide.isPending}
            onClick={() => act(true)}
          >
            {words.take}
          </Button>
          <Button
            look="quiet"
            aria-label={words.leaveOf(claim.title)}
            disabled={decide.isPending}
            onClick={() => act(false)}
          >
            {words.leave}
          </Button>
        </span>
      ) : null}
    </div>
  )
}
