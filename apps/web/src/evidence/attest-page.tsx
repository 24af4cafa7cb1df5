import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { AttestAccept } from './attest-accept.tsx'
import { AttestAsk } from './attest-ask.tsx'
import { AttestRequests } from './attest-requests.tsx'
import styles from './attest.module.css'

const route = getRouteApi('/confirmations')
const words = text.attest

/** Who was asked to confirm evidence, what they said, and asking the next. */
export function AttestPage() {
  const { about } = route.useSearch()
  const list = useQuery(read('attest.list', {}))
  const requests = list.data?.requests ?? []
  return (
    <Page title={words.title} lede={words.lede}>
      {list.error ? <FailureNote error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Waiting lines={4} /> : null}
      {list.data ? (
        <Section title={words.requestsTitle} note={words.requestsNote}>
          {requests.length === 0 ? <p className={styles.soft}>{words.nobody}</p> : null}
          <AttestRequests requests={requests} />
        </Section>
      ) : null}
      <AttestAsk key={about} about={about ?? null} />
      <AttestAccept />
    </Page>
  )
}
