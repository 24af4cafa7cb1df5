import { Link } from '@tanstack/react-router'
import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import { text } from '../text/text.ts'
import styles from './competency-rows.module.css'
import { nextPoint, standingOf } from './scale.ts'

const words = text.readiness

interface CompetencyRowsProps {
  readonly framework: string
  readonly competencies: readonly CompetencyReadiness[]
  readonly current: string | undefined
}

/** Each competency as dots on its scale: filled for supported, a ring for claimed, a dashed line for the next point. */
export function CompetencyRows({ framework, competencies, current }: CompetencyRowsProps) {
  const [first] = competencies
  const sameScale = competencies.every(({ points }) => labelsOf(points) === labelsOf(first?.points ?? []))
  return (
    <div className={styles.chart}>
      {sameScale && first ? (
        <div className={styles.head} aria-hidden="true">
          <span />
          <span className={styles.scale}>
            {first.points.map(({ value, label }) => (
              <span key={value} className={styles.point} style={{ left: `${(value / first.of) * 100}%` }}>
                {value} <span>{label}</span>
              </span>
            ))}
          </span>
          <span />
        </div>
      ) : null}
      <ul>
        {competencies.map((competency) => (
          <li key={competency.id}>
            <Link
              to="/readiness/$framework"
              params={{ framework }}
              search={(previous) => ({ ...previous, why: competency.id })}
              resetScroll={false}
              className={styles.row}
              aria-current={current === competency.id ? 'true' : undefined}
            >
              <span className={styles.name}>{competency.name}</span>
              <Dots competency={competency} />
              <span className={styles.says}>{inWords(competency)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One scale with its marks; the words beside it say the same. */
export function Dots({ competency }: { readonly competency: CompetencyReadiness }) {
  const { supported, claimed, of, points } = competency
  const at = (value: number) => ({ left: `${(value / of) * 100}%` })
  const next = nextPoint(competency)
  if (supported === null) return <span className={styles.scale} data-off="true" aria-hidden="true" />
  return (
    <span className={styles.scale} aria-hidden="true">
      <span className={styles.line} />
      <span className={styles.bar} style={{ width: `${(supported / of) * 100}%` }} />
      {points.map(({ value }) => (
        <span key={value} className={styles.tick} style={at(value)} />
      ))}
      {next ? <span className={styles.next} style={at(next.value)} /> : null}
      <span className={styles.dot} data-none={supported === 0 ? 'true' : undefined} style={at(supported)} />
      {claimed === null ? null : <span className={styles.ring} style={at(claimed)} />}
    </span>
  )
}

/** "supported 1 of 3, claimed 2", with unknown and not applicable told apart from zero. */
export function inWords(competency: CompetencyReadiness): string {
  const { supported, claimed, of } = competency
  if (supported === null) return words.notApplicable
  const support =
    supported === 0 && competency.evidence.length === 0 ? words.noEvidence : words.says(supported, of)
  const standing = standingOf(competency)
  return standing === 'unknown' || claimed === null
    ? `${support}, ${words.noClaim}`
    : `${support}, ${words.claims(claimed)}`
}

function labelsOf(points: CompetencyReadiness['points']): string {
  return points.map(({ value, label }) => `${value} ${label}`).join('|')
}
