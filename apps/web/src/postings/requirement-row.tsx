import { Link } from '@tanstack/react-router'
import { useWrite, type Answer } from '../data/operations.ts'
import { ItemLink } from '../evidence/item-link.tsx'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './postings.module.css'

const words = text.postings

export type Requirement = Answer<'postings.match'>['requirements'][number]

interface RowProps {
  readonly posting: string
  readonly requirement: Requirement
  readonly correction: Answer<'postings.match'>['posting']['corrections'][string] | undefined
  readonly link: () => void
}

/** One requirement: the verdict in a word, why, and the posting's words beside those of the evidence. */
export function RequirementRow({ posting, requirement, correction, link }: RowProps) {
  const { key, state, reason, telling, corrected, facts } = requirement
  const correct = useWrite('postings.correct')
  return (
    <li className={styles.row} data-row={key} data-state={state} tabIndex={-1}>
      <p className={styles.asked}>
        <span className={styles.state} data-state={state}>
          {words.states[state]}
        </span>{' '}
        {requirement.text}
      </p>
      <p className={styles.soft}>
        {[
          telling ? words.telling : words.common,
          requirement.weightWhy,
          ...facts.map((fact) => fact.words),
          ...(corrected && requirement.weightWhy !== words.youSay ? [words.youSay] : []),
        ].join(' · ')}
      </p>
      <p>{reason}</p>
      <Proofs posting={posting} requirement={requirement} />
      <div className={styles.acts}>
        <Button onClick={link}>{words.link}</Button>
        <Choice
          label={words.weight}
          options={words.weights}
          value={correction?.weight ?? 'as-read'}
          choose={(weight) => correct.mutate({ id: posting, requirement: key, weight })}
        />
        <Choice
          label={words.verdict}
          options={words.verdicts}
          value={correction?.match ?? 'as-read'}
          choose={(match) => correct.mutate({ id: posting, requirement: key, match })}
        />
        {state === 'none' ? (
          <Link to="." search={(previous) => ({ ...previous, log: true })} resetScroll={false}>
            {words.log}
          </Link>
        ) : null}
      </div>
    </li>
  )
}

/** The items beside a requirement, each with the posting's words and its own. */
function Proofs({ posting, requirement }: { readonly posting: string; readonly requirement: Requirement }) {
  const { key, proof } = requirement
  const correct = useWrite('postings.correct')
  return (
    <ul className={styles.proofs}>
      {proof.map((item) => (
        <li key={item.evidence}>
          <ItemLink id={item.evidence}>{item.title}</ItemLink>
          {item.linked ? (
            <>
              {' '}
              <span className={styles.soft}>{words.linked}</span>{' '}
              <Button
                look="quiet"
                onClick={() => correct.mutate({ id: posting, requirement: key, unlink: [item.evidence] })}
              >
                {words.unlink}
              </Button>
            </>
          ) : null}
          {item.shows.length > 0 ? (
            <dl className={styles.beside}>
              {item.shows.map(({ asked, by }) => (
                <div key={asked}>
                  <dt>
                    {words.asks} “{asked}”
                  </dt>
                  <dd>
                    {words.shows} “{by}”
                  </dd>
                </div>
              ))}
            </dl>
          ) : item.linked ? null : (
            <p className={styles.soft}>{words.onlyWords(item.words.join(', '))}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Choice<T extends string>(props: {
  readonly label: string
  readonly options: Readonly<Record<T, string>>
  readonly value: T
  readonly choose: (value: T) => void
}) {
  const { label, options, value, choose } = props
  const isOption = (given: string): given is T => Object.hasOwn(options, given)
  return (
    <label className={styles.choice}>
      {label}
      <select
        value={value}
        onChange={(event) => {
          if (isOption(event.target.value)) choose(event.target.value)
        }}
      >
        {Object.entries<string>(options).map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
