import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import { Dots } from '../readiness/competency-rows.tsx'
import { claimWords } from '../readiness/competency-table.tsx'
import { nextPoint, supportedPoint } from '../readiness/scale.ts'
import { text } from '../text/text.ts'
import styles from './standing.module.css'

/** What evidence supports now, the claim beside it, and which fact is missing for the next point. */
export function Standing({ standing }: { readonly standing: CompetencyReadiness }) {
  const next = nextPoint(standing)
  const supported = supportedPoint(standing)
  const says =
    standing.supported === null
      ? text.readiness.notApplicable
      : `${text.readiness.total(standing.supported, standing.of)}${supported ? ` (${supported.label})` : ''}`
  return (
    <div className={styles.standing}>
      <Dots competency={standing} />
      <output className={styles.says}>{text.assess.state(says, claimWords(standing))}</output>
      {next && standing.missing.length > 0 ? (
        <div className={styles.missing}>
          <h3>{text.assess.missing(next.label)}</h3>
          {standing.missing.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ) : null}
      {standing.supported !== null && !next ? <p className={styles.says}>{text.assess.top}</p> : null}
    </div>
  )
}
