import { Link } from '@tanstack/react-router'
import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import { text } from '../text/text.ts'
import styles from './plan-page.module.css'

const words = text.plans

interface PlanGapsProps {
  readonly framework: string
  readonly gaps: PlanView['gaps']
}

/** What the plan closes, and whether each gap has its artifact, its conversation and its outcome. */
export function PlanGaps({ framework, gaps }: PlanGapsProps) {
  return (
    <section className={styles.gaps} aria-label={words.gaps}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.gapColumns.gap}</th>
            <th scope="col">{words.gapColumns.stands}</th>
            <th scope="col">{words.gapColumns.artifact}</th>
            <th scope="col">{words.gapColumns.conversation}</th>
            <th scope="col">{words.gapColumns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={gap.competency}>
              <th scope="row">
                <Link
                  to="/readiness/$framework"
                  params={{ framework }}
                  search={{ why: gap.competency }}
                  title={gap.reasons.join(' ')}
                >
                  {gap.name}
                </Link>
              </th>
              <td>
                {gap.supported === null
                  ? text.readiness.notApplicable
                  : text.readiness.total(gap.supported, gap.of)}
              </td>
              <Has it={gap.hasArtifact} />
              <Has it={gap.hasConversation} />
              <Has it={gap.hasOutcome} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Has({ it }: { readonly it: boolean }) {
  return (
    <td className={it ? styles.has : styles.lacks}>
      <span aria-hidden="true">{it ? '✓ ' : '– '}</span>
      {it ? words.planned : words.missing}
    </td>
  )
}
