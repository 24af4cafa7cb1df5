import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { read, useWrite, type Answer } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { useKeys } from '../keys/keys.ts'
import { focusedRow, focusRow } from '../keys/use-list-keys.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { AdText, bringToSight } from './ad-text.tsx'
import { LinkDialog } from './link-dialog.tsx'
import styles from './postings.module.css'
import { RequirementRow, type Requirement } from './requirement-row.tsx'

const words = text.postings
const route = getRouteApi('/postings/$posting')
const order = ['none', 'partly', 'cannot-tell', 'met'] as const

type Match = Answer<'postings.match'>

/** An advertisement on the left, the proof on the right, must-haves and what is missing first. */
export function PostingPage() {
  const { posting: id } = route.useParams()
  const answer = useQuery(read('postings.match', { id }))
  const match = answer.data
  const posting = match?.posting
  return (
    <Page
      wide
      title={posting?.title ?? words.title}
      lede={posting ? <Lede match={match} /> : undefined}
      actions={<Link to="/postings">{words.back}</Link>}
    >
      {answer.error ? <FailureNote error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <Waiting lines={10} /> : null}
      {match ? <Beside match={match} /> : null}
    </Page>
  )
}

function Lede({ match }: { readonly match: Match }) {
  const { posting, counts, items } = match
  const { met, partly, none, 'cannot-tell': unknown } = counts.essential
  const told = [posting.employer, posting.closes ? words.closesOn(formatDate(posting.closes)) : null]
  return (
    <>
      {told.filter(Boolean).join(', ')} {words.counts(met, partly, none, unknown)} {words.items(items)}
    </>
  )
}

function Beside({ match }: { readonly match: Match }) {
  const { posting, requirements } = match
  const navigate = useNavigate()
  const [linking, setLinking] = useState<Requirement | null>(null)
  const remove = useWrite('postings.remove')
  const sorted = (weight: Requirement['weight']) =>
    order.flatMap((state) => requirements.filter((one) => one.weight === weight && one.state === state))
  const groups = [
    [words.mustHaves, sorted('essential')],
    [words.desirable, sorted('desirable')],
  ] as const
  const all = groups.flatMap(([, list]) => list)
  const chosen = () => all.find(({ key }) => key === focusedRow())
  const walk = (by: number) => {
    const at = all.findIndex(({ key }) => key === focusedRow())
    const next = all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.key
    focusRow(next)
    if (next !== undefined) bringToSight(next)
  }
  useKeys(words.keys, [
    { key: 'j', does: words.nextKey, run: () => walk(1) },
    { key: 'k', does: words.previousKey, run: () => walk(-1) },
    {
      key: 'e',
      does: words.editKey,
      run: () => {
        const item = chosen()?.proof[0]?.evidence
        if (item)
          void navigate({ to: '.', search: (previous) => ({ ...previous, item }), resetScroll: false })
      },
    },
    { key: 'l', does: words.linkKey, run: () => setLinking(chosen() ?? null) },
  ])
  return (
    <div className={styles.beside2}>
      <section aria-label={words.proof} className={styles.proof}>
        <About match={match} />
        {all.length === 0 ? <p>{words.none}</p> : null}
        {groups.map(([name, list]) =>
          list.length === 0 ? null : (
            <section key={name} aria-label={name}>
              <h2>{name}</h2>
              <ol className={styles.rows}>
                {list.map((requirement) => (
                  <RequirementRow
                    key={requirement.key}
                    posting={posting.id}
                    requirement={requirement}
                    correction={posting.corrections[requirement.key]}
                    link={() => setLinking(requirement)}
                  />
                ))}
              </ol>
            </section>
          ),
        )}
        <SetAside match={match} />
        <p>
          <Button
            look="quiet"
            onClick={() =>
              remove.mutate({ id: posting.id }, { onSuccess: () => void navigate({ to: '/postings' }) })
            }
          >
            {words.remove}
          </Button>
        </p>
      </section>
      <section aria-label={words.advertisement} className={styles.left}>
        <h2>{words.advertisement}</h2>
        <AdText match={match} />
      </section>
      {linking ? (
        <LinkDialog posting={posting.id} requirement={linking} onClose={() => setLinking(null)} />
      ) : null}
    </div>
  )
}

function About({ match: { reading } }: { readonly match: Match }) {
  return (
    <dl className={styles.about}>
      <dt>{words.problem}</dt>
      <dd>
        {reading.problem.length === 0 ? words.noProblem : null}
        {reading.problem.map(({ says, text: quote, start }) => (
          <p key={start}>
            {says} <q>{quote}</q>
          </p>
        ))}
      </dd>
      <dt>{words.role}</dt>
      <dd>{reading.role.summary}</dd>
      {reading.skills.length > 0 ? (
        <>
          <dt>{words.skills}</dt>
          <dd>{reading.skills.map((skill) => skill.words).join(', ')}</dd>
        </>
      ) : null}
    </dl>
  )
}

function SetAside({ match: { posting, setAside } }: { readonly match: Match }) {
  const correct = useWrite('postings.correct')
  if (setAside.length === 0) return null
  return (
    <section aria-label={words.setAside}>
      <h2>{words.setAside}</h2>
      <ul className={styles.rows}>
        {setAside.map(({ key, text: said }) => (
          <li key={key}>
            {said}{' '}
            <Button
              look="quiet"
              onClick={() => correct.mutate({ id: posting.id, requirement: key, weight: 'as-read' })}
            >
              {words.bring}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
