import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Placement } from '@waymark/domain/readiness/closest.ts'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import styles from './closest-roles.module.css'

const words = text.compare

/** Which role the evidence is closest to: those with enough evidence in order, the others apart, and how that came about. */
export function ClosestRoles() {
  const { data, error, refetch } = useQuery(read('readiness.closest', {}))
  if (error) return <FailureNote error={error} retry={() => void refetch()} />
  if (!data) return <Waiting lines={8} />
  return (
    <>
      <Section title={words.placed}>
        {data.placed.length === 0 ? <p className={styles.none}>{words.nonePlaced}</p> : null}
        <ol className={styles.placed}>
          {data.placed.map((entry) => (
            <Placed key={entry.framework} entry={entry} />
          ))}
        </ol>
      </Section>
      {data.unplaced.length > 0 ? (
        <Section title={words.unplaced} note={words.unplacedNote}>
          <ul className={styles.unplaced}>
            {data.unplaced.map(({ framework, frameworkName, says, mayCount }) => (
              <li key={framework}>
                <Link to="/readiness/$framework" params={{ framework }}>
                  {frameworkName}
                </Link>
                <span>
                  {says} {mayCount > 0 ? words.mayCount(mayCount) : ''}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={words.order}>
        <ul className={styles.order}>
          {data.order.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Placed({ entry }: { readonly entry: Placement }) {
  const { framework, frameworkName, total, of, share, applicable, covered } = entry
  return (
    <li>
      <h3>
        <Link to="/readiness/$framework" params={{ framework }}>
          {frameworkName}
        </Link>
      </h3>
      <p>
        {words.total(total, of)}, {words.share(Math.floor((share ?? 0) * 100))};{' '}
        {words.behind(covered, applicable)}
      </p>
      <div className={styles.strip} aria-hidden="true">
        <span style={{ width: `${(share ?? 0) * 100}%` }} />
        {entry.bands.map(({ id, from }) => (
          <i key={id} style={{ left: `${(from / Math.max(1, of)) * 100}%` }} />
        ))}
      </div>
      <dl className={styles.bands} aria-label={words.bandsAway}>
        {entry.bands.map(({ id, label, pointsAway }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{words.away(pointsAway)}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.reasons}>
        {entry.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </li>
  )
}
