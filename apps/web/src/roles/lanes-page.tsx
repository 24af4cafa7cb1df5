import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { FactList, RolesRoom } from './roles-room.tsx'
import styles from './roles.module.css'

const words = text.roles
type Told = Answer<'roles.lanes'>
type Given = Readonly<Record<string, boolean>>

/** Both ladders, and the self-test between them; answers live in this page only. */
export function LanesPage() {
  const [given, setGiven] = useState<Given>({})
  const named = (wanted: boolean) => Object.keys(given).filter((id) => given[id] === wanted)
  const told = useQuery({
    ...read('roles.lanes', { yes: named(true), no: named(false) }),
    placeholderData: keepPreviousData,
  })
  return (
    <RolesRoom page="lanes" asked={told} sources={told.data?.sources}>
      {told.data ? (
        <>
          <div className={styles.columns}>
            {told.data.lanes.map((lane) => (
              <Lane key={lane.id} lane={lane} told={told.data} />
            ))}
          </div>
          <Section title={words.choosing}>
            <FactList facts={told.data.choosing} all={told.data.sources} />
          </Section>
          <Section title={words.selfTest} note={words.selfTestNote}>
            {told.data.questions.map((question) => (
              <Statement
                key={question.id}
                question={question}
                answer={given[question.id]}
                onAnswer={(answer) => setGiven({ ...given, [question.id]: answer })}
              />
            ))}
            <output>
              <p className={styles.verdict}>{words.leanings[told.data.leaning.outcome]}</p>
              <ul className={styles.list}>
                {told.data.leaning.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </output>
          </Section>
        </>
      ) : null}
    </RolesRoom>
  )
}

function Lane({ lane, told }: { readonly lane: Told['lanes'][number]; readonly told: Told }) {
  return (
    <section aria-label={lane.name}>
      <h2>{lane.name}</h2>
      <p>{lane.meaning.text}</p>
      <p className={styles.label}>{words.ladder}</p>
      <ol className={styles.list}>
        {lane.ladder.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
      <p className={styles.label}>{words.does}</p>
      <FactList facts={lane.does} all={told.sources} />
      <p className={styles.label}>{words.moves}</p>
      <FactList facts={lane.moves} all={told.sources} />
      <p className={styles.label}>{words.safe}</p>
      <FactList facts={lane.safe} all={told.sources} />
    </section>
  )
}

function Statement(props: {
  readonly question: Told['questions'][number]
  readonly answer: boolean | undefined
  readonly onAnswer: (answer: boolean) => void
}) {
  const { question, answer, onAnswer } = props
  return (
    <fieldset className={styles.question}>
      <legend>{question.text}</legend>
      <div className={styles.answers}>
        {[true, false].map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name={question.id}
              checked={answer === value}
              onChange={() => onAnswer(value)}
            />
            {value ? words.yes : words.no}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
