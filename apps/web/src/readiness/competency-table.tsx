import { Link } from '@tanstack/react-router'
import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import { text } from '../text/text.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import styles from './competency-table.module.css'

const words = text.readiness

interface CompetencyTableProps {
  readonly framework: string
  readonly competencies: readonly CompetencyReadiness[]
}

/** The table twin of the chart. */
export function CompetencyTable({ framework, competencies }: CompetencyTableProps) {
  return (
    <ScrollRegion label={words.competencies}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.competency}</th>
            <th scope="col">{words.columns.supported}</th>
            <th scope="col">{words.columns.claimed}</th>
            <th scope="col">{words.columns.items}</th>
            <th scope="col">{words.columns.next}</th>
          </tr>
        </thead>
        <tbody>
          {competencies.map((competency) => (
            <tr key={competency.id}>
              <th scope="row" className={styles.name}>
                <Link
                  to="/readiness/$framework"
                  params={{ framework }}
                  search={(previous) => ({ ...previous, why: competency.id })}
                  resetScroll={false}
                >
                  {competency.name}
                </Link>
              </th>
              <td>
                {competency.supported === null
                  ? words.notApplicable
                  : words.total(competency.supported, competency.of)}
              </td>
              <td>{claimWords(competency)}</td>
              <td>{competency.evidence.length}</td>
              <td className={styles.missing}>{competency.missing.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** A claim as it reads: its point, that there is none, or that it does not apply. */
export function claimWords({ claim, claimed, of }: CompetencyReadiness): string {
  if (claim === 'not-applicable') return words.notApplicable
  return claimed === null ? words.noClaim : words.total(claimed, of)
}
