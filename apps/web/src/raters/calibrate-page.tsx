import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { read, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { CaseForm } from './case-form.tsx'
import styles from './calibrate.module.css'

const route = getRouteApi('/calibrate/$framework')
const words = text.calibrate

type Answered = Answer<'calibration.answer'>

/** Fictional cases one by one, the expert's point after each, and what the answers say of one's own leaning. */
export function CalibratePage() {
  const { framework } = route.useParams()
  return <Cases key={framework} framework={framework} />
}

function Cases({ framework }: { readonly framework: string }) {
  const [answers, setAnswers] = useState<readonly string[]>([])
  // The case that was just answered stays on the page, with the expert's point, until the next is asked for.
  const [had, setHad] = useState<readonly string[]>([])
  const open = useQuery(read('calibration.next', { framework, answered: [...had] }))
  const result = useQuery({
    ...read('calibration.answer', { framework, answers: [...answers] }),
    enabled: answers.length > 0,
    placeholderData: keepPreviousData,
  })
  const error = open.error ?? result.error
  const current = open.data?.case ?? null
  const shown = result.data?.results.find((entry) => entry.case === current?.id) ?? null
  const restart = () => {
    setAnswers([])
    setHad([])
  }
  return (
    <Page title={words.title(open.data?.frameworkName ?? '')} lede={words.lede}>
      {error ? <FailureNote error={error} /> : null}
      {open.isPending ? <Waiting lines={6} /> : null}
      {open.data?.of === 0 ? <p>{words.none}</p> : null}
      {current && open.data ? (
        <>
          <p className={styles.progress}>{words.progress(open.data.had + 1, open.data.of)}</p>
          <CaseForm
            key={current.id}
            open={current}
            result={shown}
            onAnswer={(value) => setAnswers((now) => [...now, `${current.id}=${value}`])}
            onNext={() => setHad((now) => [...now, current.id])}
          />
        </>
      ) : null}
      {open.data && open.data.of > 0 && !current ? (
        <p className={styles.done}>
          {words.done} <Button onClick={restart}>{words.again}</Button>
        </p>
      ) : null}
      {answers.length > 0 && result.data ? <SoFar answered={result.data} /> : null}
    </Page>
  )
}

function SoFar({ answered }: { readonly answered: Answered }) {
  return (
    <Section title={words.soFar}>
      <p className={styles.prose}>{answered.leniency.says}</p>
      <table className={styles.table} aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.competency}</th>
            <th scope="col">{words.columns.you}</th>
            <th scope="col">{words.columns.expert}</th>
            <th scope="col">{words.columns.difference}</th>
          </tr>
        </thead>
        <tbody>
          {answered.results.map(({ case: id, name, given, expert, difference }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{given}</td>
              <td>{expert}</td>
              <td>{difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
